import { dirname } from 'node:path'
import { connect, type RawStore } from './driver.ts'
import { nodeFiles } from './files.ts'
import { assertNothingDangles, assertSound } from './integrity.ts'
import { type MigrationRun, migrate, pendingRun, writeReaders } from './migrate.ts'
import type { Migration } from './migration.ts'

/** Where the store lies and what brings it forward. */
export interface CopyMigration {
  readonly path: string
  readonly storeKey: Buffer
  readonly migrations: readonly Migration[]
  readonly backUp: (raw: RawStore, run: MigrationRun) => Promise<void>
}

/**
 * Brings the store to the newest schema without touching its file until everything is done: a backup,
 * then all steps on a copy, then every page, reference and row count of the copy checked, then one rename.
 * Whenever this is cut short there is the old store or the new one, and the backup.
 *
 * The open connection is closed if anything was pending: the store is another file afterwards.
 */
export async function migrateOnCopy(raw: RawStore, options: CopyMigration): Promise<MigrationRun> {
  const run = pendingRun(raw, options.migrations)
  if (run.from === run.to) return run
  assertSound(raw, 'integrity_check')
  await options.backUp(raw, run)
  const copy = `${options.path}.migrating.tmp`
  try {
    clear(copy)
    // SQLite takes an empty file as it is, so the copy is its owner's alone from the first byte.
    nodeFiles.close(nodeFiles.create(copy))
    raw.prepare('VACUUM INTO ?').run(copy)
    bringForward(copy, options, run, rowCounts(raw))
  } catch (error) {
    clear(copy)
    throw error
  }
  raw.close()
  nodeFiles.remove(`${options.path}-journal`)
  nodeFiles.rename(copy, options.path)
  nodeFiles.syncFolder(dirname(options.path))
  return run
}

function bringForward(
  copy: string,
  { storeKey, migrations }: CopyMigration,
  run: MigrationRun,
  before: ReadonlyMap<string, number>,
): void {
  const raw = connect(copy, storeKey, { readonly: false })
  try {
    migrate(raw, migrations)
    writeReaders(raw, migrations)
    assertSound(raw, 'integrity_check')
    assertNothingDangles(raw)
    assertRowsKept(before, rowCounts(raw), migrations.slice(run.from))
  } finally {
    raw.close()
  }
}

/** A step may change how many rows a table has only if it says so. */
function assertRowsKept(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  steps: readonly Migration[],
): void {
  const announced = new Set(steps.flatMap(({ changesRowsOf }) => changesRowsOf ?? []))
  for (const [table, rows] of before) {
    if (announced.has(table) || table === 'meta') continue
    const now = after.get(table)
    if (now !== rows) throw new Error(`a migration leaves ${now ?? 'no'} rows of ${rows} in ${table}`)
  }
}

function rowCounts(raw: RawStore): ReadonlyMap<string, number> {
  const tables = raw
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all()
  return new Map(
    tables.map((name) => [
      name,
      Number(
        raw
          .prepare(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
          .pluck()
          .get(),
      ),
    ]),
  )
}

function clear(copy: string): void {
  nodeFiles.remove(copy)
  nodeFiles.remove(`${copy}-journal`)
}
