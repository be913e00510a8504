import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { Frame } from './frame.ts'
import { toPageUrl } from './mapped-origin.ts'
import type { Page } from './page.ts'
import { PageFollower } from './page-follower.ts'
import { setUpPage } from './page-set-up.ts'
import { type FromPage, receiveFunction, type ToPage } from './preload-runtime.ts'
import { toProtocolPrintOptions } from './print.ts'
import { provide } from './provide.ts'
import type { SessionStandIn } from './session.ts'
import { encode } from './wire.ts'

export type WindowOpenHandler = (details: {
  url: string
  frameName: string
  features: string
  disposition: 'new-window'
  referrer: { url: string; policy: 'default' }
}) => { action: 'allow' | 'deny' }

/** What a page needs of the rest of the stand-in. */
export interface WebContentsHost {
  readonly session: SessionStandIn
  readonly webPreferences: Electron.WebPreferences
  colorScheme(): string
  size(): { width: number; height: number }
  openPage(): Promise<Page>
  /** A message of the preload's `ipcRenderer`, or news of the window. */
  receive(contents: WebContents, message: FromPage): void
  /** The page is to be closed, without asking anybody. */
  destroy(): void
}

let lastId = 0

/** `webContents`: one page, from its first load to its end. */
export class WebContents extends EventEmitter {
  readonly id = ++lastId
  readonly session: SessionStandIn
  readonly mainFrame: Frame
  readonly host: WebContentsHost
  /** The same object as the app holds it: what events name as their sender. */
  readonly self: WebContents
  page: Page | undefined = undefined
  windowOpenHandler: WindowOpenHandler | undefined = undefined
  title = ''
  private readonly follower: PageFollower
  private opening: Promise<Page> | undefined = undefined
  private zoomFactor = 1
  private destroyed = false

  constructor(host: WebContentsHost) {
    super()
    this.host = host
    this.session = host.session
    this.self = provide('webContents', this)
    this.mainFrame = provide('webFrameMain', new Frame(this))
    this.follower = new PageFollower(this)
    // biome-ignore lint/correctness/noConstructorReturn: the app must never hold the unguarded object
    return this.self
  }

  /**
   * Loads a page and waits for its load event.
   *
   * @throws Error `ERR_… loading <url>`, as Electron words it
   */
  async loadURL(url: string): Promise<void> {
    this.opening ??= this.open()
    const page = await this.opening
    const target = toPageUrl(url)
    this.follower.expectNavigation(target)
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()))
    const navigation = page.send('Page.navigate', { url: target })
    page.tell('Runtime.runIfWaitingForDebugger')
    const { errorText } = await navigation
    if (errorText === undefined) return loaded
    const code = errorText.replace('net::', '')
    this.emit('did-fail-load', {}, -2, code, url, true)
    throw Object.assign(new Error(`${code} loading '${url}'`), { code, url })
  }

  private async open(): Promise<Page> {
    const page = await this.host.openPage()
    if (this.destroyed) {
      page.close()
      throw new Error('Object has been destroyed')
    }
    this.page = page
    this.follower.follow(page)
    const { webPreferences } = this.host
    await setUpPage(page, { webPreferences, colorScheme: this.host.colorScheme(), size: this.host.size() })
    return page
  }

  reload(): void {
    this.follower.expectNavigation(toPageUrl(this.getURL()))
    this.page?.tell('Page.reload')
  }
  stop(): void {
    this.page?.tell('Page.stopLoading')
  }
  getURL(): string {
    return this.mainFrame.url
  }
  getTitle(): string {
    return this.title
  }
  isLoading(): boolean {
    return this.follower.loading
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  isCrashed(): boolean {
    return this.follower.crashed
  }
  isFocused(): boolean {
    return false
  }
  focus(): void {
    this.page?.tell('Page.bringToFront')
  }
  forcefullyCrashRenderer(): void {
    this.page?.tell('Page.crash')
  }
  close(): void {
    this.host.destroy()
  }

  /** Sends to the preload. A page that has none, or is still loading, does not hear it. */
  send(channel: string, ...args: unknown[]): void {
    this.sendToPreload({ kind: 'event', channel, args: encode(args) })
  }

  sendToPreload(message: ToPage): void {
    const contextId = this.follower.preloadContextId
    if (contextId === undefined) return
    const text = JSON.stringify(JSON.stringify(message))
    this.page?.tell('Runtime.evaluate', { expression: `${receiveFunction}(${text})`, contextId })
  }

  /** Runs code in the page's own world. Meant for tests. */
  async executeJavaScript(code: string): Promise<unknown> {
    if (this.page === undefined) throw new Error('executeJavaScript: nothing is loaded')
    const parameters = { expression: code, awaitPromise: true, returnByValue: true, userGesture: true }
    const { result, exceptionDetails } = await this.page.send('Runtime.evaluate', parameters)
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    if (this.page === undefined) throw new Error('printToPDF: nothing is loaded')
    const { data } = await this.page.send('Page.printToPDF', toProtocolPrintOptions(options))
    return Buffer.from(data, 'base64')
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }
  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
    this.page?.tell('Runtime.evaluate', { expression: `document.documentElement.style.zoom = '${factor}'` })
  }
  getZoomFactor(): number {
    return this.zoomFactor
  }
  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level)
  }
  getZoomLevel(): number {
    return Math.log(this.zoomFactor) / Math.log(1.2)
  }
  setVisualZoomLevelLimits = async (): Promise<void> => undefined
  setIgnoreMenuShortcuts = (): void => undefined
  setBackgroundThrottling = (): void => undefined
  setWebRTCIPHandlingPolicy = (): void => undefined
  setUserAgent = (): void => undefined
  openDevTools = (): void => undefined
  closeDevTools = (): void => undefined
  toggleDevTools = (): void => undefined
  isDevToolsOpened = (): boolean => false
  getType = (): 'window' => 'window'

  setColorScheme(value: string): void {
    this.page?.tell('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  }

  /** The page has ended, or its window has. */
  end(): void {
    if (this.destroyed) return
    this.destroyed = true
    if (this.page?.gone === false) this.page.close()
    this.emit('destroyed')
  }
}
