import { addDays, type CalendarDay, daysBetween, monthName } from '../kernel/time.ts'
import { dayLabel } from '../metric/metric-period.ts'
import type { FactPart } from './fact.ts'

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Small numbers as a sentence wants them: `three`; from eleven on, digits. */
export function inWords(count: number): string {
  return words[count] ?? String(count)
}

/** `1 day`, `19 days`. */
export function dayCount(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

/** `7 Nov`; with the year when it is not this year. */
export function onDay(day: CalendarDay, today: CalendarDay): string {
  return day.slice(0, 4) === today.slice(0, 4) ? dayLabel(day) : `${dayLabel(day)} ${day.slice(0, 4)}`
}

/** `in May`, `in May 2025`: for what was long ago, where the day does not matter. */
export function inMonth(day: CalendarDay, today: CalendarDay): string {
  const name = monthName(day)
  return day.slice(0, 4) === today.slice(0, 4) ? `in ${name}` : `in ${name} ${day.slice(0, 4)}`
}

/** `today`, `tomorrow`, `in 3 days`. */
export function inDays(day: CalendarDay, today: CalendarDay): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  return day === addDays(today, 1) ? 'tomorrow' : `in ${dayCount(days)}`
}

/** `Alex` of `Alex Rivera`; the whole name if it is one word. */
export function firstNameOf(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name
}

/** `Alex’s`. */
export function possessive(name: string): string {
  return `${name}’s`
}

/** Words in quotation marks, cut so that a fact stays a line. */
export function quoted(text: string, longest = 60): string {
  const short = text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`
  return `“${short}”`
}

/** Reasons beside each other: `a · b · c`. Empty ones are left out. */
export function beside(...reasons: readonly (readonly FactPart[])[]): FactPart[] {
  return reasons
    .filter((reason) => reason.length > 0)
    .flatMap((reason, place) => (place === 0 ? reason : [' · ', ...reason]))
}

/** `a`, `a and b`, `a, b and c`: parts in a row, as in a sentence. */
export function inARow(parts: readonly FactPart[]): FactPart[] {
  return parts.flatMap((part, place) => {
    if (place === 0) return [part]
    return [place === parts.length - 1 ? ' and ' : ', ', part]
  })
}
