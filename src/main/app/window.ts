import { app, BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, type Session } from 'electron'
import type { AppEvent } from '../../shared/events.ts'
import { eventChannel } from '../../shared/kernel/channels.ts'
import type { WindowSize } from './window-size.ts'

/** What every window of ours needs to know. */
export interface WindowSettings {
  readonly preload: string
  readonly icon: string
  readonly session: Session
  /** The address of the pages: our scheme, or the dev server in development. */
  readonly home: string
}

/** The window in which a passphrase is typed, and nothing else. It lives only while locked. */
export function createLockWindow(settings: WindowSettings, notice: string): BrowserWindow {
  const window = new BrowserWindow({
    ...common(settings),
    width: 620,
    height: 760,
    minWidth: 420,
    minHeight: 520,
    fullscreenable: false,
    maximizable: false,
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${settings.home}/lock.html${notice === '' ? '' : `#${notice}`}`)
  return window
}

/** The window of the work itself. Created hidden; whoever asked for it decides when it is shown. */
export function createWorkWindow(
  settings: WindowSettings,
  size: WindowSize,
  contentProtection: boolean,
): BrowserWindow {
  const window = new BrowserWindow({
    ...common(settings),
    width: size.width,
    height: size.height,
    minWidth: 960,
    minHeight: 640,
  })
  window.setContentProtection(contentProtection)
  void window.loadURL(`${settings.home}/index.html`)
  return window
}

/** Announces something to a window that may be gone by now. */
export function announce(window: BrowserWindow | undefined, event: AppEvent): void {
  if (window !== undefined && !window.isDestroyed()) window.webContents.send(eventChannel, event)
}

/** The paper colour of the theme that will be shown, so that no white flash comes first. */
export function paperColour(dark: boolean): string {
  return dark ? '#171a18' : '#faf8f4'
}

function common(settings: WindowSettings): BrowserWindowConstructorOptions {
  return {
    show: false,
    title: 'Halftime',
    icon: settings.icon,
    backgroundColor: paperColour(nativeTheme.shouldUseDarkColors),
    autoHideMenuBar: true,
    webPreferences: {
      preload: settings.preload,
      session: settings.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: !app.isPackaged,
      // Saving drafts must not wait for a hidden window to be woken.
      backgroundThrottling: false,
      v8CacheOptions: 'bypassHeatCheck',
    },
  }
}
