import { addDays, type CalendarDay, daysBetween } from '../kernel/time.ts'
import { type MetricPeriod, periodEnd } from './metric-period.ts'
import type { GoodDirection } from './metric-value.ts'

/**
 * How many weeks what a rep does comes before what it leads to.
 *
 * A leading metric is moved back by nought to twelve weeks and held beside the results; the fit is the
 * linear correlation (Pearson) of the two. With thirteen tries the best one looks good by chance alone, so a
 * fit counts only from three divided by the root of its points: about what the best of thirteen rows of
 * dice would hardly reach. It says what went together in this rep's numbers, never what causes what.
 */

/** The farthest shift that is tried, in weeks. */
export const mostLagWeeks = 12
/** Below this many results nothing is said. */
export const neededLagPoints = 8
/** Below this many the best shift is shown with a warning. */
export const comfortableLagPoints = 16

export interface LagReading {
  readonly on: CalendarDay
  readonly value: number
}

export interface LagSeries {
  readonly readings: readonly LagReading[]
  readonly period: MetricPeriod
  readonly goodDirection: GoodDirection
}

/** One shift: the fit between minus one and one, towards the good on both sides, and how many results it rests on. */
export interface LagFit {
  readonly weeks: number
  readonly fit: number
  readonly points: number
}

export type LagFinding =
  | {
      readonly kind: 'too-few'
      readonly points: number
      readonly needed: number
      readonly fits: readonly LagFit[]
    }
  | { readonly kind: 'none'; readonly points: number; readonly fits: readonly LagFit[] }
  | {
      readonly kind: 'found'
      readonly best: LagFit
      readonly isThin: boolean
      readonly fits: readonly LagFit[]
    }

/** Which shift of a leading metric best lines up with results. Readings oldest first, only of periods that are over. */
export function findLag(leading: LagSeries, results: LagSeries): LagFinding {
  const fits = Array.from({ length: mostLagWeeks + 1 }, (_, weeks) => fitAt(leading, results, weeks))
  const able = fits.filter(({ points }) => points >= neededLagPoints)
  const points = Math.max(...fits.map((fit) => fit.points))
  if (able.length === 0) return { kind: 'too-few', points, needed: neededLagPoints, fits }
  const best = able.reduce((top, fit) => (fit.fit > top.fit ? fit : top))
  if (best.fit < 3 / Math.sqrt(best.points)) return { kind: 'none', points, fits }
  return { kind: 'found', best, isThin: best.points < comfortableLagPoints, fits }
}

function fitAt(leading: LagSeries, results: LagSeries, weeks: number): LagFit {
  const pairs = results.readings.flatMap(({ on, value }) => {
    const from = addDays(on, -7 * weeks)
    const to = addDays(periodEnd(on, results.period), -7 * weeks)
    const done = meanBetween(leading, from, to)
    return done === undefined ? [] : [[done, value] as const]
  })
  const sign = leading.goodDirection === results.goodDirection ? 1 : -1
  return { weeks, fit: sign * correlation(pairs), points: pairs.length }
}

/** The mean of what was read in these days; undefined unless most of them were. */
function meanBetween(
  { readings, period }: LagSeries,
  from: CalendarDay,
  to: CalendarDay,
): number | undefined {
  const inside = readings.filter(({ on }) => on >= from && on <= to)
  const length = { week: 7, month: 30, quarter: 91 }
  const days = length[period]
  const span = daysBetween(from, to) + 1
  if (inside.length === 0 || inside.length * days < span * 0.6) return undefined
  return inside.reduce((sum, { value }) => sum + value, 0) / inside.length
}

/** 0 where one side never changed. */
function correlation(pairs: readonly (readonly [number, number])[]): number {
  const count = pairs.length
  if (count < 3) return 0
  const meanX = pairs.reduce((sum, [x]) => sum + x, 0) / count
  const meanY = pairs.reduce((sum, [, y]) => sum + y, 0) / count
  let [xy, xx, yy] = [0, 0, 0]
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY)
    xx += (x - meanX) ** 2
    yy += (y - meanY) ** 2
  }
  return xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy)
}
