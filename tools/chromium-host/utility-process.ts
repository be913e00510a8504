import { type ChildProcess, fork, type Serializable } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import type * as Electron from 'electron'
import { provide } from './provide.ts'

const shim = new URL('./utility-process-shim.ts', import.meta.url).href
const running = new Set<UtilityProcess>()

type Output = 'pipe' | 'inherit' | 'ignore'

/** Electron's `stdio`: one word for all, or a list; `inherit` is its default. */
function outputsOf(stdio: Electron.ForkOptions['stdio'] = 'inherit'): [Output, Output] {
  const outputOf = (word: unknown): Output => (word === 'pipe' || word === 'ignore' ? word : 'inherit')
  return typeof stdio === 'string'
    ? [outputOf(stdio), outputOf(stdio)]
    : [outputOf(stdio[1]), outputOf(stdio[2])]
}

/** A process started by `utilityProcess.fork`: Node, with `process.parentPort`. */
class UtilityProcess extends EventEmitter {
  readonly serviceName: string
  readonly stdout: NodeJS.ReadableStream | null
  readonly stderr: NodeJS.ReadableStream | null
  pid: number | undefined = undefined
  private readonly child: ChildProcess

  constructor(modulePath: string, args: string[], options: Electron.ForkOptions) {
    super()
    this.serviceName = options.serviceName ?? 'Node Utility Process'
    const [out, err] = outputsOf(options.stdio)
    this.child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: ['--import', shim, ...(options.execArgv ?? [])],
      env: { ...(options.env ?? process.env) },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      stdio: ['ignore', out, err, 'ipc'],
    })
    this.stdout = this.child.stdout
    this.stderr = this.child.stderr
    running.add(this)
    this.child.on('spawn', () => {
      this.pid = this.child.pid
      this.emit('spawn')
    })
    this.child.on('message', (message) => this.emit('message', message))
    this.child.on('error', (error) => process.stderr.write(`${this.serviceName}: ${error.message}\n`))
    // 'close' and not 'exit': only then every message the process had sent has been given out.
    this.child.on('close', (code, signal) => this.ended(code ?? (signal === null ? 0 : 128 + 15)))
  }

  postMessage(message: Serializable, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('the stand-in does not provide transferred ports')
    if (this.child.connected) this.child.send(message, () => undefined)
  }

  /** Ends the process in order (SIGTERM). */
  kill(): boolean {
    return this.child.kill()
  }

  /** Ends the process at once: the host is going. */
  killNow(): void {
    this.child.kill('SIGKILL')
  }

  private ended(code: number): void {
    running.delete(this)
    this.pid = undefined
    this.emit('exit', code)
  }
}

process.on('exit', () => {
  for (const child of running) child.killNow()
})

/** The utility processes that run now: name and process id. */
export function runningUtilityProcesses(): { name: string; pid: number }[] {
  return [...running].flatMap(({ serviceName, pid }) =>
    pid === undefined ? [] : [{ name: serviceName, pid }],
  )
}

export const utilityProcess = provide('utilityProcess', {
  fork: (modulePath: string, args: string[] = [], options: Electron.ForkOptions = {}): UtilityProcess =>
    provide(
      'UtilityProcess',
      new UtilityProcess(
        modulePath.startsWith('file:') ? fileURLToPath(modulePath) : modulePath,
        args,
        options,
      ),
    ),
})
