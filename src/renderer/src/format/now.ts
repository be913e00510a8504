import { CalendarDay, ClockTime, Instant } from '../../../shared/kernel/time.ts'

/** The moment it is. The only place in the renderer that reads the clock. */
export function now(): Date {
  return new Date()
}

/** The same moment as the store writes it. */
export function nowInstant(): Instant {
  return Instant.parse(now().toISOString())
}

/** The day it is on the wall calendar here. */
export function today(): CalendarDay {
  return calendarDayOf(now())
}

/** The wall-calendar day of a moment, in this machine's time zone. */
export function calendarDayOf(moment: Date): CalendarDay {
  const year = String(moment.getFullYear()).padStart(4, '0')
  return CalendarDay.parse(`${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`)
}

/** The wall-clock time of a moment, `HH:MM`, in this machine's time zone. */
export function clockTimeOf(moment: Date): ClockTime {
  return ClockTime.parse(`${two(moment.getHours())}:${two(moment.getMinutes())}`)
}

/** Noon of a day here, for controls that speak `Date`; noon keeps clear of clock changes. */
export function localNoonOf(day: CalendarDay): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}

/** A stored moment as a `Date`. */
export function momentOf(instant: Instant): Date {
  return new Date(instant)
}

/** Milliseconds until the wall calendar turns, at least one. */
export function untilMidnight(moment: Date): number {
  const next = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1)
  return Math.max(1, next.getTime() - moment.getTime())
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
