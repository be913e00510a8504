import type { Migration } from '../db/migration.ts'
import { type Cell, createTreeReader, type Orphan, type ReadTree, type TreeRecord } from './b-tree.ts'
import { type KnownTable, knownSchema } from './known-tables.ts'
import { openProbe, type SchemaProbe } from './schema-probe.ts'
import { openPages, type StorePages } from './store-pages.ts'

/** The values of a row in the order of the table's columns; those after the last were added later. */
export type Row = readonly Cell[]

/** What could be read of one table. */
export interface ReadTable {
  readonly table: KnownTable
  readonly rows: ReadonlyMap<string, Row>
  /** Rows with a failed check somewhere under them; none of them is among `rows`. */
  readonly doubtful: ReadonlyMap<string, Row>
  /** How many rows an index that is whole says there are; null if none can say. */
  readonly expected: number | null
}

/** What could be read of a damaged store. */
export interface ReadStore {
  readonly version: number
  readonly tables: readonly ReadTable[]
}

const versionAt = 60

/**
 * Reads a damaged store page by page. Which tables there are is known from our own steps, so it does not
 * matter if the store's own list of them is lost: the leaves of a table whose root is unknown are told by
 * the shape of their rows.
 */
export function readDamagedStore(
  path: string,
  storeKey: Buffer,
  migrations: readonly Migration[],
): ReadStore | null {
  const pages = openPages(path, storeKey)
  const first = pages.page(1)
  // Not one genuine page: another key, or no store at all.
  if (first === undefined || !isAnyGenuine(pages)) return null
  const told = first.data.readUInt32BE(versionAt)
  const version = told >= 1 && told <= migrations.length ? told : migrations.length
  const schema = knownSchema(migrations.slice(0, version))
  const reader = createTreeReader(pages)
  const trees = readTrees(reader, schema.tables)
  const tables = schema.tables.map((table) => ({
    table,
    rows: keyed(table, trees.get(table.name)?.records ?? []),
    doubtful: keyed(table, trees.get(table.name)?.doubtful ?? []),
    expected: expectedRows(trees, table),
  }))
  const probe = openProbe(migrations.slice(0, version))
  try {
    for (const orphan of reader.orphans()) adopt(tables, orphan, probe)
  } finally {
    probe.close()
  }
  for (const { rows, doubtful } of tables) for (const key of rows.keys()) doubtful.delete(key)
  return { version, tables }
}

function isAnyGenuine(pages: StorePages): boolean {
  for (let number = 1; number <= pages.count; number++)
    if (pages.page(number)?.isGenuine === true) return true
  return false
}

/** Where the trees begin that these records of the store's own list name. */
function rootsOf(records: readonly TreeRecord[]): Map<string, number> {
  const roots = new Map<string, number>()
  for (const { values } of records) {
    const [, name, , root] = values
    if (typeof name === 'string' && typeof root === 'bigint' && root > 0n) roots.set(name, Number(root))
  }
  return roots
}

/**
 * Every tree of the store, those that are no business of ours as well, so that their leaves are nobody's
 * orphans. What damaged pages say is followed when all others have spoken, and for the tables first. A name or
 * a root on a damaged page of the list may be the very bit that was changed, so only names we know count there.
 */
function readTrees(
  reader: ReturnType<typeof createTreeReader>,
  tables: readonly KnownTable[],
): Map<string, ReadTree> {
  const list = reader.followHearsay(reader.readTree(1, true), isListed)
  const known = new Map(tables.map(({ name, hasRowId }) => [name, hasRowId]))
  const told = rootsOf(list.doubtful)
  const trees = new Map(
    [...rootsOf(list.records)].map(([name, root]) => [name, reader.readTree(root, known.get(name))]),
  )
  for (const table of tables) {
    const tree = trees.get(table.name) ?? toldTree(table, told.get(table.name))
    if (tree === undefined) continue
    trees.set(
      table.name,
      reader.followHearsay(tree, (record) => rowOf(table, record) !== null),
    )
  }
  for (const index of tables.flatMap(({ indexes }) => indexes)) {
    const root = told.get(index)
    if (root !== undefined && !trees.has(index)) trees.set(index, reader.readTree(root))
  }
  for (const [name, tree] of trees) {
    if (known.has(name)) continue
    trees.set(
      name,
      reader.followHearsay(tree, () => true),
    )
  }
  return trees
}

/** A table whose root only a damaged page names. */
function toldTree({ hasRowId }: KnownTable, root: number | undefined): ReadTree | undefined {
  if (root === undefined) return undefined
  return { isTable: hasRowId, records: [], doubtful: [], isComplete: false, hearsay: [root] }
}

