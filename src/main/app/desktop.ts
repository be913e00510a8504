import { randomBytes } from 'node:crypto'
import { app } from 'electron'
import {
  type About,
  desktopContract,
  desktopMethodsWhileLocked,
} from '../../shared/desktop/desktop.contract.ts'
import type { Handlers } from '../../shared/kernel/contract.ts'
import type { Reply } from '../../shared/kernel/errors.ts'
import { AppError } from '../../shared/kernel/errors.ts'
import { answerCall } from '../../shared/kernel/router.ts'
import type { OwnClipboard } from './clipboard.ts'
import type { Caller } from './door-checks.ts'
import { exportPacket, printablePage } from './export-packet.ts'
import { chooseFile, chooseTarget, chooseTargetPath } from './file-tokens.ts'
import type { Keychain } from './keychain.ts'
import { keepInKeychain, unlockWithKeychain } from './keychain-acts.ts'
import type { Lifecycle } from './lifecycle.ts'
import { logEvent } from './log.ts'
import type { PreferenceStore } from './preferences.ts'
import type { Printer } from './printer.ts'
import { requestCounts } from './security.ts'
import { unwrapReply } from './unwrap-reply.ts'
import type { VaultSupervisor } from './vault-supervisor.ts'
import type { Windows } from './windows.ts'

/** Everything the desktop's own calls reach. */
export interface Desktop {
  readonly lifecycle: Lifecycle
  readonly windows: Windows
  readonly vault: VaultSupervisor
  readonly preferences: PreferenceStore
  readonly clipboard: OwnClipboard
  readonly keychain: Keychain
  readonly printer: Printer
  readonly builtOn: string
}

/** The desktop, and which window asks it. */
type CalledDesktop = Desktop & { readonly caller: Caller }

const contract = { desktop: desktopContract }

/** Answers the calls that need no vault. The lock window may make a few of them. */
export async function callDesktop(
  desktop: Desktop,
  caller: Caller,
  method: string,
  input: unknown,
): Promise<Reply<unknown>> {
  if (caller === 'lock' && !desktopMethodsWhileLocked.includes(method)) {
    return { ok: false, error: { code: 'vault-locked' } }
  }
  return answerCall(
    contract,
    {
      run: async (_noun, verb, _kind, parsed) => runHandler(verb, { ...desktop, caller }, parsed),
      reportBug: (failed, error) => {
        const incident = randomBytes(4).toString('hex')
        logEvent('desktop-bug', {
          method: failed,
          incident,
          kind: error instanceof Error ? error.name : 'unknown',
        })
        return incident
      },
    },
    method,
    input,
  )
}

/** The contract pairs each verb with its handler's input; here the verb arrives as text. */
async function runHandler(verb: string, desktop: CalledDesktop, input: unknown): Promise<unknown> {
  const handler: unknown = Object.hasOwn(desktopHandlers.desktop, verb)
    ? Reflect.get(desktopHandlers.desktop, verb)
    : undefined
  if (typeof handler !== 'function') throw new Error(`no handler for ${verb}`)
  return Reflect.apply(handler, undefined, [desktop, input])
}

const desktopHandlers: Handlers<typeof contract, CalledDesktop, CalledDesktop> = {
  desktop: {
    lock: ({ lifecycle }) => {
      // Not awaited: the window that asks is gone before the lock is complete.
      void lifecycle.lock('asked')
      return null
    },
    readyToLock: ({ lifecycle }, { unsaved }) => {
      lifecycle.draftsSaved(unsaved)
      return null
    },
    warmUp: ({ lifecycle }) => {
      lifecycle.passphraseBegun()
      return null
    },
    preferences: ({ preferences }) => preferences.current(),
    setPreferences: ({ preferences }, changes) => preferences.change(changes),
    chooseFile: ({ caller, windows, vault }, { purpose }) => {
      assertForRescue(caller, purpose)
      return chooseFile(windowOf(windows, caller), purpose, (file) => vault.grantFile(file))
    },
    chooseTarget: ({ caller, windows, vault }, { purpose, suggestedName }) => {
      assertForRescue(caller, purpose)
      return chooseTarget(windowOf(windows, caller), purpose, suggestedName, (file) => vault.grantFile(file))
    },
    copyText: async ({ clipboard }, { text }) => {
      await clipboard.copy(text)
      return null
    },
    noteCopied: async ({ clipboard }) => {
      await clipboard.remember()
      return null
    },
    prepareExport: async ({ vault, printer }, request) => {
      const prepare = printer.beginPreparing()
      const rendered = await vault.call('reviewPacket.renderForPrint', request)
      // What is refused here is refused to the export as well, which says why.
      if (rendered.ok) prepare(printablePage(rendered.value))
      return null
    },
    dropExport: ({ printer }) => {
      printer.dropPrepared()
      return null
    },
    exportPacket: ({ windows, vault, printer }, request) =>
      exportPacket(
        {
          callVault: (method, input) => vault.call(method, input),
          chooseTarget: (name) =>
            chooseTargetPath(workWindow(windows), `${name.replace(/\.pdf$/i, '')}.pdf`, [
              { name: 'PDF', extensions: ['pdf'] },
            ]),
          print: (page, paper) => printer.print(page, paper),
        },
        request,
      ),
    about: ({ builtOn }) => about(builtOn),
    keychain: async ({ keychain }) => ({ state: await keychain.state() }),
    keepInKeychain: ({ keychain, vault }) => keepInKeychain(keychain, vault),
    takeFromKeychain: async ({ keychain, vault }) => {
      keychain.forget()
      unwrapReply(await vault.call('vault.removeKeychainSlot', {}))
      return { state: await keychain.state() }
    },
    unlockWithKeychain: (desktop) => unlockWithKeychain(desktop),
  },
}

/** From the lock window only backups are chosen: to restore one, or to put a damaged vault somewhere. */
function assertForRescue(caller: Caller, purpose: string): void {
  if (caller === 'lock' && purpose !== 'backup' && purpose !== 'backup-copy')
    throw new AppError('vault-locked')
}

function windowOf(windows: Windows, caller: Caller) {
  const window = caller === 'lock' ? windows.lock : windows.work
  if (window === undefined) throw new AppError('vault-locked')
  return window
}

function workWindow(windows: Windows) {
  if (windows.work === undefined) throw new AppError('vault-locked')
  return windows.work
}

function about(builtOn: string): About {
  const { blocked, outside } = requestCounts()
  return {
    version: app.getVersion(),
    builtOn,
    requestsBlocked: blocked,
    requestsOutside: outside,
    runtime: {
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      node: process.versions.node,
    },
  }
}
