import { beside, dayCount, inARow, inWords, onDay, quoted } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { entryPart, praiseWords } from '../parts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** Feedback that was noted and waits to be said. */
export const stillToSay = repRule({
  key: 'still-to-say',
  name: 'Still to say',
  looksAt: 'Feedback you noted and have not told yet.',
  silencedBy: 'Telling it, and marking it told.',
  thresholds: { wait: inDaysLimit('Days it has waited', 3) },
  speak: ({ entries, today, rep }, limit) => {
    const waiting = entries
      .filter(({ kind, deliveredOn }) => kind === 'feedback' && deliveredOn === null)
      .map((entry) => ({ ...entry, days: daysBetween(entry.happenedOn, today) }))
      .filter(({ days }) => days >= limit('wait'))
    const [first] = waiting
    if (first === undefined) return undefined
    const isPraise = waiting.every(({ polarity }) => polarity === 'reinforce')
    const isSomePraise = waiting.some(({ polarity }) => polarity === 'reinforce')
    const how = isSomePraise ? praiseWords(rep) : []
    const rest = {
      pill: isPraise
        ? ({ tone: 'g', text: 'reinforce' } as const)
        : ({ tone: 'a', text: 'still to say' } as const),
      suggestion: isPraise
        ? 'Tell it soon, close to what happened, with what you saw.'
        : 'Ask first how they saw it, then say what you saw and what you ask for.',
      subject: 'feedback',
      basis: waiting.map(({ id }) => id).join(' '),
      rowWord: isSomePraise ? 'praise waiting' : 'still to say',
    }
    if (waiting.length > 1) {
      const parts = waiting.slice(0, 3).map((one) => entryPart(one.id, quoted(one.heading, 32)))
      return {
        fact: `You noted ${inWords(waiting.length)} things and have not said them yet`,
        because: beside(
          [...inARow(parts), ` ${waiting.length === 2 ? 'both wait' : 'wait'} to be told`],
          how,
        ),
        ...rest,
      }
    }
    return {
      fact: `${quoted(first.heading)} is still to be said`,
      because: beside(
        [
          'you ',
          entryPart(first.id, `noted it on ${onDay(first.happenedOn, today)}`),
          `, ${dayCount(first.days)} ago`,
        ],
        how,
      ),
      ...rest,
    }
  },
})
