import { originOf } from './mapped-origin.ts'

/** What a frame needs of its page. */
interface FrameOwner {
  readonly id: number
  send(channel: string, ...args: unknown[]): void
  executeJavaScript(code: string): Promise<unknown>
  isDestroyed(): boolean
}

/** The main frame of a page, as `senderFrame` shows it; its URL is the app's own. */
export class Frame {
  url = ''
  readonly parent = null
  readonly frames: readonly Frame[] = []
  readonly name = ''
  readonly routingId = 1
  readonly processId: number
  readonly frameTreeNodeId: number
  readonly frameToken: string
  readonly detached = false
  private readonly owner: FrameOwner

  constructor(owner: FrameOwner) {
    this.owner = owner
    this.processId = owner.id
    this.frameTreeNodeId = owner.id
    this.frameToken = crypto.randomUUID()
  }
  get origin(): string {
    return originOf(this.url)
  }
  get top(): Frame {
    return this
  }
  get framesInSubtree(): Frame[] {
    return [this]
  }
  send(channel: string, ...args: unknown[]): void {
    this.owner.send(channel, ...args)
  }
  executeJavaScript(code: string): Promise<unknown> {
    return this.owner.executeJavaScript(code)
  }
  isDestroyed(): boolean {
    return this.owner.isDestroyed()
  }
}
