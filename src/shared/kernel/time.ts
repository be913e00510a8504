import * as z from 'zod/mini'

/** A day on the wall calendar, `YYYY-MM-DD`, in the manager's time zone. Sorts and compares as text. */
export const CalendarDay = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, 'not a day'),
    z.refine((text) => isRealDay(text), 'no such day'),
  )
  .brand<'CalendarDay'>()
export type CalendarDay = z.infer<typeof CalendarDay>

/** A moment, as ISO 8601 in UTC with milliseconds. Sorts and compares as text. */
export const Instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/))
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** A time of day without a zone, `HH:MM`. */
export const ClockTime = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time'))
  .brand<'ClockTime'>()
export type ClockTime = z.infer<typeof ClockTime>

/** A span of days, both ends included. */
export const DayRange = z
  .strictObject({ from: CalendarDay, to: CalendarDay })
  .check(z.refine((range) => range.from <= range.to, { message: 'ends before it starts', path: ['to'] }))
export type DayRange = z.infer<typeof DayRange>

/** A text as a day. @throws ZodError if it is none. */
export function day(text: string): CalendarDay {
  return CalendarDay.parse(text)
}

/** A text as an instant; milliseconds may be left out. @throws ZodError if it is none. */
export function instant(text: string): Instant {
  return Instant.parse(/\.\d{3}Z$/.test(text) ? text : text.replace(/Z$/, '.000Z'))
}

const zero = '0'.charCodeAt(0)

/** Days since 1 January 1970, for arithmetic and for a chart's linear axis. */
export function epochDay(on: CalendarDay): number {
  const month = numberAt(on, 5)
  const date = numberAt(on, 8)
  // Years begin in March, so that the leap day is the last of its year; 400 years have 146,097 days.
  const year = numberAt(on, 0) * 100 + numberAt(on, 2) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Two digits as a number, without cutting a text out of a text: this runs for each reading of ten years. */
function numberAt(on: CalendarDay, place: number): number {
  return on.charCodeAt(place) * 10 + on.charCodeAt(place + 1) - 11 * zero
}

/**
 * The day with that number; the inverse of `epochDay`. By arithmetic, without a `Date`: a page of trends
 * asks for thousands of days at once.
 *
 * @throws RangeError outside the years 0 to 9999, which is no day this app can write
 */
export function dayFromEpoch(count: number): CalendarDay {
  const shifted = count + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leaps = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (!(year >= 0 && year <= 9_999)) throw new RangeError('no such day')
  return workedOut(`${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`)
}

function twoDigits(part: number): string {
  return part < 10 ? `0${part}` : String(part)
}

/** A day that arithmetic has made is one; parsing it again would cost more than making it. */
function workedOut(day: string): CalendarDay {
  return day as CalendarDay
}

/** The day `count` days later (earlier if negative). */
export function addDays(on: CalendarDay, count: number): CalendarDay {
  return dayFromEpoch(epochDay(on) + count)
}

/** The same day of the month `count` months later; clamped to the month's last day. */
export function addMonths(on: CalendarDay, count: number): CalendarDay {
  const [year = 1970, month = 1, date = 1] = on.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return CalendarDay.parse(first.toISOString().slice(0, 10))
}

/** Whole days from one day to another: 0 for the same day, negative if `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return epochDay(to) - epochDay(from)
}

/** 0 for Sunday … 6 for Saturday. */
export function weekday(on: CalendarDay): number {
  return (((epochDay(on) + 4) % 7) + 7) % 7
}

/** The first day of the week that holds `on`; `startsOn` as in `weekday` (1 is Monday). */
export function startOfWeek(on: CalendarDay, startsOn = 1): CalendarDay {
  return addDays(on, -((weekday(on) - startsOn + 7) % 7))
}

export function startOfMonth(on: CalendarDay): CalendarDay {
  return CalendarDay.parse(`${on.slice(0, 7)}-01`)
}

export function startOfQuarter(on: CalendarDay): CalendarDay {
  const month = Math.floor((Number(on.slice(5, 7)) - 1) / 3) * 3 + 1
  return CalendarDay.parse(`${on.slice(0, 4)}-${String(month).padStart(2, '0')}-01`)
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A month by name, from `2026-08` or a day in it: `August`. */
export function monthName(on: string): string {
  return months[Number(on.slice(5, 7)) - 1] ?? on
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** By arithmetic: every row of every list asks this twice, and a `Date` for each would be felt. */
function isRealDay(text: string): boolean {
  const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  const isLeapFebruary = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const most = isLeapFebruary ? 29 : (monthDays[month - 1] ?? 0)
  return date >= 1 && date <= most
}
