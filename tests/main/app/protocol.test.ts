import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type Assets,
  contentSecurityPolicy,
  findAsset,
  listAssets,
  serveAssets,
  servePrintPages,
} from '../../../src/main/app/protocol.ts'
import { asSession } from '../../support/as-electron.ts'
import { FakeSession } from '../../support/electron.ts'
import { catchLog } from '../../support/quiet-log.ts'

catchLog()

let folder: string
let assets: Assets

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halftime-pages-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<p>work</p>')
  writeFileSync(join(folder, 'lock.html'), '<p>lock</p>')
  writeFileSync(join(folder, 'assets', 'main-a1b2.js'), 'void 0')
  writeFileSync(join(folder, 'assets', 'main-a1b2.js.map'), '{}')
  writeFileSync(join(folder, 'assets', 'packet.css'), 'p {}')
  assets = listAssets(folder)
})
afterEach(() => rmSync(folder, { recursive: true }))

const steps = [
  '..',
  '.',
  '%2e%2e',
  '%2E%2e%2f',
  '..%5c',
  '..\\',
  '%00',
  'C:',
  '%c0%ae',
  '....//',
  '~',
  '@',
  '//',
]
const targets = [
  'index.html',
  'etc/passwd',
  'Windows/win.ini',
  'assets/main-a1b2.js',
  'app.asar',
  'lock.html',
]
const origins = [
  'app://halftime',
  'app://halftime/assets',
  'app://halftime:80',
  'APP://halftime',
  'app://other',
]

/** Ways out that attackers try, joined in every order. */
const hostileAddress = fc
  .tuple(
    fc.constantFrom(...origins),
    fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 8 }),
    fc.constantFrom(...targets),
    fc.constantFrom('', '?x', '%00.html', '/', '.', ' ', 'x'.repeat(5_000)),
  )
  .map(([origin, path, target, tail]) => `${origin}/${path.join('/')}/${target}${tail}`)

describe('the app scheme', () => {
  it('lists pages, scripts and styles, and no source maps', () => {
    expect([...assets.keys()].sort()).toEqual([
      '/assets/main-a1b2.js',
      '/assets/packet.css',
      '/index.html',
      '/lock.html',
    ])
  })

  it('finds what is listed, whatever the fragment', () => {
    expect(findAsset(assets, 'app://halftime/lock.html#idle')?.type).toBe('text/html; charset=utf-8')
  })

  it('finds nothing for 500 hostile addresses', () => {
    fc.assert(
      fc.property(hostileAddress, (address) => findAsset(assets, address) === undefined),
      { numRuns: 500 },
    )
  })

  it.each([['/__proto__'], ['/constructor'], ['/toString'], ['/'], [''], ['/index.html?'], ['/INDEX.HTML']])(
    'finds nothing at %s',
    (path) => {
      expect(findAsset(assets, `app://halftime${path}`)).toBeUndefined()
    },
  )

  it('answers a page with the policy of the house', async () => {
    const session = new FakeSession()
    serveAssets(asSession(session), assets)
    const answer = await session.schemes.get('app')?.(new Request('app://halftime/index.html'))
    expect(await answer?.text()).toBe('<p>work</p>')
    expect(answer?.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; frame-src 'none'; worker-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard",
    )
    expect(answer?.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(answer?.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    ['a file that is not there', new Request('app://halftime/nowhere.html')],
    ['a page that is sent to', new Request('app://halftime/index.html', { method: 'POST' })],
  ])('answers 404 for %s', async (_what, request) => {
    const session = new FakeSession()
    serveAssets(asSession(session), assets)
    expect((await session.schemes.get('app')?.(request))?.status).toBe(404)
  })
})

describe('the page that is printed', () => {
  it('is given out once, and only with styles and fonts beside it', async () => {
    const session = new FakeSession()
    const font = join(folder, 'serif.woff2')
    writeFileSync(font, 'wOF2')
    const served = servePrintPages(asSession(session), {
      styleSheets: new Map([['/print/packet.css', 'p {}']]),
      fonts: new Map([['/print/serif.woff2', font]]),
    })
    const get = async (path: string) => session.schemes.get('app')?.(new Request(`app://halftime${path}`))
    expect((await get('/print/7f'))?.status).toBe(404)
    served.put({ path: '/print/empty', html: '', css: '' })
    served.put({ path: '/print/7f', html: '<h1>Packet</h1>', css: '@page { size: A4 }' })
    expect((await get('/print/empty'))?.status).toBe(404)
    const page = await get('/print/7f')
    expect(await page?.text()).toBe('<h1>Packet</h1>')
    expect(page?.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/)
    expect(page?.headers.get('cache-control')).toBe('no-store')
    expect((await get('/print/page.css'))?.headers.get('cache-control')).toBe('no-store')
    expect((await get('/print/serif.woff2'))?.headers.get('cache-control')).toMatch(/^max-age/)
    expect((await get('/print/7f'))?.status).toBe(404)
    expect(await (await get('/print/page.css'))?.text()).toBe('@page { size: A4 }')
    expect((await get('/print/packet.css'))?.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await (await get('/print/serif.woff2'))?.text()).toBe('wOF2')
    expect((await get('/assets/main-a1b2.js'))?.status).toBe(404)
    expect((await get('/print/../serif.woff2'))?.status).toBe(404)
    expect((await get('/index.html'))?.status).toBe(404)
  })
})
