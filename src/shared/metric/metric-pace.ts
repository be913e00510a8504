import type { CalendarDay, DayRange } from '../kernel/time.ts'
import { daysBetween } from '../kernel/time.ts'
import type { MetricSeries, Reading } from './metric-series.ts'
import { readingsOf } from './metric-series.ts'
import type { GoodDirection } from './metric-value.ts'

/** Less of the period than this share is too little to say where it will end. */
export const earliestProjection = 0.1

export interface PaceInput {
  /** Where the way begins: 0 for a quota, the first reading for a rate. */
  readonly baseline: number
  readonly target: number
  /** Where it stands on `asOf`. */
  readonly value: number
  readonly period: DayRange
  readonly asOf: CalendarDay
}

export interface Pace {
  /** Share of the period that is over, `asOf` included: 0 before it, 1 at its end. */
  readonly elapsedShare: number
  /** Where an even walk from baseline to target would stand now. */
  readonly expected: number
  /** Share of the way that is done: 1 is there, more is beyond, below 0 is the wrong way. */
  readonly progressShare: number
  /** Distance to `expected` towards the target: positive is behind, negative is ahead. */
  readonly behindBy: number
  /** Where the same speed leads to at the end of the period; null while too little of it is over. */
  readonly projected: number | null
  /** Progress against the expected progress: 0.71 is 71 % of an even pace; null before the period. */
  readonly paceShare: number | null
}

/**
 * How a goal or a quota stands against an even walk to its target. Works for targets below the baseline
 * (a sales cycle to shorten) as well. A target equal to the baseline counts as met.
 */
export function paceOf(input: PaceInput): Pace {
  const { baseline, target, value, period, asOf } = input
  const days = daysBetween(period.from, period.to) + 1
  const elapsedShare = Math.min(1, Math.max(0, (daysBetween(period.from, asOf) + 1) / days))
  const way = target - baseline
  const expected = baseline + way * elapsedShare
  const progressShare = way === 0 ? 1 : (value - baseline) / way
  return {
    elapsedShare,
    expected,
    progressShare,
    behindBy: way === 0 ? 0 : (expected - value) * Math.sign(way),
    projected: elapsedShare < earliestProjection ? null : baseline + (value - baseline) / elapsedShare,
    paceShare: elapsedShare === 0 ? null : progressShare / elapsedShare,
  }
}

/** The best reading there is; the earliest of equals. */
export function personalBest(series: MetricSeries, goodDirection: GoodDirection): Reading | undefined {
  const sign = goodDirection === 'up' ? 1 : -1
  return readingsOf(series).reduce<Reading | undefined>(
    (best, reading) => (best === undefined || (reading.value - best.value) * sign > 0 ? reading : best),
    undefined,
  )
}
