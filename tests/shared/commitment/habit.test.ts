import { describe, expect, it } from 'vitest'
import { habitStreak, streakWords } from '../../../src/shared/commitment/habit.ts'
import { addDays, day } from '../../../src/shared/kernel/time.ts'

const first = day('2026-09-07')

/** `k` kept, `m` missed, `.` not said; the last letter is the running week. */
function streak(weeks: string) {
  const kept = new Map(
    [...weeks].flatMap((letter, week) =>
      letter === '.' ? [] : [[addDays(first, 7 * week), letter === 'k'] as const],
    ),
  )
  return habitStreak(kept, first, addDays(first, 7 * (weeks.length - 1)))
}

describe('the streak of a habit', () => {
  it.each([
    ['kkkk', 4, 0, 'all weeks were kept'],
    ['kkk.', 3, 0, 'the running week is not over'],
    ['kkmkk', 4, 1, 'one miss is forgiven'],
    ['kk.kk', 4, 1, 'a week nobody spoke of is a miss'],
    ['kmkmk', 3, 2, 'two misses apart are forgiven each'],
    ['kkmmk', 1, 0, 'two in a row are an end'],
    ['kkm.', 2, 1, 'a miss just now may still be made up for'],
    ['kkmm', 0, 0, 'the second miss in a row ends it at once'],
    ['.', 0, 0, 'a new habit has none'],
    ['m', 0, 0, 'nothing was kept yet'],
  ] as const)('of %s is %i weeks with %i forgiven: %s', (weeks, count, forgiven, _why) => {
    expect(streak(weeks)).toEqual({ weeks: count, forgiven })
  })

  it('is said gently', () => {
    expect(streakWords({ weeks: 0, forgiven: 0 })).toBe('begins with the next week that is kept')
    expect(streakWords({ weeks: 1, forgiven: 0 })).toBe('1 week')
    expect(streakWords({ weeks: 5, forgiven: 1 })).toBe('5 weeks, one miss forgiven')
  })
})
