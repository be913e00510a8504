import { beside, dayCount, firstNameOf, onDay } from '../../brief/phrases.ts'
import { dueQuestions, rhythmWords } from '../../question/question.ts'
import { repPart } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** A question of the bank has not been asked for longer than its rhythm. */
export const questionDue = repRule({
  key: 'question-due',
  name: 'A question is due',
  looksAt: 'When each question of your bank was last asked, against its rhythm.',
  silencedBy: 'Asking it in a one-on-one, changing its rhythm, or retiring it.',
  thresholds: { beyond: inDaysLimit('Days beyond its rhythm', 14, 0, 365) },
  speak: ({ rep, today, words, contact, ...facts }, limit) => {
    const [first] = heldMeetings(facts)
    // Before the first one-on-one there is no rhythm to be behind.
    if (first === undefined) return undefined
    const since = rep.yoursSince ?? first.heldOn
    const due = dueQuestions(words.questions, words.asked, { today, since, nextMeeting: null })
    const [most] = due.filter(({ daysBeyond }) => daysBeyond >= limit('beyond'))
    if (most === undefined) return undefined
    const { question, lastAskedOn } = most
    const name = firstNameOf(rep.name)
    return {
      fact: `A question you ask ${rhythmWords(question.everyDays)} has not come up with ${name}`,
      because: beside(
        lastAskedOn === null
          ? ['it was not asked since ', repPart(rep, `${name} became yours`)]
          : [`last asked ${onDay(lastAskedOn, today)}`],
        [`${dayCount(most.daysBeyond)} beyond its rhythm`],
        due.length > 1 ? [`${due.length - 1} more are due`] : [],
      ),
      pill: { tone: 's', text: 'question' },
      suggestion: `“${question.words}”`,
      subject: 'question',
      basis: `${question.key} ${lastAskedOn ?? ''}`,
    }
  },
})
