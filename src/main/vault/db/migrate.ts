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

/** What may be done with a store: a newer one can be readable, or even writable, for this version. */
export type StoreAccess = 'full' | 'read-only'

/**
 * How far this version of the app may go with a store. Reads three values, writes nothing.
 *
 * @throws StoreFailure `store-from-the-future` if a newer version made it in a way we cannot even read
 */
export function storeAccess(raw: RawStore, migrations: readonly Migration[]): StoreAccess {
  const known = migrations.length
  if (schemaVersion(raw) <= known) return 'full'
  if (readNumber(raw, 'min_writer') <= known) return 'full'
  if (readNumber(raw, 'min_reader') <= known) return 'read-only'
  throw new StoreFailure('store-from-the-future')
}

/** Notes in the store which versions may read and write it from now on. */
export function writeReaders(raw: RawStore, migrations: readonly Migration[]): void {
  const write = raw.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  const oldest = (of: (step: Migration) => number): string => String(Math.max(0, ...migrations.map(of)))
  write.run(
    'min_reader',
    oldest(({ minReader, version }) => minReader ?? version),
  )
  write.run(
    'min_writer',
    oldest(({ minWriter, version }) => minWriter ?? version),
  )
}

/** A number of `meta`; beyond any version if it is not there. */
function readNumber(raw: RawStore, key: string): number {
  const value = raw.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key)
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : Number.POSITIVE_INFINITY
}

/**
 * From which version to which a store would go; equal if nothing is pending or a newer version made it.
 *
 * @throws Error if the list has a gap
 */
export function pendingRun(raw: RawStore, migrations: readonly Migration[]): MigrationRun {
  assertWithoutGaps(migrations)
  const from = schemaVersion(raw)
  return { from, to: Math.max(from, migrations.length) }
}

/**
 * Brings a store to the newest schema. Each step and its version number are one transaction, so a step
 * that fails leaves the version before it and no trace of itself.
 *
 * @throws StoreFailure `store-from-the-future` before anything is written; Error if the list has a gap
 */
export function migrate(raw: RawStore, migrations: readonly Migration[]): MigrationRun {
  const run = pendingRun(raw, migrations)
  if (run.from > migrations.length) throw new StoreFailure('store-from-the-future')
  for (const migration of migrations.slice(run.from)) runStep(raw, migration)
  return run
}

/**
 * Brings a store that was just made to the newest schema and lets `fill` write its first rows, all in one
 * transaction: there is a whole store or none, and the disk is waited for once and not at every step.
 *
 * @throws Error if the store is not empty or the list has a gap
 */
export function migrateNew(raw: RawStore, migrations: readonly Migration[], fill: () => void): MigrationRun {
  const run = pendingRun(raw, migrations)
  if (run.from !== 0) throw new Error('a new store has a schema already')
  // Can be switched only outside a transaction, and where nothing is stored nothing can dangle.
  raw.pragma('foreign_keys=OFF')
  try {
    asOne(raw, () => {
      for (const migration of migrations) runInTransaction(raw, migration)
      fill()
    })
  } finally {
    raw.pragma('foreign_keys=ON')
  }
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
    asOne(raw, () => runInTransaction(raw, migration))
  } finally {
    if (migration.rebuildsTables === true) raw.pragma('foreign_keys=ON')
  }
}

function asOne(raw: RawStore, work: () => void): void {
  raw.exec('BEGIN IMMEDIATE')
  try {
    work()
    raw.exec('COMMIT')
  } catch (error) {
    // A full disk may have rolled back by itself.
    if (raw.inTransaction) raw.exec('ROLLBACK')
    throw error
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
