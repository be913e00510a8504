import { dayFromEpoch, epochDay } from '../kernel/time.ts'
import { dayLabel, periodDays, periodLabel } from '../metric/metric-period.ts'
import { formatMetricValue } from '../metric/metric-value.ts'
import type { TrendChartInput } from './trend-chart-model.ts'

/** One line of the table under a chart. */
export interface TrendTableRow {
  /** The first day of the period; tells the rows apart. */
  readonly key: string
  readonly period: string
  /** `no reading` where there is none. */
  readonly reading: string
  /** Empty where there was no plan. */
  readonly plan: string
  /** What the chart shows besides: outside the normal range, and what happened in the period. */
  readonly notes: readonly string[]
}

/** The chart as a table, newest period first, with everything that can be seen in it. */
export function trendTable(input: TrendChartInput): TrendTableRow[] {
  const { series, period, unit, range, numberStyle } = input
  const years = new Set([...series.starts].map((start) => dayFromEpoch(start).slice(0, 4)))
  const format = (value: number) => formatMetricValue(value, unit, numberStyle)
  const rows = [...series.starts].map((epoch, index) => {
    const start = dayFromEpoch(epoch)
    const value = series.values[index] ?? Number.NaN
    const target = series.targets[index] ?? Number.NaN
    const until = epoch + periodDays(start, period)
    const notes = input.events
      .filter((event) => epochDay(event.on) >= epoch && epochDay(event.on) < until)
      .map((event) => `${dayLabel(event.on)}: ${event.word}`)
    if (range.kind === 'known' && value > range.upper) notes.unshift('above the normal range')
    if (range.kind === 'known' && value < range.lower) notes.unshift('below the normal range')
    return {
      key: start,
      period: periodLabel(start, period, years.size > 1),
      reading: Number.isFinite(value) ? format(value) : 'no reading',
      plan: Number.isFinite(target) ? format(target) : '',
      notes,
    }
  })
  return rows.toReversed()
}
