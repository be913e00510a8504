import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '../runtime/project.ts'
import { type BenchRow, isMet } from './report.ts'

/** What the figures were taken on. */
export interface MachineFacts {
  readonly machine: { readonly processors: string; readonly memoryGB: number; readonly system: string }
  readonly versions: Readonly<Record<string, string>>
  readonly takenAt: string
}

export function machineFacts(): MachineFacts {
  const all = cpus()
  return {
    machine: {
      processors: `${all.length} × ${all[0]?.model ?? 'unknown'}`,
      memoryGB: Math.round(totalmem() / 1e9),
      system: `${platform()} ${release()}`,
    },
    versions: { node: process.version, app: versionOf('package.json'), commit: commit() },
    takenAt: new Date().toISOString(),
  }
}

export interface Results extends MachineFacts {
  readonly size: string
  readonly isFull: boolean
  /** On what the window rows were taken. */
  readonly runtime: 'electron' | 'stand-in' | 'none'
  readonly settings: Readonly<Record<string, unknown>>
  readonly rows: readonly BenchRow[]
}

/** More than this against the last run of the same size is told. */
const driftShare = 0.15

/** Writes the whole result, adds a line to the history, and tells which ratios have drifted. */
export function writeResults(results: Results): string {
  const folder = join(root, 'bench-results')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'bench.json')
  const history = join(folder, 'history.jsonl')
  tellDrift(history, results)
  const gates = results.rows.flatMap(({ id, gates }) =>
    gates.map((gate) => ({ id, ...gate, isMet: isMet(gate) })),
  )
  writeFileSync(file, `${JSON.stringify({ ...results, gates }, null, 2)}\n`)
  const { size, takenAt } = results
  appendFileSync(history, `${JSON.stringify({ size, takenAt, gates: valuesOf(results) })}\n`)
  return file
}

function valuesOf(results: Results): Record<string, number> {
  return Object.fromEntries(
    results.rows.flatMap(({ id, gates }) =>
      gates.map(({ what, value }) => [`${id} ${what}`, value] as const),
    ),
  )
}

function tellDrift(history: string, results: Results): void {
  if (!existsSync(history)) return
  const lines = readFileSync(history, 'utf8').trim().split('\n')
  const last = lines
    .map((line): { size: string; gates: Record<string, number> } => JSON.parse(line))
    .findLast(({ size }) => size === results.size)
  if (last === undefined) return
  for (const [name, value] of Object.entries(valuesOf(results))) {
    const before = last.gates[name]
    if (before === undefined || before <= 0 || Math.abs(value / before - 1) <= driftShare) continue
    process.stdout.write(`Drift: ${name} was ${before.toFixed(2)}, is ${value.toFixed(2)}.\n`)
  }
}

function versionOf(path: string): string {
  const { version } = JSON.parse(readFileSync(join(root, path), 'utf8'))
  return String(version)
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}
