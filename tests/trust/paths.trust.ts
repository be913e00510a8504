import { join } from 'node:path'
import * as fc from 'fast-check'
import { appOrigin, findAsset, listAssets, serveAssets } from '../../src/main/app/protocol.ts'
import { root } from '../../tools/runtime/project.ts'
import { asSession } from '../support/as-electron.ts'
import { FakeSession } from '../support/electron.ts'
import { trustTest } from './support/trust-test.ts'

const pieces = [
  '..',
  '.',
  '%2e%2e',
  '%2E%2e',
  '..%2f',
  '..%5c',
  '%00',
  '\\',
  '/',
  '//',
  'C:',
  'c:\\',
  'etc',
  'passwd',
  'index.html',
  'assets',
  '%252e',
  '.%2e',
  ';',
  '?',
  '&',
  ' ',
  '%20',
  'file:',
  'vault',
  'vault.db',
  'preferences.json',
  '~',
  '$HOME',
  'é',
  '\u202e',
  'x'.repeat(5_000),
]

const hostile = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .map((parts) => `${appOrigin}/${parts.join('/')}`)
const foreign = fc.constantFrom(
  'app://halftime.evil/index.html',
  'app://halftime:80/index.html',
  'app://user@halftime/index.html',
  'app:///index.html',
  'app:index.html',
  'APP://halftime/index.html',
  'file:///etc/passwd',
  'https://halftime/index.html',
  'app://halftime/index.html?x',
  'app://halftime/INDEX.HTML',
  'app://halftime//index.html',
  '',
)

trustTest(
  'T32',
  'an address that is not in the list is nothing, and no file is read for it',
  async (count) => {
    const assets = listAssets(join(root, 'src/renderer'))
    // The pages as they are built lie elsewhere; any folder with an index and more does for the map.
    const known = new Map([
      ...assets,
      ['/index.html', { file: join(root, 'package.json'), type: 'text/html' }],
    ])
    const session = new FakeSession()
    serveAssets(asSession(session), known)
    const handler = session.schemes.get('app')
    for (const address of [...fc.sample(hostile, 500), ...fc.sample(foreign, 60)]) {
      const path = address.split('#')[0] ?? ''
      if (known.has(path.slice(appOrigin.length)) && path.startsWith(`${appOrigin}/`)) continue
      count.tried()
      if (findAsset(known, address) !== undefined) count.failed(`found: ${address.slice(0, 200)}`)
      const response = await handler?.(asRequest(address))
      if (response?.status !== 404 || (await response.text()) !== '')
        count.failed(`answered: ${address.slice(0, 200)}`)
    }
    count.tried()
    const good = await handler?.(asRequest(`${appOrigin}/index.html`))
    if (good?.status !== 200) count.failed('a known page is not served: the test would prove nothing')
  },
)

/** The handler reads two fields of a request; Node's own would tidy the hostile address first. */
function asRequest(url: string): Request {
  return { url, method: 'GET' } as unknown as Request
}
