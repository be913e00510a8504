import { describe, expect, it } from 'vitest'
import { day } from '../../../src/shared/kernel/time.ts'
import { pastDays } from '../../../src/shared/today/on-this-day.ts'
import { metricPace } from '../../../src/shared/today/pace.ts'
import { type DayAhead, daySentence, dayTitle } from '../../../src/shared/today/today.ts'

const calm: DayAhead = { today: day('2026-11-21'), hasTeam: true, needed: [], meetings: [], leftAlone: [] }

describe('the head of the day', () => {
  it.each([
    [0, 'Nobody is waiting for you today'],
    [1, 'One conversation needs you'],
    [3, 'Three conversations need you'],
    [12, '12 conversations need you'],
  ])('counts %i in words', (count, title) => {
    expect(dayTitle({ ...calm, needed: Array.from({ length: count }, () => 'Alex') })).toBe(title)
  })

  it('says that nothing is planned rather than nothing at all', () => {
    expect(daySentence(calm)).toBe('No one-on-one is planned for the next seven days.')
  })

  it('names the one who was left alone the longest', () => {
    const leftAlone = [
      { name: 'Dana Kim', days: 15, limitDays: 14, isNever: false },
      { name: 'Sam Okafor', days: 19, limitDays: 14, isNever: false },
      { name: 'Tomás Lind', days: 90, limitDays: 14, isNever: true },
    ]
    expect(daySentence({ ...calm, leftAlone })).toBe(
      'Sam has not been met for 19 days; your own limit is 14.',
    )
  })
})

describe('this day in the past', () => {
  it('is a quarter ago and this day in earlier years', () => {
    expect(pastDays(day('2026-11-21')).slice(0, 3)).toEqual([
      { on: '2026-08-21', ago: 'a quarter ago' },
      { on: '2025-11-21', ago: 'a year ago' },
      { on: '2024-11-21', ago: '2 years ago' },
    ])
  })

  it('of 29 February is the 28th where a year has no 29th', () => {
    const days = pastDays(day('2028-02-29')).map(({ on }) => on)
    expect(days.slice(1, 3)).toEqual(['2027-02-28', '2026-02-28'])
    expect(days).toContain('2024-02-29')
  })

  it('of 28 February in a common year brings back the 29th too, and in a leap year does not', () => {
    expect(pastDays(day('2027-02-28')).map(({ on }) => on)).toContain('2024-02-29')
    expect(pastDays(day('2028-02-28')).map(({ on }) => on)).not.toContain('2024-02-29')
  })
})

describe('the pace of a metric', () => {
  const bookings = { name: 'Bookings', unit: 'money', period: 'month', goodDirection: 'up' } as const

  it('measures a running month against an even walk to its plan', () => {
    const reading = { start: day('2026-11-01'), value: 35_000, target: 100_000 }
    expect(metricPace(bookings, reading, day('2026-11-21'))?.share).toBeCloseTo(0.5)
  })

  it('measures a month that is over against its plan', () => {
    const reading = { start: day('2026-10-01'), value: 71_000, target: 100_000 }
    expect(metricPace(bookings, reading, day('2026-11-21'))).toEqual({
      share: 0.71,
      of: 'Bookings, Oct 2026',
    })
  })

  it('turns round where less is better', () => {
    const cycle = { ...bookings, name: 'Cycle', unit: 'days', goodDirection: 'down' } as const
    const reading = { start: day('2026-10-01'), value: 60, target: 45 }
    expect(metricPace(cycle, reading, day('2026-11-21'))?.share).toBe(0.75)
  })

  it('is nothing without a plan', () => {
    const reading = { start: day('2026-10-01'), value: 60, target: null }
    expect(metricPace(bookings, reading, day('2026-11-21'))).toBeUndefined()
  })
})
