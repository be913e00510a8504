import type { BrowserWindow, Session, WebContents } from 'electron'
import type { BrowserWindow as FakeBrowserWindow, FakeSession } from './electron.ts'

/** The fake has what the app side uses of a session, and no more; Electron's type has far more. */
export function asSession(fake: FakeSession): Session {
  return fake as unknown as Session
}

/** The same for the contents of a page. */
export function asContents(fake: object): WebContents {
  return fake as unknown as WebContents
}

/** The same for a window. */
export function asWindow(fake: FakeBrowserWindow): BrowserWindow {
  return fake as unknown as BrowserWindow
}
