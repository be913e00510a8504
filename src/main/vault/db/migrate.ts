import { StoreFailure } from '../../../shared/kernel/errors.ts'
import type { RawStore } from './driver.ts'
import type { Migration } from './migration.ts'

/** Which versions a run went through; equal if there was nothing to do. */
export interface MigrationRun {
  readonly from: number
  readonly to: number
}

/** The version of the schema that a store holds; 0 before its first migration. */
export function schemaVersion(raw: RawStore): number {
  return Number(raw.pragma('user_version', { simple: true }))
}

/**
 * Refuses a store that a newer version of the app has migrated. Reads one number, writes nothing.
 *
 * @throws StoreFailure `store-from-the-future`
 */
export function assertNotFromTheFuture(raw: RawStore, migrations: readonly Migration[]): void {
  if (schemaVersion(raw) > migrations.length) throw new StoreFailure('store-from-the-future')
}

/**
 * Brings a store to the newest schema. Each step and its version number are one transaction, so a step
 * that fails leaves the version before it and no trace of itself.
 *
 * @param beforeFirstStep called once, only if something is pending: the moment to put a copy aside
 * @throws StoreFailure `store-from-the-future` before anything is written; Error if the list has a gap
 */
export function migrate(
  raw: RawStore,
  migrations: readonly Migration[],
  beforeFirstStep: (run: MigrationRun) => void = () => undefined,
): MigrationRun {
  assertWithoutGaps(migrations)
  assertNotFromTheFuture(raw, migrations)
  const from = schemaVersion(raw)
  const run = { from, to: migrations.length }
  if (from === run.to) return run
  beforeFirstStep(run)
  for (const migration of migrations.slice(from)) runStep(raw, migration)
  return run
}

function assertWithoutGaps(migrations: readonly Migration[]): void {
  migrations.forEach(({ version, name }, index) => {
    if (version !== index + 1) {
      throw new Error(`migration ${name} has number ${version} where ${index + 1} was expected`)
    }
  })
}

function runStep(raw: RawStore, migration: Migration): void {
  // Foreign keys can be switched only outside a transaction.
  if (migration.rebuildsTables === true) raw.pragma('foreign_keys=OFF')
  try {
    raw.exec('BEGIN IMMEDIATE')
    try {
      runInTransaction(raw, migration)
      raw.exec('COMMIT')
    } catch (error) {
      // A full disk may have rolled back by itself.
      if (raw.inTransaction) raw.exec('ROLLBACK')
      throw error
    }
  } finally {
    if (migration.rebuildsTables === true) raw.pragma('foreign_keys=ON')
  }
}

function runInTransaction(raw: RawStore, { version, name, sql }: Migration): void {
  raw.exec(sql)
  if (!raw.inTransaction) throw new Error(`migration ${name} ends the transaction it runs in`)
  const dangling = raw.pragma('foreign_key_check')
  if (Array.isArray(dangling) && dangling.length > 0) {
    throw new Error(`migration ${name} leaves ${dangling.length} dangling references`)
  }
  raw.pragma(`user_version=${version}`)
}
