import type { MetricKind } from '../../../shared/metric/metric.ts'
import type { MetricPeriod } from '../../../shared/metric/metric-period.ts'
import type { GoodDirection, MetricUnit } from '../../../shared/metric/metric-value.ts'

export const kindOptions: readonly {
  readonly value: MetricKind
  readonly label: string
  readonly detail: string
}[] = [
  { value: 'leading', label: 'Leading', detail: 'what a rep can do this week' },
  { value: 'lagging', label: 'Lagging', detail: 'what comes of it' },
]
export const unitOptions: readonly { readonly value: MetricUnit; readonly label: string }[] = [
  { value: 'count', label: 'a count' },
  { value: 'money', label: 'money' },
  { value: 'percent', label: 'percent' },
  { value: 'days', label: 'days' },
  { value: 'hours', label: 'hours' },
  { value: 'ratio', label: 'a ratio' },
  { value: 'level', label: 'a level' },
]
export const directionOptions: readonly { readonly value: GoodDirection; readonly label: string }[] = [
  { value: 'up', label: 'More is better' },
  { value: 'down', label: 'Less is better' },
]
export const periodOptions: readonly { readonly value: MetricPeriod; readonly label: string }[] = [
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
]

/** A metric in a few quiet words: `leading · a count by the week`; that less is better is worth a word. */
export function metricFacts(metric: {
  readonly kind: MetricKind
  readonly unit: MetricUnit
  readonly period: MetricPeriod
  readonly goodDirection: GoodDirection
}): string {
  const unit = unitOptions.find(({ value }) => value === metric.unit)?.label ?? ''
  const better = metric.goodDirection === 'up' ? '' : ' · less is better'
  return `${metric.kind} · ${unit} by the ${metric.period}${better}`
}

/** The unit inside a number box; empty where the number stands alone. */
export function unitSuffix(unit: MetricUnit, currency: string): string | undefined {
  switch (unit) {
    case 'money':
      return currency
    case 'percent':
      return '%'
    case 'days':
    case 'hours':
      return unit
    case 'ratio':
      return '×'
    case 'count':
    case 'level':
      return undefined
  }
}
