import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../tools/chromium-host/wire.ts'

const roundTrip = (value: unknown): unknown => decode(JSON.parse(JSON.stringify(encode(value))))

describe('a value on the wire', () => {
  it.each([
    ['undefined', undefined],
    ['numbers JSON lacks', [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0]],
    ['a big integer', 2n ** 80n],
    ['text with a lone surrogate', 'a\ud800b'],
    ['a date', new Date(1_700_000_000_000)],
    ['a pattern', /a+b/giu],
    ['a map in a set', new Set([new Map([[{ id: 1 }, [undefined]]])])],
    ['an object that looks like a tag', { $: 'date', v: 5, nested: { $: 1 } }],
    ['an object with an odd key', JSON.parse('{"__proto__": {"polluted": true}}')],
    ['floats', new Float64Array([0.1, Number.NaN])],
    ['big integers in an array', new BigInt64Array([-1n])],
    ['bytes of a larger buffer', new Uint8Array([1, 2, 3, 4]).subarray(1, 3)],
    ['many bytes', new Uint8Array(100_000).fill(7)],
    ['a buffer', new Uint8Array([5, 6]).buffer],
  ])('comes back as it was: %s', (_name, value) => {
    expect(roundTrip(value)).toEqual(value)
  })

  it('keeps the words and the kind of an error', () => {
    const error = roundTrip(new RangeError('too far'))
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name: 'RangeError', message: 'too far' })
  })

  it('may hold the same object twice, but not itself', () => {
    const twice = { id: 1 }
    expect(roundTrip([twice, twice])).toEqual([{ id: 1 }, { id: 1 }])
    const itself: Record<string, unknown> = {}
    itself.self = itself
    expect(() => encode(itself)).toThrow('could not be cloned')
  })

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve()],
  ])('cannot be %s', (_name, value) => {
    expect(() => encode({ value })).toThrow('could not be cloned')
  })
})
