import { createHash } from 'node:crypto'
import type { BackupContents, BackupKind } from '../../../shared/backup/backup.ts'
import { Instant } from '../../../shared/kernel/time.ts'
import { nullableBranded } from '../db/columns.ts'
import type { RawStore } from '../db/driver.ts'

/** How a table looks: how many rows it has, and a digest of the newest 100. */
export interface TableFacts {
  readonly rows: number
  readonly newest: string
}

const comparedRows = 100

/** The tables of a store that hold rows, those behind the full-text index included. */
export function tablesOf(raw: RawStore): { readonly name: string; readonly hasRowId: boolean }[] {
  return raw
    .prepare<[], { name: string; wr: number }>(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all()
    .map(({ name, wr }) => ({ name, hasRowId: wr === 0 }))
}

/** The columns of a table's primary key, in its order. */
export function primaryKeyOf(raw: RawStore, table: string): string[] {
  return raw
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table)
}

/** A name as it may stand in SQL. Names come from the schema of a store, never from a window. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** Every table by name, with its rows counted and the newest of them digested. */
export function factsOf(raw: RawStore): ReadonlyMap<string, TableFacts> {
  return new Map(
    tablesOf(raw).map(({ name, hasRowId }) => {
      const order = hasRowId
        ? 'rowid DESC'
        : primaryKeyOf(raw, name)
            .map((column) => `${quoted(column)} DESC`)
            .join(', ')
      const rows = Number(
        raw
          .prepare(`SELECT count(*) FROM ${quoted(name)}`)
          .pluck()
          .get(),
      )
      const newest = raw
        .prepare<[], unknown[]>(`SELECT * FROM ${quoted(name)} ORDER BY ${order} LIMIT ${comparedRows}`)
        .raw()
        .safeIntegers()
        .all()
      return [name, { rows, newest: digestOf(newest) }] as const
    }),
  )
}

/** Whether two stores hold the same tables with the same facts. */
export function haveSameFacts(
  one: ReadonlyMap<string, TableFacts>,
  other: ReadonlyMap<string, TableFacts>,
): boolean {
  if (one.size !== other.size) return false
  return [...one].every(([name, facts]) => {
    const same = other.get(name)
    return same !== undefined && same.rows === facts.rows && same.newest === facts.newest
  })
}

/**
 * A digest of values that tells 1 from '1', and an empty text from nothing. Each value goes in with its
 * kind and its length, so that none can pass for the end of another.
 */
function digestOf(rows: readonly (readonly unknown[])[]): string {
  const hash = createHash('sha256')
  for (const row of rows) hash.update(`${row.length}[${row.map(marked).join('')}`)
  return hash.digest('base64')
}

function marked(value: unknown): string {
  const text = Buffer.isBuffer(value) ? value.toString('base64') : String(value)
  return `${value === null ? 'null' : typeof value} ${text.length}:${text}`
}

const kindOfNoun: Readonly<Record<string, Exclude<BackupKind, 'reading'>>> = {
  rep: 'rep',
  'journal-entry': 'journal-entry',
  'one-on-one': 'one-on-one',
  commitment: 'commitment',
  goal: 'goal',
  metric: 'metric',
  'review-packet': 'review-packet',
}

/** What a store holds, in the words of a manager. Works on a store of any schema so far. */
export function contentsOf(raw: RawStore): BackupContents {
  const counts: BackupContents['counts'] = {
    rep: 0,
    'journal-entry': 0,
    'one-on-one': 0,
    commitment: 0,
    goal: 0,
    metric: 0,
    reading: 0,
    'review-packet': 0,
  }
  const tables = new Set(tablesOf(raw).map(({ name }) => name))
  if (tables.has('metric_reading')) {
    counts.reading = Number(raw.prepare('SELECT count(*) FROM metric_reading').pluck().get())
  }
  if (!tables.has('record_index')) return { counts, firstDay: null, lastDay: null, changedAt: null }
  const byNoun = raw.prepare<[], { noun: string; rows: number }>(
    'SELECT noun, count(*) AS rows FROM record_index WHERE trashed_at IS NULL GROUP BY noun',
  )
  for (const { noun, rows } of byNoun.all()) {
    const kind = kindOfNoun[noun]
    if (kind !== undefined) counts[kind] = rows
  }
  const span = raw
    .prepare<[], { first: string | null; last: string | null; changed: string | null }>(
      `SELECT min(happened_on) AS first, max(happened_on) AS last,
         (SELECT max(changed_at) FROM record_index) AS changed
       FROM record_index
       WHERE trashed_at IS NULL AND noun IN ('journal-entry', 'one-on-one', 'commitment', 'review-packet')`,
    )
    .get()
  return {
    counts,
    firstDay: nullableBranded(span?.first ?? null),
    lastDay: nullableBranded(span?.last ?? null),
    changedAt: span?.changed == null ? null : (Instant.safeParse(span.changed).data ?? null),
  }
}
