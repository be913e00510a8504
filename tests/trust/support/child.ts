import { type ChildProcess, spawn } from 'node:child_process'
import { childProgram } from '../../../tools/trust/bundle-child.ts'
import type { ChildStart } from '../../../tools/trust/child-wire.ts'

/** A call's answer as the child sends it. */
export interface ChildReply {
  readonly ok: boolean
  readonly value?: unknown
  readonly error?: { readonly code: string }
}

/** A vault in a process of its own. */
export interface VaultChild {
  readonly process: ChildProcess
  /** The process id of the vault itself, also when something watches it from outside. */
  readonly pid: () => number
  readonly call: (method: string, input?: Record<string, unknown>) => Promise<ChildReply>
  /** The same; anything but success throws. */
  readonly ok: (method: string, input?: Record<string, unknown>) => Promise<unknown>
  /** SIGKILL, and the process is gone. */
  readonly kill: () => Promise<void>
  /** Closes the channel, which ends the child. */
  readonly end: () => Promise<void>
  readonly ended: Promise<number | null>
}

/** A program that the child is started under: `strace …`, `prlimit …`. */
export interface Under {
  readonly program: string
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
}

/** No other program: the child as it is, perhaps with another environment. */
export const byItself = { program: '', args: [] } as const

/** Starts a vault over a folder and waits until it listens. */
export async function startChild(start: ChildStart, under?: Under): Promise<VaultChild> {
  const own = [process.execPath, '--no-warnings', childProgram(), JSON.stringify(start)]
  const before = under === undefined || under.program === '' ? [] : [under.program, ...under.args]
  const [program = '', ...args] = [...before, ...own]
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'json',
    env: { ...process.env, ...under?.env },
    cwd: under?.cwd,
  })
  const waiting = new Map<number, (reply: ChildReply) => void>()
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      for (const answer of waiting.values()) answer({ ok: false, error: { code: 'child-ended' } })
      waiting.clear()
      resolve(code)
    })
  })
  const ready = new Promise<void>((resolve, reject) => {
    waiting.set(0, (reply) => (reply.ok ? resolve() : reject(new Error('the child did not start'))))
  })
  child.on('message', (message: { id: number; reply: ChildReply }) => {
    waiting.get(message.id)?.(message.reply)
    waiting.delete(message.id)
  })
  await ready
  let last = 0
  const call = (method: string, input: Record<string, unknown> = {}): Promise<ChildReply> => {
    const id = ++last
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      child.send({ id, method, input }, (error) => {
        if (error !== null) resolve({ ok: false, error: { code: 'child-ended' } })
      })
    })
  }
  return {
    process: child,
    pid: () => child.pid ?? 0,
    call,
    ok: async (method, input) => {
      const reply = await call(method, input)
      if (!reply.ok) throw new Error(`${method}: ${reply.error?.code ?? 'no answer'}`)
      return reply.value
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    end: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
    ended,
  }
}
