import type { MetricSeries } from '../metric/metric-series.ts'

/** The last periods of a series; the whole of a shorter one. */
export function recentPoints(series: MetricSeries, periods: number): MetricSeries {
  return {
    starts: series.starts.slice(-periods),
    values: series.values.slice(-periods),
    targets: series.targets.slice(-periods),
  }
}
