import type { Cdp, CdpListener, CdpSend } from './cdp.ts'
import type { Protocol } from './cdp-types.ts'

export type Attached = Protocol.Target.attachedToTargetPayload
export type Paused = Protocol.Fetch.requestPausedPayload

/** A place no screen reaches. */
const outside = { x: -20_000, y: -20_000 }

/** One page of Chromium that belongs to a window of the app. */
export class Page {
  readonly targetId: string
  readonly sessionId: string
  private readonly cdp: Cdp
  gone = false
  /** Answers each paused request of the page; set by whoever follows it. */
  answerRequest: (send: CdpSend, paused: Paused) => void = () => undefined

  constructor(cdp: Cdp, attached: Attached) {
    this.cdp = cdp
    this.targetId = attached.targetInfo.targetId
    this.sessionId = attached.sessionId
  }
  /** Sends a command to the page. */
  readonly send = <M extends keyof Protocol.CommandParameters>(
    method: M,
    params?: Protocol.CommandParameters[M],
  ): Promise<Protocol.CommandReturnValues[M]> => this.cdp.send(method, params, this.sessionId)

  /** Sends a command whose answer nobody waits for; a page that has gone meanwhile is no failure. */
  tell<M extends keyof Protocol.CommandParameters>(method: M, params?: Protocol.CommandParameters[M]): void {
    this.send(method, params).catch(() => undefined)
  }
  on(listener: CdpListener): void {
    this.cdp.on(this.sessionId, listener)
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
