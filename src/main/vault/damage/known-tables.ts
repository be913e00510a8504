import Database from 'better-sqlite3'
import { primaryKeyOf, quoted, tablesOf } from '../backup/store-facts.ts'
import type { Migration } from '../db/migration.ts'

/** A table as its known schema says it is. */
export interface KnownTable {
  readonly name: string
  readonly columns: readonly string[]
  /** By the place of the column. */
  readonly types: readonly string[]
  readonly mayBeEmpty: readonly boolean[]
  readonly hasRowId: boolean
  /** The column that is the row's own number; null where that number is nobody's. */
  readonly rowIdColumn: string | null
  readonly primaryKey: readonly string[]
  /** Indexes that hold every row, by name; those of a primary key included. */
  readonly indexes: readonly string[]
}

/** A reference of a table, and whether it may be empty instead. */
export interface Reference {
  readonly table: string
  readonly column: string
  readonly parent: string
  readonly parentColumn: string
  readonly mayBeEmpty: boolean
}

/** What a schema of ours looks like, taken from its steps and not from the damaged file. */
export interface KnownSchema {
  readonly tables: readonly KnownTable[]
  readonly references: readonly Reference[]
}

let lastAsked: { readonly steps: readonly Migration[]; readonly schema: KnownSchema } | undefined

/** The tables of a schema version. Those behind the full-text index are made anew, so they are left out. */
export function knownSchema(migrations: readonly Migration[]): KnownSchema {
  const last = lastAsked
  const isSame =
    last?.steps.length === migrations.length && migrations.every((step, place) => step === last.steps[place])
  // Reading a damaged store and writing the new one ask the same, and a schema never changes.
  if (last !== undefined && isSame) return last.schema
  const schema = schemaMadeBy(migrations)
  lastAsked = { steps: migrations, schema }
  return schema
}

function schemaMadeBy(migrations: readonly Migration[]): KnownSchema {
  const raw = new Database(':memory:')
  try {
    for (const { sql } of migrations) raw.exec(sql)
    const shadows = new Set(
      raw
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'")
        .pluck()
        .all(),
    )
    const tables = tablesOf(raw)
      .filter(({ name }) => !shadows.has(name))
      .map(({ name, hasRowId }) => ({
        name,
        hasRowId,
        ...shapeOf(columnsOf(raw, name)),
        primaryKey: primaryKeyOf(raw, name),
        indexes: raw
          .prepare<[string, number], string>(
            "SELECT name FROM pragma_index_list(?) WHERE partial = 0 AND (origin <> 'pk' OR ? = 1)",
          )
          .pluck()
          .all(name, hasRowId ? 1 : 0),
      }))
    return { tables, references: tables.flatMap(({ name }) => referencesOf(raw, name)) }
  } finally {
    raw.close()
  }
}

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly pk: number
}

function columnsOf(raw: Database.Database, table: string): Column[] {
  return raw
    .prepare<[string], Column>('SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid')
    .all(table)
}

function shapeOf(
  columns: readonly Column[],
): Pick<KnownTable, 'columns' | 'types' | 'mayBeEmpty' | 'rowIdColumn'> {
  const alias = columns.find(({ type, pk }) => type === 'INTEGER' && pk === 1)
  return {
    columns: columns.map(({ name }) => name),
    types: columns.map(({ type }) => type),
    mayBeEmpty: columns.map(({ notnull }) => notnull === 0),
    rowIdColumn: alias?.name ?? null,
  }
}

function referencesOf(raw: Database.Database, table: string): Reference[] {
  const columns = new Map(columnsOf(raw, table).map(({ name, notnull }) => [name, notnull]))
  return raw
    .prepare<[string], { parent: string; column: string; parentColumn: string }>(
      'SELECT "table" AS parent, "from" AS "column", "to" AS parentColumn FROM pragma_foreign_key_list(?)',
    )
    .all(table)
    .map((reference) => ({
      table,
      ...reference,
      mayBeEmpty: columns.get(reference.column) === 0 && !primaryKeyOf(raw, table).includes(reference.column),
    }))
}

/** A condition that holds for rows whose reference points to nothing. */
export function lostEnd({ table, column, parent, parentColumn }: Reference): string {
  return `NOT EXISTS (SELECT 1 FROM ${quoted(parent)} AS parent WHERE parent.${quoted(parentColumn)} = ${quoted(table)}.${quoted(column)})`
}
