import { quoted } from '../backup/store-facts.ts'
import type { RawStore } from '../db/driver.ts'

/** A table as its known schema says it is. */
export interface KnownTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly hasRowId: boolean
  readonly primaryKey: readonly string[]
  /** Indexes that hold every row, by name; those of a primary key included. */
  readonly indexes: readonly string[]
}

export type Cell = string | number | bigint | Buffer | null
/** The values of a row in the order of the table's columns. */
export type Row = readonly Cell[]

/** What could be read of one table: its rows by a key, and how many there should be. */
export interface ReadTable {
  readonly rows: ReadonlyMap<string, Row>
  readonly expected: number | null
}

/**
 * Reads what can be read of a table of which pages are damaged. Every way in is tried, and each failure
 * costs only the rows behind the page that fails.
 */
export function readDamagedTable(raw: RawStore, table: KnownTable): ReadTable {
  return table.hasRowId ? readByRowId(raw, table) : readByKey(raw, table)
}

function readByRowId(raw: RawStore, table: KnownTable): ReadTable {
  const rows = new Map<string, Row>()
  const known = rowIdsOfIndexes(raw, table)
  const columns = `rowid, ${table.columns.map(quoted).join(', ')}`
  const from = `FROM ${quoted(table.name)} NOT INDEXED`
  const between = attempt(() =>
    prepareRows<[bigint, bigint]>(raw, `SELECT ${columns} ${from} WHERE rowid BETWEEN ? AND ?`),
  )
  // A span reads on to the page after it to see that it ends there; a single row does not.
  const single = attempt(() => prepareRows<[bigint]>(raw, `SELECT ${columns} ${from} WHERE rowid = ?`))
  if (between === undefined || single === undefined) return { rows, expected: known.expected }
  const take = (lowest: bigint, highest: bigint): boolean => {
    const found = attempt(() => (lowest === highest ? single.all(lowest) : between.all(lowest, highest)))
    for (const [rowId, ...row] of found ?? []) rows.set(String(rowId), row)
    return found !== undefined
  }
  halve(1n, lastRowId(raw, table, known), take)
  return { rows, expected: known.expected }
}

function prepareRows<Values extends unknown[]>(raw: RawStore, sql: string) {
  return raw.prepare<Values, Cell[]>(sql).raw().safeIntegers()
}

/** So many failed reads of one table are patience enough; after them a span is tried by samples. */
const patience = 20_000
const sampledSpan = 256n
const samples = 16n

/** Reads a span whole, or its halves, down to single rows. */
function halve(lowest: bigint, highest: bigint, take: (lowest: bigint, highest: bigint) => boolean): void {
  let failures = 0
  const spans = [[lowest, highest] as const]
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [low, high] = span
    if (low > high || take(low, high) || low === high) continue
    failures += 1
    if (failures > patience && high - low > sampledSpan && !isAnyReadable(low, high, take)) continue
    const middle = (low + high) / 2n
    spans.push([middle + 1n, high], [low, middle])
  }
}

function isAnyReadable(
  low: bigint,
  high: bigint,
  take: (lowest: bigint, highest: bigint) => boolean,
): boolean {
  for (let sample = 0n; sample <= samples; sample++) {
    const at = low + ((high - low) * sample) / samples
    if (take(at, at)) return true
  }
  return false
}

/** Each index that holds all rows tells which rows there are, even where the table itself does not. */
interface KnownRows {
  readonly ids: ReadonlySet<bigint>
  readonly expected: number | null
}

function rowIdsOfIndexes(raw: RawStore, table: KnownTable): KnownRows {
  const ids = new Set<bigint>()
  let expected: number | null = null
  for (const index of table.indexes) {
    const { found, isComplete } = walk<[bigint]>(
      raw,
      `SELECT rowid FROM ${quoted(table.name)} INDEXED BY ${quoted(index)}`,
    )
    for (const [id] of found) ids.add(id)
    if (isComplete) expected = Math.max(expected ?? 0, found.length)
  }
  return { ids, expected }
}

/** The last row there can be: what the table or an index says, else somewhat after the last one seen. */
function lastRowId(raw: RawStore, table: KnownTable, known: KnownRows): bigint {
  const told = attempt(() =>
    raw
      .prepare<[], Cell>(`SELECT max(rowid) FROM ${quoted(table.name)} NOT INDEXED`)
      .safeIntegers()
      .pluck()
      .get(),
  )
  if (told === null) return 0n
  if (typeof told === 'bigint') return told
  const seen = walk<[bigint]>(raw, `SELECT rowid FROM ${quoted(table.name)} NOT INDEXED ORDER BY rowid`)
  const last = [...known.ids, ...seen.found.map(([id]) => id)].reduce((a, b) => (b > a ? b : a), 0n)
  // An index that was read to its end knows the last row; else there may be some after it.
  return last + (known.expected === null ? 2_000n : 0n)
}

/** A table without row ids is one tree by its key: from both ends, and by every key an index tells. */
function readByKey(raw: RawStore, table: KnownTable): ReadTable {
  const rows = new Map<string, Row>()
  const columns = table.columns.map(quoted).join(', ')
  const from = `FROM ${quoted(table.name)}`
  const places = table.primaryKey.map((column) => table.columns.indexOf(column))
  const keep = (row: Row): void => {
    rows.set(JSON.stringify(places.map((place) => String(row[place]))), row)
  }
  const order = (way: string): string =>
    table.primaryKey.map((column) => `${quoted(column)} ${way}`).join(', ')
  const forward = walk<Cell[]>(raw, `SELECT ${columns} ${from} NOT INDEXED ORDER BY ${order('ASC')}`)
  forward.found.forEach(keep)
  if (forward.isComplete) return { rows, expected: rows.size }
  walk<Cell[]>(raw, `SELECT ${columns} ${from} NOT INDEXED ORDER BY ${order('DESC')}`).found.forEach(keep)
  const key = table.primaryKey.map(quoted).join(', ')
  const where = table.primaryKey.map((column) => `${quoted(column)} = ?`).join(' AND ')
  const one = attempt(() =>
    raw.prepare<Cell[], Cell[]>(`SELECT ${columns} ${from} NOT INDEXED WHERE ${where}`).raw().safeIntegers(),
  )
  let expected: number | null = null
  for (const index of table.indexes) {
    const { found, isComplete } = walk<Cell[]>(raw, `SELECT ${key} ${from} INDEXED BY ${quoted(index)}`)
    if (isComplete) expected = Math.max(expected ?? 0, found.length)
    for (const values of found) {
      if (rows.has(JSON.stringify(values.map(String)))) continue
      const row = attempt(() => one?.get(...values))
      if (row !== undefined) keep(row)
    }
  }
  return { rows, expected }
}

/** Rows of a query until it fails. */
function walk<Values extends Cell[]>(raw: RawStore, sql: string): { found: Values[]; isComplete: boolean } {
  const found: Values[] = []
  try {
    for (const row of raw.prepare<[], Values>(sql).raw().safeIntegers().iterate()) found.push(row)
    return { found, isComplete: true }
  } catch {
    // A damaged page: what came before it counts.
    return { found, isComplete: false }
  }
}

/** The answer, or undefined where a damaged page is in the way. */
function attempt<Answer>(work: () => Answer): Answer | undefined {
  try {
    return work()
  } catch {
    // In a salvage a failure is a fact about a page, not trouble.
    return undefined
  }
}
