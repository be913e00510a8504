import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../runtime/ensure-build.ts'
import { openRawTwin } from './raw-twin.ts'
import { type BenchRow, isMet, tableOf } from './report.ts'
import { autosaveRow } from './rows/autosave-row.ts'
import { bundleRows } from './rows/bundle-rows.ts'
import { contractRows } from './rows/contract-rows.ts'
import { encryptionRow } from './rows/encryption-row.ts'
import { makePackets } from './rows/packet-rows.ts'
import { repDataRow } from './rows/rep-data-row.ts'
import { rulesRow } from './rows/rules-row.ts'
import { searchRow } from './rows/search-rows.ts'
import { todayRow } from './rows/today-row.ts'
import { windowRows } from './rows/window-rows.ts'
import { sizes } from './sizes.ts'
import { startVaultProcess } from './vault-process.ts'
import { type BenchVaults, makeVaults } from './vaults.ts'
import { machineFacts, writeResults } from './write-results.ts'

// npm run bench: size S, every row, a few minutes. -- --size M for the big vault, --only P1,P7 for some rows,
// --full for five runs of the data rows and the median of their ratios.

const { values: wanted } = parseArgs({
  options: {
    size: { type: 'string', default: 'S' },
    only: { type: 'string', default: '' },
    full: { type: 'boolean', default: false },
  },
})
if (wanted.size !== 'S' && wanted.size !== 'M') throw new Error('--size is S or M')
const size = sizes[wanted.size]
const only = wanted.only === '' ? undefined : wanted.only.split(',')
// P4 means P4a and P4b too, but P1 is not P10.
const isWanted = (id: string): boolean =>
  only === undefined || only.some((one) => id === one || id.replace(/[a-z]$/, '') === one)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

await ensureBuild()
const folder = mkdtempSync(join(tmpdir(), 'halftime-bench-'))
try {
  const rows: BenchRow[] = []
  const started = performance.now()
  const vaults = await makeVaults(folder, size)
  say(`Made a vault of size ${size.name} twice, with a key and without, in ${seconds(started)} s.`)
  const runs = wanted.full ? 5 : 1
  rows.push(...(await dataRows(vaults, runs)))
  const spans = size.name === 'S' ? [90, 400, 1_094] : [90, 1_200, 3_649]
  const packets = isWanted('P15') ? await makePackets(vaults, spans) : []
  await vaults.vault.close()
  vaults.plain.close()
  if (isWanted('P9')) rows.push(...(await wireRows(vaults)))
  const { rows: seen, runtime } = await windowRows(vaults, packets, { isWanted, say, isFull: wanted.full })
  rows.push(...seen)
  if (isWanted('P21')) rows.push(...bundleRows())
  say(`\n${tableOf(rows)}\n`)
  const missed = rows.flatMap(({ gates }) => gates).filter((gate) => !isMet(gate)).length
  const file = writeResults({
    size: size.name,
    isFull: wanted.full,
    runtime,
    settings: vaults.settings,
    rows,
    ...machineFacts(),
  })
  say(
    `${missed === 0 ? 'Every gate is met.' : `${missed} gates are missed.`} ${seconds(started)} s in all; written to ${file}`,
  )
  process.exitCode = missed === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function dataRows(vaults: BenchVaults, runs: number): Promise<BenchRow[]> {
  const measure = [
    ['P1', () => searchRow(vaults, size.name === 'S' ? 400 : 300)],
    ['P4b', () => repDataRow(vaults, 400)],
    ['P7', () => autosaveRow(vaults, 1_000)],
    ['P8', () => encryptionRow(vaults, 200)],
    // The rules come first, so that their first round is really the first.
    ['T2', async () => rulesRow()],
    ['T1', () => todayRow(vaults, 60)],
  ] as const
  const rows: BenchRow[] = []
  for (const [id, run] of measure) {
    if (!isWanted(id)) continue
    const all: BenchRow[] = []
    for (let count = 0; count < runs; count += 1) all.push(await run())
    rows.push(medianOf(all))
    say(`${id} done.`)
  }
  return rows
}

async function wireRows(vaults: BenchVaults): Promise<BenchRow[]> {
  const copy = join(folder, 'copy')
  cpSync(join(vaults.folder, 'vault'), join(copy, 'vault'), { recursive: true })
  const sameFile = await openRawTwin(copy)
  const wire = await startVaultProcess(vaults.folder)
  const rows = await contractRows(wire, sameFile.raw, vaults, 1_000)
  await wire.close()
  await sameFile.close()
  say('P9 done.')
  return rows
}

/** The run in the middle, by the first gate, with the spread of all of them beside it. */
function medianOf(runs: readonly BenchRow[]): BenchRow {
  const sorted = runs.toSorted((one, other) => (one.gates[0]?.value ?? 0) - (other.gates[0]?.value ?? 0))
  const [least, most] = [sorted[0], sorted.at(-1)]
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (least === undefined || most === undefined || middle === undefined)
    throw new Error('nothing was measured')
  if (runs.length === 1) return middle
  const value = (row: BenchRow): string => row.gates[0]?.value.toFixed(2) ?? ''
  const spread = `${runs.length} runs, ${middle.gates[0]?.what}: ${value(least)} to ${value(most)}.`
  return { ...middle, note: middle.note === undefined ? spread : `${spread} ${middle.note}` }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(0)
}
