import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const program = resolve(import.meta.dirname, '../../tools/recover.mjs')

/** Runs the recovery tool as somebody without Halftime would, and hands back what it said. */
export function runRecover(
  source: string,
  target: string,
  secret: string,
  options: readonly string[] = [],
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [program, source, target, ...options], (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code ?? 1), out, err })
    })
    child.stdin?.end(`${secret}\n`)
  })
}

/** What it wrote of every table. */
export function recoveredTables(target: string): Record<string, unknown> {
  const folder = join(target, 'tables')
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      name.replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(folder, name), 'utf8')),
    ]),
  )
}
