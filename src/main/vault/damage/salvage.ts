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
import { type KnownTable, type ReadTable, type Row, readDamagedTable } from './damaged-table.ts'
import { type KnownSchema, knownSchema } from './known-tables.ts'
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

interface ReadStore {
  readonly version: number
  readonly tables: ReadonlyMap<string, ReadTable>
}

/** A row, and whether it was read past a failed check. */
interface SalvagedTable {
  readonly table: KnownTable
  readonly rows: readonly { readonly row: Row; readonly isDoubtful: boolean }[]
  readonly expected: number | null
}

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
      const certain = readCopy(desk, copy, false)
      const doubtful = includeDoubtful ? readCopy(desk, copy, true) : null
      const version = certain?.version ?? doubtful?.version
      if (version === undefined) throw new AppError('nothing-to-salvage')
      const schema = knownSchema(desk.migrations.slice(0, version))
      const tables = schema.tables.map((table) => merge(table, certain, doubtful))
      if (tables.every(({ rows }) => rows.length === 0)) throw new AppError('nothing-to-salvage')
      return writeNewStore(desk, schema, version, tables)
    } catch (error) {
      abandonSwap(desk.paths)
      throw error
    } finally {
      removeCopy(copy)
    }
  })
}

/** Reads every table of a fresh copy; null where not even the list of tables can be read. */
function readCopy(desk: SalvageDesk, copy: string, passesOverFailedChecks: boolean): ReadStore | null {
  removeCopy(copy)
  copyFileSync(desk.paths.store, copy)
  chmodSync(copy, ownerOnlyFile)
  // What a crash left half-written is undone in the copy as it would be in the store.
  const journal = `${desk.paths.store}-journal`
  if (existsSync(journal)) copyFileSync(journal, `${copy}-journal`)
  const raw = openDamaged(copy, desk.storeKey, passesOverFailedChecks)
  if (raw === null) return null
  try {
    const version = Number(raw.pragma('user_version', { simple: true }))
    if (!(version >= 1 && version <= desk.migrations.length)) return null
    const { tables } = knownSchema(desk.migrations.slice(0, version))
    return { version, tables: new Map(tables.map((table) => [table.name, readDamagedTable(raw, table)])) }
  } finally {
    raw.close()
  }
}

function openDamaged(path: string, storeKey: Buffer, passesOverFailedChecks: boolean): RawStore | null {
  let raw: RawStore | undefined
  try {
    raw = connect(path, storeKey, { readonly: false, passesOverFailedChecks })
    raw.prepare('SELECT count(*) FROM sqlite_master').get()
    return raw
  } catch {
    // The first pages are damaged: there is no way in this way.
    raw?.close()
    return null
  }
}

/** Certain rows first; a doubtful one only where there is no certain one. */
function merge(table: KnownTable, certain: ReadStore | null, doubtful: ReadStore | null): SalvagedTable {
  const sure = certain?.tables.get(table.name)
  const unsure = doubtful?.tables.get(table.name)
  const rows = [...(sure?.rows.values() ?? [])].map((row) => ({ row, isDoubtful: false }))
  for (const [key, row] of unsure?.rows ?? []) {
    if (sure?.rows.has(key) !== true) rows.push({ row, isDoubtful: true })
  }
  return { table, rows, expected: sure?.expected ?? unsure?.expected ?? null }
}

function writeNewStore(
  desk: SalvageDesk,
  schema: KnownSchema,
  version: number,
  tables: readonly SalvagedTable[],
): SalvageReport {
  const next = beginSwap(desk.paths)
  const { storeKey, vaultId, now } = desk
  const steps = desk.migrations.slice(0, version)
  const { raw } = createStore({ path: next.store, storeKey, vaultId, migrations: steps, now })
  try {
    // References are looked at together at the end: their rows come in no order.
    raw.pragma('foreign_keys=OFF')
    const reports = tables.map((table) => insertRows(raw, table))
    const { orphaned, placeholders } = mendReferences(raw, schema.references, now())
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
function insertRows(raw: RawStore, { table, rows, expected }: SalvagedTable): TableReport {
  const names = table.columns.map(quoted).join(', ')
  const places = table.columns.map(() => '?').join(', ')
  const isMeta = table.name === 'meta'
  const verb = isMeta ? 'INSERT OR IGNORE' : 'INSERT'
  const insert = raw.prepare(`${verb} INTO ${quoted(table.name)} (${names}) VALUES (${places})`)
  let recovered = 0
  let doubtful = 0
  raw.exec('BEGIN IMMEDIATE')
  for (const { row, isDoubtful } of rows) {
    if (!isAccepted(() => insert.run(...row))) continue
    recovered += 1
    if (isDoubtful) doubtful += 1
  }
  raw.exec('COMMIT')
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
