import type { Database } from 'better-sqlite3'
import type { BenchRow } from '../report.ts'
import { figuresOf, interleave } from '../sampling.ts'
import type { VaultProcess } from '../vault-process.ts'
import type { BenchVaults } from '../vaults.ts'

/**
 * P9: what types, checks and the wire cost: calls to the vault process against the same rows by prepared
 * statements on a copy of the same file, with the same key.
 */
export async function contractRows(
  wire: VaultProcess,
  sameFile: Database,
  { filled }: BenchVaults,
  samples: number,
): Promise<BenchRow[]> {
  const { entryIds, repIds } = filled
  const one = sameFile.prepare('SELECT * FROM journal_entry WHERE id = ?')
  const reps = sameFile.prepare('SELECT rep_id FROM journal_entry_rep WHERE journal_entry_id = ?')
  const entry = await interleave(
    (round) => wire.call('journalEntry.get', { id: entryIds[(round * 31) % entryIds.length] }),
    (round) => {
      const id = entryIds[(round * 31) % entryIds.length]
      return [one.get(id), reps.all(id)]
    },
    samples,
  )
  const page = sameFile.prepare(timelineSql)
  const list = await interleave(
    (round) => wire.call('record.timeline', { repId: repIds[round % repIds.length], limit: 50 }),
    (round) => page.all(repIds[round % repIds.length], 50),
    samples,
  )
  const [entryOurs, entryTheirs] = [figuresOf(entry.ours), figuresOf(entry.theirs)]
  const [listOurs, listTheirs] = [figuresOf(list.ours), figuresOf(list.theirs)]
  return [
    {
      id: 'P9a',
      what: 'One note through the contract: call, wire, checks both ways',
      comparator: 'prepared statements on the same file, no wire',
      ours: entryOurs,
      theirs: entryTheirs,
      where: 'vault process',
      gates: [{ what: 'p50 added', value: entryOurs.p50 - entryTheirs.p50, limit: 0.4, unit: 'ms' }],
    },
    {
      id: 'P9b',
      what: 'A list of 50 rows through the contract',
      comparator: 'prepared statement on the same file, no wire',
      ours: listOurs,
      theirs: listTheirs,
      where: 'vault process',
      gates: [{ what: 'p50 ratio', value: listOurs.p50 / listTheirs.p50, limit: 3, unit: '×' }],
    },
  ]
}

export const timelineSql = `SELECT record_index.id, noun, record_id, kind, record_index.happened_on, title,
  substr(body, 1, 280) AS excerpt, tags, audience, changed_at, trashed_at,
  (SELECT group_concat(rep_id) FROM record_index_rep WHERE record_index_id = record_index.id) AS rep_ids
  FROM record_index_rep AS about JOIN record_index ON record_index.id = about.record_index_id
  WHERE about.rep_id = ? AND record_index.trashed_at IS NULL
  ORDER BY about.happened_on DESC, about.record_index_id DESC LIMIT ?`
