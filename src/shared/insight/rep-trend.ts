import type { FactPart } from '../brief/fact.ts'
import { type CalendarDay, daysBetween } from '../kernel/time.ts'
import type { Metric } from '../metric/metric.ts'
import { periodEnd, periodLabel } from '../metric/metric-period.ts'
import type { Reading } from '../metric/metric-series.ts'
import { formatMetricSpan, formatMetricValue, type NumberStyle } from '../metric/metric-value.ts'
import type { KnownRange, NormalRange } from '../metric/normal-range.ts'

/** A metric of the rep with what its series says. */
export interface RepTrend {
  readonly metric: Pick<Metric, 'id' | 'name' | 'kind' | 'unit' | 'goodDirection' | 'period'>
  /** Readings of periods that are over, or whose value no longer grows; oldest first. */
  readonly settled: readonly Reading[]
  /** What is usual for them. */
  readonly range: NormalRange
  readonly numberStyle: NumberStyle
}

/** Readings older than this say nothing about now. */
const freshDays = { week: 21, month: 62, quarter: 185 } as const

/** The last settled reading, if it still says something about now. */
export function freshReading(one: RepTrend, today: CalendarDay): Reading | undefined {
  const last = one.settled.at(-1)
  if (last === undefined) return undefined
  const age = daysBetween(periodEnd(last.start, one.metric.period), today)
  return age <= freshDays[one.metric.period] ? last : undefined
}

/** On which side of the usual range a value lies; undefined inside it. */
export function sideOf(value: number, range: KnownRange): 'above' | 'below' | undefined {
  if (value > range.upper) return 'above'
  return value < range.lower ? 'below' : undefined
}

/** Whether that side is the one the manager hopes for. */
export function isGoodSide(side: 'above' | 'below', { metric }: RepTrend): boolean {
  return (side === 'above') === (metric.goodDirection === 'up')
}

/** Whether a reading missed the plan of its period. */
export function isShort({ metric }: RepTrend, { value, target }: Reading): boolean {
  if (target === null) return false
  return metric.goodDirection === 'up' ? value < target : value > target
}

/** `7, 6, 4, 4 a week`, the latest last; a single reading with its period. */
export function lastFour({ metric, numberStyle }: RepTrend, readings: readonly Reading[]): string {
  const shown = readings.slice(-4).map(({ value }) => formatMetricValue(value, metric.unit, numberStyle))
  const isCounted = metric.unit === 'count' || metric.unit === 'money' || metric.unit === 'hours'
  return `${shown.join(', ')} ${isCounted ? 'a' : 'by'} ${metric.period}`
}

/** ` against a plan of 8`; nothing without a plan. */
export function planWords({ metric, numberStyle }: RepTrend, { target }: Reading): FactPart[] {
  return target === null ? [] : [` against a plan of ${formatMetricValue(target, metric.unit, numberStyle)}`]
}

/** `4 in the week of 9 Nov`, leading to the rep's trends. */
export function readingPart(
  { metric, numberStyle }: RepTrend,
  reading: Reading,
  today: CalendarDay,
): FactPart {
  const isThisYear = reading.start.slice(0, 4) === today.slice(0, 4)
  const when = periodLabel(reading.start, metric.period, !isThisYear)
  const value = formatMetricValue(reading.value, metric.unit, numberStyle)
  return {
    text: `${value} in ${metric.period === 'week' ? 'the ' : ''}${when}`,
    noun: 'metric-reading',
    recordId: metric.id,
  }
}

/** The usual range in words: `4 to 9`. */
export function rangeWords({ metric, numberStyle }: RepTrend, range: KnownRange): string {
  const tidy = (value: number): number =>
    Math.abs(value) < 100 ? Math.round(value * 10) / 10 : Math.round(value)
  const isCounted = metric.unit === 'count'
  const [lower, upper] = isCounted
    ? [Math.ceil(range.lower), Math.floor(range.upper)]
    : [tidy(range.lower), tidy(range.upper)]
  return lower <= upper
    ? formatMetricSpan(lower, upper, metric.unit, numberStyle)
    : formatMetricSpan(tidy(range.lower), tidy(range.upper), metric.unit, numberStyle)
}
