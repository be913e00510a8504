import { describe, expect, it } from 'vitest'
import { createTryDelay, waitAfter } from '../../../../src/main/vault/vault/try-delay.ts'
import { instant } from '../../../../src/shared/kernel/time.ts'

describe('the delay after wrong passphrases', () => {
  it('grows from the third on and ends at thirty seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 40].map(waitAfter)).toEqual([0, 0, 1, 2, 4, 8, 16, 30, 30, 30])
  })

  it('refuses a try that comes too soon and lets a later one through', () => {
    const delay = createTryDelay()
    const start = instant('2026-11-21T09:00:00Z')
    for (let count = 0; count < 4; count++) delay.countWrong(start)
    expect(() => delay.assertMayTry(instant('2026-11-21T09:00:01Z'))).toThrow('try-again-later')
    expect(() => delay.assertMayTry(instant('2026-11-21T09:00:02Z'))).not.toThrow()
  })

  it('is forgotten after a right one', () => {
    const delay = createTryDelay()
    const start = instant('2026-11-21T09:00:00Z')
    for (let count = 0; count < 9; count++) delay.countWrong(start)
    delay.forget()
    expect(delay.waitSeconds(start)).toBe(0)
  })
})
