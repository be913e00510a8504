import { describe, expect, it } from 'vitest'
import { isOldBuild } from '../../../src/shared/desktop/build-age.ts'
import { day } from '../../../src/shared/kernel/time.ts'

describe('a copy of the app', () => {
  it.each([
    ['2026-05-21', true],
    ['2026-05-22', false],
    ['2026-11-21', false],
    ['a day nobody knows', false],
  ])('built on %s is old in November: %s', (builtOn, isOld) => {
    expect(isOldBuild(builtOn, day('2026-11-21'))).toBe(isOld)
  })
})
