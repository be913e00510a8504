import { beside, dayCount, firstNameOf, onDay } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { meetingPart } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** Nobody spoke with the rep for longer than the manager allows herself. */
export const leftAlone = repRule({
  key: 'left-alone',
  name: 'Left alone',
  looksAt: 'Days since the last real contact, against the limit you set for each rep.',
  silencedBy: 'A one-on-one, or a note about what you saw or said.',
  thresholds: { grace: inDaysLimit('Days beyond your own limit', 0, 0, 60) },
  speak: ({ rep, contact, today, ...facts }, limit) => {
    const since = contact.lastContactOn ?? rep.yoursSince
    if (since === null) return undefined
    const days = daysBetween(since, today)
    const { maximumDays } = rep.cadence
    if (days <= maximumDays + limit('grace')) return undefined
    const name = firstNameOf(rep.name)
    if (contact.lastContactOn === null) {
      return {
        fact: `No contact with ${name} is noted yet`,
        because: beside(
          [`${name} is yours since ${onDay(since, today)}`],
          [`your own limit is ${dayCount(maximumDays)}`],
        ),
        pill: { tone: 'a', text: 'not met yet' },
        suggestion: 'Plan a first one-on-one this week.',
        subject: 'contact',
        basis: since,
      }
    }
    const last = heldMeetings(facts).at(-1)
    return {
      fact: `You have had no real contact with ${name} for ${dayCount(days)}`,
      because: beside(
        [`your own limit is ${maximumDays}`],
        last === undefined ? ['no one-on-one is noted yet'] : ['last met ', meetingPart(last, today)],
      ),
      pill: { tone: 'a', text: 'left alone' },
      suggestion: `Call ${name} today, with one thing you noticed and no agenda.`,
      subject: 'contact',
      basis: since,
      rowWord: `left alone ${days} d`,
    }
  },
})
