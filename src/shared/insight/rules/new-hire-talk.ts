import { beside, dayCount, firstNameOf, onDay } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { repPart } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

const talks = [30, 60, 90] as const
/** A talk this long overdue has been overtaken by the next one. */
const overdueDays = 25

/** The talk after thirty, sixty or ninety days of a new hire is due. */
export const newHireTalk = repRule({
  key: 'new-hire-talk',
  name: 'New hire: 30, 60, 90 days',
  looksAt: 'Days since a new hire started, and which of the three talks were held.',
  silencedBy: 'Holding a one-on-one from the template for that talk.',
  thresholds: { lead: inDaysLimit('Days ahead', 5, 0, 20) },
  speak: ({ rep, today, ...facts }, limit) => {
    const since = rep.startedOn ?? rep.yoursSince
    if (rep.rampState !== 'new-hire' || since === null) return undefined
    const days = daysBetween(since, today)
    const held = new Set(heldMeetings(facts).map(({ templateKey }) => templateKey))
    const due = talks.find(
      (talk) => days >= talk - limit('lead') && days <= talk + overdueDays && !held.has(`new-hire-${talk}`),
    )
    if (due === undefined) return undefined
    const name = firstNameOf(rep.name)
    return {
      fact: `The ${due}-day talk with ${name} ${days > due ? 'has not been held' : 'is due'}`,
      because: beside(
        [`${name} started on `, repPart(rep, onDay(since, today)), `, ${dayCount(days)} ago`],
        ['no one-on-one from its template is noted'],
      ),
      pill: { tone: 'a', text: `day ${due}` },
      suggestion: `Plan it from the template for ${due} days: what is clear, what is not, what comes next.`,
      subject: 'new hire',
      basis: `${due}`,
    }
  },
})
