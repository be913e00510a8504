import { beside, firstNameOf, inWords, onDay, quoted } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { answerWords } from '../../scorecard/scorecard.ts'
import { inDaysLimit, inTimesLimit, repRule } from '../rule.ts'

/** On a card both filled they are far apart, and it was not talked through. */
export const seenDifferently = repRule({
  key: 'seen-differently',
  name: 'Seen differently',
  looksAt: 'The newest scorecards with the rep’s own answers beside yours.',
  silencedBy: 'The card marked as talked through.',
  thresholds: {
    steps: inTimesLimit('Steps apart from which it is worth a talk', 2, 1, 3),
    window: inDaysLimit('Days in which it is worth a talk', 28, 3, 120),
  },
  speak: ({ rep, today, skills }, limit) => {
    const card = skills.cards.findLast(
      ({ discussedOn, onDay, gaps }) =>
        discussedOn === null &&
        daysBetween(onDay, today) <= limit('window') &&
        gaps.some(({ kind, steps }) => kind === 'scale' && steps >= limit('steps')),
    )
    const gap = card?.gaps.find(({ kind }) => kind === 'scale')
    if (card === undefined || gap === undefined) return undefined
    const name = firstNameOf(rep.name)
    return {
      fact: `You and ${name} saw ${quoted(gap.words, 48)} ${inWords(gap.steps)} ${gap.steps === 1 ? 'step' : 'steps'} apart`,
      because: beside(
        [
          'on ',
          { text: card.name, noun: 'scorecard', recordId: card.id },
          ` of ${onDay(card.onDay, today)} you chose ${answerWords(gap.mine)}, ${name} ${answerWords(gap.rep)}`,
        ],
        ['not talked through yet'],
      ),
      pill: { tone: 's', text: 'ask first' },
      suggestion: `Ask ${name} first: “What did you see that I did not?”`,
      subject: 'seen-differently',
      basis: `${card.id} ${gap.key}`,
    }
  },
})
