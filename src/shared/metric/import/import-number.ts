import { numberWriter } from '../../kernel/writers.ts'

/** Which character parts whole from fraction in a file: `1,234.50` or `1.234,50`. */
export type DecimalMark = 'point' | 'comma'

/** The decimal mark of a locale, as numbers are typed there. */
export function decimalMarkOf(locale: string): DecimalMark {
  return numberWriter(locale).format(1.5).includes(',') ? 'comma' : 'point'
}

export type NumberReading =
  | { readonly kind: 'number'; readonly value: number; readonly isPercent: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly sentence: string }

const emptyWords = new Set(['', '-', '–', '—', 'n/a', 'na', 'none', 'null', '(blank)'])
const currencyCode =
  /^(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|ZAR|SGD|HKD)\s?|\s?(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|ZAR|SGD|HKD)$/i
const bodies: Readonly<Record<DecimalMark, RegExp>> = {
  point: /^(?:\d+|\d{1,3}(?:[,'’ ]\d{2,3})*[,'’ ]\d{3})?(?:\.\d+)?$/,
  comma: /^(?:\d+|\d{1,3}(?:[.'’ ]\d{3})+)?(?:,\d+)?$/,
}

/**
 * A number as people and programs write it: `$1,234,567`, `1.234.567,00 €`, `(1,200)` for minus, `75%`,
 * `1 234`, `1'234.50`, `1.2E+06`. Which of comma and point is the decimal mark has to be known.
 */
export function parseImportNumber(text: string, mark: DecimalMark): NumberReading {
  if (/^\d{1,15}$/.test(text)) return { kind: 'number', value: Number(text), isPercent: false }
  const trimmed = tidy(text)
  if (emptyWords.has(trimmed.toLowerCase())) return { kind: 'empty' }
  if (trimmed.startsWith('#')) return problem('is an error of the spreadsheet, not a number')
  if (trimmed.startsWith('=')) return problem('is a formula; save the sheet with its results')
  const { body, isNegative, isPercent } = undress(trimmed)
  if (/^\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(body)) {
    const value = Number(body.replace(',', '.'))
    return { kind: 'number', value: isNegative ? -value : value, isPercent }
  }
  if (body === '' || !/\d/.test(body)) return problem('is not a number')
  if (!bodies[mark].test(body)) {
    const other = mark === 'point' ? 'comma' : 'point'
    if (bodies[other].test(body))
      return problem(`has a decimal ${other}, the file was read with decimal ${mark}s`)
    return problem('is not a number')
  }
  const digits =
    mark === 'point' ? body.replaceAll(/[,'’ ]/g, '') : body.replaceAll(/[.'’ ]/g, '').replace(',', '.')
  const value = Number(digits)
  return { kind: 'number', value: isNegative && value !== 0 ? -value : value, isPercent }
}

export interface MarkGuess {
  readonly mark: DecimalMark
  /** Some number proves it, and none speaks against it. */
  readonly isProven: boolean
  /** Numbers that could be read both ways, as `1,234`; with no proof they have to be asked about. */
  readonly unclear: readonly string[]
}

/** Finds out the decimal mark of a file from all its numbers. Without any proof `fallback` is offered. */
export function guessDecimalMark(texts: Iterable<string>, fallback: DecimalMark): MarkGuess {
  const proofs = { point: 0, comma: 0 }
  const unclear: string[] = []
  for (const text of texts) {
    if (!/[.,]/.test(text)) continue
    const body = undress(tidy(text)).body
    if (!/^[\d.,'’ ]+$/.test(body)) continue
    const mark = provenMark(body)
    if (mark === 'unclear') unclear.push(text)
    else if (mark !== undefined) proofs[mark] += 1
  }
  const mark = proofs.point === proofs.comma ? fallback : proofs.point > proofs.comma ? 'point' : 'comma'
  const isProven = proofs.point > 0 !== proofs.comma > 0
  return { mark, isProven, unclear: unclear.slice(0, 5) }
}

function provenMark(body: string): DecimalMark | 'unclear' | undefined {
  const commas = body.split(',').length - 1
  const points = body.split('.').length - 1
  if (commas + points === 0) return undefined
  if (commas > 0 && points > 0) return body.lastIndexOf(',') > body.lastIndexOf('.') ? 'comma' : 'point'
  const own: DecimalMark = commas > 0 ? 'comma' : 'point'
  if (commas + points > 1) return own === 'comma' ? 'point' : 'comma'
  const [whole = '', fraction = ''] = body.split(/[.,]/)
  const couldGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
  return couldGroup ? 'unclear' : own
}

function tidy(text: string): string {
  return text
    .replaceAll(/[\u00A0\u2007\u2009\u202F]/g, ' ')
    .replaceAll('−', '-')
    .trim()
}

function undress(text: string): { body: string; isNegative: boolean; isPercent: boolean } {
  let body = text
  let isNegative = false
  const take = (pattern: RegExp) => {
    const rest = body.replace(pattern, '').trim()
    const isTaken = rest !== body
    body = rest
    return isTaken
  }
  const bracketed = /^\((.*)\)$/.exec(body)
  if (bracketed !== null) {
    body = (bracketed[1] ?? '').trim()
    isNegative = true
  }
  take(/^\p{Sc}|\p{Sc}$/u)
  take(currencyCode)
  if (take(/^-|-$/)) isNegative = !isNegative
  else take(/^\+/)
  take(/^\p{Sc}|\p{Sc}$/u)
  const isPercent = take(/\s?%$/)
  return { body, isNegative, isPercent }
}

function problem(what: string): NumberReading {
  return { kind: 'problem', sentence: what }
}
