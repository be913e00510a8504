import type { Bridge } from '../../src/preload/bridge.ts'
import type { AppEvent } from '../../src/shared/events.ts'
import type { Reply } from '../../src/shared/kernel/errors.ts'

/** A bridge that answers from a table and lets a test announce events. */
export interface TestBridge {
  readonly calls: { readonly method: string; readonly input: unknown }[]
  /** What a method answers; `unknown-method` for any other. */
  readonly answers: Map<string, (input: unknown) => Reply<unknown> | Promise<Reply<unknown>>>
  readonly announce: (event: AppEvent) => void
  readonly listeners: () => number
}

/** Puts a bridge where the preload would put it. */
export function installBridge(): TestBridge {
  const calls: TestBridge['calls'] = []
  const answers: TestBridge['answers'] = new Map()
  const listeners = new Set<(event: AppEvent) => void>()
  const halftime: Bridge = {
    platform: 'linux',
    call: async (method, input) => {
      calls.push({ method, input })
      return answers.get(method)?.(input) ?? { ok: false, error: { code: 'unknown-method' } }
    },
    on: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
  Reflect.set(globalThis, 'window', Object.assign(Reflect.get(globalThis, 'window') ?? {}, { halftime }))
  return {
    calls,
    answers,
    announce: (event) => {
      for (const listener of listeners) listener(event)
    },
    listeners: () => listeners.size,
  }
}
