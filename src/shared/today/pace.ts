import type { CalendarDay } from '../kernel/time.ts'
import type { Metric } from '../metric/metric.ts'
import { paceOf } from '../metric/metric-pace.ts'
import { isStillRunning, periodEnd, periodLabel } from '../metric/metric-period.ts'
import { isAccumulating } from '../metric/metric-value.ts'

/** How someone walks towards a target: 1 is an even pace, and what it is measured against. */
export interface TeamPace {
  readonly share: number
  readonly of: string
}

/**
 * The pace of a metric against its plan: a running count against an even walk to the plan, anything else
 * against the plan itself. Undefined without a plan above zero, and on the wrong side of zero.
 */
export function metricPace(
  metric: Pick<Metric, 'name' | 'unit' | 'period' | 'goodDirection'>,
  reading: { readonly start: CalendarDay; readonly value: number; readonly target: number | null },
  today: CalendarDay,
): TeamPace | undefined {
  const { start, value, target } = reading
  if (target === null || target <= 0 || value < 0) return undefined
  const of = `${metric.name}, ${periodLabel(start, metric.period)}`
  if (metric.goodDirection === 'down') return value === 0 ? undefined : { share: target / value, of }
  if (!isAccumulating(metric.unit) || !isStillRunning(start, metric.period, today)) {
    return { share: value / target, of }
  }
  const period = { from: start, to: periodEnd(start, metric.period) }
  const { paceShare } = paceOf({ baseline: 0, target, value, period, asOf: today })
  return paceShare === null ? undefined : { share: paceShare, of }
}
