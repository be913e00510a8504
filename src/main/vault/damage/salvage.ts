import { chmodSync, copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SalvageReport } from '../../../shared/backup/damage.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Instant } from '../../../shared/kernel/time.ts'
import { contentsOf, quoted } from '../backup/store-facts.ts'
import { connect, type RawStore } from '../db/driver.ts'
import { nodeFiles, ownerOnlyFile } from '../db/files.ts'
import { assertNothingDangles, assertSound } from '../db/integrity.ts'
import type { Migration } from '../db/migration.ts'
import { createStore } from '../db/open-store.ts'
import { withStoreFailures } from '../db/store-failure.ts'
import { abandonSwap, beginSwap, commitSwap } from '../vault/swap.ts'
import type { VaultPaths } from '../vault/vault-files.ts'
import { type ReadStore, type ReadTable, type Row, readDamagedStore } from './damaged-store.ts'
import { knownSchema } from './known-tables.ts'
import { mendReferences } from './mend-references.ts'

/** What salvaging needs of a vault that is locked, once its key is known. */
export interface SalvageDesk {
  readonly paths: VaultPaths
  readonly storeKey: Buffer
  readonly vaultId: string
  readonly migrations: readonly Migration[]
  readonly now: () => Instant
}

type TableReport = SalvageReport['tables'][number]

/**
 * Writes a new store with all rows that can still be read in a damaged one, puts it in its place and
 * keeps the damaged one beside it. Only a copy is ever read; the file itself is moved, not opened.
 *
 * @param includeDoubtful also takes what can be read only by passing over failed checks: such rows may
 *   hold changed letters, and the manager was told so
 * @throws AppError `nothing-to-salvage`; StoreFailure `store-full` …, with everything as it was
 */
export function salvageStore(desk: SalvageDesk, includeDoubtful: boolean): SalvageReport {
  return withStoreFailures(() => {
    const copy = join(desk.paths.folder, 'salvage.db.tmp')
    try {
      const read = readCopy(desk, copy)
      const hasRows = read?.tables.some(
        ({ rows, doubtful }) => rows.size + (includeDoubtful ? doubtful.size : 0) > 0,
      )
      if (read === null || hasRows !== true) throw new AppError('nothing-to-salvage')
      return writeNewStore(desk, read, includeDoubtful)
    } catch (error) {
      abandonSwap(desk.paths)
      throw error
    } finally {
      removeCopy(copy)
    }
  })
}

/** Reads a fresh copy; null where it is no store at all. */
function readCopy(desk: SalvageDesk, copy: string): ReadStore | null {
  removeCopy(copy)
  copyFileSync(desk.paths.store, copy)
  chmodSync(copy, ownerOnlyFile)
  undoHalfWritten(desk, copy)
  return readDamagedStore(copy, desk.storeKey, desk.migrations)
}

/** What a crash left half-written is undone in the copy, as the store itself would when it is opened. */
function undoHalfWritten({ paths, storeKey }: SalvageDesk, copy: string): void {
  const journal = `${paths.store}-journal`
  if (!existsSync(journal)) return
  copyFileSync(journal, `${copy}-journal`)
  try {
    const raw = connect(copy, storeKey, { readonly: false })
    raw.prepare('SELECT count(*) FROM sqlite_master').get()
    raw.close()
  } catch {
    // The damage is in the way of that too. Then the pages are read as they lie there.
  }
}

function writeNewStore(desk: SalvageDesk, read: ReadStore, includeDoubtful: boolean): SalvageReport {
  const next = beginSwap(desk.paths)
  const { storeKey, vaultId, now } = desk
  const steps = desk.migrations.slice(0, read.version)
  const { references } = knownSchema(steps)
  const { raw } = createStore({ path: next.store, storeKey, vaultId, migrations: steps, now })
  try {
    // References are looked at together at the end: their rows come in no order.
    raw.pragma('foreign_keys=OFF')
    const reports = read.tables.map((table) => insertRows(raw, table, includeDoubtful))
    const { orphaned, placeholders } = mendReferences(raw, references, now())
    raw.pragma('foreign_keys=ON')
    assertSound(raw, 'integrity_check')
    assertNothingDangles(raw)
    const contents = contentsOf(raw)
    raw.close()
    const keptIn = commitSwap(desk.paths, now())
    return { tables: reports.filter(isWorthTelling), orphaned, placeholders, contents, keptIn }
  } finally {
    if (raw.open) raw.close()
  }
}

/** Puts the rows of one table in, each by itself: a row that breaks a rule of its table stays out. */
function insertRows(raw: RawStore, read: ReadTable, includeDoubtful: boolean): TableReport {
  const { table, expected } = read
  const verb = table.name === 'meta' ? 'INSERT OR IGNORE' : 'INSERT'
  const inserts = new Map<number, ReturnType<RawStore['prepare']>>()
  /** A row from before a column was added is shorter; the column then gets what it begins with. */
  const insertOf = (length: number) => {
    const names = table.columns.slice(0, length).map(quoted).join(', ')
    const places = Array.from({ length }, () => '?').join(', ')
    const insert =
      inserts.get(length) ?? raw.prepare(`${verb} INTO ${quoted(table.name)} (${names}) VALUES (${places})`)
    inserts.set(length, insert)
    return insert
  }
  const put = (row: Row): boolean => isAccepted(() => insertOf(row.length).run(...row))
  raw.exec('BEGIN IMMEDIATE')
  const sure = [...read.rows.values()].filter(put).length
  const doubtful = includeDoubtful ? [...read.doubtful.values()].filter(put).length : 0
  raw.exec('COMMIT')
  const recovered = sure + doubtful
  const missing = expected === null ? null : Math.max(0, expected - recovered)
  return { table: table.name, recovered, doubtful, missing }
}

/** A constraint that refuses a row is why the row is not kept; anything else is trouble. */
function isAccepted(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_MISMATCH') return false
    throw error
  }
}

/** Bookkeeping and empty tables that are whole are nobody's news. */
function isWorthTelling({ table, recovered, missing }: TableReport): boolean {
  return table !== 'meta' && (recovered > 0 || missing !== 0)
}

function removeCopy(copy: string): void {
  nodeFiles.remove(copy)
  nodeFiles.remove(`${copy}-journal`)
}
