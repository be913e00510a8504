import Database from 'better-sqlite3'
import { primaryKeyOf, tablesOf } from '../backup/store-facts.ts'
import type { Migration } from '../db/migration.ts'
import type { KnownTable } from './damaged-table.ts'

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

/** The tables of a schema version. Those behind the full-text index are made anew, so they are left out. */
export function knownSchema(migrations: readonly Migration[]): KnownSchema {
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
        columns: columnsOf(raw, name).map((column) => column.name),
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

function columnsOf(raw: Database.Database, table: string): { name: string; notnull: number }[] {
  return raw
    .prepare<[string], { name: string; notnull: number }>(
      'SELECT name, "notnull" FROM pragma_table_info(?) ORDER BY cid',
    )
    .all(table)
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
