import * as z from 'zod/mini'
import type { CalendarDay, DayRange } from '../kernel/time.ts'
import { addDays, addMonths, daysBetween, startOfMonth, startOfQuarter, startOfWeek } from '../kernel/time.ts'

/** How often a metric is read. A reading belongs to the first day of its period. */
export const MetricPeriod = z.enum(['week', 'month', 'quarter'])
export type MetricPeriod = z.infer<typeof MetricPeriod>

/** 0 for Sunday … 6 for Saturday, as the manager's settings say; 1 (Monday) if nothing else is said. */
export type FirstWeekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

export const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const

/** The first day of the period that holds `on`. */
export function periodStart(
  on: CalendarDay,
  period: MetricPeriod,
  firstWeekday: FirstWeekday = 1,
): CalendarDay {
  switch (period) {
    case 'week':
      return startOfWeek(on, firstWeekday)
    case 'month':
      return startOfMonth(on)
    case 'quarter':
      return startOfQuarter(on)
  }
}

/** The start of the period `count` periods later (earlier if negative). `start` must be a period start. */
export function shiftPeriod(start: CalendarDay, period: MetricPeriod, count: number): CalendarDay {
  switch (period) {
    case 'week':
      return addDays(start, 7 * count)
    case 'month':
      return addMonths(start, count)
    case 'quarter':
      return addMonths(start, 3 * count)
  }
}

/** The last day of the period that begins on `start`. */
export function periodEnd(start: CalendarDay, period: MetricPeriod): CalendarDay {
  return addDays(shiftPeriod(start, period, 1), -1)
}

/** How many days the period that begins on `start` has. */
export function periodDays(start: CalendarDay, period: MetricPeriod): number {
  return daysBetween(start, shiftPeriod(start, period, 1))
}

/**
 * Every period that shares a day with the range, as period starts, oldest first. The first start may
 * lie before the range when the range begins in the middle of a period.
 */
export function listPeriodStarts(
  range: DayRange,
  period: MetricPeriod,
  firstWeekday: FirstWeekday = 1,
): CalendarDay[] {
  const starts: CalendarDay[] = []
  let start = periodStart(range.from, period, firstWeekday)
  while (start <= range.to) {
    starts.push(start)
    start = shiftPeriod(start, period, 1)
  }
  return starts
}

/** A period by name: `week of 9 Nov`, `Nov 2026`, `Q4 2026`. A week names its year only when asked to. */
export function periodLabel(start: CalendarDay, period: MetricPeriod, withYear = false): string {
  const year = start.slice(0, 4)
  const month = Number(start.slice(5, 7)) - 1
  switch (period) {
    case 'week':
      return `week of ${dayLabel(start)}${withYear ? ` ${year}` : ''}`
    case 'month':
      return `${monthNames[month]} ${year}`
    case 'quarter':
      return `Q${Math.floor(month / 3) + 1} ${year}`
  }
}

/** A day in a few letters: `9 Nov`. */
export function dayLabel(on: CalendarDay): string {
  return `${Number(on.slice(8, 10))} ${monthNames[Number(on.slice(5, 7)) - 1]}`
}

/** Says in a sentence which period is meant, as seen from `today`: `this week`, `in Nov 2026`, `in the week of 9 Nov`. */
export function periodPhrase(
  start: CalendarDay,
  period: MetricPeriod,
  today: CalendarDay,
  firstWeekday: FirstWeekday = 1,
): string {
  if (start === periodStart(today, period, firstWeekday)) return `this ${period}`
  const label = periodLabel(start, period, start.slice(0, 4) !== today.slice(0, 4))
  return period === 'week' ? `in the ${label}` : `in ${label}`
}

/**
 * Whether a period is not over yet, so that a count in it may still grow.
 *
 * A week counts as over from its fifth day on: what a rep has not done by the end of the working week
 * is not done. Months and quarters run to their last day.
 */
export function isStillRunning(start: CalendarDay, period: MetricPeriod, today: CalendarDay): boolean {
  if (period === 'week') return daysBetween(start, today) < 4
  return today < periodEnd(start, period)
}
