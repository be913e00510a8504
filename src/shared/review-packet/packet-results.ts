import { epochDay } from '../kernel/time.ts'
import type { RepSeries } from '../metric/metric.ts'
import { periodLabel } from '../metric/metric-period.ts'
import { type MetricSeries, type Reading, readingsOf } from '../metric/metric-series.ts'
import { describeTrend, type Trend } from '../metric/metric-trend.ts'
import { isAccumulating, type NumberStyle } from '../metric/metric-value.ts'
import type { ReviewPacket } from './packet-value.ts'
import { possessive } from './packet-words.ts'

/** What a metric came to in the packet's period. */
export interface MetricResult {
  /** Added up for what is counted, else the last reading. */
  readonly value: number
  readonly isTotal: boolean
  readonly target: number | null
  /** Share of the target that was reached; null without one, or where less is better. */
  readonly share: number | null
  /** The same of as many periods right before; null if they were not read. */
  readonly before: number | null
  readonly readings: number
}

type Settled = Pick<ReviewPacket, 'period' | 'madeOn' | 'settings' | 'rep'>

/** How numbers are written in a packet. */
export function numberStyleOf({ settings }: Pick<ReviewPacket, 'settings'>): NumberStyle {
  return { locale: settings.locale, currency: settings.currency }
}

/** The part of a series that begins in the packet's period. A week belongs where it begins. */
export function seriesInPeriod(series: MetricSeries, { period }: Pick<ReviewPacket, 'period'>): MetricSeries {
  const [from, to] = [epochDay(period.from), epochDay(period.to)]
  const first = series.starts.findIndex((start) => start >= from)
  const after = series.starts.findIndex((start) => start > to)
  const begin = first === -1 ? series.starts.length : first
  const end = after === -1 ? series.starts.length : after
  return {
    starts: series.starts.slice(begin, end),
    values: series.values.slice(begin, end),
    targets: series.targets.slice(begin, end),
  }
}

/** What a metric came to; undefined if nothing was read in the period. */
export function metricResult({ metric, series }: RepSeries, packet: Settled): MetricResult | undefined {
  const own = readingsOf(seriesInPeriod(series, packet))
  const last = own.at(-1)
  if (last === undefined) return undefined
  const first = epochDay(packet.period.from)
  const earlier = readingsOf(series).filter((reading) => epochDay(reading.start) < first)
  const isTotal = isAccumulating(metric.unit)
  const hasPlan = own.every((reading) => reading.target !== null)
  const target = isTotal ? (hasPlan ? sum(own, (reading) => reading.target ?? 0) : null) : last.target
  const value = isTotal ? sum(own, (reading) => reading.value) : last.value
  const canShare = target !== null && target > 0 && isTotal && metric.goodDirection === 'up'
  const same = earlier.slice(-own.length)
  const hasBefore = same.length === own.length
  return {
    value,
    isTotal,
    target,
    share: canShare ? value / target : null,
    before: hasBefore
      ? isTotal
        ? sum(same, (reading) => reading.value)
        : (same.at(-1)?.value ?? null)
      : null,
    readings: own.length,
  }
}

/**
 * What the trend says on paper. The normal range is taken from everything that was read up to the end of the
 * period, and days are named: `this week` means nothing on a sheet that is read next spring.
 */
export function packetTrend({ metric, series }: RepSeries, packet: Settled): Trend {
  const today = packet.madeOn
  const trend = describeTrend({
    series,
    period: metric.period,
    unit: metric.unit,
    goodDirection: metric.goodDirection,
    today,
    firstWeekday: packet.settings.weekStartsOn,
    numberStyle: numberStyleOf(packet),
    whose: possessive(packet.rep.name),
  })
  if (trend.last === undefined) return trend
  const label = periodLabel(trend.last.start, metric.period)
  const named = metric.period === 'week' ? `in the ${label}` : `in ${label}`
  const plain = (words: string): string => words.replace(`this ${metric.period}`, named)
  return { ...trend, sentence: plain(trend.sentence), lastLabel: plain(trend.lastLabel) }
}

function sum(readings: readonly Reading[], of: (reading: Reading) => number): number {
  const total = readings.reduce((all, reading) => all + of(reading), 0)
  // Cents added up in binary leave dust behind the comma.
  return Math.round(total * 100) / 100
}
