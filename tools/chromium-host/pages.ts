import type { Cdp, CdpListener } from './cdp.ts'
import type { Protocol } from './cdp-types.ts'
import type { Chromium } from './chromium.ts'

type Attached = Protocol.Target.attachedToTargetPayload

/** One page of Chromium that belongs to a window of the app. */
export class Page {
  readonly targetId: string
  readonly sessionId: string
  private readonly cdp: Cdp
  gone = false

  constructor(cdp: Cdp, attached: Attached) {
    this.cdp = cdp
    this.targetId = attached.targetInfo.targetId
    this.sessionId = attached.sessionId
  }
  /** Sends a command to the page. */
  readonly send = <M extends keyof Protocol.CommandParameters>(
    method: M,
    params?: Protocol.CommandParameters[M],
    sessionId = this.sessionId,
  ): Promise<Protocol.CommandReturnValues[M]> => this.cdp.send(method, params, sessionId)

  /** Sends a command whose answer nobody waits for; a page that has gone meanwhile is no failure. */
  tell<M extends keyof Protocol.CommandParameters>(
    method: M,
    params?: Protocol.CommandParameters[M],
    sessionId?: string,
  ): void {
    this.send(method, params, sessionId).catch(() => undefined)
  }
  on(listener: CdpListener, sessionId = this.sessionId): void {
    this.cdp.on(sessionId, listener)
  }
  /** Sets the size of the page itself, whatever the window around it measures. */
  async resize(width: number, height: number): Promise<void> {
    const { windowId } = await this.cdp.send('Browser.getWindowForTarget', { targetId: this.targetId })
    await this.cdp.send('Browser.setContentsSize', { windowId, width, height })
  }
  async setWindowState(windowState: Protocol.Browser.WindowState): Promise<void> {
    await this.setWindowBounds({ windowState })
  }
  /** Moves the window out of every screen, or back to a place on one. */
  async moveWindow(to: { x: number; y: number } | undefined): Promise<void> {
    const { x, y } = to ?? outside
    await this.setWindowBounds({ left: x, top: y })
  }
  private async setWindowBounds(bounds: Protocol.Browser.Bounds): Promise<void> {
    const { windowId } = await this.cdp.send('Browser.getWindowForTarget', { targetId: this.targetId })
    await this.cdp.send('Browser.setWindowBounds', { windowId, bounds })
  }
  close(): void {
    this.gone = true
    this.cdp.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined)
  }
}

export interface PageOpening {
  readonly size: { width: number; height: number }
  readonly shown: boolean
}

/** A place no screen reaches. */
const outside = { x: -20_000, y: -20_000 }

export interface PageEvents {
  /** A page ended: closed by us, by the person, or with Chromium. */
  gone(sessionId: string): void
  /** A page started a download; it never gets further. */
  download(download: Protocol.Browser.downloadWillBeginPayload): void
}

/**
 * Opens the pages of the app and lets no other page live: Chromium pauses every new page before its
 * first request, so a popup is closed before it could load anything.
 */
export class Pages {
  private readonly chromium: Chromium
  private readonly expected = new Map<string, (attached: Attached) => void>()
  private readonly known = new Set<string>()
  private readonly events: PageEvents
  private lastToken = 0

  constructor(chromium: Chromium, events: PageEvents) {
    this.chromium = chromium
    this.events = events
    chromium.cdp.on('', (event) => {
      if (event.method === 'Target.attachedToTarget') this.attached(event.params)
      if (event.method === 'Target.detachedFromTarget') this.detached(event.params.sessionId)
      if (event.method === 'Browser.downloadWillBegin') this.cancelDownload(event.params)
    })
  }

  async start(): Promise<void> {
    const { cdp } = this.chromium
    await Promise.all([
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
    const url = `about:blank#${token}`
    if (headless) await cdp.send('Target.createTarget', { url, newWindow: true, ...size })
    else openAppWindow(`data:text/html,#${token}`, size)
    const page = new Page(cdp, await attached)
    if (!headless && !shown) await page.moveWindow(undefined)
    return page
  }

  private attached(attached: Attached): void {
    const { sessionId, targetInfo } = attached
    const token = /#(halftime-window-\d+)$/.exec(targetInfo.url)?.[1] ?? ''
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

  /** Its requests are held for good; it may run only because its opener waits for that. */
  private refuse({ sessionId, targetInfo: { targetId } }: Attached): void {
    const { cdp } = this.chromium
    const commands = [
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId),
      cdp.send('Runtime.runIfWaitingForDebugger', {}, sessionId),
      cdp.send('Target.closeTarget', { targetId }),
    ]
    for (const command of commands) command.catch(() => undefined)
  }

  private detached(sessionId: string): void {
    this.chromium.cdp.forget(sessionId)
    if (this.known.delete(sessionId)) this.events.gone(sessionId)
  }

  private cancelDownload(download: Protocol.Browser.downloadWillBeginPayload): void {
    this.chromium.cdp.send('Browser.cancelDownload', { guid: download.guid }).catch(() => undefined)
    this.events.download(download)
  }
}