/** Whether a record is one of the store's own list: what it is, its name, whose it is, its root, its words. */
function isListed({ values }: TreeRecord): boolean {
  const [kind, name, owner, root] = values
  return [kind, name, owner].every((word) => typeof word === 'string') && typeof root === 'bigint'
}

function expectedRows(trees: ReadonlyMap<string, ReadTree>, table: KnownTable): number | null {
  const tree = trees.get(table.name)
  if (tree?.isComplete === true) return tree.records.length
  const counts = table.indexes.flatMap((index) => {
    const read = trees.get(index)
    return read?.isComplete === true ? [read.records.length] : []
  })
  return counts.length === 0 ? null : Math.max(...counts)
}

function keyed(table: KnownTable, records: readonly TreeRecord[]): Map<string, Row> {
  const rows = new Map<string, Row>()
  for (const record of records) {
    const row = rowOf(table, record)
    if (row !== null) rows.set(keyOf(table, record, row), row)
  }
  return rows
}

function keyOf(table: KnownTable, record: TreeRecord, row: Row): string {
  if (record.rowId !== null) return String(record.rowId)
  return JSON.stringify(table.primaryKey.map((column) => String(row[table.columns.indexOf(column)])))
}

/**
 * A record as a row of a table; null if it cannot be one. A keyed table keeps its key first, and the
 * number of a row that is a column of its own stands beside the record.
 */
function rowOf(table: KnownTable, { rowId, values }: TreeRecord): Row | null {
  if (table.hasRowId !== (rowId !== null) || values.length > table.columns.length) return null
  if (table.hasRowId) {
    const alias = table.rowIdColumn === null ? -1 : table.columns.indexOf(table.rowIdColumn)
    const row = values.map((value, place) => (place === alias ? rowId : asKept(table, place, value)))
    return row.every((value, place) => fits(table, place, value)) ? row : null
  }
  if (values.length !== table.columns.length) return null
  const stored = [
    ...table.primaryKey,
    ...table.columns.filter((column) => !table.primaryKey.includes(column)),
  ]
  const row = table.columns.map((column, place) =>
    asKept(table, place, values[stored.indexOf(column)] ?? null),
  )
  return row.every((value, place) => fits(table, place, value)) ? row : null
}

/** A whole number in a column of fractions is kept as an integer, to save room. */
function asKept(table: KnownTable, place: number, value: Cell): Cell {
  return table.types[place] === 'REAL' && typeof value === 'bigint' ? Number(value) : value
}

function fits(table: KnownTable, place: number, value: Cell | null): boolean {
  if (value === null) return table.mayBeEmpty[place] === true
  switch (table.types[place]) {
    case 'TEXT':
      return typeof value === 'string'
    case 'INTEGER':
      return typeof value === 'bigint'
    case 'REAL':
      return typeof value === 'number'
    default:
      return Buffer.isBuffer(value)
  }
}

type Adopter = { readonly table: KnownTable; readonly rows: Map<string, Row> }

/**
 * Gives an orphaned leaf to the one table whose rows look like its records: their number of columns, the
 * rules of the table, and last the words it shares with rows that are surely there. To none if two would do.
 */
function adopt(tables: readonly Adopter[], { isTable, records }: Orphan, probe: SchemaProbe): void {
  const fitting = tables.filter(
    ({ table }) => table.hasRowId === isTable && records.every((record) => isRowOf(table, record, probe)),
  )
  const exact = fitting.filter(({ table }) =>
    records.every(({ values }) => values.length === table.columns.length),
  )
  const only = closest(exact.length > 0 ? exact : fitting, records)
  if (only === undefined) return
  for (const [key, row] of keyed(only.table, records)) if (!only.rows.has(key)) only.rows.set(key, row)
}

function isRowOf(table: KnownTable, record: TreeRecord, probe: SchemaProbe): boolean {
  const row = rowOf(table, record)
  return row !== null && probe.accepts(table, row)
}

/** The candidate that shares most words, column by column; none if two share as many. */
function closest(candidates: readonly Adopter[], records: readonly TreeRecord[]): Adopter | undefined {
  if (candidates.length < 2) return candidates[0]
  const scored = candidates
    .map((candidate) => ({ candidate, score: sharedWords(candidate, records) }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = scored
  return first === undefined || first.score === second?.score ? undefined : first.candidate
}

function sharedWords({ table, rows }: Adopter, records: readonly TreeRecord[]): number {
  const known = table.columns.map(
    (_column, place) => new Set<Cell | undefined>([...rows.values()].map((row) => row[place])),
  )
  const shared = records.flatMap((record) =>
    (rowOf(table, record) ?? []).filter(
      (value, place) => value !== null && known[place]?.has(value) === true,
    ),
  )
  return shared.length
}
