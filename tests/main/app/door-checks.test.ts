import { describe, expect, it } from 'vitest'
import { isOurMainFrame, messageLimits, messageProblem } from '../../../src/main/app/door-checks.ts'

const home = { protocol: 'app:', host: 'halftime' }

describe('a frame', () => {
  it('is ours at the top of a page of our own', () => {
    expect(isOurMainFrame({ url: 'app://halftime/index.html#/reps', parent: null }, home)).toBe(true)
  })

  it.each([
    ['begins like ours', 'app://halftime.evil/index.html'],
    ['names us as a user', 'app://halftime@evil/index.html'],
    ['names a user before us', 'app://me@halftime/index.html'],
    ['has a port', 'app://halftime:81/index.html'],
    ['is on the web', 'https://halftime/index.html'],
    ['is a file', 'file:///halftime/index.html'],
    ['is empty', 'about:blank'],
    ['is data', 'data:text/html,app://halftime/'],
    ['is no address', 'app://'],
    ['is nothing', ''],
  ])('is foreign when its address %s', (_what, url) => {
    expect(isOurMainFrame({ url, parent: null }, home)).toBe(false)
  })

  it('is foreign inside another frame', () => {
    expect(isOurMainFrame({ url: 'app://halftime/index.html', parent: {} }, home)).toBe(false)
  })

  it('is foreign once it is gone', () => {
    expect(isOurMainFrame(null, home)).toBe(false)
  })
})

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
