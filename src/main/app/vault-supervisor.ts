import { type UtilityProcess, utilityProcess } from 'electron'
import type { Reply } from '../../shared/kernel/errors.ts'
import type { AppToVault, VaultEvent, VaultStart, VaultToApp } from '../../shared/kernel/vault-wire.ts'
import { logEvent } from './log.ts'

/** What the rest of the app side hears of the vault process. */
export interface VaultListener {
  /** The store is open. */
  readonly opened: () => void
  readonly announced: (event: VaultEvent) => void
  /** The process ended without being asked to. Whatever was pending has been answered. */
  readonly died: () => void
}

/** How long a closing vault may take before it is ended, and how long after that. */
export const closingLimitMs = 1_000

const stopped: Reply<never> = { ok: false, error: { code: 'vault-stopped' } }

interface Running {
  readonly child: UtilityProcess
  readonly pending: Map<number, (reply: Reply<unknown>) => void>
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

  /** Relays a call. Answers `vault-stopped` if there is no process or it ends before it replies. */
  call(method: string, input: unknown): Promise<Reply<unknown>> {
    const running = this.#running
    if (running === undefined || running.closing) return Promise.resolve(stopped)
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve) => {
      running.pending.set(id, resolve)
      post(running.child, { type: 'call', id, method, input })
    })
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
      case 'reply': {
        running.pending.get(message.id)?.(message.reply)
        running.pending.delete(message.id)
        return
      }
      case 'event':
        if (!running.closing) this.#listener.announced(message.event)
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
    for (const answer of running.pending.values()) answer(stopped)
    running.pending.clear()
    if (running.closing) return
    logEvent('vault-died', { code })
    this.#listener.died()
  }
}

function post(child: UtilityProcess, message: AppToVault): void {
  child.postMessage(message)
}
