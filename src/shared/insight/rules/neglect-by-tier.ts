import { beside, dayCount, firstNameOf } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { meetingPart, repPart } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inPercentLimit, repRule } from '../rule.ts'

/** A top performer whose one-on-ones thin out, though notes and calls still count as contact. */
export const neglectByTier = repRule({
  key: 'neglect-by-tier',
  name: 'Top tier, met less than planned',
  looksAt: 'Days since the last one-on-one with a top-tier rep, against the rhythm you set for them.',
  silencedBy: 'A one-on-one that takes place.',
  thresholds: { share: inPercentLimit('Percent of the planned gap', 150, 100, 400) },
  speak: ({ rep, today, ...facts }, limit) => {
    const last = heldMeetings(facts).at(-1)
    if (rep.tier !== 'top' || last === undefined) return undefined
    const days = daysBetween(last.heldOn, today)
    const { idealDays } = rep.cadence
    if (days * 100 <= idealDays * limit('share')) return undefined
    const name = firstNameOf(rep.name)
    return {
      fact: `The last one-on-one with ${name} was ${dayCount(days)} ago`,
      because: beside(
        ['you met ', meetingPart(last, today)],
        ['you planned every ', repPart(rep, dayCount(idealDays))],
        [`${name} is top tier`],
      ),
      pill: { tone: 'a', text: 'top tier' },
      suggestion: 'What could you bring: a roadblock to remove, a door to open, a harder question?',
      subject: 'contact',
      basis: last.id,
    }
  },
})
