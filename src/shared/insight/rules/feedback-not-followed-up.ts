import { beside, dayCount, onDay, quoted } from '../../brief/phrases.ts'
import { ledgerOf } from '../../coaching/loop.ts'
import { daysBetween } from '../../kernel/time.ts'
import { loopsIn } from '../coaching-facts.ts'
import { entryPart } from '../parts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** Something was told that should be done in another way, and nobody has looked again. */
export const feedbackNotFollowedUp = repRule({
  key: 'feedback-not-followed-up',
  name: 'Feedback not followed up',
  looksAt: 'Feedback that was told, praise left out, and whether you noted what became of it.',
  silencedBy: 'Noting what became of it: heard, tried, changed or gone back.',
  thresholds: {
    wait: inDaysLimit('Days after it was told', 14),
    window: inDaysLimit('Days after which it is too late to look', 90, 14),
  },
  speak: ({ today, ...facts }, limit) => {
    const loops = loopsIn(facts)
    const open = loops.flatMap((loop) => {
      const { toldOn, said, waitsFor, followUps } = loop
      if (toldOn === null || waitsFor !== 'follow-up' || followUps.length > 0) return []
      const days = daysBetween(toldOn, today)
      return days >= limit('wait') && days <= limit('window') ? [{ said, toldOn, days }] : []
    })
    const [first] = open.toSorted((one, other) => other.days - one.days)
    if (first === undefined) return undefined
    const { told, followedUp } = ledgerOf(loops)
    return {
      fact: `You told ${quoted(first.said.heading)} and have not looked again`,
      because: beside(
        ['told on ', entryPart(first.said.id, onDay(first.toldOn, today)), `, ${dayCount(first.days)} ago`],
        [`${followedUp} of ${told} told were followed up`],
      ),
      pill: { tone: 'a', text: 'follow up' },
      suggestion: '“You wanted to try … Where did you use it, and what happened?”',
      subject: 'loop',
      basis: first.said.id,
    }
  },
})
