import { describe, expect, it } from 'vitest'
import { median, normalRange, trendSignals } from '../../../src/shared/metric/normal-range.ts'

describe('a normal range', () => {
  it('is the mean and 2.66 mean moving ranges around it', () => {
    // Mean 5, moving ranges all 2: 5 ± 5.32.
    const range = normalRange([4, 6, 4, 6, 4, 6, 4, 6])
    expect(range).toMatchObject({ kind: 'known', mean: 5, readings: 8 })
    if (range.kind !== 'known') throw new Error('expected a range')
    expect(range.lower).toBeCloseTo(-0.32, 10)
    expect(range.upper).toBeCloseTo(10.32, 10)
  })

  it('does not reach below what can be counted', () => {
    const range = normalRange([4, 6, 4, 6, 4, 6, 4, 6], { least: 0, most: Number.POSITIVE_INFINITY })
    expect(range).toMatchObject({ lower: 0 })
  })

  it('is not given for fewer than eight readings, and missing periods are no readings', () => {
    expect(normalRange([1, 2, Number.NaN, 3, 4, 5])).toEqual({ kind: 'too-few', readings: 5, needed: 8 })
    expect(normalRange([1, 2, 3, 4, 5, 6, 7, Number.NaN, 8])).toMatchObject({ kind: 'known', readings: 8 })
  })

  it('of a flat line is the line itself', () => {
    expect(normalRange(new Array(8).fill(3))).toMatchObject({ lower: 3, mean: 3, upper: 3 })
  })
})

describe('a signal', () => {
  const steady = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6]

  it('is a reading outside the range, and nothing else in a steady line', () => {
    const values = [...steady, 15]
    expect(trendSignals(values, normalRange(values))).toContainEqual({
      kind: 'outside',
      side: 'above',
      index: 12,
    })
    expect(trendSignals(steady, normalRange(steady))).toEqual([])
  })

  it('is eight in a row on one side, and seven are none', () => {
    const eight = [3, 3.1, 3, 3.1, 3, 3.1, 3, 3.1, 5, 5.1, 5, 5.1, 5, 5.1, 5]
    expect(trendSignals(eight, { kind: 'known', mean: 4, lower: 0, upper: 9, readings: 15 })).toEqual([
      { kind: 'run', side: 'below', from: 0, to: 7 },
    ])
  })

  it('is not broken by a missing period and is ended by a value on the mean', () => {
    const range = { kind: 'known', mean: 4, lower: 0, upper: 9, readings: 9 } as const
    const gap = [5, 5, 5, 5, Number.NaN, 5, 5, 5, 5]
    expect(trendSignals(gap, range)).toEqual([{ kind: 'run', side: 'above', from: 0, to: 8 }])
    expect(trendSignals([5, 5, 5, 5, 4, 5, 5, 5, 5], range)).toEqual([])
  })
})

describe('a median', () => {
  it('is the middle, or the mean of the two middles, or nothing', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, Number.NaN, 2, 9])).toBe(3)
    expect(median([])).toBeUndefined()
  })
})
