import {
  addDays,
  addMonths,
  CalendarDay,
  daysBetween,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  weekday,
} from '../../../shared/kernel/time.ts'

/** What a typed text says about a day. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: CalendarDay }
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-such-day' }
  | { readonly kind: 'unreadable' }

/** Whether `3/4` is the third of April or the fourth of March. */
export type DayOrder = 'day-first' | 'month-first'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const fullMonths =
  'january february march april may june july august september october november december'.split(' ')
const fullWeekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

const unreadable: DayReading = { kind: 'unreadable' }

/**
 * Reads a day as a manager types it: `21 nov`, `tomorrow`, `next tue`, `2026-11-21`, `+3d`, `21/11`.
 *
 * A day without a year is the one nearest to today. A bare weekday is the next one after today;
 * `next tue` lies in the coming week, weeks beginning on `weekStartsOn` (0 is Sunday).
 */
export function parseDay(
  text: string,
  today: CalendarDay,
  weekStartsOn = 1,
  order: DayOrder = 'day-first',
): DayReading {
  const words = text.trim().toLowerCase().replace(/[,]/g, ' ').replace(/\s+/g, ' ')
  if (words === '') return { kind: 'empty' }
  return (
    readNamedDay(words, today) ??
    readOffset(words, today) ??
    readWeekday(words, today, weekStartsOn) ??
    readIsoDay(words) ??
    readNumbers(words, today, order) ??
    readMonthName(words, today) ??
    unreadable
  )
}

function found(day: CalendarDay): DayReading {
  return { kind: 'day', day }
}

function readNamedDay(words: string, today: CalendarDay): DayReading | undefined {
  switch (words) {
    case 'today':
    case 'now':
      return found(today)
    case 'tomorrow':
    case 'tom':
    case 'tmr':
      return found(addDays(today, 1))
    case 'yesterday':
      return found(addDays(today, -1))
    case 'next week':
      return found(addDays(today, 7))
    case 'last week':
      return found(addDays(today, -7))
    case 'next month':
      return found(addMonths(today, 1))
    case 'last month':
      return found(addMonths(today, -1))
    case 'end of month':
    case 'eom':
      return found(addDays(addMonths(startOfMonth(today), 1), -1))
    case 'end of quarter':
    case 'eoq':
      return found(addDays(addMonths(startOfQuarter(today), 3), -1))
    default:
      return undefined
  }
}

function readOffset(words: string, today: CalendarDay): DayReading | undefined {
  const signed = /^([+-])\s?(\d{1,4})\s?([dwmy])?$/.exec(words)
  if (signed !== null) {
    const count = Number(signed[2]) * (signed[1] === '-' ? -1 : 1)
    return found(shift(today, count, signed[3] ?? 'd'))
  }
  const spoken = /^(in )?(\d{1,4}|an?|one) (day|week|month|year)s?( ago)?$/.exec(words)
  if (spoken === null || (spoken[1] === undefined && spoken[4] === undefined)) return undefined
  const amount = Number(spoken[2])
  const count = Number.isNaN(amount) ? 1 : amount
  return found(shift(today, spoken[4] === undefined ? count : -count, (spoken[3] ?? 'd').slice(0, 1)))
}

function shift(day: CalendarDay, count: number, unit: string): CalendarDay {
  if (unit === 'w') return addDays(day, count * 7)
  if (unit === 'm') return addMonths(day, count)
  return unit === 'y' ? addMonths(day, count * 12) : addDays(day, count)
}

function readWeekday(words: string, today: CalendarDay, weekStartsOn: number): DayReading | undefined {
  const match = /^(?:(next|this|last|on) )?([a-z]{3,9})$/.exec(words)
  const wanted = nameIndex(match?.[2] ?? '', weekdayNames, fullWeekdays)
  if (match === null || wanted === undefined) return undefined
  const weekStart = startOfWeek(today, weekStartsOn)
  const inThisWeek = addDays(weekStart, (wanted - weekStartsOn + 7) % 7)
  if (match[1] === 'next') return found(addDays(inThisWeek, 7))
  if (match[1] === 'this') return found(inThisWeek)
  const ahead = (wanted - weekday(today) + 7) % 7
  if (match[1] === 'last') return found(addDays(today, ahead === 0 ? -7 : ahead - 7))
  return found(addDays(today, ahead === 0 ? 7 : ahead))
}

function readIsoDay(words: string): DayReading | undefined {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words)
  return match === null ? undefined : dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

function readNumbers(words: string, today: CalendarDay, order: DayOrder): DayReading | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2})?)?$/.exec(words)
  if (match === null) return undefined
  const [first, second] = [Number(match[1]), Number(match[2])]
  const [date, month] = order === 'day-first' ? [first, second] : [second, first]
  return dayInYear(date, month, match[3], today)
}

function readMonthName(words: string, today: CalendarDay): DayReading | undefined {
  const plain = words.replace(/^(?:[a-z]{3,9} )(?=\d{1,2}\S* [a-z])/, '')
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.? ?(?:of )?([a-z]{3,9})\.?(?: '?(\d{4}|\d{2}))?$/.exec(plain)
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: '?(\d{4}|\d{2}))?$/.exec(words)
  const [name, date, year] =
    dayFirst === null
      ? [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]]
      : [dayFirst[2], dayFirst[1], dayFirst[3]]
  const month = nameIndex(name ?? '', monthNames, fullMonths)
  return month === undefined ? undefined : dayInYear(Number(date), month + 1, year, today)
}

/** Which name a text stands for: the short one, the full one, or a beginning of it ("tues", "sept"). */
function nameIndex(text: string, short: readonly string[], full: readonly string[]): number | undefined {
  if (text.length < 3) return undefined
  const index = full.findIndex((name) => name.startsWith(text) || text === short[full.indexOf(name)])
  return index === -1 ? undefined : index
}

function dayInYear(date: number, month: number, year: string | undefined, today: CalendarDay): DayReading {
  if (year !== undefined) return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, date)
  const thisYear = Number(today.slice(0, 4))
  const readings = [thisYear, thisYear + 1, thisYear - 1].map((one) => dayOf(one, month, date))
  const days = readings.flatMap((reading) => (reading.kind === 'day' ? [reading.day] : []))
  const distance = (day: CalendarDay): number => Math.abs(daysBetween(today, day))
  const nearest = days.toSorted((one, other) => distance(one) - distance(other))[0]
  return nearest === undefined ? { kind: 'no-such-day' } : found(nearest)
}

function dayOf(year: number, month: number, date: number): DayReading {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const day = CalendarDay.safeParse(text)
  return day.success ? found(day.data) : { kind: 'no-such-day' }
}
