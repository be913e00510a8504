import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BackupReason } from '../../../src/shared/backup/backup.ts'
import { chooseSuperfluous, type Rotatable } from '../../../src/shared/backup/rotation.ts'
import { instant } from '../../../src/shared/kernel/time.ts'

const dayMs = 86_400_000
const now = instant('2026-11-21T09:00:00Z')

function backup(daysAgo: number, facts: Partial<Omit<Rotatable, 'createdAt'>> = {}): Rotatable {
  const createdAt = instant(new Date(Date.parse(now) - daysAgo * dayMs).toISOString())
  return {
    id: `${daysAgo}-${facts.reason ?? 'daily'}`,
    createdAt,
    reason: 'daily',
    bytes: 1_000,
    isVerified: true,
    ...facts,
  }
}

const kept = (all: readonly Rotatable[]): Rotatable[] => {
  const gone = new Set(chooseSuperfluous(all, now, null))
  return all.filter(({ id }) => !gone.has(id))
}

describe('the rotation of backups', () => {
  it('keeps 7 days, 4 weeks and 12 months of two years of daily ones', () => {
    const all = Array.from({ length: 730 }, (_, daysAgo) => backup(daysAgo))
    const left = kept(all)
    // 21 November 2026 is a Saturday: the last of the 4 weeks ends on Sunday 1 November.
    expect(left.map(({ createdAt }) => createdAt.slice(0, 10))).toEqual([
      ...['21', '20', '19', '18', '17', '16', '15'].map((day) => `2026-11-${day}`),
      '2026-11-08',
      '2026-11-01',
      '2026-10-31',
      '2026-09-30',
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ])
  })

  it('counts days that have a backup, so that a long holiday costs nothing', () => {
    const all = [0, 40, 41, 42, 43, 44, 45].map((daysAgo) => backup(daysAgo))
    expect(kept(all)).toEqual(all)
  })

  it('keeps the newest of one day', () => {
    const all = [backup(0.1, { id: 'later' }), backup(0.2, { id: 'earlier', reason: 'by-hand' })]
    expect(chooseSuperfluous(all, now, null)).toEqual(['earlier'])
  })

  it.each<BackupReason>(['before-migration', 'before-restore', 'before-import'])(
    'keeps those made %s for 90 days',
    (reason) => {
      const all = [backup(0), backup(1, { reason }), backup(90, { reason }), backup(91, { reason })]
      expect(chooseSuperfluous(all, now, null)).toEqual([`91-${reason}`])
    },
  )

  it('removes nothing when the store has shrunk by more than half', () => {
    const many = Array.from({ length: 100 }, (_, daysAgo) => backup(daysAgo + 1))
    expect(chooseSuperfluous([backup(0, { bytes: 499 }), ...many], now, null)).toEqual([])
    expect(chooseSuperfluous([backup(0, { bytes: 500 }), ...many], now, null)).not.toEqual([])
  })

  it('never removes the one just made, though a clock that was set back makes it look old', () => {
    const ahead = Array.from({ length: 30 }, (_, daysAgo) => backup(daysAgo))
    const justMade = backup(400, { id: 'just made' })
    expect(chooseSuperfluous([...ahead, backup(399), justMade], now, 'just made')).not.toContain('just made')
    expect(chooseSuperfluous([...ahead, backup(399), justMade], now, null)).toContain('just made')
  })

  it('never removes the newest verified one, whatever lies there', () => {
    const anything = fc.array(
      fc.record({
        daysAgo: fc.double({ min: 0, max: 1_000, noNaN: true }),
        reason: fc.constantFrom<BackupReason>('daily', 'by-hand', 'before-import', 'before-restore'),
        bytes: fc.integer({ min: 1, max: 100 }),
        isVerified: fc.boolean(),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(anything, (facts) => {
        const all = facts.map(({ daysAgo, ...rest }, index) => backup(daysAgo, { id: `${index}`, ...rest }))
        const gone = chooseSuperfluous(all, now, null)
        const verified = all.filter(({ isVerified }) => isVerified)
        const newest = verified
          .map(({ createdAt }) => createdAt)
          .sort()
          .at(-1)
        const survivors = verified.filter(({ id }) => !gone.includes(id))
        expect(survivors.some(({ createdAt }) => createdAt === newest)).toBe(verified.length > 0)
      }),
      { numRuns: 500 },
    )
  })
})
