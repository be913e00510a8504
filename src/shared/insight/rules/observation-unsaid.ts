import { beside, dayCount, inARow, inWords, onDay, quoted } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { entryPart } from '../parts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** Something was seen that the rep never heard of. */
export const observationUnsaid = repRule({
  key: 'observation-unsaid',
  name: 'Observation without feedback',
  looksAt: 'Observations that reinforce or redirect, and whether the rep was told.',
  silencedBy: 'Telling it, and marking it told.',
  thresholds: {
    wait: inDaysLimit('Days after the observation', 7),
    window: inDaysLimit('Days after which it is too late to say', 60, 14),
  },
  speak: ({ entries, today }, limit) => {
    const spokenOf = new Set(
      entries.filter(({ kind }) => kind === 'feedback').map(({ followsId }) => followsId),
    )
    const unsaid = entries
      .filter(
        ({ id, kind, polarity, deliveredOn }) =>
          kind === 'observation' && polarity !== null && deliveredOn === null && !spokenOf.has(id),
      )
      .map((entry) => ({ ...entry, days: daysBetween(entry.happenedOn, today) }))
      .filter(({ days }) => days >= limit('wait') && days <= limit('window'))
    const [first] = unsaid
    if (first === undefined) return undefined
    const parts = unsaid.slice(0, 3).map((one) => entryPart(one.id, onDay(one.happenedOn, today)))
    return {
      fact:
        unsaid.length === 1
          ? `You saw ${quoted(first.heading)} and have not spoken about it`
          : `You made ${inWords(unsaid.length)} observations and have not spoken about them`,
      because: beside(['noted on ', ...inARow(parts)], [`the oldest ${dayCount(first.days)} ago`]),
      pill: { tone: 'a', text: 'not told' },
      suggestion: '“I was there when … What did you see?”',
      subject: 'observation',
      basis: unsaid.map(({ id }) => id).join(' '),
    }
  },
})
