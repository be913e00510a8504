import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argon2id, type KdfCost } from '../../../src/main/vault/keys/key-derivation.ts'
import type { Runtime } from '../../runtime/choose-runtime.ts'
import { root } from '../../runtime/project.ts'
import { lock, type Started, startApp, unlock } from '../app-window.ts'
import { dropPageCache } from '../page-cache.ts'
import type { BenchRow } from '../report.ts'
import { figuresOf } from '../sampling.ts'

/** P11: from the start of the process to a lock screen with its caret, against a blank window of the same shell. */
export async function startRows(runtime: Runtime, dataFolder: string, rounds: number): Promise<BenchRow[]> {
  const blank = join(root, 'tools/bench/blank-app')
  const rows = [await startRow(runtime, dataFolder, blank, rounds, 'warm')]
  if (dropPageCache()) rows.push(await startRow(runtime, dataFolder, blank, Math.ceil(rounds / 2), 'cold'))
  return rows
}

async function startRow(
  runtime: Runtime,
  dataFolder: string,
  blank: string,
  rounds: number,
  kind: 'warm' | 'cold',
): Promise<BenchRow> {
  const taken = { ours: [] as number[], theirs: [] as number[] }
  for (let round = -1; round < rounds; round += 1) {
    if (kind === 'cold') dropPageCache()
    const ours = await timeStart(runtime, root, dataFolder)
    if (kind === 'cold') dropPageCache()
    const theirs = await timeStart(runtime, blank, mkdtempSync(join(dataFolder, 'blank-')))
    if (round < 0) continue
    taken.ours.push(ours)
    taken.theirs.push(theirs)
  }
  const [ours, theirs] = [figuresOf(taken.ours), figuresOf(taken.theirs)]
  return {
    id: 'P11',
    what: `${kind === 'warm' ? 'Warm' : 'Cold'} start: process to a lock screen that takes the passphrase`,
    comparator: 'a blank window with one field on the same shell',
    ours,
    theirs,
    where: 'window',
    gates: [
      { what: `${kind} ratio`, value: ours.p50 / theirs.p50, limit: kind === 'warm' ? 1.4 : 3, unit: '×' },
    ],
    note: 'The driver that starts and watches is part of both.',
  }
}

async function timeStart(runtime: Runtime, appFolder: string, dataFolder: string): Promise<number> {
  const { app, ms } = await startApp(runtime, appFolder, dataFolder)
  await app.close()
  return ms
}

/** P10: from Enter to the painted team, against the derivation of the key alone. Leaves the app unlocked. */
export async function unlockRow(
  started: Started,
  dataFolder: string,
  rounds: number,
): Promise<{ readonly row: BenchRow; readonly work: Awaited<ReturnType<typeof unlock>>['work'] }> {
  const cost = costOf(dataFolder)
  const taken = { ours: [] as number[], theirs: [] as number[] }
  let page = started.page
  for (let round = -1; ; round += 1) {
    const theirs = await timeDerivation(cost)
    const { work, ms } = await unlock({ app: started.app, page })
    if (round >= 0) {
      taken.ours.push(ms)
      taken.theirs.push(theirs)
    }
    if (round === rounds - 1) {
      const [ours, alone] = [figuresOf(taken.ours), figuresOf(taken.theirs)]
      return { row: rowOf(ours, alone, cost), work }
    }
    page = await lock(started.app, work)
  }
}

function rowOf(ours: BenchRow['ours'] & object, alone: BenchRow['ours'] & object, cost: KdfCost): BenchRow {
  return {
    id: 'P10',
    what: 'Unlock: Enter to the painted team',
    comparator: 'Argon2id alone',
    ours,
    theirs: alone,
    where: 'window',
    gates: [{ what: 'p50 beyond the derivation', value: ours.p50 - alone.p50, limit: 150, unit: 'ms' }],
    note: `Argon2id with ${cost.memoryKiB / 1_024} MiB, ${cost.passes} passes, ${cost.lanes} lane. The passphrase is typed at ten keys a second, which is when the work window is made.`,
  }
}

async function timeDerivation(cost: KdfCost): Promise<number> {
  const before = performance.now()
  const key = await argon2id(Buffer.from('a long walk in the rain'), Buffer.alloc(16, 1), cost)
  key.fill(0)
  return performance.now() - before
}

function costOf(dataFolder: string): KdfCost {
  const document: { slots: { type: string; kdf: KdfCost }[] } = JSON.parse(
    readFileSync(join(dataFolder, 'vault/vault.key'), 'utf8'),
  )
  const slot = document.slots.find(({ type }) => type === 'passphrase')
  if (slot === undefined) throw new Error('the key file has no passphrase slot')
  return slot.kdf
}
