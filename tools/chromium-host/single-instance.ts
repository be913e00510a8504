import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './chromium.ts'

/** What a refused second start tells the first. */
export interface SecondInstance {
  readonly argv: readonly string[]
  readonly cwd: string
  readonly additionalData: unknown
}

interface Holder {
  readonly pid: number
  readonly startedAt: string
}

const requestName = /^SingletonRequest-\d+\.json$/

/** When a process started, as the system counts it: tells a reused process id from the real one. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').split(' ')[20] ?? ''
  } catch {
    return ''
  }
}

function isRunning({ pid, startedAt }: Holder): boolean {
  return isAlive(pid) && startOf(pid) === startedAt
}

function readHolder(path: string): Holder | undefined {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(path, 'utf8'))
    return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : undefined
  } catch {
    return undefined
  }
}

/**
 * One instance for each data folder: a lock file naming the process that holds it. A lock whose
 * process has gone is taken over, so a killed app does not lock its user out.
 */
export function createSingleInstance(folder: () => string, onSecond: (second: SecondInstance) => void) {
  let held: string | undefined
  let watcher: ReturnType<typeof watch> | undefined
  const release = (): void => {
    watcher?.close()
    if (held !== undefined) rmSync(held, { force: true })
    held = undefined
  }
  const takeRequests = (): void => {
    for (const name of readdirSync(folder()).filter((entry) => requestName.test(entry))) {
      try {
        const second: SecondInstance = JSON.parse(readFileSync(join(folder(), name), 'utf8'))
        unlinkSync(join(folder(), name))
        onSecond(second)
      } catch {
        // Half written: the watcher calls again when it is whole.
      }
    }
  }
  const take = (lock: string): boolean => {
    const mine = `${lock}-${process.pid}`
    writeFileSync(mine, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }), {
      mode: 0o600,
    })
    try {
      linkSync(mine, lock)
      return true
    } catch {
      return false
    } finally {
      unlinkSync(mine)
    }
  }
  const request = (additionalData?: unknown): boolean => {
    if (held !== undefined) return true
    mkdirSync(folder(), { recursive: true, mode: 0o700 })
    const lock = join(folder(), 'SingletonLock')
    for (let attempt = 0; attempt < 3; attempt++) {
      if (take(lock)) {
        held = lock
        watcher = watch(folder(), takeRequests).unref()
        return true
      }
      const holder = readHolder(lock)
      if (holder !== undefined && isRunning(holder)) break
      rmSync(lock, { force: true })
    }
    const message = { argv: process.argv, cwd: process.cwd(), additionalData: additionalData ?? null }
    writeFileSync(join(folder(), `SingletonRequest-${process.pid}.json`), JSON.stringify(message), {
      mode: 0o600,
    })
    return false
  }
  process.on('exit', release)
  return { request, release, has: (): boolean => held !== undefined }
}
