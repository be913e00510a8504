import { describe, expect, it } from 'vitest'
import { addDays, CalendarDay, day, dayFromEpoch, epochDay } from '../../../src/shared/kernel/time.ts'

/** Every 97th day and the days around each year's end and leap day, as the platform's own calendar has them. */
function knownDays(): readonly (readonly [count: number, text: string])[] {
  const first = Date.UTC(1583, 0, 1) / 86_400_000
  const last = Date.UTC(2_600, 0, 1) / 86_400_000
  const counts: number[] = []
  for (let count = first; count < last; count += 97) counts.push(count)
  for (let year = 1_896; year <= 2_104; year += 1) {
    for (const [month, date] of [
      [0, 1],
      [1, 28],
      [2, 1],
      [11, 31],
    ] as const) {
      counts.push(Date.UTC(year, month, date) / 86_400_000, Date.UTC(year, month, date + 1) / 86_400_000)
    }
  }
  return counts.map((count) => [count, new Date(count * 86_400_000).toISOString().slice(0, 10)])
}

describe('a calendar day', () => {
  it('is numbered from 1970 as the calendar runs, and comes back from its number', () => {
    for (const [count, text] of knownDays()) {
      expect(epochDay(day(text))).toBe(count)
      expect(dayFromEpoch(count)).toBe(text)
    }
  })

  it.each(['2023-02-29', '1900-02-29', '2024-02-30', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00'])(
    'is not %s, which no calendar has',
    (text) => {
      expect(CalendarDay.safeParse(text).success).toBe(false)
    },
  )

  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('may be %s', (text) => {
    expect(CalendarDay.safeParse(text).success).toBe(true)
  })

  it('ends with the year 9999, before which nothing is lost silently', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => dayFromEpoch(Number.NaN)).toThrow(RangeError)
  })
})
