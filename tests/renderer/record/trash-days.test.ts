import { describe, expect, it } from 'vitest'
import { daysLeftInTrash } from '../../../src/renderer/src/record/trash-days.ts'
import { instant } from '../../../src/shared/kernel/time.ts'

describe('a record in the trash', () => {
  it.each([
    [30, '2026-11-21T09:00:00Z'],
    [30, '2026-11-21T09:00:01Z'],
    [29, '2026-11-22T09:00:00Z'],
    [1, '2026-12-21T08:59:59Z'],
    [0, '2027-02-01T00:00:00Z'],
  ])('has %i days left at %s', (days, moment) => {
    expect(daysLeftInTrash(instant('2026-11-21T09:00:00Z'), new Date(moment))).toBe(days)
  })
})
