import { searchQuestion } from '../../../src/shared/search/search.ts'
import type { BenchRow } from '../report.ts'
import { figuresOf, interleave } from '../sampling.ts'
import type { BenchVaults } from '../vaults.ts'

/** What a manager types, in turn: rare, middling, common, two words, and the beginning of a word. */
export function searchTexts(words: readonly string[]): readonly string[] {
  const at = (place: number): string => words[place % words.length] ?? ''
  return Array.from({ length: 40 }, (_none, round) => [
    at(9_000 + round * 211),
    at(400 + round * 17),
    at(2 + round),
    `${at(30 + round)} ${at(90 + round * 3)}`,
    at(300 + round * 11).slice(0, 4),
  ]).flat()
}

export const rawSearch = {
  places: `SELECT record_search.rowid FROM record_search JOIN record_index ON record_index.id = record_search.rowid
    WHERE record_search MATCH ? AND record_index.trashed_at IS NULL ORDER BY bm25(record_search, 8.0, 1.0, 4.0) LIMIT 21`,
  newest: `SELECT record_search.rowid FROM record_search JOIN record_index ON record_index.id = record_search.rowid
    WHERE record_search MATCH ? AND record_index.trashed_at IS NULL ORDER BY record_search.rowid DESC LIMIT 21`,
  hits: `SELECT record_index.id, noun, record_id, kind, happened_on, record_index.title,
    substr(record_index.body, 1, 280) AS excerpt, record_index.tags, audience, changed_at, trashed_at,
    (SELECT group_concat(rep_id) FROM record_index_rep WHERE record_index_id = record_index.id) AS rep_ids,
    highlight(record_search, 0, '[', ']') AS marked_title, snippet(record_search, 1, '[', ']', '…', 18) AS snippet
    FROM record_search CROSS JOIN record_index WHERE record_index.id = record_search.rowid
    AND record_search MATCH ? AND +record_search.rowid IN (SELECT value FROM json_each(?))`,
} as const

/** P1: a search as the window asks it, against the same statements prepared on a store without a key. */
export async function searchRow({ vault, plain, filled }: BenchVaults, samples: number): Promise<BenchRow> {
  const texts = searchTexts(filled.words)
  const places = plain.prepare<[string], { rowid: number }>(rawSearch.places)
  const hits = plain.prepare<[string, string], object>(rawSearch.hits)
  const taken = await interleave(
    (round) => vault.call('search.find', { text: texts[round % texts.length] ?? '' }),
    (round) => {
      const match = searchQuestion(texts[round % texts.length] ?? '')?.match ?? '""'
      const ids = JSON.stringify(places.all(match).map(({ rowid }) => rowid))
      return hits.all(match, ids)
    },
    samples,
  )
  const [ours, theirs] = [figuresOf(taken.ours), figuresOf(taken.theirs)]
  return {
    id: 'P1',
    what: 'Search in the data layer: rare, middling and common words, two words, beginnings',
    comparator: 'the same statements prepared on a store without a key',
    ours,
    theirs,
    where: 'node',
    gates: [
      { what: 'p50 ratio', value: ours.p50 / theirs.p50, limit: 1.5, unit: '×' },
      { what: 'p95 ratio', value: ours.p95 / theirs.p95, limit: 1.5, unit: '×' },
      { what: 'p95', value: ours.p95, limit: 60, unit: 'ms' },
    ],
  }
}
