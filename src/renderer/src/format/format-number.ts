import { numberWriter } from '../../../shared/kernel/writers.ts'
import { plural } from './plural.ts'

/** What a number counts. Money is in cents; a percentage is in whole percent (71 is `71 %`). */
export type NumberUnit = 'count' | 'money' | 'percent' | 'days' | 'hours' | 'ratio' | 'level'

export type NumberSettings = { readonly locale?: string | undefined; readonly currency?: string | undefined }

const hardSpace = '\u00a0'

/** A number with its unit, as it stands in a sentence or a cell. */
export function formatNumber(value: number, unit: NumberUnit, settings: NumberSettings = {}): string {
  const { locale = 'en-GB', currency = 'EUR' } = settings
  switch (unit) {
    case 'money':
      return formatMoney(value, { locale, currency })
    case 'percent':
      return `${decimal(value, locale, 1)}${hardSpace}%`
    case 'days':
      return Number.isInteger(value) ? plural(value, 'day') : `${decimal(value, locale, 1)} days`
    case 'hours':
      return `${decimal(value, locale, 1)}${hardSpace}h`
    case 'ratio':
      return decimal(value, locale, 2)
    case 'level':
      return `level ${decimal(value, locale, 1)}`
    case 'count':
      return decimal(value, locale, 1)
  }
}

/** `€ 212,400` from cents; cents are shown only when there are some. */
export function formatMoney(cents: number, settings: NumberSettings = {}): string {
  const { locale = 'en-GB', currency = 'EUR' } = settings
  const format = numberWriter(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  })
  const parts = format.formatToParts(cents / 100)
  return parts
    .map(({ type, value }, place) => {
      const next = parts[place + 1]?.type
      return type === 'currency' && next === 'integer' ? `${value}${hardSpace}` : value
    })
    .join('')
}

/** Large amounts on an axis or in a narrow cell: `€ 212k`, `1.2m`. */
export function formatShort(value: number, unit: NumberUnit, settings: NumberSettings = {}): string {
  const { locale = 'en-GB', currency = 'EUR' } = settings
  if (unit === 'percent') return formatNumber(value, unit, settings)
  const amount = unit === 'money' ? value / 100 : value
  const short = numberWriter(locale, { notation: 'compact', maximumFractionDigits: 1 })
  const text = short.format(amount).toLocaleLowerCase(locale)
  return unit === 'money' ? `${currencySymbol(locale, currency)}${hardSpace}${text}` : text
}

/** A share of 0 to 1 as `54 %`. */
export function formatShare(share: number, settings: NumberSettings = {}): string {
  return formatNumber(Math.round(share * 100), 'percent', settings)
}

/** A change with its sign: `+3`, `−1.5`; no change is `0`. */
export function formatChange(change: number, locale = 'en-GB'): string {
  const format = numberWriter(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
  return format.format(change).replace('-', '−')
}

function decimal(value: number, locale: string, digits: number): string {
  return numberWriter(locale, { maximumFractionDigits: digits }).format(value)
}

function currencySymbol(locale: string, currency: string): string {
  const format = numberWriter(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
}
