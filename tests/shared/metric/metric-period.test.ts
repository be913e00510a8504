import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, dayFromEpoch } from '../../../src/shared/kernel/time.ts'
import {
  isStillRunning,
  listPeriodStarts,
  periodDays,
  periodEnd,
  periodLabel,
  periodPhrase,
  periodStart,
  shiftPeriod,
} from '../../../src/shared/metric/metric-period.ts'

const anyDay = fc.integer({ min: 0, max: 40_000 }).map(dayFromEpoch)
const anyPeriod = fc.constantFrom('week', 'month', 'quarter')
const anyFirstWeekday = fc.constantFrom(0, 1, 2, 3, 4, 5, 6)

describe('a period', () => {
  it.each([
    ['week', 1, '2026-11-15', '2026-11-09'],
    ['week', 0, '2026-11-15', '2026-11-15'],
    ['week', 6, '2026-11-13', '2026-11-07'],
    ['month', 1, '2024-02-29', '2024-02-01'],
    ['quarter', 1, '2026-12-31', '2026-10-01'],
    ['week', 1, '2027-01-01', '2026-12-28'],
  ] as const)('of a %s that starts on weekday %i holds %s from %s on', (period, first, on, start) => {
    expect(periodStart(day(on), period, first)).toBe(start)
  })

  it('holds every day exactly once', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, anyFirstWeekday, (on, period, first) => {
        const start = periodStart(on, period, first)
        expect(start <= on && on <= periodEnd(start, period)).toBe(true)
        expect(periodStart(start, period, first)).toBe(start)
        expect(periodStart(addDays(start, periodDays(start, period)), period, first)).toBe(
          shiftPeriod(start, period, 1),
        )
      }),
    )
  })

  it('is listed when it shares a day with the range', () => {
    expect(listPeriodStarts({ from: day('2026-11-04'), to: day('2026-11-16') }, 'week')).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ])
    expect(listPeriodStarts({ from: day('2026-01-31'), to: day('2026-03-01') }, 'month')).toHaveLength(3)
  })

  it.each([
    ['week of 9 Nov', 'week', '2026-11-09'],
    ['Nov 2026', 'month', '2026-11-01'],
    ['Q4 2026', 'quarter', '2026-10-01'],
  ] as const)('is called %s', (label, period, start) => {
    expect(periodLabel(day(start), period)).toBe(label)
  })

  it('is called by its distance when it is the present one, and names a foreign year', () => {
    const today = day('2026-11-13')
    expect(periodPhrase(day('2026-11-09'), 'week', today)).toBe('this week')
    expect(periodPhrase(day('2026-11-02'), 'week', today)).toBe('in the week of 2 Nov')
    expect(periodPhrase(day('2025-11-03'), 'week', today)).toBe('in the week of 3 Nov 2025')
    expect(periodPhrase(day('2026-07-01'), 'quarter', today)).toBe('in Q3 2026')
  })

  it('of a week runs until its fifth day, of a month until its last', () => {
    const monday = day('2026-11-09')
    expect(isStillRunning(monday, 'week', day('2026-11-12'))).toBe(true)
    expect(isStillRunning(monday, 'week', day('2026-11-13'))).toBe(false)
    expect(isStillRunning(day('2026-11-01'), 'month', day('2026-11-29'))).toBe(true)
    expect(isStillRunning(day('2026-11-01'), 'month', day('2026-11-30'))).toBe(false)
  })
})
