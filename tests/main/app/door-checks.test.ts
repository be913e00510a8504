import { describe, expect, it } from 'vitest'
import { boxProblem, isOurMainFrame } from '../../../src/main/app/door-checks.ts'
import { messageLimits } from '../../../src/shared/kernel/message-problem.ts'

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

describe('a sealed message', () => {
  it('passes as long as what is in it may pass', () => {
    expect(boxProblem(new Uint8Array(messageLimits.bytes))).toBeUndefined()
  })

  it('is too large with more than two megabytes in it', () => {
    expect(boxProblem(new Uint8Array(messageLimits.bytes + 100))).toBe('message-too-large')
  })

  it.each([[undefined], [null], ['sealed'], [{ length: 3 }], [[1, 2]], [new ArrayBuffer(4)]])(
    'is none when it is no bytes: %j',
    (box) => {
      expect(boxProblem(box)).toBe('invalid-input')
    },
  )
})
