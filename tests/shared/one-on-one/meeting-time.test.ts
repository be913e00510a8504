import { describe, expect, it } from 'vitest'
import { day, instant } from '../../../src/shared/kernel/time.ts'
import {
  closedSeconds,
  nextWorkday,
  proposedDay,
  runningSeconds,
  startForElapsed,
} from '../../../src/shared/one-on-one/meeting-time.ts'

const start = instant('2026-11-20T09:00:00Z')

describe('the proposed day', () => {
  it.each([
    ['the cadence after the last meeting', '2026-11-18', 7, '2026-11-25'],
    ['today when the cadence has passed', '2026-10-01', 7, '2026-11-20'],
    ['the Monday after when the cadence falls on a Saturday', '2026-11-14', 14, '2026-11-30'],
  ])('is %s', (_what, lastHeldOn, idealDays, proposed) => {
    expect(proposedDay(day(lastHeldOn), idealDays, day('2026-11-20'))).toBe(day(proposed))
  })

  it('is the next working day for somebody who was never met', () => {
    expect(proposedDay(null, 7, day('2026-11-21'))).toBe(day('2026-11-23'))
    expect(nextWorkday(day('2026-11-22'))).toBe(day('2026-11-23'))
  })
})

describe('the timer', () => {
  it('never runs backwards', () => {
    expect(runningSeconds(start, instant('2026-11-20T08:59:00Z'))).toBe(0)
    expect(runningSeconds(start, instant('2026-11-20T09:18:42Z'))).toBe(1122)
  })

  it('counts the planned minutes of a meeting left running overnight', () => {
    expect(closedSeconds(start, instant('2026-11-21T09:00:00Z'), 30)).toBe(1800)
    expect(closedSeconds(start, instant('2026-11-20T09:32:00Z'), 30)).toBe(1920)
    expect(closedSeconds(null, start, 30)).toBe(0)
  })

  it('goes on where it stopped', () => {
    const again = startForElapsed(instant('2026-11-20T15:00:00Z'), 1122)
    expect(runningSeconds(again, instant('2026-11-20T15:00:10Z'))).toBe(1132)
  })
})
