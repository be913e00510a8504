import type { CdpEvent, CdpSend } from './cdp.ts'
import type { Protocol } from './cdp-types.ts'
import { preventableEvent } from './events.ts'
import { toAppUrl } from './mapped-origin.ts'
import type { Page, Paused } from './page.ts'
import { type FromPage, preloadWorld, sendBinding } from './preload-runtime.ts'
import { answerRequest, type RequestOwner } from './requests.ts'
import type { WebContents } from './web-contents.ts'

const consoleLevels: Partial<
  Record<Protocol.Runtime.consoleAPICalledPayload['type'], 'info' | 'warning' | 'error' | 'debug'>
> = {
  warning: 'warning',
  error: 'error',
  assert: 'error',
  debug: 'debug',
}

/** Follows what happens in a page and tells it as the events of `webContents`. */
export class PageFollower implements RequestOwner {
  loading = false
  crashed = false
  preloadContextId: number | undefined = undefined
  private readonly contents: WebContents
  private ownNavigation: string | undefined = undefined
  /** Where the page itself asked to go: what Chromium starts without this, somebody outside asked for. */
  private askedByPage = new Set<string>()
  private started = false
  private shownOnce = false

  constructor(contents: WebContents) {
    this.contents = contents
  }
  get session() {
    return this.contents.session
  }

  /** Main itself goes there next, so nobody is asked whether it may. */
  expectNavigation(pageUrl: string): void {
    this.ownNavigation = pageUrl
  }

  follow(page: Page): void {
    page.answerRequest = (send, paused) => this.answer(page, send, paused)
    page.on((event) => this.take(page, event))
  }

  private take(page: Page, event: CdpEvent): void {
    switch (event.method) {
      case 'Page.frameRequestedNavigation':
        this.askedByPage.add(event.params.url)
        return
      case 'Page.frameNavigated':
        this.navigated(page, event.params.frame)
        return
      case 'Page.navigatedWithinDocument':
        this.navigatedWithin(page, event.params)
        return
      case 'Page.frameStartedLoading':
        this.loading ||= event.params.frameId === page.targetId
        return
      case 'Page.domContentEventFired':
        if (this.started) this.contents.emit('dom-ready', {})
        return
      case 'Page.loadEventFired':
        this.loaded()
        return
      case 'Page.windowOpen':
        this.refuseWindow(event.params)
        return
      case 'Page.javascriptDialogOpening':
        page.tell('Page.handleJavaScriptDialog', { accept: event.params.type === 'beforeunload' })
        return
      case 'Runtime.executionContextCreated':
        if (event.params.context.name === preloadWorld) this.preloadContextId = event.params.context.id
        return
      case 'Runtime.executionContextDestroyed':
        if (event.params.executionContextId === this.preloadContextId) this.preloadContextId = undefined
        return
      case 'Runtime.executionContextsCleared':
        this.preloadContextId = undefined
        return
      case 'Runtime.bindingCalled':
        if (event.params.name === sendBinding) this.hear(event.params)
        return
      case 'Runtime.consoleAPICalled':
        this.logged(event.params)
        return
      case 'Log.entryAdded':
        this.reported(event.params.entry)
        return
      case 'Inspector.targetCrashed':
        this.crashed = true
        this.contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
        return
    }
  }

  private answer(page: Page, send: CdpSend, paused: Paused): void {
    const isMainFrame = paused.frameId === page.targetId && paused.resourceType === 'Document'
    answerRequest(this, send, paused, isMainFrame).catch((error: unknown) => {
      // A page that went meanwhile took its requests along.
      if (!page.gone && !/Invalid InterceptionId|the browser has gone/.test(String(error)))
        process.stderr.write(`${String(error)}\n`)
    })
  }

  private navigated(page: Page, frame: Protocol.Page.Frame): void {
    if (frame.parentId !== undefined) return
    const url = toAppUrl(frame.url + (frame.urlFragment ?? ''))
    if (/halftime-window-\d+/.test(url)) return
    this.started = true
    this.crashed = false
    this.askedByPage.clear()
    if (page.targetId === frame.id) this.contents.mainFrame.url = url
    // A driver that attached meanwhile has set its own scheme; the app's word is the last.
    this.contents.setColorScheme(this.contents.host.colorScheme())
    this.contents.emit('did-navigate', {}, url, 200, '')
  }

