import { describe, expect, it } from 'vitest'
import { isBytes, isOurMainFrame } from '../../../src/main/app/door-checks.ts'

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
  it('is bytes', () => {
    expect(isBytes(new Uint8Array(3))).toBe(true)
    expect(isBytes(Buffer.from('sealed'))).toBe(true)
  })

  it.each([[undefined], [null], ['sealed'], [{ length: 3 }], [[1, 2]], [new ArrayBuffer(4)]])(
    'is none when it is something else: %j',
    (box) => {
      expect(isBytes(box)).toBe(false)
    },
  )
})
