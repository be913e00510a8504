import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import type { AppToVault, VaultToApp } from '../../shared/kernel/vault-wire.ts'
import { systemClock } from './context.ts'
import { measureKdfCost, usualKdfCost, warmUpDerivation } from './keys/key-derivation.ts'
import { createRouter } from './router.ts'
import { SealedWindows } from './sealed-windows.ts'
import { afterOpening } from './vault/after-opening.ts'
import { VaultSession } from './vault/vault.session.ts'

const Start = z.strictObject({ folder: z.string(), appVersion: z.string() })

/** How long after an unlock the daily backup waits, so that the first pages have the vault to themselves. */
const backgroundDelayMs = 20_000

/** How long the check of the store waits for `methodsWhileChecking`: the frame is drawn beside the check. */
const firstQuestionsMs = 25

/** The other end of the wire: Electron's parent port, or a plain Node parent's channel. */
interface Wire {
  readonly send: (message: VaultToApp) => void
  readonly onMessage: (listener: (message: AppToVault) => void) => void
}

/** Runs the vault as its own process until it is told to close, or its parent is gone. */
export function runVaultProcess(): void {
  const wire = findWire()
  const session = new VaultSession(Start.parse(JSON.parse(process.argv[2] ?? '')), {
    clock: systemClock,
    kdfCost: usualKdfCost,
    measureKdfCost: () => measureKdfCost(() => performance.now()),
    afterOpening,
    onReadable: async () => {
      wire.send({ type: 'readable' })
      await pause(firstQuestionsMs)
    },
    onOpened: () => {
      wire.send({ type: 'opened' })
      setTimeout(() => void router.doBackgroundWork(), backgroundDelayMs).unref()
    },
  })
  const router = createRouter(session, {
    publish: (event) => wire.send({ type: 'event', event }),
    logBug: (incident, method, error) => process.stderr.write(`${bugLine(incident, method, error)}\n`),
  })

  const windows = new SealedWindows()

  let isWarm = false
  function warmUp(): void {
    if (isWarm) return
    isWarm = true
    // A machine that has no memory to spare for it says so when the passphrase is tried.
    warmUpDerivation().catch(() => undefined)
  }

  async function answerSealed(call: Extract<AppToVault, { type: 'sealed-call' }>): Promise<void> {
    const { id, window, method, box } = call
    const answer = await windows.answer(window, method, box, (input) => router.answer(method, input))
    wire.send(answer === undefined ? { type: 'unagreed', id } : { type: 'sealed-reply', id, ...answer })
  }

  async function close(): Promise<void> {
    await router.settled()
    await session.close()
    wire.send({ type: 'closed' })
    process.exitCode = 0
    setImmediate(() => process.exit())
  }

  wire.onMessage((message) => {
    switch (message.type) {
      case 'call':
        void router.answer(message.method, message.input).then((reply) => {
          wire.send({ type: 'reply', id: message.id, reply })
        })
        return
      case 'agree':
        wire.send({
          type: 'agreed',
          id: message.id,
          half: windows.agree(message.window, message.half) ?? null,
        })
        return
      case 'sealed-call':
        void answerSealed(message)
        return
      case 'warm-up':
        warmUp()
        return
      case 'grant-file':
        session.files.set(message.token, { path: message.path, name: message.name, bytes: message.bytes })
        return
      case 'close':
        void close()
    }
  })
  process.once('disconnect', () => void close())
  wire.send({ type: 'ready' })
}

/** A bug in one line that holds no value of a record: the kind of error and where it came from. */
export function bugLine(incident: string, method: string, error: unknown): string {
  const kind = error instanceof Error ? error.name : typeof error
  const places =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  return `incident ${incident} in ${method}: ${kind}${places.map((line) => ` |${line.trim()}`).join('')}`
}

function findWire(): Wire {
  const { parentPort } = process
  if (parentPort !== undefined && parentPort !== null) {
    return {
      send: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
    }
  }
  if (process.send === undefined) throw new Error('the vault process needs a parent')
  return {
    send: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  }
}
