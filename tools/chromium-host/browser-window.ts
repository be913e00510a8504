import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { PreventableEvent } from './events.ts'
import type { Page } from './page.ts'
import type { PageOpening } from './pages.ts'
import type { FromPage } from './preload-runtime.ts'
import { provide } from './provide.ts'
import type { SessionStandIn } from './session.ts'
import { WebContents } from './web-contents.ts'

/** What windows need of the rest of the stand-in. */
export interface WindowHost {
  readonly headless: () => boolean
  openPage(opening: PageOpening): Promise<Page>
  sessionOf(preferences: Electron.WebPreferences): SessionStandIn
  colorScheme(): string
  receive(contents: WebContents, message: FromPage): void
  emitApp(event: string, ...args: unknown[]): void
  allWindowsClosed(): void
}

let host: WindowHost | undefined
const windows = new Map<number, BrowserWindow>()
const allContents = new Map<number, WebContents>()
let focused: BrowserWindow | null = null
let lastId = 0

/** Gives windows the rest of the stand-in; called once, before the app's main runs. */
export function connectWindows(to: WindowHost): void {
  host = to
}

function theHost(): WindowHost {
  if (host === undefined) throw new Error('Cannot create BrowserWindow before app is ready')
  return host
}

/** `BrowserWindow`: a window of its own in Chromium; opened with its first load. */
export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId
  readonly webContents: WebContents
  private readonly self: BrowserWindow
  private bounds: Electron.Rectangle
  private visible: boolean
  private minimized = false
  private maximized = false
  private fullScreen = false
  private title: string
  private destroyed = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    const { width = 800, height = 600, x = 80, y = 60, show = true, webPreferences = {} } = options
    this.bounds = { x, y, width, height }
    this.visible = show
    this.title = options.title ?? ''
    this.self = provide('BrowserWindow', this)
    this.webContents = new WebContents({
      session: theHost().sessionOf(webPreferences),
      webPreferences,
      colorScheme: () => theHost().colorScheme(),
      size: () => this.bounds,
      openPage: () =>
        theHost().openPage({
          size: { width: this.bounds.width, height: this.bounds.height },
          shown: this.visible,
        }),
      receive: (contents, message) => this.receive(contents, message),
      destroy: () => this.destroy(),
    })
    this.webContents.once('stand-in:first-load', () => this.emit('ready-to-show'))
    windows.set(this.id, this.self)
    allContents.set(this.webContents.id, this.webContents)
    if (show) this.takeFocus()
    theHost().emitApp('web-contents-created', {}, this.webContents)
    theHost().emitApp('browser-window-created', {}, this.self)
    // biome-ignore lint/correctness/noConstructorReturn: the app must never hold the unguarded object
    return this.self
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()]
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focused
  }
  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  reload(): void {
    this.webContents.reload()
  }
  show(): void {
    this.changeVisibility(true)
    this.focus()
  }
  showInactive(): void {
    this.changeVisibility(true)
  }
  hide(): void {
    this.changeVisibility(false)
    this.loseFocus()
  }
  isVisible(): boolean {
    return this.visible && !this.destroyed
  }
  focus(): void {
    if (this.visible) this.webContents.focus()
    this.takeFocus()
  }
  blur(): void {
    this.loseFocus()
  }
  isFocused(): boolean {
    return focused === this.self
  }
  minimize(): void {
    this.minimized = true
    this.setWindowState('minimized')
    this.emit('minimize', {})
    this.loseFocus()
  }
  isMinimized(): boolean {
    return this.minimized
  }
  restore(): void {
    if (!this.minimized) return
    this.minimized = false
    this.setWindowState('normal')
    this.emit('restore', {})
  }
  maximize(): void {
    this.maximized = true
    this.setWindowState('maximized')
    this.emit('maximize', {})
  }
  unmaximize(): void {
    this.maximized = false
    this.setWindowState('normal')
    this.emit('unmaximize', {})
  }
  isMaximized(): boolean {
    return this.maximized
  }
  setFullScreen(flag: boolean): void {
    this.fullScreen = flag
    this.setWindowState(flag ? 'fullscreen' : 'normal')
  }
  isFullScreen(): boolean {
    return this.fullScreen
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds }
    this.webContents.page?.resize(this.bounds.width, this.bounds.height).catch(() => undefined)
    this.emit('resize', {})
  }
  getBounds(): Electron.Rectangle {
    return { ...this.bounds }
  }
  getNormalBounds(): Electron.Rectangle {
    return { ...this.bounds }
  }
  getContentBounds(): Electron.Rectangle {
    return { ...this.bounds }
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getSize(): number[] {
    return [this.bounds.width, this.bounds.height]
  }
  getContentSize(): number[] {
    return this.getSize()
  }
  setPosition(x: number, y: number): void {
    this.bounds = { ...this.bounds, x, y }
  }
  getPosition(): number[] {
    return [this.bounds.x, this.bounds.y]
  }
  setTitle(title: string): void {
    this.title = title
  }
  getTitle(): string {
    return this.title
  }
  setMinimumSize = (): void => undefined
  setBackgroundColor = (): void => undefined
  setContentProtection = (): void => undefined
  setMenuBarVisibility = (): void => undefined
  setAutoHideMenuBar = (): void => undefined
  setMenu = (): void => undefined
  removeMenu = (): void => undefined
  setIcon = (): void => undefined
  setTitleBarOverlay = (): void => undefined
  setAlwaysOnTop = (): void => undefined
  setSkipTaskbar = (): void => undefined
  center = (): void => undefined
  moveTop = (): void => undefined
  flashFrame = (): void => undefined
  setProgressBar = (): void => undefined

  isDestroyed(): boolean {
    return this.destroyed
  }

  /** Asks by `close` first; a listener may prevent it. */
  close(): void {
    if (this.destroyed) return
    const event = new PreventableEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  /** Ends the window without asking. */
  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    this.loseFocus()
    windows.delete(this.id)
    allContents.delete(this.webContents.id)
    this.webContents.end()
    this.emit('closed')
    if (windows.size === 0) theHost().allWindowsClosed()
  }

  private receive(contents: WebContents, message: FromPage): void {
    if (message.kind === 'focus') this.takeFocus()
    else if (message.kind === 'blur') this.loseFocus()
    else if (message.kind === 'resize') this.resizedByPerson(message)
    else theHost().receive(contents, message)
  }

  private resizedByPerson({ x, y, width, height }: Electron.Rectangle): void {
    if (!this.visible) return
    this.bounds = { x, y, width, height }
    this.emit('resize', {})
  }

  private changeVisibility(visible: boolean): void {
    if (this.visible === visible) return
    this.visible = visible
    const place = visible ? this.bounds : undefined
    if (!theHost().headless()) this.webContents.page?.moveWindow(place).catch(() => undefined)
    this.emit(visible ? 'show' : 'hide', {})
  }

  private setWindowState(state: 'normal' | 'minimized' | 'maximized' | 'fullscreen'): void {
    if (!theHost().headless()) this.webContents.page?.setWindowState(state).catch(() => undefined)
  }

  private takeFocus(): void {
    if (focused === this.self || !this.visible) return
    const before = focused
    focused = this.self
    before?.emit('blur', {})
    this.emit('focus', {})
    theHost().emitApp('browser-window-focus', {}, this.self)
  }

  private loseFocus(): void {
    if (focused !== this.self) return
    focused = null
    this.emit('blur', {})
    theHost().emitApp('browser-window-blur', {}, this.self)
  }
}

/** `webContents`, the module: finds the page of a window. */
export const webContentsModule = {
  getAllWebContents: (): WebContents[] => [...allContents.values()],
  getFocusedWebContents: (): WebContents | null => focused?.webContents ?? null,
  fromId: (id: number): WebContents | undefined => allContents.get(id),
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    [...allContents.values()].find((contents) => contents.page?.targetId === targetId),
}

/** The page of this session has gone without us: the person closed the window, or Chromium did. */
export function pageHasGone(sessionId: string): void {
  for (const window of windows.values()) {
    const { page } = window.webContents
    if (page?.sessionId !== sessionId || page.gone) continue
    page.gone = true
    window.close()
  }
}
