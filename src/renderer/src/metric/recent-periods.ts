import type { MetricPeriod } from '../../../shared/metric/metric-period.ts'
import type { MetricSeries } from '../../../shared/metric/metric-series.ts'

/** How far back a trend looks. */
export type Reach = 'recent' | 'longer' | 'all'

const periodsOf: Readonly<Record<Exclude<Reach, 'all'>, Readonly<Record<MetricPeriod, number>>>> = {
  recent: { week: 26, month: 12, quarter: 8 },
  longer: { week: 104, month: 36, quarter: 16 },
}

/** The end of a series, counted back from its last reading: old numbers still show when no new ones come. */
export function cutSeries(series: MetricSeries, period: MetricPeriod, reach: Reach): MetricSeries {
  if (reach === 'all') return series
  const from = Math.max(0, series.values.length - periodsOf[reach][period])
  if (from === 0) return series
  return {
    starts: series.starts.subarray(from),
    values: series.values.subarray(from),
    targets: series.targets.subarray(from),
  }
}
