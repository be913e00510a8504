import Database from 'better-sqlite3'
import { StoreFailure } from '../../../shared/kernel/errors.ts'
import type { RawStore } from './driver.ts'
import { schemaVersion } from './migrate.ts'
import type { Migration } from './migration.ts'

/**
 * Refuses a store whose tables, indexes or triggers are not exactly those our own steps make for its
 * version. A store made by somebody else could hold triggers and views that run while we use it.
 *
 * @throws StoreFailure `store-from-the-future`, `store-corrupt`
 */
export function assertKnownSchema(raw: RawStore, migrations: readonly Migration[]): void {
  const version = schemaVersion(raw)
  if (version > migrations.length) throw new StoreFailure('store-from-the-future')
  if (schemaOf(raw) !== schemaAt(migrations, version)) throw new StoreFailure('store-corrupt')
}

/** The steps of the app never change while it runs, so what they make is worked out once for each version. */
const knownSchemas = new WeakMap<readonly Migration[], Map<number, string>>()

function schemaAt(migrations: readonly Migration[], version: number): string {
  const known = knownSchemas.get(migrations) ?? new Map<number, string>()
  knownSchemas.set(migrations, known)
  const schema = known.get(version) ?? schemaMadeBy(migrations.slice(0, version))
  known.set(version, schema)
  return schema
}

function schemaMadeBy(steps: readonly Migration[]): string {
  const made = new Database(':memory:')
  try {
    for (const { sql } of steps) made.exec(sql)
    return schemaOf(made)
  } finally {
    made.close()
  }
}

/** The tables behind a virtual table are worded by SQLite itself, so only their names count. */
function schemaOf(raw: Database.Database): string {
  const shadows = new Set(
    raw.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'").pluck().all(),
  )
  const parts = raw
    .prepare<[], { type: string; name: string; tbl_name: string; sql: string | null }>(
      "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name",
    )
    .all()
  return JSON.stringify(parts.map((part) => (shadows.has(part.name) ? { ...part, sql: null } : part)))
}
