import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointsToDraw } from '../../../src/shared/metric/downsample.ts'

describe('a long line', () => {
  it('is left alone up to the limit', () => {
    expect(pointsToDraw([1, 2, 3], [5, Number.NaN, 7])).toEqual([0, 2])
  })

  it('keeps its ends, its order and its spikes', () => {
    const xs = Float64Array.from({ length: 200_000 }, (_, index) => index)
    const ys = xs.map((x) => Math.sin(x / 5_000))
    ys[123_456] = 50
    const kept = pointsToDraw(xs, ys)
    expect(kept).toHaveLength(1_000)
    expect(kept.at(0)).toBe(0)
    expect(kept.at(-1)).toBe(199_999)
    expect(kept).toContain(123_456)
  })

  it('never repeats a point', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { maxLength: 300 }),
        fc.integer({ min: 3, max: 60 }),
        (ys, limit) => {
          const kept = pointsToDraw(
            ys.map((_, index) => index),
            ys,
            limit,
          )
          expect(kept).toHaveLength(Math.min(limit, ys.length))
          expect(kept.every((place, index) => index === 0 || place > (kept[index - 1] ?? place))).toBe(true)
        },
      ),
    )
  })
})
