import { beside, dayCount, firstNameOf } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { meetingPart, repPart } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** The career slot of a rep's cadence has passed without a career conversation. */
export const careerSlot = repRule({
  key: 'career-slot',
  name: 'Career slot',
  looksAt: 'Days since a career conversation, for reps whose cadence has a slot for it.',
  silencedBy: 'A career conversation, or another slot in the profile.',
  thresholds: { grace: inDaysLimit('Days beyond the slot', 3, 0, 60) },
  speak: ({ rep, today, ...facts }, limit) => {
    const every = rep.cadence.careerEveryDays
    const held = heldMeetings(facts)
    const [first] = held
    if (every === undefined || first === undefined) return undefined
    const last = held.findLast(({ templateKey }) => templateKey === 'career')
    const since = last?.heldOn ?? rep.yoursSince ?? first.heldOn
    const days = daysBetween(since, today)
    if (days <= every + limit('grace')) return undefined
    const name = firstNameOf(rep.name)
    return {
      fact: `No career conversation with ${name} for ${dayCount(days)}`,
      because: beside(
        [repPart(rep, `the slot is every ${every} days`)],
        last === undefined ? ['none is noted yet'] : ['the last was ', meetingPart(last, today)],
      ),
      pill: { tone: 's', text: 'career' },
      suggestion: 'Make the next one-on-one the career one, with no deal on the table.',
      subject: 'career',
      basis: since,
    }
  },
})
