import type { MetricId } from '../../../shared/metric/metric.ts'
import { periodLabel } from '../../../shared/metric/metric-period.ts'
import { readingsOf } from '../../../shared/metric/metric-series.ts'
import { formatMetricValue } from '../../../shared/metric/metric-value.ts'
import { median } from '../../../shared/metric/normal-range.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'
import { Sparkline } from '../ui/sparkline.tsx'

const shownPeriods = 8

/** The rep's own last periods beside the bands: a goal is set against one's own past, not against others. */
export function GoalHistory({ repId, metricId }: { readonly repId: RepId; readonly metricId: MetricId }) {
  const { numberStyle } = useNumberStyle()
  const found = useQueryOf('metric.series', { repId, metricId }).data
  if (found === undefined) return null
  const { metric, series } = found
  const readings = readingsOf(series).slice(-shownPeriods)
  const last = readings.at(-1)
  if (last === undefined) return <p className="ui-why">No readings of {metric.name} for this rep yet.</p>
  const say = (value: number) => formatMetricValue(value, metric.unit, numberStyle)
  const values = readings.map(({ value }) => value)
  return (
    <div className="goal-history">
      <Sparkline values={values} label={`Last ${readings.length} periods: ${values.map(say).join(', ')}`} />
      <p className="ui-why">
        Last {readings.length}: {values.map(say).join(', ')}. Middle {say(median(values) ?? last.value)},
        latest {say(last.value)} in {metric.period === 'week' ? 'the ' : ''}
        {periodLabel(last.start, metric.period)}.
      </p>
    </div>
  )
}
