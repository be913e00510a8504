import * as z from 'zod/mini'
import { CalendarDay } from '../kernel/time.ts'
import { paceOf } from '../metric/metric-pace.ts'
import { isStillRunning, type MetricPeriod } from '../metric/metric-period.ts'
import { type GoodDirection, isAccumulating } from '../metric/metric-value.ts'
import type { Goal } from './goal.ts'

/** A value of the goal's measure: of a period of its metric, or of a check-in. */
export interface GoalReading {
  readonly on: CalendarDay
  readonly value: number
}

const figure = z.nullable(z.number())

/** How a goal stands on a day. */
export const GoalStanding = z.strictObject({
  asOf: CalendarDay,
  /** Where it stands; null when nothing was read yet. */
  value: figure,
  /** Share of the way to the target: 0 is none, 1 is met, more is beaten. Null without a target or a value. */
  progress: figure,
  /** Where an even walk would stand on that day; null without a target, or without a start for a falling one. */
  expected: figure,
  /** Share of the goal's time that is over. */
  elapsed: z.number(),
  /** Behind an even pace in percent of it; negative is ahead. Null while there is nothing to compare. */
  behindPercent: figure,
  /** The highest band that is reached. */
  reached: z.nullable(z.enum(['commit', 'target', 'stretch'])),
  /** The best single period there ever was, for a goal on a metric. */
  personalBest: z.nullable(z.strictObject({ on: CalendarDay, value: z.number() })),
})
export type GoalStanding = z.infer<typeof GoalStanding>

/**
 * Progress towards a goal, as a share of its target: 0 is none, 1 is met, more than 1 is beaten.
 *
 * Readings after `asOf` do not count, so a past packet keeps its numbers when new readings come.
 * A target of 0 counts as met, unless the goal is to bring something down to it. Without a target, or
 * without any value, there is no progress to speak of: null.
 */
export function goalProgress(
  goal: Goal,
  readings: readonly GoalReading[],
  asOf: CalendarDay,
  period?: MetricPeriod,
): number | null {
  const value = goalValue(goal, readings, asOf, period)
  return value === null ? null : shareOf(goal, value)
}

/**
 * Where a goal stands: the result once it is closed, else the sum of its periods or the latest value.
 *
 * A period belongs to the goal in which it begins. A running week or month of something counted is not yet
 * a level, so the latest full one stands; it does add to a total.
 */
export function goalValue(
  goal: Goal,
  readings: readonly GoalReading[],
  asOf: CalendarDay,
  period?: MetricPeriod,
): number | null {
  const isOver = goal.closedOn !== null && goal.closedOn <= asOf
  if (isOver && goal.resultValue !== null) return goal.resultValue
  const until = isOver && goal.closedOn !== null ? goal.closedOn : asOf
  const own = readings.filter(({ on }) => on >= goal.startsOn && on <= goal.endsOn && on <= until)
  if (goal.counting === 'total' && goal.metricId !== null) {
    return own.length === 0 ? null : own.reduce((sum, reading) => sum + reading.value, 0)
  }
  const settled =
    period === undefined || !isAccumulating(goal.unit)
      ? own
      : own.filter(({ on }) => !isStillRunning(on, period, until))
  return latest(settled)?.value ?? null
}

/**
 * Everything a goal's row says about its numbers on a day. `readings` are those of its metric, or the
 * values of its check-ins; `period` is the metric's.
 */
export function goalStanding(
  goal: Goal,
  readings: readonly GoalReading[],
  asOf: CalendarDay,
  period?: MetricPeriod,
): GoalStanding {
  const value = goalValue(goal, readings, asOf, period)
  const until = goal.closedOn !== null && goal.closedOn < asOf ? goal.closedOn : asOf
  const start = walkStart(goal)
  const target = goal.targetValue
  const pace =
    target === null || start === null
      ? null
      : paceOf({
          baseline: start,
          target,
          value: value ?? start,
          period: { from: goal.startsOn, to: goal.endsOn },
          asOf: until,
        })
  const isComparable = pace !== null && value !== null && pace.paceShare !== null
  return {
    asOf,
    value,
    progress: value === null ? null : shareOf(goal, value),
    expected: pace?.expected ?? null,
    elapsed: pace?.elapsedShare ?? elapsedShare(goal, until),
    behindPercent: isComparable ? Math.round((1 - (pace.paceShare ?? 1)) * 100) : null,
    reached: value === null ? null : reachedBand(goal, value),
    personalBest: goal.metricId === null ? null : best(readings, goal.goodDirection, asOf),
  }
}

/** The pace in a few words: `behind by 29 %`, `ahead by 4 %`, `on pace`; empty when there is nothing to compare. */
export function paceWords(standing: Pick<GoalStanding, 'behindPercent'>): string {
  const { behindPercent } = standing
  if (behindPercent === null) return ''
  if (behindPercent === 0) return 'on pace'
  return behindPercent > 0 ? `behind by ${behindPercent} %` : `ahead by ${-behindPercent} %`
}

function shareOf(goal: Goal, value: number): number | null {
  const target = goal.targetValue
  if (target === null) return null
  const start = walkStart(goal)
  if (start === null) return downShare(value, target)
  const way = target - start
  return way === 0 ? 1 : (value - start) / way
}

/** Down to a target from nowhere in particular: met at or below it, else how near it is. */
function downShare(value: number, target: number): number {
  return target === 0 || value <= target ? 1 : target / value
}

/** Where the way to the target begins; null for a falling goal that nobody gave a baseline. */
function walkStart(goal: Goal): number | null {
  if (goal.counting === 'total' && goal.metricId !== null) return goal.goodDirection === 'up' ? 0 : null
  if (goal.baseline !== null) return goal.baseline
  return goal.goodDirection === 'up' ? 0 : null
}

function reachedBand(goal: Goal, value: number): GoalStanding['reached'] {
  const sign = goal.goodDirection === 'up' ? 1 : -1
  const isThere = (band: number | null) => band !== null && (value - band) * sign >= 0
  if (isThere(goal.stretchValue)) return 'stretch'
  if (isThere(goal.targetValue)) return 'target'
  return isThere(goal.commitValue) ? 'commit' : null
}

function elapsedShare(goal: Goal, asOf: CalendarDay): number {
  const period = { from: goal.startsOn, to: goal.endsOn }
  return paceOf({ baseline: 0, target: 1, value: 0, period, asOf }).elapsedShare
}

function latest(readings: readonly GoalReading[]): GoalReading | undefined {
  return readings.reduce<GoalReading | undefined>(
    (last, reading) => (last === undefined || reading.on >= last.on ? reading : last),
    undefined,
  )
}

function best(
  readings: readonly GoalReading[],
  goodDirection: GoodDirection,
  asOf: CalendarDay,
): GoalReading | null {
  const sign = goodDirection === 'up' ? 1 : -1
  return readings
    .filter(({ on }) => on <= asOf)
    .reduce<GoalReading | null>(
      (top, reading) => (top === null || (reading.value - top.value) * sign > 0 ? reading : top),
      null,
    )
}
