import { beside, dayCount, firstNameOf, onDay } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { entryPart, meetingPart } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** Talk goes on, but nobody has watched the rep at work. */
export const observationGap = repRule({
  key: 'observation-gap',
  name: 'Days since observation',
  looksAt: 'Days since you last watched the rep at work and noted it.',
  silencedBy: 'An observation.',
  thresholds: { gap: inDaysLimit('Days without an observation', 30) },
  speak: ({ rep, today, lastObservation, ...facts }, limit) => {
    const since = lastObservation?.on ?? rep.yoursSince
    const last = heldMeetings(facts).at(-1)
    if (since === null || (lastObservation === null && last === undefined)) return undefined
    const days = daysBetween(since, today)
    if (days < limit('gap')) return undefined
    return {
      fact: `You have not watched ${firstNameOf(rep.name)} at work for ${dayCount(days)}`,
      because: beside(
        lastObservation === null
          ? ['no observation is noted yet']
          : ['last observed ', entryPart(lastObservation.id, onDay(lastObservation.on, today))],
        last === undefined ? [] : ['last met ', meetingPart(last, today)],
      ),
      pill: { tone: 's', text: 'not observed' },
      suggestion: 'Ask to listen in on one call this week, and say nothing in it.',
      subject: 'observation',
      basis: since,
    }
  },
})
