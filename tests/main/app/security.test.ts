import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  applySwitches,
  hardenContents,
  hardenSession,
  mayRequest,
  requestCounts,
} from '../../../src/main/app/security.ts'
import { asContents, asSession } from '../../support/as-electron.ts'
import { app, FakeSession, resetElectron } from '../../support/electron.ts'
import { catchLog } from '../../support/quiet-log.ts'

catchLog()

beforeEach(() => resetElectron())

describe('a request', () => {
  it.each([
    ['app://halftime/index.html'],
    ['app://halftime/assets/a.js'],
    ['data:image/png;base64,AA=='],
    ['blob:app://halftime/1'],
  ])('may be made to %s', (address) => {
    expect(mayRequest(address, undefined)).toBe(true)
  })

  it.each([
    ['https://example.com/'],
    ['http://127.0.0.1:9/'],
    ['http://localhost:5173/'],
    ['ws://localhost:5173/'],
    ['file:///etc/passwd'],
    ['app://halftime.evil/'],
    ['app://halftime:81/'],
    ['devtools://devtools/bundled/inspector.html'],
    ['chrome://version'],
    ['ftp://halftime/'],
    ['not an address'],
  ])('is stopped to %s', (address) => {
    expect(mayRequest(address, undefined)).toBe(false)
  })

  it('may reach the dev server in development, and no other server', () => {
    const devServer = 'http://localhost:5173'
    expect(mayRequest('http://localhost:5173/src/main.tsx', devServer)).toBe(true)
    expect(mayRequest('ws://localhost:5173/?token=x', devServer)).toBe(true)
    expect(mayRequest('http://localhost:5174/', devServer)).toBe(false)
    expect(mayRequest('https://example.com/', devServer)).toBe(false)
  })
})

describe('a session', () => {
  it('denies every permission, asked for or looked up', () => {
    const session = new FakeSession()
    hardenSession(asSession(session), undefined)
    const answers: unknown[] = []
    Reflect.apply(session.permissionRequest ?? (() => {}), undefined, [
      {},
      'media',
      (granted: boolean) => answers.push(granted),
    ])
    expect(answers).toEqual([false])
    expect(Reflect.apply(session.permissionCheck ?? (() => true), undefined, [])).toBe(false)
    expect(Reflect.apply(session.devicePermission ?? (() => true), undefined, [])).toBe(false)
    expect(session.spellChecker).toBe(false)
  })

  it('stops requests to anywhere else and counts them', () => {
    const session = new FakeSession()
    hardenSession(asSession(session), undefined)
    const before = requestCounts()
    const verdicts: boolean[] = []
    for (const url of ['app://halftime/index.html', 'https://example.com/']) {
      session.beforeRequest?.({ url, resourceType: 'image' }, ({ cancel }) => verdicts.push(cancel))
    }
    expect(verdicts).toEqual([false, true])
    expect(requestCounts()).toEqual({ blocked: before.blocked + 1, outside: before.outside })
  })

  it('counts a request that did leave', () => {
    const session = new FakeSession()
    hardenSession(asSession(session), undefined)
    const before = requestCounts().outside
    session.completed?.({ url: 'app://halftime/index.html' })
    session.completed?.({ url: 'https://example.com/' })
    expect(requestCounts().outside).toBe(before + 1)
  })

  it('cancels downloads', () => {
    const session = new FakeSession()
    hardenSession(asSession(session), undefined)
    let prevented = false
    session.events.emit('will-download', {
      preventDefault: () => {
        prevented = true
      },
    })
    expect(prevented).toBe(true)
  })
})

describe('a page', () => {
  function page(devServer?: string) {
    const emitter = new EventEmitter()
    const opened: (() => { action: string })[] = []
    const contents = Object.assign(emitter, {
      setWindowOpenHandler: (handler: () => { action: string }) => opened.push(handler),
    })
    hardenContents(asContents(contents), devServer)
    const isPrevented = (event: string, url: string) => {
      let prevented = false
      emitter.emit(event, {
        url,
        preventDefault: () => {
          prevented = true
        },
      })
      return prevented
    }
    return { opened, isPrevented }
  }

  it.each([['will-navigate'], ['will-frame-navigate'], ['will-redirect'], ['will-attach-webview']])(
    'stays where it is: %s',
    (event) => {
      const { isPrevented } = page()
      expect(isPrevented(event, 'https://example.com/')).toBe(true)
      expect(isPrevented(event, 'app://halftime/lock.html')).toBe(true)
    },
  )

  it('opens no window', () => {
    expect(page().opened[0]?.()).toEqual({ action: 'deny' })
  })

  it('may be reloaded by the dev server, which is no way out', () => {
    const { isPrevented } = page('http://localhost:5173')
    expect(isPrevented('will-navigate', 'http://localhost:5173/index.html')).toBe(false)
    expect(isPrevented('will-navigate', 'http://localhost:5173.evil/')).toBe(true)
  })
})

describe('the command line', () => {
  it('keeps Chromium from talking to anybody', () => {
    applySwitches(undefined)
    expect(Object.fromEntries(app.switches)).toMatchObject({
      'enable-sandbox': '',
      'disable-background-networking': '',
      'host-resolver-rules': 'MAP * ~NOTFOUND',
      'proxy-server': 'http://127.0.0.1:9',
      'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
    })
  })

  it('leaves the dev server reachable in development', () => {
    applySwitches('http://localhost:5173')
    expect(app.switches.has('host-resolver-rules')).toBe(false)
    expect(app.switches.has('disable-background-networking')).toBe(true)
  })
})
