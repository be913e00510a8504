import { join } from 'node:path'
import { app, Menu, nativeTheme, type Session } from 'electron'
import icon from '../../../resources/icon.png?asset'
import { createOwnClipboard } from './clipboard.ts'
import { callDesktop, type Desktop } from './desktop.ts'
import { openDoor } from './door.ts'
import type { Caller, Home } from './door-checks.ts'
import { createKeychain } from './keychain.ts'
import { Lifecycle } from './lifecycle.ts'
import { watchLockTriggers } from './lock-triggers.ts'
import { buildMenu } from './menu.ts'
import type { PreferenceStore } from './preferences.ts'
import { Printer } from './printer.ts'
import { type Assets, appOrigin, listAssets, serveAssets } from './protocol.ts'
import { quitThroughLock } from './quit.ts'
import { hardenSession } from './security.ts'
import { VaultSupervisor } from './vault-supervisor.ts'
import { readWindowSize, writeWindowSize } from './window-size.ts'
import { Windows } from './windows.ts'

/** The day this copy was built; filled in by the build. */
declare const BUILT_ON: string

export interface StartSettings {
  /** Where everything of this user lies. */
  readonly folder: string
  /** Where the program itself lies. */
  readonly program: string
  readonly devServer: string | undefined
  readonly preferences: PreferenceStore
  /** The one session of all windows, never written to disk. */
  readonly session: Session
}

/** In development the dev server serves the pages. */
const noAssets: Assets = new Map()

/** Puts the parts together and opens the lock window. */
export function startHalftime(settings: StartSettings): void {
  const { preferences, session, devServer } = settings
  const home = devServer?.replace(/\/$/, '') ?? appOrigin
  const assets = devServer === undefined ? listAssets(join(settings.program, 'out/renderer')) : noAssets
  const clipboard = createOwnClipboard()
  const printer = new Printer()
  hardenSession(session, devServer)
  serveAssets(session, assets)

  const vault = new VaultSupervisor(
    join(settings.program, 'out/main/vault.cjs'),
    { folder: join(settings.folder, 'vault'), appVersion: app.getVersion() },
    {
      readable: () => lifecycle.vaultReadable(),
      opened: () => lifecycle.vaultOpened(),
      announced: (event) => windows.announceToWork(event),
      died: () => void lifecycle.vaultDied(),
    },
  )
  const sizeFile = join(settings.folder, 'window.json')
  let size = readWindowSize(sizeFile)
  const windows = new Windows(
    { preload: join(settings.program, 'out/preload/index.cjs'), icon, session, home },
    {
      closeAsked: (window) => closeAsked(window),
      workGone: () => void lifecycle.lock('window-gone'),
      sizeChanged: (changed) => {
        size = changed
      },
    },
    { size: () => size, contentProtection: () => preferences.current().contentProtection },
  )
  const lifecycle = new Lifecycle({
    vault,
    windows,
    clearTraces: async () => {
      printer.close()
      writeWindowSize(sizeFile, size)
      await Promise.allSettled([clipboard.clearIfOurs(), session.clearCache(), session.clearStorageData()])
    },
  })
  const keychain = createKeychain(join(settings.folder, 'keychain.json'), process.platform)
  const desktop: Desktop = {
    lifecycle,
    windows,
    vault,
    preferences,
    clipboard,
    keychain,
    printer,
    builtOn: BUILT_ON,
  }

  const closeAsked = (window: Caller): void => {
    if (process.platform !== 'darwin') app.quit()
    else if (window === 'work') void lifecycle.lock('window-closed')
    else windows.closeLock()
  }
  openDoor({
    home: homeOf(home),
    callerOf: (contents) => windows.callerOf(contents),
    admit: (caller) => lifecycle.admit(caller),
    openingStarted: () => lifecycle.openingStarted(),
    openingEnded: (succeeded) => lifecycle.openingEnded(succeeded),
    agree: (window, half) => vault.agree(window, half),
    callVault: (window, method, box) => vault.callSealed(window, method, box),
    callDesktop: (caller, method, input) => callDesktop(desktop, caller, method, input),
  })
  watchLockTriggers({
    isOpen: () => lifecycle.phase === 'open',
    lockAfterMinutes: () => preferences.current().lockAfterMinutes,
    lock: (reason) => lifecycle.lock(reason),
  })
  preferences.onChange((changed) => {
    nativeTheme.themeSource = changed.theme
    windows.protect(changed.contentProtection)
    windows.announceToAll({ name: 'preferences-changed', preferences: changed })
  })
  const menu = buildMenu(
    {
      choose: (item) => windows.announceToWork({ name: 'menu-chosen', item }),
      lock: () => void lifecycle.lock('asked'),
    },
    process.platform,
    app.isPackaged,
  )
  Menu.setApplicationMenu(menu)
  app.on('second-instance', () => windows.focus())
  app.on('activate', () => lifecycle.showAgain())
  quitThroughLock(lifecycle)
  lifecycle.begin(preferences.wasReset ? 'preferences-reset' : '')
}

function homeOf(address: string): Home {
  const { protocol, host } = new URL(address)
  return { protocol, host }
}
