import { folded } from '../../kernel/text.ts'
import type { CalendarDay } from '../../kernel/time.ts'
import {
  addDays,
  CalendarDay as CalendarDaySchema,
  dayFromEpoch,
  daysBetween,
  startOfWeek,
} from '../../kernel/time.ts'

/** What comes first in `03/04/2026`. */
export type DateOrder = 'day-first' | 'month-first'

/** How much time a date in a file stands for. */
export type DateGrain = 'day' | 'week' | 'month' | 'quarter'

export type DateReading =
  | { readonly kind: 'date'; readonly on: CalendarDay; readonly grain: DateGrain }
  | { readonly kind: 'empty' }
  | { readonly kind: 'problem'; readonly sentence: string }

/** Day 25569 of a spreadsheet is 1 January 1970. */
const spreadsheetEpoch = 25_569

const monthWords: readonly (readonly string[])[] = [
  ['jan', 'janv', 'ene', 'januar'],
  ['feb', 'fev', 'febr', 'fevr', 'februar'],
  ['mar', 'marz', 'mrz', 'mars', 'maerz'],
  ['apr', 'avr', 'abr', 'avril'],
  ['may', 'mai', 'mayo'],
  ['jun', 'juin', 'junio', 'juni'],
  ['jul', 'juil', 'julio', 'juli'],
  ['aug', 'aout', 'ago'],
  ['sep', 'sept'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'dic'],
]

/**
 * A date or a period as people and programs write it: ISO days, `9/11/2026` in the order that was agreed,
 * `9.11.2026`, `9 Nov 2026`, `Nov 9, 2026`, `Nov 2026`, `2026-11`, `2026-W46`, `Q4 2026`, the number a
 * spreadsheet keeps for a day, and `11/9/2026 - 11/15/2026`. A time of day is dropped.
 */
export function parseImportDay(text: string, order: DateOrder): DateReading {
  const trimmed = text.trim().replaceAll(/\s+/g, ' ')
  if (trimmed === '') return { kind: 'empty' }
  const span = /^(.+?\d) ?[-–] (.+\d.*)$/.exec(trimmed)
  if (span !== null) return spanReading(span[1] ?? '', span[2] ?? '', order)
  const plain = trimmed.replace(/[T ,]+\d{1,2}:\d{2}.*$/, '')
  return (
    numericDay(plain, order) ??
    namedDay(plain) ??
    wholePeriod(plain) ?? {
      kind: 'problem',
      sentence: 'is not a date or a period',
    }
  )
}

export interface OrderGuess {
  readonly order: DateOrder
  /** Some date proves it (a part above 12), and none speaks against it. */
  readonly isProven: boolean
  /** Dates that could be read both ways; with no proof they have to be asked about. */
  readonly unclear: readonly string[]
}

/** Finds out what comes first from all the dates of a file. Without any proof `fallback` is offered. */
export function guessDateOrder(texts: Iterable<string>, fallback: DateOrder): OrderGuess {
  let dayFirst = 0
  let monthFirst = 0
  const unclear: string[] = []
  for (const text of texts) {
    const parts = /^(\d{1,2})([/-])(\d{1,2})\2\d{2,4}/.exec(text.trim())
    if (parts === null) continue
    const [first, second] = [Number(parts[1]), Number(parts[3])]
    if (first > 12 && second <= 12) dayFirst += 1
    else if (second > 12 && first <= 12) monthFirst += 1
    else if (first !== second) unclear.push(text)
  }
  const order = dayFirst === monthFirst ? fallback : dayFirst > monthFirst ? 'day-first' : 'month-first'
  return { order, isProven: dayFirst > 0 !== monthFirst > 0, unclear: unclear.slice(0, 5) }
}

function numericDay(text: string, order: DateOrder): DateReading | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso !== null) return dayReading(iso[1], iso[2], iso[3])
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (parts !== null) {
    const [, first, mark, second, year] = parts
    const isDayFirst = mark === '.' || order === 'day-first'
    return isDayFirst ? dayReading(year, second, first) : dayReading(year, first, second)
  }
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return undefined
  const serial = Math.floor(Number(text))
  if (serial < 32_874 || serial > 73_415) return undefined
  return { kind: 'date', on: dayFromEpoch(serial - spreadsheetEpoch), grain: 'day' }
}

