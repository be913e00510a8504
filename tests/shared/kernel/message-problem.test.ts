import { describe, expect, it } from 'vitest'
import { messageLimits, messageProblem } from '../../../src/shared/kernel/message-problem.ts'

function nested(depth: number): unknown {
  let value: unknown = 'core'
  for (let level = 0; level < depth; level += 1) value = { value }
  return value
}

describe('a message', () => {
  it.each([
    ['nothing', undefined],
    ['plain data', { title: 'x', tags: ['a', null], done: false, count: 3, absent: undefined }],
    ['64 levels', nested(messageLimits.depth)],
    ['nearly two megabytes', 'a'.repeat(messageLimits.bytes - 100)],
  ])('passes with %s', (_what, input) => {
    expect(messageProblem(input)).toBeUndefined()
  })

  it.each([
    ['65 levels', nested(messageLimits.depth + 1)],
    ['a hundred thousand levels', nested(100_000)],
    ['more than two megabytes', 'a'.repeat(messageLimits.bytes)],
    ['more than two megabytes in small parts', Array.from({ length: 50 }, () => 'ä'.repeat(30_000))],
    ['more than two megabytes of keys', { ['k'.repeat(messageLimits.bytes)]: 1 }],
    ['a list too long to walk', new Array(10_000_000)],
  ])('is too large with %s', (_what, input) => {
    expect(messageProblem(input)).toBe('message-too-large')
  })

  it.each([
    ['a number that is none', { minutes: Number.NaN }],
    ['an endless number', { minutes: Number.POSITIVE_INFINITY }],
    ['a large integer', { minutes: 1n }],
    ['a date', { heldOn: new Date(0) }],
    ['a map', { tags: new Map() }],
    ['bytes', { picture: new Uint8Array(3) }],
    ['a function', { run: () => 1 }],
  ])('does not fit with %s', (_what, input) => {
    expect(messageProblem(input)).toBe('invalid-input')
  })
})
