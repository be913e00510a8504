import type { BrowserWindow, WebContents } from 'electron'
import type { AppEvent } from '../../shared/events.ts'
import type { Caller } from './door-checks.ts'
import type { LockNotice } from './lifecycle.ts'
import { logEvent } from './log.ts'
import { announce, createLockWindow, createWorkWindow, type WindowSettings } from './window.ts'
import type { WindowSize } from './window-size.ts'

/** What the windows report, and what they ask of the rest. */
export interface WindowsListener {
  /** The manager closed the lock window, or the work window. */
  readonly closeAsked: (window: Caller) => void
  /** The page of the work window broke down. */
  readonly workGone: () => void
  readonly sizeChanged: (size: WindowSize) => void
}

/** A window that is opened but does not get ready is shown anyway: a blank one can be closed. */
const readyLimitMs = 3_000

/** The two windows, of which at most one is seen. */
export class Windows {
  readonly #settings: WindowSettings
  readonly #listener: WindowsListener
  readonly #size: () => WindowSize
  readonly #contentProtection: () => boolean
  #lock: BrowserWindow | undefined
  #work: BrowserWindow | undefined
  #workReady: Promise<void> = Promise.resolve()

  constructor(
    settings: WindowSettings,
    listener: WindowsListener,
    choices: { readonly size: () => WindowSize; readonly contentProtection: () => boolean },
  ) {
    this.#settings = settings
    this.#listener = listener
    this.#size = choices.size
    this.#contentProtection = choices.contentProtection
  }

  openLock(notice: LockNotice): void {
    if (this.#lock !== undefined) return
    const window = createLockWindow(this.#settings, notice)
    this.#lock = window
    this.#keepTitle(window)
    window.on('close', (event) => {
      event.preventDefault()
      this.#listener.closeAsked('lock')
    })
    window.on('closed', () => {
      if (this.#lock === window) this.#lock = undefined
    })
  }

  closeLock(): void {
    this.#lock?.destroy()
    this.#lock = undefined
  }

  warmWork(): void {
    if (this.#work !== undefined) return
    const size = this.#size()
    const window = createWorkWindow(this.#settings, size, this.#contentProtection())
    this.#work = window
    this.#keepTitle(window)
    this.#workReady = new Promise((resolve) => {
      window.once('ready-to-show', () => resolve())
      setTimeout(resolve, readyLimitMs)
    })
    window.on('close', (event) => {
      event.preventDefault()
      this.#listener.closeAsked('work')
    })
    // Windows is shutting down and will not wait for `close`.
    window.on('session-end', () => this.#listener.closeAsked('work'))
    window.on('closed', () => {
      if (this.#work === window) this.#work = undefined
    })
    window.webContents.on('render-process-gone', () => {
      if (this.#work === window) this.#listener.workGone()
    })
    window.on('resize', () => this.#keepSize(window))
    window.on('maximize', () => this.#keepSize(window))
    window.on('unmaximize', () => this.#keepSize(window))
  }

  async showWork(): Promise<void> {
    await this.#workReady
    const window = this.#work
    if (window === undefined || window.isDestroyed()) return
    if (this.#size().maximised) window.maximize()
    window.show()
    window.focus()
  }

  hideWork(): void {
    this.#work?.hide()
  }

  closeWork(): void {
    this.#work?.destroy()
    this.#work = undefined
  }

  announceToWork(event: AppEvent): void {
    announce(this.#work, event)
  }

  announceToAll(event: AppEvent): void {
    announce(this.#work, event)
    announce(this.#lock, event)
  }

  protect(contentProtection: boolean): void {
    this.#work?.setContentProtection(contentProtection)
  }

  /** Which of ours a page belongs to; undefined for any other. */
  callerOf(contents: WebContents): Caller | undefined {
    if (this.#lock?.webContents === contents) return 'lock'
    if (this.#work?.webContents === contents) return 'work'
    return undefined
  }

  /** The work window, for a dialog to belong to. */
  get work(): BrowserWindow | undefined {
    return this.#work
  }

  /** The lock window, for the same. */
  get lock(): BrowserWindow | undefined {
    return this.#lock
  }

  /** Brings whichever window there is to the front. */
  focus(): void {
    const window = this.#lock ?? this.#work
    if (window === undefined) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  #keepTitle(window: BrowserWindow): void {
    // A title shows in task lists and screen shares: it never says what is being read.
    window.on('page-title-updated', (event) => event.preventDefault())
    window.webContents.on('did-fail-load', (_event, code) => logEvent('page-failed', { code }))
  }

  #keepSize(window: BrowserWindow): void {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    const { width, height } = window.getNormalBounds()
    this.#listener.sizeChanged({ width, height, maximised: window.isMaximized() })
  }
}
