import { beside, firstNameOf } from '../../brief/phrases.ts'
import { type CalendarDay, daysBetween } from '../../kernel/time.ts'
import { promisePart } from '../parts.ts'
import type { PromiseFacts } from '../rep-facts.ts'
import { inDaysLimit, inPercentLimit, inTimesLimit, repRule } from '../rule.ts'

/** The rep keeps clearly more, or fewer, promises on their day than before. Counts on both sides are shown. */
export const followThrough = repRule({
  key: 'follow-through',
  name: 'Follow-through changed',
  looksAt:
    'Promises of the rep that came due, and how many were kept on their day: a stretch of days against the one before it.',
  silencedBy: 'Promises kept as often as before.',
  thresholds: {
    change: inPercentLimit('Change in percentage points', 25),
    window: inDaysLimit('Days on each side', 60, 14),
    due: inTimesLimit('Fewest promises on each side', 4, 2),
  },
  speak: ({ promises, rep, today }, limit) => {
    const window = limit('window')
    const due = promises.flatMap((promise) => dueOf(promise, today))
    const now = due.filter(({ age }) => age < window)
    const before = due.filter(({ age }) => age >= window && age < 2 * window)
    if (now.length < limit('due') || before.length < limit('due')) return undefined
    const [shareNow, shareBefore] = [keptShare(now), keptShare(before)]
    const change = Math.round((shareNow - shareBefore) * 100)
    if (Math.abs(change) < limit('change')) return undefined
    const name = firstNameOf(rep.name)
    const slipped = now.filter(({ isOnTime }) => !isOnTime).slice(-2)
    const counts = (side: readonly Due[]): string =>
      `${side.filter(({ isOnTime }) => isOnTime).length} of ${side.length}`
    return {
      fact: `${name} kept ${counts(now)} promises on their day in ${window} days; before it was ${counts(before)}`,
      because: beside(
        ['counted by the day they were due'],
        change > 0 || slipped.length === 0
          ? []
          : [
              'past their day: ',
              ...slipped.flatMap(({ promise }, place) =>
                place === 0 ? [promisePart(promise)] : [', ', promisePart(promise)],
              ),
            ],
      ),
      pill: change > 0 ? { tone: 'g', text: 'kept more' } : { tone: 'a', text: 'kept less' },
      suggestion:
        change > 0
          ? 'Ask what changed, and say that you noticed.'
          : '“What makes a promise to yourself easier to keep than one to me?”',
      subject: 'follow-through',
      basis: now.map(({ promise }) => promise.id).join(' '),
    }
  },
})

interface Due {
  readonly promise: PromiseFacts
  readonly age: number
  readonly isOnTime: boolean
}

function dueOf(promise: PromiseFacts, today: CalendarDay): Due[] {
  const { dueOn, owner, kind, outcome, closedOn } = promise
  if (dueOn === null || owner !== 'rep' || kind === 'decision' || outcome === 'replaced') return []
  const age = daysBetween(dueOn, today)
  if (age <= 0) return []
  return [{ promise, age, isOnTime: outcome === 'kept' && closedOn !== null && closedOn <= dueOn }]
}

function keptShare(side: readonly Due[]): number {
  return side.filter(({ isOnTime }) => isOnTime).length / side.length
}
