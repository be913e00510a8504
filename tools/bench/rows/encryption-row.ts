import type { Database } from 'better-sqlite3'
import { addDays, day } from '../../../src/shared/kernel/time.ts'
import { searchQuestion } from '../../../src/shared/search/search.ts'
import type { BenchRow } from '../report.ts'
import { figuresOf, geometricMean, interleave } from '../sampling.ts'
import { lastDay } from '../sizes.ts'
import type { BenchVaults } from '../vaults.ts'
import { growingText } from './autosave-row.ts'
import { rawSearch } from './search-rows.ts'

interface Operation {
  readonly what: string
  readonly on: (raw: Database) => (round: number) => unknown
}

/** P8: the whole suite of questions and writes with a key and without, the same build and statements. */
export async function encryptionRow(
  { vault, plain, filled }: BenchVaults,
  samples: number,
): Promise<BenchRow> {
  const encrypted = vault.context().raw
  const ratios: { readonly what: string; readonly ratio: number }[] = []
  const all = { ours: [] as number[], theirs: [] as number[] }
  for (const { what, on } of operations(filled)) {
    const taken = await interleave(on(encrypted), on(plain), samples)
    const ratio = figuresOf(taken.ours).p50 / figuresOf(taken.theirs).p50
    ratios.push({ what, ratio })
    all.ours.push(...taken.ours)
    all.theirs.push(...taken.theirs)
  }
  const worst = ratios.toSorted((one, other) => other.ratio - one.ratio)[0]
  return {
    id: 'P8',
    what: 'What the cipher costs: the same statements with a key and without',
    comparator: 'the same build and settings without a key',
    ours: figuresOf(all.ours),
    theirs: figuresOf(all.theirs),
    where: 'node',
    gates: [
      {
        what: 'geometric mean of p50 ratios',
        value: geometricMean(ratios.map(({ ratio }) => ratio)),
        limit: 1.2,
        unit: '×',
      },
      {
        what: `worst operation (${worst?.what ?? ''})`,
        value: worst?.ratio ?? Number.NaN,
        limit: 2.1,
        unit: '×',
      },
    ],
    note: ratios.map(({ what, ratio }) => `${what} ${ratio.toFixed(2)}×`).join(', '),
  }
}

function operations(filled: BenchVaults['filled']): readonly Operation[] {
  const { repIds, entryIds, metricIds, words } = filled
  const of = <Value>(values: readonly Value[], round: number): Value | undefined =>
    values[round % values.length]
  const search = (
    what: string,
    textAt: (round: number) => string,
    sql: string = rawSearch.places,
  ): Operation => ({
    what,
    on: (raw) => {
      const places = raw.prepare<[string], { rowid: number }>(sql)
      const hits = raw.prepare(rawSearch.hits)
      return (round) => {
        const match = searchQuestion(textAt(round))?.match ?? '""'
        const ids = JSON.stringify(places.all(match).map(({ rowid }) => rowid))
        return hits.all(match, ids)
      }
    },
  })
  const ask = (what: string, sql: string, inputs: (round: number) => readonly unknown[]): Operation => ({
    what,
    on: (raw) => {
      const statement = raw.prepare(sql)
      return (round) => statement.all(...inputs(round))
    },
  })
  return [
    search('common word', (round) => of(words.slice(0, 40), round) ?? ''),
    search('middling word', (round) => of(words.slice(400, 900), round) ?? ''),
    search('rare word', (round) => of(words.slice(9_000), round) ?? ''),
    search('two words', (round) => `${of(words.slice(20, 60), round)} ${of(words.slice(90, 200), round)}`),
    search('three letters', (round) => (of(words.slice(200, 500), round) ?? '').slice(0, 3)),
    search(
      'two letters, newest',
      (round) => (of(words.slice(200, 500), round) ?? '').slice(0, 2),
      rawSearch.newest,
    ),
    ask(
      'timeline page',
      `SELECT record_index.* FROM record_index_rep AS about JOIN record_index ON record_index.id = about.record_index_id
       WHERE about.rep_id = ? AND record_index.trashed_at IS NULL
       ORDER BY about.happened_on DESC, about.record_index_id DESC LIMIT 50`,
      (round) => [of(repIds, round)],
    ),
    ask('note by id', 'SELECT * FROM journal_entry WHERE id = ?', (round) => [of(entryIds, round * 37)]),
    ask(
      'trend',
      'SELECT period_start, value FROM metric_reading WHERE rep_id = ? AND metric_id = ? ORDER BY period_start',
      (round) => [of(repIds, round), of(metricIds, round)],
    ),
    ask(
      'team grid',
      'SELECT rep_id, period_start, value FROM metric_reading WHERE metric_id = ? AND period_start BETWEEN ? AND ?',
      (round) => [of(metricIds, round), addDays(day(lastDay), -84), lastDay],
    ),
    ask(
      'on this day',
      `SELECT noun, record_id, title FROM record_index WHERE trashed_at IS NULL AND happened_on IN (?, ?, ?) LIMIT 20`,
      (round) => [364, 728, 1_092].map((days) => addDays(day(lastDay), -days - (round % 30))),
    ),
    {
      what: 'autosave',
      on: (raw) => {
        const save = raw.prepare(
          "UPDATE record_index SET body = ? WHERE noun = 'journal-entry' AND record_id = ?",
        )
        return (round) =>
          save.run(
            growingText(words, round % 100, Math.floor(round / 100)),
            of(entryIds, 300 + (round % 100)),
          )
      },
    },
    {
      what: '1,000 readings',
      on: (raw) => {
        const put = raw.prepare(
          `UPDATE metric_reading SET value = value + 1 WHERE rep_id = ? AND metric_id = ?`,
        )
        const many = raw.transaction((round: number) => {
          for (let count = 0; count < 3; count += 1) put.run(of(repIds, round + count), of(metricIds, count))
        })
        return (round) => many(round)
      },
    },
  ]
}
