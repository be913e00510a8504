import { addDays, type CalendarDay, daysBetween } from '../kernel/time.ts'
import { isStillRunning, type MetricPeriod, periodEnd } from '../metric/metric-period.ts'
import { isAccumulating } from '../metric/metric-value.ts'
import { median } from '../metric/normal-range.ts'
import type { Goal } from './goal.ts'
import type { GoalReading } from './goal-progress.ts'

/** So many of the rep's own last periods stand beside a target. */
export const shownPast = 8

/** Below this many periods nothing is said about how far a target reaches. */
export const neededPast = 4

/** What of a goal is held against the past. */
export type PastTerms = Pick<
  Goal,
  'targetValue' | 'goodDirection' | 'counting' | 'unit' | 'startsOn' | 'endsOn'
>

/** A target beside the rep's own past. */
export interface GoalPast {
  /** The last periods before the goal that are over, at most eight, oldest first. */
  readonly periods: readonly GoalReading[]
  /** What the target asks of one period; null without a target. */
  readonly needed: number | null
  /** In how many of the shown periods that much was reached. */
  readonly reached: number
  /**
   * What was done before: for a total the sum of as many periods right before the goal as the goal holds,
   * else the middle of the shown ones. Null while there are too few.
   */
  readonly before: number | null
  /** The target as a multiple of `before`; for a falling goal, how much of it would have to go. */
  readonly multiple: number | null
}

/**
 * Holds a target against what the same rep did before the goal began. Readings are of its metric, `period`
 * the metric's. A period that overlaps the goal's start, or still runs today, does not count as past.
 */
export function goalPast(
  terms: PastTerms,
  readings: readonly GoalReading[],
  period: MetricPeriod,
  today: CalendarDay,
): GoalPast {
  const over = readings
    .filter(({ on }) => periodEnd(on, period) < terms.startsOn || isOver(on, period, today, terms))
    .filter(({ on }) => on < terms.startsOn)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
  const periods = over.slice(-shownPast)
  const inGoal = periodsIn(terms, period)
  const isTotal = terms.counting === 'total'
  const needed = neededOf(terms, inGoal)
  const sign = terms.goodDirection === 'up' ? 1 : -1
  const reached = needed === null ? 0 : periods.filter(({ value }) => (value - needed) * sign >= 0).length
  const before = isTotal ? sumBefore(over, inGoal) : middleOf(periods)
  return { periods, needed, reached, before, multiple: multipleOf(terms, before) }
}

/** How many periods of a metric a goal holds, to the nearest whole one, at least one. */
export function periodsIn(
  { startsOn, endsOn }: Pick<Goal, 'startsOn' | 'endsOn'>,
  period: MetricPeriod,
): number {
  const days = daysBetween(startsOn, addDays(endsOn, 1))
  const length = { week: 7, month: 30.44, quarter: 91.31 }[period]
  return Math.max(1, Math.round(days / length))
}

/** `reached in 1 of the last 8 months`: where the target stands among them; empty without one. */
export function pastWords({ periods, needed, reached }: GoalPast, period: MetricPeriod): string {
  if (needed === null || periods.length === 0) return ''
  const span = `${periods.length} ${period}${periods.length === 1 ? '' : 's'}`
  if (periods.length < neededPast) return `only ${span} to compare with, too few points to say`
  if (reached === 0) return `not reached in any of the last ${span}`
  return reached === periods.length
    ? `reached in every one of the last ${span}`
    : `reached in ${reached} of the last ${span}`
}

function isOver(on: CalendarDay, period: MetricPeriod, today: CalendarDay, { unit }: PastTerms): boolean {
  return !isAccumulating(unit) || !isStillRunning(on, period, today)
}

function neededOf({ targetValue, counting }: PastTerms, inGoal: number): number | null {
  if (targetValue === null) return null
  return counting === 'total' ? targetValue / inGoal : targetValue
}

function sumBefore(over: readonly GoalReading[], count: number): number | null {
  const last = over.slice(-count)
  return last.length < count ? null : last.reduce((sum, { value }) => sum + value, 0)
}

function middleOf(periods: readonly GoalReading[]): number | null {
  return periods.length < neededPast ? null : (median(periods.map(({ value }) => value)) ?? null)
}

function multipleOf({ targetValue, goodDirection }: PastTerms, before: number | null): number | null {
  if (targetValue === null || before === null || before <= 0 || targetValue <= 0) return null
  return goodDirection === 'up' ? targetValue / before : before / targetValue
}
