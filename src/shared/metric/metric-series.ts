import type { CalendarDay } from '../kernel/time.ts'
import { dayFromEpoch, epochDay } from '../kernel/time.ts'

/**
 * One metric of one rep over time, in the compact form that travels and is drawn.
 *
 * The three arrays run side by side, oldest period first: the first day of the period as days since
 * 1970, the reading (`NaN` where there is none) and the target that held (`NaN` where there was none).
 * Percent is kept as 75 for 75 %, money in whole units of the currency.
 */
export interface MetricSeries {
  readonly starts: Float64Array
  readonly values: Float64Array
  readonly targets: Float64Array
}

/** A period as plain values, before it becomes part of a series. */
export interface SeriesPoint {
  readonly periodStart: CalendarDay
  readonly value: number | null
  readonly target: number | null
}

/** One period that was read. */
export interface Reading {
  /** Place in the series. */
  readonly index: number
  readonly start: CalendarDay
  readonly value: number
  readonly target: number | null
}

/** The points as a series, sorted by period. */
export function seriesFrom(points: readonly SeriesPoint[]): MetricSeries {
  const sorted = points.toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : 1))
  return {
    starts: Float64Array.from(sorted, (point) => epochDay(point.periodStart)),
    values: Float64Array.from(sorted, (point) => point.value ?? Number.NaN),
    targets: Float64Array.from(sorted, (point) => point.target ?? Number.NaN),
  }
}

/** The periods that have a reading, oldest first. */
export function readingsOf(series: MetricSeries): Reading[] {
  const readings: Reading[] = []
  series.values.forEach((value, index) => {
    if (!Number.isFinite(value)) return
    readings.push({
      index,
      start: dayFromEpoch(series.starts[index] ?? 0),
      value,
      target: finite(series.targets[index]),
    })
  })
  return readings
}

/** The latest period with a reading, if there is any. */
export function lastReading(series: MetricSeries): Reading | undefined {
  const index = series.values.findLastIndex((value) => Number.isFinite(value))
  const value = series.values[index]
  if (value === undefined) return undefined
  return {
    index,
    start: dayFromEpoch(series.starts[index] ?? 0),
    value,
    target: finite(series.targets[index]),
  }
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}
