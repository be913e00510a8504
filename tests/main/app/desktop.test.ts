import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOwnClipboard } from '../../../src/main/app/clipboard.ts'
import { callDesktop, type Desktop } from '../../../src/main/app/desktop.ts'
import type { Caller } from '../../../src/main/app/door-checks.ts'
import { createKeychain } from '../../../src/main/app/keychain.ts'
import { Lifecycle } from '../../../src/main/app/lifecycle.ts'
import { openPreferences } from '../../../src/main/app/preferences.ts'
import { Printer } from '../../../src/main/app/printer.ts'
import { VaultSupervisor } from '../../../src/main/app/vault-supervisor.ts'
import { defaultWindowSize } from '../../../src/main/app/window-size.ts'
import { Windows } from '../../../src/main/app/windows.ts'
import { desktopContract, desktopMethodsWhileLocked } from '../../../src/shared/desktop/desktop.contract.ts'
import { asSession } from '../../support/as-electron.ts'
import { clipboard, FakeSession, resetElectron } from '../../support/electron.ts'
import { catchLog } from '../../support/quiet-log.ts'

catchLog()

let folder: string
beforeEach(() => {
  resetElectron()
  folder = mkdtempSync(join(tmpdir(), 'halftime-desktop-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const nothing = (): void => {}

/** The app side's own parts, over the fake of Electron. */
function desk() {
  const windows = new Windows(
    { preload: '', icon: '', session: asSession(new FakeSession()), home: 'app://halftime' },
    { closeAsked: nothing, workGone: nothing, sizeChanged: nothing },
    { size: () => defaultWindowSize, contentProtection: () => false },
  )
  const vault = new VaultSupervisor(
    'vault.cjs',
    { folder, appVersion: '0.1.0' },
    { readable: nothing, opened: nothing, announced: nothing, died: nothing },
  )
  const desktop: Desktop = {
    lifecycle: new Lifecycle({ vault, windows, clearTraces: async () => {} }),
    windows,
    vault,
    preferences: openPreferences(join(folder, 'preferences.json')),
    clipboard: createOwnClipboard(),
    keychain: createKeychain(join(folder, 'keychain.json'), 'linux'),
    printer: new Printer(),
    builtOn: '2026-11-21',
  }
  return (method: string, input: unknown = {}, caller: Caller = 'work') =>
    callDesktop(desktop, caller, method, input)
}

describe('the desktop', () => {
  it('shows as proof of privacy that no request left the app', async () => {
    const reply = await desk()('desktop.about')
    expect(reply).toMatchObject({
      ok: true,
      value: { version: '0.1.0', builtOn: '2026-11-21', requestsOutside: 0 },
    })
  })

  it('keeps preferences', async () => {
    const call = desk()
    await call('desktop.setPreferences', { theme: 'dark' })
    expect(await call('desktop.preferences')).toMatchObject({ ok: true, value: { theme: 'dark' } })
  })

  it.each([
    ['a theme there is not', 'desktop.setPreferences', { theme: 'purple' }],
    ['an idle time that never comes', 'desktop.setPreferences', { lockAfterMinutes: 600 }],
    ['a field too many', 'desktop.preferences', { path: '/etc/passwd' }],
    ['a purpose of its own', 'desktop.chooseFile', { purpose: 'passwords' }],
    ['nothing at all', 'desktop.copyText', undefined],
  ])('refuses %s', async (_what, method, input) => {
    expect(await desk()(method, input)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  it.each([['desktop.nothing'], ['desktop.__proto__'], ['desktop.constructor'], ['desktop.lock.now']])(
    'knows no %s',
    async (method) => {
      expect(await desk()(method)).toMatchObject({ ok: false, error: { code: 'unknown-method' } })
    },
  )

  it('lets the lock window do little', async () => {
    const call = desk()
    for (const verb of Object.keys(desktopContract)) {
      const method = `desktop.${verb}`
      if (desktopMethodsWhileLocked.includes(method)) continue
      expect(await call(method, {}, 'lock')).toEqual({ ok: false, error: { code: 'vault-locked' } })
    }
    expect(await call('desktop.preferences', {}, 'lock')).toMatchObject({ ok: true })
  })

  it('copies text, and no more than one would read', async () => {
    const call = desk()
    expect(await call('desktop.copyText', { text: 'three promises' })).toEqual({ ok: true, value: null })
    expect(clipboard.text).toBe('three promises')
    expect(await call('desktop.copyText', { text: 'x'.repeat(1_000_001) })).toMatchObject({ ok: false })
  })

  it('chooses no file without a work window', async () => {
    expect(await desk()('desktop.chooseFile', { purpose: 'metric-csv' })).toMatchObject({
      ok: false,
      error: { code: 'internal', incident: expect.stringMatching(/^[0-9a-f]{8}$/) },
    })
  })
})
