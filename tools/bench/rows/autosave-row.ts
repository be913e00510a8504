import { documentOf } from '../fill-store.ts'
import type { BenchRow } from '../report.ts'
import { figuresOf, interleave } from '../sampling.ts'
import type { BenchVaults } from '../vaults.ts'

/** A note as it grows under the hands: with each save of it, a word more. */
export function growingText(words: readonly string[], note: number, saves: number): string {
  const length = 180 + (note % 40) + saves
  return Array.from({ length }, (_none, place) => words[(place * 7 + note) % 3_000] ?? '').join(' ')
}

/** P7: what an autosave takes until it is durable, against the bare updates without a key. */
export async function autosaveRow({ vault, plain, filled }: BenchVaults, samples: number): Promise<BenchRow> {
  const ids = filled.entryIds.slice(0, 100)
  const entry = plain.prepare('UPDATE journal_entry SET document = ?, changed_at = ? WHERE id = ?')
  const line = plain.prepare(
    "UPDATE record_index SET body = ?, changed_at = ? WHERE noun = 'journal-entry' AND record_id = ?",
  )
  const saveRaw = plain.transaction((id: string, text: string, now: string) => {
    entry.run(documentOf(text), now, id)
    line.run(text, now, id)
  })
  const now = vault.context().now()
  const textOf = (round: number): string =>
    growingText(filled.words, round % ids.length, Math.floor(round / ids.length))
  for (const [place, id] of ids.entries()) {
    // Both begin from the same text, so that only the growing is measured.
    const document = JSON.parse(documentOf(textOf(place)))
    await vault.call('journalEntry.saveDocument', { id, document })
    saveRaw(id, textOf(place), now)
  }
  const taken = await interleave(
    (round) =>
      vault.call('journalEntry.saveDocument', {
        id: ids[round % ids.length],
        document: JSON.parse(documentOf(textOf(round + ids.length))),
      }),
    (round) => saveRaw(ids[round % ids.length] ?? '', textOf(round + ids.length), now),
    samples,
  )
  const [ours, theirs] = [figuresOf(taken.ours), figuresOf(taken.theirs)]
  return {
    id: 'P7',
    what: 'Autosave of a note: contract call to durable, with its search text and the kept version',
    comparator: 'bare UPDATE of note and search text, same durability, no key',
    ours,
    theirs,
    where: 'node',
    gates: [
      { what: 'p50 ratio', value: ours.p50 / theirs.p50, limit: 1.6, unit: '×' },
      { what: 'p99', value: ours.p99, limit: 60, unit: 'ms' },
    ],
  }
}
