import { setTimeout as wait } from 'node:timers/promises'
import type { Protocol } from './cdp-types.ts'
import type { Chromium } from './chromium.ts'
import { type Attached, Page, type Paused } from './page.ts'

/** The address a new window starts on: its only request is never answered, so nothing ever shows. */
const startingAddress = /^(?:https:\/\/|data:text\/html,#)(halftime-window-\d+)/

export interface PageOpening {
  readonly size: { width: number; height: number }
  readonly shown: boolean
}

export interface PageEvents {
  /** A page ended: closed by us, by the person, or with Chromium. */
  gone(sessionId: string): void
  /** A page started a download; it never gets further. */
  download(download: Protocol.Browser.downloadWillBeginPayload): void
}

/**
 * Opens the pages of the app and lets no other page live. Every request of the whole of Chromium is
 * paused until its page has answered it; a request of no page of ours is refused, so a popup can load
 * nothing before it is closed, and Chromium itself cannot call home.
 */
export class Pages {
  private readonly chromium: Chromium
  private readonly expected = new Map<string, (attached: Attached) => void>()
  private readonly known = new Set<string>()
  /** Which page a frame belongs to, by the frame's id. */
  private readonly frames = new Map<string, Page>()
  private readonly events: PageEvents
  private lastToken = 0

  constructor(chromium: Chromium, events: PageEvents) {
    this.chromium = chromium
    this.events = events
    chromium.cdp.on('', (event) => {
      if (event.method === 'Target.attachedToTarget') this.attached(event.params)
      if (event.method === 'Target.detachedFromTarget') this.detached(event.params.sessionId)
      if (event.method === 'Browser.downloadWillBegin') this.cancelDownload(event.params)
      if (event.method === 'Fetch.requestPaused') void this.paused(event.params)
    })
  }

  async start(): Promise<void> {
    const { cdp } = this.chromium
    await Promise.all([
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      cdp.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true }),
      cdp.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'page' }],
      }),
    ])
  }

  /**
   * Opens an empty, paused page in a window of its own.
   *
   * Where there is a display, a window that is not shown waits outside of it.
   */
  async open({ size, shown }: PageOpening): Promise<Page> {
    const { cdp, headless, openAppWindow } = this.chromium
    const token = `halftime-window-${++this.lastToken}`
    const attached = new Promise<Attached>((resolve) => this.expected.set(token, resolve))
    const url = `https://${token}.invalid/`
    if (headless) await cdp.send('Target.createTarget', { url, newWindow: true, ...size })
    else openAppWindow(`data:text/html,#${token}`, size)
    const page = new Page(cdp, await attached)
    this.frames.set(page.targetId, page)
    page.on((event) => {
      if (event.method === 'Page.frameAttached') this.frames.set(event.params.frameId, page)
    })
    if (!headless && !shown) await page.moveWindow(undefined)
    return page
  }

  private attached(attached: Attached): void {
    const { sessionId, targetInfo } = attached
    const token = startingAddress.exec(targetInfo.url)?.[1] ?? ''
    const expecting = this.expected.get(token)
    if (expecting !== undefined) {
      this.expected.delete(token)
      this.known.add(sessionId)
      expecting(attached)
    } else if (targetInfo.url.startsWith('devtools:')) {
      this.chromium.cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => undefined)
    } else {
      this.refuse(attached)
    }
  }

  /** It may run only because its opener waits for that; its requests are refused. */
  private refuse({ sessionId, targetInfo: { targetId } }: Attached): void {
    const { cdp } = this.chromium
    cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => undefined)
    cdp.send('Target.closeTarget', { targetId }).catch(() => undefined)
  }

  private async paused(paused: Paused): Promise<void> {
    const { cdp } = this.chromium
    const { requestId, frameId, request } = paused
    if (startingAddress.test(request.url)) return
    // The news of a new inner frame may come just after its first request.
    if (!this.frames.has(frameId)) await wait(50)
    const page = this.frames.get(frameId)
    if (page === undefined)
      cdp.send('Fetch.failRequest', { requestId, errorReason: 'AccessDenied' }).catch(() => undefined)
    else page.answerRequest((method, params) => cdp.send(method, params), paused)
  }

  private detached(sessionId: string): void {
    this.chromium.cdp.forget(sessionId)
    for (const [frameId, page] of this.frames) if (page.sessionId === sessionId) this.frames.delete(frameId)
    if (this.known.delete(sessionId)) this.events.gone(sessionId)
  }

  private cancelDownload(download: Protocol.Browser.downloadWillBeginPayload): void {
    this.chromium.cdp.send('Browser.cancelDownload', { guid: download.guid }).catch(() => undefined)
    this.events.download(download)
  }
}
