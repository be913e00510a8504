import type { FactPart } from '../../brief/fact.ts'
import { beside, firstNameOf, inARow, inWords, onDay, quoted } from '../../brief/phrases.ts'
import { isSameReason } from '../../commitment/causes.ts'
import { type CalendarDay, daysBetween } from '../../kernel/time.ts'
import type { RepFacts } from '../rep-facts.ts'
import { inDaysLimit, inTimesLimit, repRule } from '../rule.ts'

interface Miss {
  readonly promiseId: string
  readonly reason: string
  readonly on: CalendarDay
}

/** The same reason stands behind several misses; the activity of the same weeks stands beside it, unjudged. */
export const repeatedReason = repRule({
  key: 'repeated-reason',
  name: 'The same reason again',
  looksAt:
    'Reasons given for promises of the rep that were re-dated or dropped. Two are the same when they share half of their telling words.',
  silencedBy: 'Weeks in which it is not given again.',
  thresholds: {
    given: inTimesLimit('Times the same reason was given', 3, 2),
    window: inDaysLimit('Within days', 56, 14),
  },
  speak: (facts, limit) => {
    const { rep, today } = facts
    const misses = missesOf(facts).filter(({ on }) => daysBetween(on, today) <= limit('window'))
    const groups = misses.map(({ reason }) => misses.filter((other) => isSameReason(reason, other.reason)))
    const [most] = groups.toSorted((one, other) => other.length - one.length)
    const last = most?.at(-1)
    if (most === undefined || last === undefined || most.length < limit('given')) return undefined
    const parts = most.slice(-3).map(
      ({ promiseId, on }): FactPart => ({
        text: onDay(on, today),
        noun: 'commitment',
        recordId: promiseId,
      }),
    )
    const from = most[0]?.on ?? last.on
    return {
      fact: `${firstNameOf(rep.name)} gave the same reason ${inWords(most.length)} times in ${limit('window')} days: ${quoted(last.reason, 40)}`,
      because: beside(['on ', ...inARow(parts)], activityWords(facts, from)),
      pill: { tone: 's', text: 'reason' },
      suggestion: '“What part of this do you control, and what could you try there?”',
      subject: 'reasons',
      basis: most.map(({ promiseId, on }) => `${promiseId} ${on}`).join(' '),
    }
  },
})

function missesOf({ promises }: RepFacts): Miss[] {
  return promises
    .filter(({ owner, steps }) => owner === 'rep' || steps.some(({ from }) => from === 'rep'))
    .flatMap(({ id, steps }) =>
      steps
        .filter(({ kind, reason }) => (kind === 're-dated' || kind === 'dropped') && reason.trim() !== '')
        .map(({ reason, on }) => ({ promiseId: id, reason, on })),
    )
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/** The first leading metric in the same weeks: how many of its periods reached their plan. */
function activityWords({ trends }: RepFacts, from: CalendarDay): FactPart[] {
  const leading = trends.find(({ metric }) => metric.kind === 'leading')
  if (leading === undefined) return []
  const planned = leading.settled.flatMap((reading) =>
    reading.target === null || reading.target <= 0 || reading.start < from
      ? []
      : [{ value: reading.value, target: reading.target }],
  )
  if (planned.length === 0) return []
  const sum = (pick: (one: { value: number; target: number }) => number): number =>
    planned.reduce((total, one) => total + pick(one), 0)
  const share = Math.round((sum(({ value }) => value) / sum(({ target }) => target)) * 100)
  return [
    'in the same weeks ',
    {
      text: `${leading.metric.name} at ${share} % of plan`,
      noun: 'metric-reading',
      recordId: leading.metric.id,
    },
  ]
}
