import { EventEmitter } from 'node:events'
import type { FromPage } from './preload-runtime.ts'
import { provide } from './provide.ts'
import type { WebContents } from './web-contents.ts'
import { decode, encode } from './wire.ts'

type IpcEvent = ReturnType<typeof eventFrom>
type InvokeHandler = (event: IpcEvent, ...args: unknown[]) => unknown

function eventFrom(sender: WebContents) {
  return {
    type: 'frame' as const,
    sender,
    senderFrame: sender.mainFrame,
    frameId: sender.mainFrame.routingId,
    processId: sender.mainFrame.processId,
    ports: [],
    reply: (channel: string, ...args: unknown[]): void => sender.send(channel, ...args),
  }
}

function argumentsOf(encoded: unknown): unknown[] {
  const args = decode(encoded)
  return Array.isArray(args) ? args : []
}

/** `ipcMain`: one handler for each invoked channel, listeners for the others. */
class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, InvokeHandler>()

  handle(channel: string, handler: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }
  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }
  async answer(event: IpcEvent, channel: string, args: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return handler(event, ...args)
  }
}

/** `ipcMain`, and the way messages of pages reach it. */
export function createIpcMain() {
  const ipcMain = new IpcMain()
  const receive = (sender: WebContents, message: FromPage): void => {
    const event = eventFrom(sender)
    if (message.kind === 'send') ipcMain.emit(message.channel, event, ...argumentsOf(message.args))
    if (message.kind !== 'invoke') return
    const { id, channel, args } = message
    Promise.resolve()
      .then(() => ipcMain.answer(event, channel, argumentsOf(args)))
      .then((value) => sender.sendToPreload({ kind: 'reply', id, ok: true, value: encode(value) }))
      .catch((error: unknown) => {
        process.stderr.write(
          `Error occurred in handler for '${channel}': ${error instanceof Error ? error.stack : String(error)}\n`,
        )
        sender.sendToPreload({ kind: 'reply', id, ok: false, message: String(error) })
      })
  }
  return { ipcMain: provide('ipcMain', ipcMain), receive }
}
