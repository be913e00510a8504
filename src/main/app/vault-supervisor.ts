import { type UtilityProcess, utilityProcess } from 'electron'
import type { Reply } from '../../shared/kernel/errors.ts'
import type { Bytes, SealedReply, Unagreed } from '../../shared/kernel/sealed.ts'
import type { AppToVault, VaultEvent, VaultStart, VaultToApp } from '../../shared/kernel/vault-wire.ts'
import { logEvent } from './log.ts'

/** What the rest of the app side hears of the vault process. */
export interface VaultListener {
  /** The store can be read, and is not known to be undamaged yet. */
  readonly readable: () => void
  /** The store is open. */
  readonly opened: () => void
  readonly announced: (event: VaultEvent) => void
  /** The process ended without being asked to. Whatever was pending has been answered. */
  readonly died: () => void
}

/** How long a closing vault may take before it is ended, and how long after that. */
export const closingLimitMs = 1_000

const stopped: Reply<never> = { ok: false, error: { code: 'vault-stopped' } }

/** What a sealed call came to: its answer that only the window can read, or why there is none. */
export type SealedOutcome =
  | { readonly kind: 'sealed'; readonly ok: boolean; readonly reply: SealedReply }
  | { readonly kind: 'unagreed'; readonly reply: Unagreed }
  | { readonly kind: 'refused'; readonly reply: Reply<never> }

type Answer = Exclude<VaultToApp, { type: 'ready' | 'event' | 'readable' | 'opened' | 'closed' }>
type Question = Extract<AppToVault, { id: number }>
type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never

interface Running {
  readonly child: UtilityProcess
  /** Told undefined when the process ends first. */
  readonly pending: Map<number, (answer: Answer | undefined) => void>
  readonly ended: Promise<void>
  closing: boolean
}

/**
 * The one owner of the vault process: starts it, relays calls to it, ends it. Ending it is what
 * *lock* means, since only then are the key and the notes gone from memory.
 */
export class VaultSupervisor {
  readonly #program: string
  readonly #start: VaultStart
  readonly #listener: VaultListener
  #running: Running | undefined
  #lastId = 0

  constructor(program: string, start: VaultStart, listener: VaultListener) {
    this.#program = program
    this.#start = start
    this.#listener = listener
  }

  /** Starts a fresh, locked vault process. Does nothing if one runs. */
  start(): void {
    if (this.#running !== undefined) return
    const child = utilityProcess.fork(this.#program, [JSON.stringify(this.#start)], {
      serviceName: 'Halftime vault',
    })
    let markEnded = (): void => {}
    const running: Running = {
      child,
      pending: new Map(),
      ended: new Promise((resolve) => {
        markEnded = resolve
      }),
      closing: false,
    }
    this.#running = running
    child.on('message', (message: VaultToApp) => this.#hear(running, message))
    child.once('exit', (code) => {
      this.#forget(running, code)
      markEnded()
    })
  }

  /** A call of our own. Answers `vault-stopped` if there is no process or it ends before it replies. */
  async call(method: string, input: unknown): Promise<Reply<unknown>> {
    const answer = await this.#ask({ type: 'call', method, input })
    return answer?.type === 'reply' ? answer.reply : stopped
  }

  /** Hands a window's half of their keys to the vault; answers the vault's. */
  async agree(window: number, half: Bytes): Promise<Reply<Bytes>> {
    const answer = await this.#ask({ type: 'agree', window, half })
    if (answer?.type !== 'agreed') return stopped
    return answer.half === null
      ? { ok: false, error: { code: 'invalid-input' } }
      : { ok: true, value: answer.half }
  }

  /** Relays a window's call, which this side cannot read. */
  async callSealed(window: number, method: string, box: Bytes): Promise<SealedOutcome> {
    const answer = await this.#ask({ type: 'sealed-call', window, method, box })
    if (answer?.type === 'unagreed') return { kind: 'unagreed', reply: { unagreed: true } }
    if (answer?.type !== 'sealed-reply') return { kind: 'refused', reply: stopped }
    return { kind: 'sealed', ok: answer.ok, reply: { box: answer.box } }
  }

  #ask(question: WithoutId<Question>): Promise<Answer | undefined> {
    const running = this.#running
    if (running === undefined || running.closing) return Promise.resolve(undefined)
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve) => {
      running.pending.set(id, resolve)
      post(running.child, { ...question, id })
    })
  }

  /** Lets the vault get ready to try a passphrase. */
  warmUp(): void {
    if (this.#running !== undefined) post(this.#running.child, { type: 'warm-up' })
  }

  /** Tells the vault where a chosen file lies. The window knows the token only. */
  grantFile(file: Omit<Extract<AppToVault, { type: 'grant-file' }>, 'type'>): void {
    if (this.#running !== undefined) post(this.#running.child, { type: 'grant-file', ...file })
  }

  /**
   * Closes the store and ends the process; kills it if it takes longer than `limitMs`. Resolves when
   * the process is gone.
   */
  async close(limitMs = closingLimitMs): Promise<void> {
    const running = this.#running
    if (running === undefined) return
    running.closing = true
    post(running.child, { type: 'close' })
    const late = setTimeout(() => {
      logEvent('vault-killed')
      running.child.kill()
    }, limitMs)
    await running.ended
    clearTimeout(late)
  }

  #hear(running: Running, message: VaultToApp): void {
    switch (message.type) {
      case 'ready':
        return
      case 'reply':
      case 'agreed':
      case 'sealed-reply':
      case 'unagreed':
        running.pending.get(message.id)?.(message)
        running.pending.delete(message.id)
        return
      case 'event':
        if (!running.closing) this.#listener.announced(message.event)
        return
      case 'readable':
        if (!running.closing) this.#listener.readable()
        return
      case 'opened':
        if (!running.closing) this.#listener.opened()
        return
      case 'closed':
        return
      default:
        message satisfies never
    }
  }

  #forget(running: Running, code: number): void {
    if (this.#running === running) this.#running = undefined
    for (const answer of running.pending.values()) answer(undefined)
    running.pending.clear()
    if (running.closing) return
    logEvent('vault-died', { code })
    this.#listener.died()
  }
}

function post(child: UtilityProcess, message: AppToVault): void {
  child.postMessage(message)
}
