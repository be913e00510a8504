import { beside, dayCount, firstNameOf, quoted } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { meetingPart } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** What the manager wrote that she owes, and nothing of it became a promise. */
export const reflectionAsleep = repRule({
  key: 'reflection-asleep',
  name: 'A reflection asleep',
  looksAt: 'What you wrote under “what I owe” after a one-on-one, and whether you promised anything since.',
  silencedBy: 'A promise of yours to that rep.',
  thresholds: {
    asleep: inDaysLimit('Days asleep', 7),
    window: inDaysLimit('Days after which it is let go', 42, 14),
  },
  speak: ({ promises, rep, today, ...facts }, limit) => {
    const written = heldMeetings(facts).findLast(({ owes }) => owes.trim() !== '')
    if (written === undefined) return undefined
    const days = daysBetween(written.heldOn, today)
    if (days < limit('asleep') || days > limit('window')) return undefined
    if (promises.some(({ owner, madeOn }) => owner === 'me' && madeOn >= written.heldOn)) return undefined
    return {
      fact: `You wrote that you owe ${firstNameOf(rep.name)} ${quoted(written.owes)}`,
      because: beside(
        ['it stands in your reflection of ', meetingPart(written, today), `, ${dayCount(days)} ago`],
        ['no promise of yours since'],
      ),
      pill: { tone: 's', text: 'asleep' },
      suggestion: 'Make it a promise with a day, or let it go on purpose.',
      subject: 'reflection',
      basis: written.id,
    }
  },
})
