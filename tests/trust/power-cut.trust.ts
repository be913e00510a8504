import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crashBefore, type Disk, type DiskCall, namesOf, parseTrace } from '../../tools/trust/power-cut.ts'
import { startChild } from './support/child.ts'
import { below } from './support/random.ts'
import { needStrace } from './support/strace.ts'
import { type Count, numberOf, trustTest } from './support/trust-test.ts'
import {
  diskFolder,
  type MadeVault,
  makeVault,
  openVaultStore,
  passphrase,
  scratchFolder,
} from './support/vault-fixture.ts'

const calls = 'openat,write,pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat'
const saves = numberOf({ short: 30, full: 120 })

interface Recording {
  readonly vault: MadeVault
  readonly initial: Disk
  readonly calls: readonly DiskCall[]
}

/** Saves one after the other under strace, with the journal as the product has it or as planted. */
async function record(journal: string | undefined): Promise<Recording> {
  needStrace()
  const folder = diskFolder()
  const vault = await makeVault(folder, { withSample: false })
  const acks = join(diskFolder(), 'acks')
  const trace = join(diskFolder(), 'trace')
  // Only the thread that runs SQLite, so that no call is torn apart in the trace.
  const args = ['-y', '-xx', '-s', '200000', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', trace]
  const child = await startChild({ folder }, { program: 'strace', args })
  await child.ok('vault.unlock', { passphrase })
  if (journal !== undefined) await child.ok('trust.exec', { sql: journal })
  const initial = readDisk(folder)
  const before = readFileSync(trace, 'latin1').split('\n').length - 1
  await child.ok('trust.save', { from: 1, to: saves, acks })
  await child.kill()
  const lines = readFileSync(trace, 'latin1').split('\n').slice(before)
  return { vault, initial, calls: parseTrace(lines, folder, acks) }
}

function readDisk(folder: string): Disk {
  const names = readdirSync(folder).filter((name) => name.startsWith('vault.db'))
  return new Map(names.map((name) => [join(folder, name), readFileSync(join(folder, name))]))
}

interface Verdict {
  lost: number
  bad: number
}

/** Opens as many crash states as wanted and counts what acknowledged saves are missing. */
async function explore(count: Count, recording: Recording, states: number): Promise<Verdict> {
  const verdict: Verdict = { lost: 0, bad: 0 }
  const folder = join(scratchFolder(), 'disk')
  const first = recording.calls.findIndex(({ kind }) => kind === 'acknowledged') + 1
  if (first === 0) throw new Error('no acknowledged save was recorded')
  for (let state = 0; state < states; state++) {
    const cut = first + below(recording.calls.length - first)
    const { disk, acknowledged } = crashBefore(recording.calls, cut, recording.initial)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
    for (const [name, bytes] of namesOf(disk)) writeFileSync(join(folder, name), bytes)
    count.tried()
    const kept = await lastSave(recording.vault, join(folder, 'vault.db'))
    if (kept === undefined) verdict.bad += 1
    else if (kept < acknowledged || kept > acknowledged + 1) verdict.lost += 1
  }
  return verdict
}

/** The number of the newest save; undefined if the store does not open or is not sound. */
async function lastSave(vault: MadeVault, path: string): Promise<number | undefined> {
  try {
    const store = await openVaultStore(vault, path)
    try {
      if (store.raw.pragma('integrity_check(1)', { simple: true }) !== 'ok') return undefined
      const [kept, indexed] = ['rep', "record_index WHERE noun = 'rep'"].map((rows) =>
        Number(store.raw.prepare(`SELECT count(*) FROM ${rows}`).pluck().get()),
      )
      return kept === indexed ? kept : undefined
    } finally {
      store.raw.close()
    }
  } catch {
    return undefined
  }
}

trustTest('T14', 'no power cut loses a save that was acknowledged', async (count) => {
  const recording = await record(undefined)
  const { lost, bad } = await explore(count, recording, numberOf({ short: 200, full: 6_000 }))
  count.saw('saves', saves)
  count.saw('calls recorded', recording.calls.length)
  count.saw('lost', lost)
  count.saw('damaged', bad)
  if (lost + bad > 0) count.failed(`${lost} states lost a save, ${bad} do not open`)
})

trustTest('T14', 'planted: with WAL and NORMAL the explorer sees saves that are lost', async (count) => {
  const recording = await record('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL')
  const { lost, bad } = await explore(count, recording, numberOf({ short: 60, full: 1_000 }))
  count.saw('lost', lost)
  count.saw('damaged', bad)
  if (lost === 0) count.failed('the trap was not noticed')
})

trustTest('T14', 'control: with WAL and FULL the explorer sees none', async (count) => {
  const recording = await record('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL')
  const { lost, bad } = await explore(count, recording, numberOf({ short: 60, full: 1_000 }))
  count.saw('lost', lost)
  count.saw('damaged', bad)
  if (lost + bad > 0) count.failed(`the explorer is too strict: ${lost} lost, ${bad} damaged`)
})
