import { chooseRuntime, type Runtime } from '../../runtime/choose-runtime.ts'
import { root } from '../../runtime/project.ts'
import { startApp, unlock } from '../app-window.ts'
import type { BenchRow } from '../report.ts'
import type { BenchVaults } from '../vaults.ts'
import { type MadePacket, packetRow } from './packet-rows.ts'
import { repPageRow, typeAheadRow } from './page-rows.ts'
import { startRows, unlockRow } from './start-rows.ts'

/** What the run was asked for. */
export interface Wishes {
  readonly isWanted: (id: string) => boolean
  readonly say: (line: string) => void
  readonly isFull: boolean
}

/** The rows that need the real window, on the runtime of this machine. */
export async function windowRows(
  vaults: BenchVaults,
  packets: readonly MadePacket[],
  { isWanted, say, isFull }: Wishes,
): Promise<{ readonly rows: BenchRow[]; readonly runtime: Runtime['kind'] | 'none' }> {
  const rows: BenchRow[] = []
  if (!['P3', 'P4a', 'P10', 'P11', 'P15'].some(isWanted)) return { rows, runtime: 'none' }
  const runtime = chooseRuntime()
  if (isWanted('P11')) {
    rows.push(...(await startRows(runtime, vaults.folder, isFull ? 20 : 6)))
    say('P11 done.')
  }
  const started = await startApp(runtime, root, vaults.folder)
  try {
    const first = isWanted('P10')
      ? await unlockRow(started, vaults.folder, isFull ? 20 : 8)
      : { row: undefined, work: (await unlock(started)).work }
    const { work } = first
    if (first.row !== undefined) {
      rows.push(first.row)
      say('P10 done.')
    }
    if (isWanted('P15')) {
      for (const packet of packets)
        rows.push(await packetRow(started.app, work, packet, vaults.folder, isFull ? 20 : 7))
      say('P15 done.')
    }
    if (isWanted('P3')) {
      rows.push(await typeAheadRow(work, vaults, 34))
      say('P3 done.')
    }
    if (isWanted('P4a')) {
      rows.push(await repPageRow(work, vaults, isFull ? 200 : 60))
      say('P4 done.')
    }
  } finally {
    await started.app.close()
  }
  return { rows, runtime: runtime.kind }
}
