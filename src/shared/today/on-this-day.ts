import { addMonths, CalendarDay } from '../kernel/time.ts'

/** A day of the past that today brings back. */
export interface PastDay {
  readonly on: CalendarDay
  /** `a quarter ago`, `a year ago`, `3 years ago`. */
  readonly ago: string
}

const mostYears = 10

/**
 * The days to look back at: a quarter ago and this day in earlier years, the nearest first. In a common
 * year 28 February brings back the 29th of leap years too, so that no day is ever lost; on the 29th the
 * 28th of common years stands in.
 */
export function pastDays(today: CalendarDay): PastDay[] {
  const days: PastDay[] = [{ on: addMonths(today, -3), ago: 'a quarter ago' }]
  for (let years = 1; years <= mostYears; years += 1) {
    const ago = years === 1 ? 'a year ago' : `${years} years ago`
    const on = addMonths(today, -12 * years)
    days.push({ on, ago })
    const leapDay = leapDayOf(on)
    if (today.endsWith('-02-28') && leapDayOf(today) === undefined && leapDay !== undefined) {
      days.push({ on: leapDay, ago })
    }
  }
  return days
}

/** 29 February of the year of a day, if that year has one. */
function leapDayOf(day: CalendarDay): CalendarDay | undefined {
  const leapDay = CalendarDay.safeParse(`${day.slice(0, 4)}-02-29`)
  return leapDay.success ? leapDay.data : undefined
}