  private navigatedWithin(page: Page, { frameId, url }: Protocol.Page.navigatedWithinDocumentPayload): void {
    if (frameId !== page.targetId) return
    this.contents.mainFrame.url = toAppUrl(url)
    this.contents.emit('did-navigate-in-page', {}, toAppUrl(url), true)
  }

  private loaded(): void {
    if (!this.started) return
    this.loading = false
    this.contents.emit('did-finish-load')
    if (this.shownOnce) return
    this.shownOnce = true
    this.contents.emit('stand-in:first-load')
  }

  /** `allow` cannot be stood in for: whatever the handler says, Chromium's new page is closed. */
  private refuseWindow({ url, windowName, windowFeatures }: Protocol.Page.windowOpenPayload): void {
    const answer = this.contents.windowOpenHandler?.({
      url: toAppUrl(url),
      frameName: windowName,
      features: windowFeatures.join(','),
      disposition: 'new-window',
      referrer: { url: this.contents.getURL(), policy: 'default' },
    })
    if (answer?.action !== 'deny')
      process.stderr.write('the stand-in does not provide windows opened by pages; closed it\n')
  }

  private hear({ payload }: Protocol.Runtime.bindingCalledPayload): void {
    const message: FromPage = JSON.parse(payload)
    this.contents.mainFrame.url = toAppUrl(message.url)
    if (message.kind === 'navigate') this.askedForLocalPage(message.to)
    else this.contents.host.receive(this.contents.self, message)
  }

  /** What Chromium itself puts in the console, such as violations of the content policy. */
  private reported({ level, text, lineNumber = 0, url = '' }: Protocol.Log.LogEntry): void {
    const facts = { level: level === 'verbose' ? ('debug' as const) : level, message: text, lineNumber }
    const event = { ...facts, sourceId: toAppUrl(url), frame: this.contents.mainFrame }
    this.contents.emit('console-message', preventableEvent(event))
  }

  private logged(entry: Protocol.Runtime.consoleAPICalledPayload): void {
    const at = entry.stackTrace?.callFrames[0]
    const facts = {
      level: consoleLevels[entry.type] ?? 'info',
      message: entry.args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' '),
      lineNumber: at?.lineNumber ?? 0,
      sourceId: toAppUrl(at?.url ?? ''),
      frame: this.contents.mainFrame,
    }
    this.contents.emit('console-message', preventableEvent(facts))
  }

  describe() {
    return {
      webContentsId: this.contents.id,
      webContents: this.contents.self,
      frame: this.contents.mainFrame,
    }
  }

  /**
   * Puts navigations of the page to `will-frame-navigate`, `will-navigate` and `will-redirect`.
   * What main or a driver asked for goes through unasked, as in Electron.
   */
  allows(paused: Paused, url: string): boolean {
    if (paused.resourceType !== 'Document') return true
    const isMainFrame = paused.frameId === this.contents.page?.targetId
    if (isMainFrame && paused.redirectedRequestId === undefined && this.isOwn(paused.request.url)) return true
    const event = preventableEvent({
      url,
      isMainFrame,
      isSameDocument: false,
      frame: this.contents.mainFrame,
      initiator: this.contents.mainFrame,
    })
    if (paused.redirectedRequestId !== undefined) {
      this.contents.emit('will-redirect', event, url)
      return !event.defaultPrevented
    }
    this.contents.emit('will-frame-navigate', event, url)
    if (isMainFrame && !event.defaultPrevented) this.contents.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  /** A navigation that needs no request, which the preload's world has held back for us. */
  private askedForLocalPage(url: string): void {
    const frame = this.contents.mainFrame
    const event = preventableEvent({ url, isMainFrame: true, isSameDocument: false, frame, initiator: frame })
    this.contents.emit('will-frame-navigate', event, url)
    if (!event.defaultPrevented) this.contents.emit('will-navigate', event, url)
    if (!event.defaultPrevented) this.contents.page?.tell('Page.navigate', { url })
  }

  private isOwn(pageUrl: string): boolean {
    const withoutFragment = (url: string | undefined): string | undefined => url?.split('#', 1)[0]
    if (withoutFragment(this.ownNavigation) === withoutFragment(pageUrl)) {
      this.ownNavigation = undefined
      return true
    }
    return !this.askedByPage.has(pageUrl)
  }
}
