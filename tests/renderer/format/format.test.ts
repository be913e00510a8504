import { describe, expect, it } from 'vitest'
import {
  formatClock,
  formatDay,
  formatDayRange,
  formatDue,
  formatFullDay,
  formatLongDay,
  formatMoment,
  formatMonthTick,
  formatNearDay,
  formatRelativeDay,
  formatWeekday,
} from '../../../src/renderer/src/format/format-day.ts'
import { formatStopwatch } from '../../../src/renderer/src/format/format-duration.ts'
import { formatList, formatShortList } from '../../../src/renderer/src/format/format-list.ts'
import {
  formatChange,
  formatMoney,
  formatNumber,
  formatShare,
  formatShort,
} from '../../../src/renderer/src/format/format-number.ts'
import { calendarDayOf, localNoonOf, untilMidnight } from '../../../src/renderer/src/format/now.ts'
import { plural } from '../../../src/renderer/src/format/plural.ts'
import { ClockTime, day, instant } from '../../../src/shared/kernel/time.ts'

const today = day('2026-11-21')
/** Hard spaces are meant, but hard to read in an expectation. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('a day', () => {
  it('is written short, with the year only when it is another one', () => {
    expect(formatDay(day('2026-11-07'), today)).toBe('7 Nov')
    expect(formatDay(day('2025-11-07'), today)).toBe('7 Nov 2025')
    expect(formatDay(day('2026-09-16'), today)).toBe('16 Sep')
    expect(formatMonthTick(day('2026-09-16'))).toBe('Sep')
  })
  it('near today is a word', () => {
    expect(formatNearDay(today, today)).toBe('today')
    expect(formatNearDay(day('2026-11-22'), today)).toBe('tomorrow')
    expect(formatNearDay(day('2026-11-20'), today)).toBe('yesterday')
    expect(formatNearDay(day('2026-11-23'), today)).toBe('23 Nov')
  })
  it('can be written with its weekday and in full', () => {
    expect(formatWeekday(day('2026-11-26'), today)).toBe('Thu 26 Nov')
    expect(formatLongDay(today, today)).toBe('Saturday 21 November')
    expect(formatFullDay(today)).toBe('21 November 2026')
  })
  it('is told by its distance from today', () => {
    expect(formatRelativeDay(day('2026-11-02'), today)).toBe('19 days ago')
    expect(formatRelativeDay(day('2026-11-24'), today)).toBe('in 3 days')
  })
  it('of a promise says how late it is', () => {
    expect(formatDue(day('2026-11-17'), today)).toBe('4 days late')
    expect(formatDue(day('2026-11-20'), today)).toBe('1 day late')
    expect(formatDue(today, today)).toBe('due today')
    expect(formatDue(day('2026-11-26'), today)).toBe('due 26 Nov')
  })
  it('range names a shared year once', () => {
    expect(formatDayRange(day('2026-07-01'), day('2026-09-30'))).toBe('1 July to 30 September 2026')
    expect(formatDayRange(day('2025-12-01'), day('2026-01-31'))).toBe('1 December 2025 to 31 January 2026')
  })
  it('survives the way through a date picker, on every day of a year', () => {
    for (let month = 1; month <= 12; month += 1) {
      const one = day(`2026-${String(month).padStart(2, '0')}-01`)
      expect(calendarDayOf(localNoonOf(one))).toBe(one)
    }
  })
  it('ends at midnight', () => {
    expect(untilMidnight(new Date(2026, 10, 21, 23, 59, 59))).toBe(1_000)
  })
})

describe('a time', () => {
  it('is written in the clock of the locale', () => {
    expect(formatClock(ClockTime.parse('14:02'))).toBe('14:02')
    expect(plain(formatClock(ClockTime.parse('14:02'), 'en-US'))).toBe('2:02 PM')
    expect(formatMoment(instant('2026-11-21T14:02:00Z'), 'en-GB', 'UTC')).toBe('14:02')
  })
  it('runs as a stopwatch', () => {
    expect(formatStopwatch(1122)).toBe('18:42')
    expect(formatStopwatch(3909)).toBe('1:05:09')
    expect(formatStopwatch(-5)).toBe('00:00')
  })
})

describe('a number', () => {
  it.each([
    [71, 'percent', '71 %'],
    [21_240_000, 'money', '€ 212,400'],
    [1250, 'money', '€ 12.50'],
    [4, 'count', '4'],
    [19, 'days', '19 days'],
    [1, 'days', '1 day'],
    [7.5, 'hours', '7.5 h'],
    [0.333, 'ratio', '0.33'],
    [3, 'level', 'level 3'],
  ] as const)('%d as %s reads %s', (value, unit, expected) => {
    expect(plain(formatNumber(value, unit))).toBe(expected)
  })
  it('follows the currency and the locale of the settings', () => {
    expect(plain(formatMoney(100_000, { locale: 'en-US', currency: 'USD' }))).toBe('$ 1,000')
    expect(plain(formatMoney(100_000, { locale: 'de-DE', currency: 'EUR' }))).toBe('1.000 €')
    expect(plain(formatMoney(-5_000))).toBe('-€ 50')
  })
  it('is shortened where there is no room', () => {
    expect(plain(formatShort(21_240_000, 'money'))).toBe('€ 212.4k')
    expect(formatShort(1_200_000, 'count')).toBe('1.2m')
  })
  it('of a change carries its sign', () => {
    expect([3, -1.5, 0].map((change) => formatChange(change))).toEqual(['+3', '−1.5', '0'])
  })
  it('of a share is a percentage', () => {
    expect(plain(formatShare(0.538))).toBe('54 %')
  })
})

describe('words', () => {
  it('agree with their number', () => {
    expect([plural(1, 'promise'), plural(0, 'promise'), plural(2, 'person', 'people')]).toEqual([
      '1 promise',
      '0 promises',
      '2 people',
    ])
  })
  it('are listed as they are spoken', () => {
    expect(formatList([])).toBe('')
    expect(formatList(['Alex', 'Sam'])).toBe('Alex and Sam')
    expect(formatList(['Alex', 'Sam', 'Dana'])).toBe('Alex, Sam and Dana')
    expect(formatShortList(['Alex', 'Sam', 'Dana', 'Priya'])).toBe('Alex, Sam and 2 more')
    expect(formatShortList(['Alex', 'Sam', 'Dana'])).toBe('Alex, Sam and Dana')
  })
})
