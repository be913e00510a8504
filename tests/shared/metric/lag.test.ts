import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../src/shared/kernel/time.ts'
import { findLag, type LagSeries } from '../../../src/shared/metric/lag.ts'

const first = day('2026-01-05')
const weekly = (values: readonly number[]): LagSeries => ({
  readings: values.map((value, week) => ({ on: addDays(first, 7 * week), value })),
  period: 'week',
  goodDirection: 'up',
})

/** A row without a pattern, the same every time. */
const noise = (count: number, seed: number): number[] => {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return 5 + (state / 2_147_483_648) * 10
  })
}

describe('how long until it shows', () => {
  it('finds the shift by which results follow', () => {
    const done = noise(40, 7)
    const results = done.map((_, week) => (week < 5 ? 8 : (done[week - 5] ?? 0) * 2))
    const finding = findLag(weekly(done), weekly(results))
    expect(finding).toMatchObject({ kind: 'found', best: { weeks: 5, points: 35 }, isThin: false })
  })

  it('warns while there are few points', () => {
    const done = noise(16, 7)
    const results = done.map((_, week) => (week < 2 ? 8 : (done[week - 2] ?? 0)))
    expect(findLag(weekly(done), weekly(results))).toMatchObject({
      kind: 'found',
      best: { weeks: 2 },
      isThin: true,
    })
  })

  it('says so when nothing stands out, although one of thirteen is always the best', () => {
    expect(findLag(weekly(noise(30, 3)), weekly(noise(30, 99)))).toMatchObject({ kind: 'none', points: 30 })
  })

  it('says nothing below eight results, and takes the eighth', () => {
    const done = noise(40, 7)
    expect(findLag(weekly(done), weekly(done.slice(0, 7)))).toMatchObject({ kind: 'too-few', points: 7 })
    expect(findLag(weekly(done), weekly(done.slice(0, 8))).kind).not.toBe('too-few')
  })

  it('holds months of results against the weeks of their shifted days', () => {
    const months = Array.from({ length: 10 }, (_, month) =>
      day(`2026-${String(month + 1).padStart(2, '0')}-01`),
    )
    const done = weekly(noise(44, 11))
    const monthly: LagSeries = {
      readings: months.map((on) => ({ on, value: 1 })),
      period: 'month',
      goodDirection: 'up',
    }
    const { fits } = findLag(done, monthly)
    expect(fits[0]).toEqual({ weeks: 0, fit: 0, points: 10 })
    expect(fits[12]?.points).toBe(7)
  })

  it('counts what should fall the other way round', () => {
    const done = noise(40, 7)
    const results = done.map((_, week) => (week < 3 ? 8 : 30 - (done[week - 3] ?? 0)))
    const falling = { ...weekly(results), goodDirection: 'down' as const }
    expect(findLag(weekly(done), falling)).toMatchObject({ kind: 'found', best: { weeks: 3 } })
  })
})
