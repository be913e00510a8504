import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  fromFlag,
  fromJson,
  fromNullableJson,
  toFlag,
  toJson,
} from '../../../../src/main/vault/db/columns.ts'

const Words = z.strictObject({ words: z.array(z.string()) })

describe('a column', () => {
  it('keeps yes and no', () => {
    expect([true, false].map((value) => fromFlag(toFlag(value)))).toEqual([true, false])
  })

  it('keeps a plain value as JSON', () => {
    const value = { words: ['Ümläut', '"quoted"', '🙂'] }
    expect(fromJson(Words, toJson(value))).toEqual(value)
    expect(fromNullableJson(Words, toJson(value))).toEqual(value)
    expect(fromNullableJson(Words, null)).toBeNull()
  })

  it.each([
    ['no JSON', 'sentinel-of-a-note'],
    ['another shape', '{"words":"sentinel-of-a-note"}'],
    ['more than it should', '{"words":[],"more":"sentinel-of-a-note"}'],
  ])('that holds %s is damage, told without what it holds', (_what, column) => {
    let told: unknown
    try {
      fromJson(Words, column)
    } catch (error) {
      told = error
    }
    expect(told).toMatchObject({ code: 'store-corrupt' })
    expect(told instanceof Error && `${told.message} ${String(told.cause)}`).not.toContain('sentinel')
  })

  it('takes nothing that JSON cannot hold', () => {
    expect(() => toJson(undefined)).toThrow(TypeError)
  })
})
