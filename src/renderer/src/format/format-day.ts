import {
  type CalendarDay,
  type ClockTime,
  daysBetween,
  epochDay,
  type Instant,
} from '../../../shared/kernel/time.ts'
import { dateWriter } from '../../../shared/kernel/writers.ts'
import { plural } from './plural.ts'

const dayMs = 86_400_000
export const defaultLocale = 'en-GB'

/** `7 Nov`; with the year when it is not this year: `7 Nov 2025`. */
export function formatDay(day: CalendarDay, today: CalendarDay, locale = defaultLocale): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  return write(day, locale, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) })
}

/** `yesterday`, `today`, `tomorrow`; any other day as `formatDay`. */
export function formatNearDay(day: CalendarDay, today: CalendarDay, locale = defaultLocale): string {
  return nearWord(day, today) ?? formatDay(day, today, locale)
}

/** `Thu 26 Nov`; with the year when it is not this year. */
export function formatWeekday(day: CalendarDay, today: CalendarDay, locale = defaultLocale): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  const date = { weekday: 'short', day: 'numeric', month: 'short' } as const
  return write(day, locale, sameYear ? date : { ...date, year: 'numeric' })
}

/** `Saturday 21 November`; with the year when it is not this year. */
export function formatLongDay(day: CalendarDay, today: CalendarDay, locale = defaultLocale): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  const date = { weekday: 'long', day: 'numeric', month: 'long' } as const
  return write(day, locale, sameYear ? date : { ...date, year: 'numeric' })
}

/** `21 November 2026`, for packets and wherever the year must stand. */
export function formatFullDay(day: CalendarDay, locale = defaultLocale): string {
  return write(day, locale, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** `November 2026`. */
export function formatMonth(day: CalendarDay, locale = defaultLocale): string {
  return write(day, locale, { month: 'long', year: 'numeric' })
}

/** `Nov`, for the ticks of an axis. */
export function formatMonthTick(day: CalendarDay, locale = defaultLocale): string {
  return write(day, locale, { month: 'short' })
}

/** `1 July to 30 September 2026`: the year once, if both ends share it. */
export function formatDayRange(from: CalendarDay, to: CalendarDay, locale = defaultLocale): string {
  if (from === to) return formatFullDay(from, locale)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const start = sameYear
    ? write(from, locale, { day: 'numeric', month: 'long' })
    : formatFullDay(from, locale)
  return `${start} to ${formatFullDay(to, locale)}`
}

/** How far a day lies from today: `19 days ago`, `today`, `in 3 days`. */
export function formatRelativeDay(day: CalendarDay, today: CalendarDay): string {
  const near = nearWord(day, today)
  if (near !== undefined) return near
  const distance = daysBetween(today, day)
  return distance < 0 ? `${countDays(-distance)} ago` : `in ${countDays(distance)}`
}

/** `1 day`, `19 days`. */
export function countDays(count: number): string {
  return plural(count, 'day')
}

/** `4 days late`, `due today`, `due 26 Nov`: how a promise stands. */
export function formatDue(dueOn: CalendarDay, today: CalendarDay, locale = defaultLocale): string {
  const late = daysBetween(dueOn, today)
  return late > 0 ? `${countDays(late)} late` : `due ${formatNearDay(dueOn, today, locale)}`
}

/** `14:02` from a time of day, in the clock of the locale. */
export function formatClock(time: ClockTime, locale = defaultLocale): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const writer = dateWriter(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  return writer.format((hours * 60 + minutes) * 60_000)
}

/** `14:02` from a moment, in the time zone given (this machine's by default). */
export function formatMoment(moment: Instant | Date, locale = defaultLocale, timeZone?: string): string {
  const time = typeof moment === 'string' ? new Date(moment) : moment
  const parts = { hour: '2-digit', minute: '2-digit' } as const
  if (timeZone !== undefined) return dateWriter(locale, { ...parts, timeZone }).format(time)
  // This machine's zone as it is now: the hour on its clock, written as one that has no zone.
  return dateWriter(locale, { ...parts, timeZone: 'UTC' }).format(
    Date.UTC(2_000, 0, 1, time.getHours(), time.getMinutes()),
  )
}

function nearWord(day: CalendarDay, today: CalendarDay): string | undefined {
  const distance = daysBetween(today, day)
  if (distance === 0) return 'today'
  if (distance === 1) return 'tomorrow'
  return distance === -1 ? 'yesterday' : undefined
}

/** Days have no zone: they are written in UTC, where they were counted. English months are cut to three letters. */
function write(day: CalendarDay, locale: string, parts: Intl.DateTimeFormatOptions): string {
  const english = locale.startsWith('en')
  return dateWriter(locale, { ...parts, timeZone: 'UTC' })
    .formatToParts(epochDay(day) * dayMs)
    .map(({ type, value }) => {
      if (english && type === 'month' && parts.month === 'short') return value.slice(0, 3)
      return type === 'literal' && parts.weekday !== undefined ? value.replace(', ', ' ') : value
    })
    .join('')
}
