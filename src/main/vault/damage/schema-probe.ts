import Database from 'better-sqlite3'
import { quoted } from '../backup/store-facts.ts'
import type { Migration } from '../db/migration.ts'
import type { Row } from './damaged-store.ts'
import type { KnownTable } from './known-tables.ts'

/** An empty store in memory that tells whether a table would take a row; it keeps none. */
export interface SchemaProbe {
  readonly accepts: (table: KnownTable, row: Row) => boolean
  readonly close: () => void
}

export function openProbe(migrations: readonly Migration[]): SchemaProbe {
  const raw = new Database(':memory:')
  for (const { sql } of migrations) raw.exec(sql)
  raw.pragma('foreign_keys=OFF')
  return {
    accepts: (table, row) => {
      const names = table.columns.slice(0, row.length).map(quoted).join(', ')
      const insert = raw.prepare(
        `INSERT INTO ${quoted(table.name)} (${names}) VALUES (${row.map(() => '?').join(', ')})`,
      )
      raw.exec('BEGIN')
      try {
        insert.run(...row)
        return true
      } catch {
        // Whatever rule it breaks: it is not a row of this table.
        return false
      } finally {
        raw.exec('ROLLBACK')
      }
    },
    close: () => raw.close(),
  }
}