function namedDay(text: string): DateReading | undefined {
  const dayFirst = /^(\d{1,2})\.?[- ](\p{L}+)\.?[-, ]+(\d{4}|\d{2})$/u.exec(text)
  if (dayFirst !== null) return namedReading(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = /^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u.exec(text)
  if (monthFirst !== null) return namedReading(monthFirst[3], monthFirst[1], monthFirst[2])
  const noYear = /^(?:\d{1,2}\.?[- ]\p{L}+\.?|\p{L}+\.? \d{1,2})$/u.exec(text)
  const isMonthName = noYear !== null && monthNumber(/\p{L}+/u.exec(text)?.[0] ?? '') !== undefined
  return isMonthName ? { kind: 'problem', sentence: 'has no year' } : undefined
}

function wholePeriod(text: string): DateReading | undefined {
  const month =
    /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/.exec(text) ?? /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/.exec(text)
  if (month !== null) return dayReading(month.groups?.year, month.groups?.month, '1', 'month')
  const named =
    /^(?<name>\p{L}+)\.?(?:[- ]?['’]?|, )(?<year>\d{4})$/u.exec(text) ??
    /^(?<name>\p{L}+)(?:-|[- ]?['’])(?<year>\d{2})$/u.exec(text) ??
    /^(?<year>\d{4})[- ](?<name>\p{L}+)$/u.exec(text)
  if (named !== null && monthNumber(named.groups?.name ?? '') !== undefined) {
    return namedReading(named.groups?.year, named.groups?.name, '1', 'month')
  }
  const quarter =
    /^[QT](?<quarter>[1-4])[-/ ]?(?:FY)?(?<year>\d{4})$/i.exec(text) ??
    /^(?:FY)?(?<year>\d{4})[-/ ]?[QT](?<quarter>[1-4])$/i.exec(text)
  if (quarter !== null) {
    const first = (Number(quarter.groups?.quarter) - 1) * 3 + 1
    return dayReading(quarter.groups?.year, String(first), '1', 'quarter')
  }
  const week =
    /^(?<year>\d{4})[- ]?(?:W|KW|week) ?(?<week>\d{1,2})$/i.exec(text) ??
    /^(?:W|KW|week) ?(?<week>\d{1,2})[-/, ]+(?<year>\d{4})$/i.exec(text)
  return week === null ? undefined : weekReading(Number(week.groups?.year), Number(week.groups?.week))
}

function namedReading(year = '', name = '', on = '', grain: DateGrain = 'day'): DateReading | undefined {
  const month = monthNumber(name)
  return month === undefined ? undefined : dayReading(year, String(month), on, grain)
}

function monthNumber(name: string): number | undefined {
  const plain = folded(name)
  const exact = monthWords.findIndex((words) => words.includes(plain))
  const begun = monthWords.findIndex(
    (words) => plain.length > 3 && words.some((word) => isFullName(plain, word)),
  )
  const index = exact === -1 ? begun : exact
  return index === -1 ? undefined : index + 1
}

const fullNames =
  /^(?:january|january|janvier|enero|february|februar|fevrier|febrero|march|marzo|april|abril|june|junio|july|juillet|august|agosto|september|septembre|septiembre|october|oktober|octobre|octubre|november|novembre|noviembre|december|dezember|decembre|diciembre)$/

function isFullName(plain: string, word: string): boolean {
  return plain.startsWith(word.slice(0, 3)) && fullNames.test(plain)
}

function dayReading(year = '', month = '', on = '', grain: DateGrain = 'day'): DateReading {
  const wholeYear = year.length === 2 ? `20${year}` : year
  const parsed = CalendarDaySchema.safeParse(`${wholeYear}-${month.padStart(2, '0')}-${on.padStart(2, '0')}`)
  if (!parsed.success) return { kind: 'problem', sentence: 'is no day of the calendar' }
  if (parsed.data < '1990-01-01' || parsed.data > '2100-12-31') {
    return { kind: 'problem', sentence: 'is not in a year we keep (1990 to 2100)' }
  }
  return { kind: 'date', on: parsed.data, grain }
}

/** ISO 8601: week 1 is the week of 4 January, weeks begin on Monday. */
function weekReading(year: number, week: number): DateReading {
  const first = dayReading(String(year), '1', '4')
  if (first.kind !== 'date') return first
  const monday = addDays(startOfWeek(first.on, 1), (week - 1) * 7)
  if (week < 1 || addDays(monday, 3).slice(0, 4) !== String(year)) {
    return { kind: 'problem', sentence: `is no week of ${year}` }
  }
  return { kind: 'date', on: monday, grain: 'week' }
}

function spanReading(from: string, to: string, order: DateOrder): DateReading {
  const [first, last] = [parseImportDay(from, order), parseImportDay(to, order)]
  if (first.kind !== 'date' || last.kind !== 'date')
    return { kind: 'problem', sentence: 'is not a date or a period' }
  const days = daysBetween(first.on, last.on) + 1
  if (days === 7) return { kind: 'date', on: first.on, grain: 'week' }
  if (days >= 28 && days <= 31) return { kind: 'date', on: first.on, grain: 'month' }
  if (days >= 90 && days <= 92) return { kind: 'date', on: first.on, grain: 'quarter' }
  return { kind: 'problem', sentence: 'is neither a week, nor a month, nor a quarter' }
}
