import { firstNameOf } from '../../brief/phrases.ts'
import { addDays, type CalendarDay } from '../../kernel/time.ts'
import { repPart } from '../parts.ts'
import type { TopicFacts } from '../rep-facts.ts'
import { inDaysLimit, inPercentLimit, inTimesLimit, repRule } from '../rule.ts'

/** Almost everything the two talk about was brought by the manager. */
export const startedByRep = repRule({
  key: 'started-by-rep',
  name: 'Started by the rep',
  looksAt: 'Who raised the topics of your one-on-ones, beside the same span of days before.',
  silencedBy: 'Topics the rep brings.',
  thresholds: {
    share: inPercentLimit('The rep’s share of topics, in percent, is below', 34),
    topics: inTimesLimit('Fewest topics to say anything', 3),
    window: inDaysLimit('Within days', 56, 14),
  },
  speak: ({ rep, topics, today }, limit) => {
    const days = limit('window')
    const now = raised(topics, addDays(today, 1 - days), today)
    const before = raised(topics, addDays(today, 1 - 2 * days), addDays(today, -days))
    if (now.all < limit('topics') || now.rep * 100 >= now.all * limit('share')) return undefined
    const name = firstNameOf(rep.name)
    return {
      fact: `${name} started ${now.rep} of the last ${now.all} topics`,
      because: [
        `you raised ${now.all - now.rep} in ${days} days · `,
        repPart(
          rep,
          before.all === 0
            ? 'nothing was raised in the time before'
            : `in the ${days} days before it was ${before.rep} of ${before.all}`,
        ),
      ],
      pill: { tone: 's', text: 'their start' },
      suggestion: '“What do you want to use our next half hour for?” Then leave the first slot empty.',
      subject: 'started',
      basis: `${now.rep} of ${now.all}`,
    }
  },
})

function raised(topics: readonly TopicFacts[], from: CalendarDay, to: CalendarDay) {
  const within = topics.filter(({ raisedOn }) => raisedOn !== null && raisedOn >= from && raisedOn <= to)
  return { all: within.length, rep: within.filter(({ raisedBy }) => raisedBy === 'rep').length }
}
