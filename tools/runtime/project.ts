import { type SpawnOptions, spawn } from 'node:child_process'
import { delimiter, join, resolve } from 'node:path'

/** The folder of the repository. */
export const root = resolve(import.meta.dirname, '../..')

/** The stand-in's executable. */
export const standInExecutable = join(root, 'tools/chromium-host/electron')

/** The environment of the tools we start: the project's own programs come first, its Node among them. */
export function toolEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter)
  return { ...process.env, PATH: path, ...extra }
}

/** Runs a program in the repository with our own terminal, to its end. Answers its exit code. */
export function run(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  const child = spawn(program, args, { stdio: 'inherit', cwd: root, env: toolEnvironment(), ...options })
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal)
  process.on('SIGTERM', passOn)
  // Ctrl+C reaches the whole terminal group; we only wait for the program to end in order.
  const wait = (): void => undefined
  process.on('SIGINT', wait)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', passOn)
      process.off('SIGINT', wait)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
}

/** Runs one of the project's Node programs on the Node we run on ourselves. */
export function runNode(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  return run(process.execPath, [join(root, script), ...args], { env: toolEnvironment(env) })
}
