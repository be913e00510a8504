import * as z from 'zod/mini'
import { numberWriter } from '../kernel/writers.ts'

/** What a metric counts. `percent` is kept as 75 for 75 %, `money` in whole units of the currency. */
export const MetricUnit = z.enum(['count', 'money', 'percent', 'days', 'hours', 'ratio', 'level'])
export type MetricUnit = z.infer<typeof MetricUnit>

/** Which way is better. */
export const GoodDirection = z.enum(['up', 'down'])
export type GoodDirection = z.infer<typeof GoodDirection>

/** How the manager writes numbers. */
export interface NumberStyle {
  /** A BCP 47 tag, as `en-GB`. */
  readonly locale: string
  /** An ISO 4217 code, as `EUR`. */
  readonly currency: string
}

export const defaultNumberStyle: NumberStyle = { locale: 'en-GB', currency: 'EUR' }

/**
 * A reading as text with its unit: `4`, `€212,400`, `75 %`, `3.2×`, `12 days`. Money above ten million is
 * shortened (`€21.5M`) because nobody reads nine digits on a line.
 */
export function formatMetricValue(
  value: number,
  unit: MetricUnit,
  style: NumberStyle = defaultNumberStyle,
): string {
  switch (unit) {
    case 'money':
      return moneyFormat(style, Math.abs(value) >= 10_000_000, Number.isInteger(value)).format(value)
    case 'percent':
      return `${plainFormat(style).format(value)} %`
    case 'days':
    case 'hours':
      return `${plainFormat(style).format(value)} ${value === 1 ? unit.slice(0, -1) : unit}`
    case 'ratio':
      return `${plainFormat(style).format(value)}×`
    case 'count':
    case 'level':
      return plainFormat(style).format(value)
  }
}

/** From one value to another, with the unit once: `3 to 9`, `46.5 to 63 days`, `€90,000 to €250,000`. */
export function formatMetricSpan(
  from: number,
  to: number,
  unit: MetricUnit,
  style: NumberStyle = defaultNumberStyle,
): string {
  if (from === to) return formatMetricValue(to, unit, style)
  const lower = unit === 'money' ? formatMetricValue(from, unit, style) : plainFormat(style).format(from)
  return `${lower} to ${formatMetricValue(to, unit, style)}`
}

/** A reading on an axis, where room is short: `4`, `€200K`, `75 %`, `12`. */
export function formatAxisValue(
  value: number,
  unit: MetricUnit,
  style: NumberStyle = defaultNumberStyle,
): string {
  switch (unit) {
    case 'money':
      return moneyFormat(style, Math.abs(value) >= 10_000, Number.isInteger(value)).format(value)
    case 'percent':
      return `${plainFormat(style).format(value)} %`
    case 'count':
    case 'days':
    case 'hours':
    case 'ratio':
    case 'level':
      return plainFormat(style).format(value)
  }
}

/** Whether a running period still adds to the value, so that half a week cannot be held against a whole one. */
export function isAccumulating(unit: MetricUnit): boolean {
  return unit === 'count' || unit === 'money'
}

function plainFormat({ locale }: NumberStyle): Intl.NumberFormat {
  return numberWriter(locale, { maximumFractionDigits: 1 })
}

function moneyFormat(
  { locale, currency }: NumberStyle,
  isShort: boolean,
  isWhole: boolean,
): Intl.NumberFormat {
  const base = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  if (isShort) return numberWriter(locale, { ...base, notation: 'compact', maximumFractionDigits: 1 })
  return numberWriter(locale, { ...base, maximumFractionDigits: isWhole ? 0 : 2 })
}
