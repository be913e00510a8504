import type { Readable, Writable } from 'node:stream'
import type { Protocol } from './cdp-types.ts'

type Method = keyof Protocol.CommandParameters
type EventName = keyof Protocol.Events
type Parsed = ReturnType<typeof JSON.parse>

/** One event of the protocol, told apart by `method`. */
export type CdpEvent = {
  [E in EventName]: { method: E; params: Protocol.Events[E]; sessionId?: string }
}[EventName]

export type CdpListener = (event: CdpEvent) => void

/** Sends a command and answers its result. */
export type CdpSend = <M extends Method>(
  method: M,
  params?: Protocol.CommandParameters[M],
) => Promise<Protocol.CommandReturnValues[M]>

type Waiting = { resolve: (result: Parsed) => void; reject: (error: Error) => void; method: string }

/**
 * Speaks the DevTools protocol over `--remote-debugging-pipe`: JSON messages ended by NUL.
 *
 * A pipe and not a socket, because Chromium ends itself when the pipe closes: a host that is
 * killed leaves no browser behind, and no debugging port is open unless somebody asked for one.
 */
export class Cdp {
  private readonly input: Writable
  private readonly waiting = new Map<number, Waiting>()
  private readonly listeners = new Map<string, Set<CdpListener>>()
  private lastId = 0
  private chunks: Buffer[] = []
  private closed = false

  constructor(input: Writable, output: Readable) {
    this.input = input
    output.on('data', (chunk: Buffer) => this.read(chunk))
    output.on('close', () => this.fail('the browser has gone'))
    input.on('error', () => this.fail('the browser has gone'))
  }

  /** Sends one command, to a session or (without one) to the browser itself. */
  send<M extends Method>(
    method: M,
    params?: Protocol.CommandParameters[M],
    sessionId?: string,
  ): Promise<Protocol.CommandReturnValues[M]> {
    if (this.closed) return Promise.reject(new Error(`${method}: the browser has gone`))
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, method })
      this.input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** Listens to the events of one session ('' is the browser). Returns the function that stops it. */
  on(sessionId: string, listener: CdpListener): () => void {
    const listeners = this.listeners.get(sessionId) ?? new Set()
    this.listeners.set(sessionId, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  /** Forgets everything about a session that has ended. */
  forget(sessionId: string): void {
    this.listeners.delete(sessionId)
  }

  private read(chunk: Buffer): void {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = Buffer.concat([...this.chunks, rest.subarray(0, end)])
      this.chunks = []
      rest = rest.subarray(end + 1)
      this.take(JSON.parse(message.toString('utf8')))
    }
    if (rest.length > 0) this.chunks.push(rest)
  }

  private take(message: Parsed): void {
    if (message.id === undefined) {
      for (const listener of this.listeners.get(message.sessionId ?? '') ?? []) listener(message)
      return
    }
    const waiting = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if (message.error === undefined) waiting?.resolve(message.result)
    else waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
  }

  private fail(reason: string): void {
    this.closed = true
    for (const { reject, method } of this.waiting.values()) reject(new Error(`${method}: ${reason}`))
    this.waiting.clear()
  }
}
