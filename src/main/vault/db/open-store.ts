import { closeSync, lstatSync, openSync, readSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { AppError, StoreFailure } from '../../../shared/kernel/errors.ts'
import type { Instant } from '../../../shared/kernel/time.ts'
import { connect, type RawStore } from './driver.ts'
import { nodeFiles } from './files.ts'
import { assertSound } from './integrity.ts'
import { kyselyOver } from './kysely-store.ts'
import {
  type MigrationRun,
  migrateNew,
  pendingRun,
  type StoreAccess,
  storeAccess,
  writeReaders,
} from './migrate.ts'
import { migrateOnCopy } from './migrate-on-copy.ts'
import type { Migration } from './migration.ts'
import type { Schema } from './schema.generated.ts'
import { withStoreFailures, withStoreFailuresAsync } from './store-failure.ts'

/** "HALF": what the file says it is, under the encryption. */
const applicationId = 0x48_41_4c_46
const pageBytes = 4_096
const alwaysCheckedBelowBytes = 50_000_000
const weekMs = 7 * 24 * 60 * 60 * 1_000
const retryAfterMs = 200

/** Where a store lies and what it takes to open it. */
export interface StoreOptions {
  /** Absolute. */
  readonly path: string
  /** The `db` subkey, 32 bytes. Not kept; the caller fills it with zeros. */
  readonly storeKey: Buffer
  readonly vaultId: string
  readonly migrations: readonly Migration[]
  readonly now: () => Instant
}

/** The store while it is open: the only connection to it on this machine. */
export interface Store {
  readonly raw: RawStore
  readonly db: Kysely<Schema>
  readonly path: string
  readonly migrated: MigrationRun
  /** `read-only` for a store that a newer version wrote and this one can still read. */
  readonly access: StoreAccess
  /** 1 if the first try said "not a database" and the second did not (a known oddity, worth counting). */
  readonly retries: number
}

/**
 * Makes a new store: encrypted from its first byte, migrated, and readable by its owner alone.
 *
 * @throws AppError `vault-already-exists`; StoreFailure `store-full`, `store-read-only`, with nothing left
 */
export function createStore(options: StoreOptions): Store {
  const { path } = options
  return withStoreFailures(() => {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw new AppError('vault-already-exists')
    // The file is there, with its mode, before SQLite sees it: a journal inherits the mode.
    nodeFiles.close(nodeFiles.create(path))
    let raw: RawStore | undefined
    try {
      const made = connect(path, options.storeKey, { readonly: false })
      raw = made
      holdExclusively(made)
      const migrated = migrateNew(made, options.migrations, () => writeFirstRows(made, options))
      assertEncryptedOnDisk(path)
      nodeFiles.syncFolder(dirname(path))
      return { raw: made, db: kyselyOver(made), path, migrated, access: 'full', retries: 0 }
    } catch (error) {
      raw?.close()
      rmSync(path, { force: true })
      rmSync(`${path}-journal`, { force: true })
      throw error
    }
  })
}

/** What tells the store from any other, before the first record. */
function writeFirstRows(raw: RawStore, { migrations, vaultId, now }: StoreOptions): void {
  raw.pragma(`application_id=${applicationId}`)
  raw.prepare("INSERT INTO meta (key, value) VALUES ('vault_id', ?), ('created_at', ?)").run(vaultId, now())
  writeReaders(raw, migrations)
}

/**
 * Opens the store, proves the key, checks that it is this vault's and undamaged, and brings it to the
 * newest schema. If anything is pending it is backed up first, and the steps run on a copy that takes the
 * store's place when all of it is done and checked.
 *
 * @param wait how a pause is made before the one second try
 * @throws StoreFailure `store-locked` if another process has it, `store-wrong-key` if it belongs to
 *   another key or its first page is damaged, `store-corrupt`, `store-from-the-future` with the file
 *   untouched, `store-full`, `store-read-only`
 */
export async function openStore(
  options: StoreOptions & {
    /** Makes a backup that is known to open, before the first step of a migration. */
    readonly backUp: (raw: RawStore, run: MigrationRun) => Promise<void>
    /**
     * Told before a store that needs no migration is checked. What is read from here on is what was written,
     * since every page proves itself; other pages may be damaged, and nothing may be written. The check, which
     * stops everything else, begins when this resolves.
     */
    readonly beforeCheck?: (store: Pick<Store, 'raw' | 'db'>) => Promise<void>
  },
  wait: (ms: number) => Promise<unknown> = setTimeout,
): Promise<Store> {
  return withStoreFailuresAsync(async () => {
    const { raw, retries } = await connectWithProof(options, wait)
    try {
      assertIsThisVault(raw, options.vaultId)
      const access = storeAccess(raw, options.migrations)
      if (access === 'read-only') return openReadOnly(raw, options, retries)
      holdExclusively(raw)
      const db = kyselyOver(raw)
      if (isCheckDue(raw, options)) {
        const { from, to } = pendingRun(raw, options.migrations)
        if (from === to) await options.beforeCheck?.({ raw, db })
        checkQuickly(raw, options)
      }
      const migrated = await migrateOnCopy(raw, options)
      if (migrated.from === migrated.to) return { raw, db, path: options.path, migrated, access, retries }
      const newest = reopen(options)
      return { raw: newest, db: kyselyOver(newest), path: options.path, migrated, access, retries }
    } catch (error) {
      raw.close()
      throw error
    }
  })
}

/**
 * Opens a copy of a store to be read, and checks every page of it.
 *
 * @throws StoreFailure `store-wrong-key`, `store-corrupt`
 */
export function openCopy(options: Pick<StoreOptions, 'path' | 'storeKey' | 'vaultId'>): RawStore {
  return withStoreFailures(() => {
    assertIsStoreFile(options.path)
    const raw = connectAndRead(options, true)
    try {
      assertIsThisVault(raw, options.vaultId)
      assertSound(raw, 'integrity_check')
      return raw
    } catch (error) {
      raw.close()
      throw error
    }
  })
}

/** After a migration the store is another file: it is opened like any other. */
function reopen(options: StoreOptions): RawStore {
  const raw = connectAndRead(options)
  try {
    assertIsThisVault(raw, options.vaultId)
    holdExclusively(raw)
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

function openReadOnly(writable: RawStore, options: StoreOptions, retries: number): Store {
  writable.close()
  const raw = connectAndRead(options, true)
  const version = Number(raw.pragma('user_version', { simple: true }))
  const migrated = { from: version, to: version }
  return { raw, db: kyselyOver(raw), path: options.path, migrated, access: 'read-only', retries }
}

/** Closes the store. What was acknowledged is on the disk already; an open transaction is undone. */
export async function closeStore(store: Store): Promise<void> {
  await withStoreFailuresAsync(async () => {
    await store.db.destroy()
    if (store.raw.open) store.raw.close()
  })
}

/** "Not a database" is tried a second time, since it was seen at random with the right key. */
async function connectWithProof(
  options: StoreOptions,
  wait: (ms: number) => Promise<unknown>,
): Promise<{ raw: RawStore; retries: number }> {
  assertIsStoreFile(options.path)
  try {
    return { raw: withStoreFailures(() => connectAndRead(options)), retries: 0 }
  } catch (error) {
    if (!(error instanceof StoreFailure) || error.code !== 'store-wrong-key') throw error
    await wait(retryAfterMs)
    return { raw: withStoreFailures(() => connectAndRead(options)), retries: 1 }
  }
}

function connectAndRead(
  { path, storeKey }: Pick<StoreOptions, 'path' | 'storeKey'>,
  readonly = false,
): RawStore {
  const raw = connect(path, storeKey, { readonly })
  try {
    // The first page that is decrypted: the first real proof of the key.
    raw.prepare('SELECT count(*) FROM sqlite_master').get()
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/** SQLite would take an empty or missing file for a new store, and follow a link to anybody's file. */
function assertIsStoreFile(path: string): void {
  const entry = lstatSync(path, { throwIfNoEntry: false })
  if (entry === undefined || !entry.isFile() || entry.size < pageBytes)
    throw new StoreFailure('store-corrupt')
}

function assertIsThisVault(raw: RawStore, vaultId: string): void {
  if (raw.pragma('application_id', { simple: true }) !== applicationId)
    throw new StoreFailure('store-corrupt')
  const hasMeta = raw.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'meta'").get()
  if (hasMeta === undefined) throw new StoreFailure('store-corrupt')
  if (readMeta(raw, 'vault_id') !== vaultId) throw new StoreFailure('store-wrong-key')
}

/**
 * Takes the lock at once. EXCLUSIVE locking alone takes it with the first write, and until then a second
 * process could read along. It also keeps what was locked to read: two that open at the same moment would wait
 * for each other until both give up. So the lock is taken the usual way, and then kept.
 */
function holdExclusively(raw: RawStore): void {
  raw.pragma('locking_mode=NORMAL')
  // The change counts from the next reading on, which gives the lock for reading back.
  raw.prepare('SELECT count(*) FROM sqlite_master').get()
  raw.exec('BEGIN EXCLUSIVE')
  raw.pragma('locking_mode=EXCLUSIVE')
  raw.exec('COMMIT')
}

/** At each unlock while it takes no time, and once a week where it does. */
function isCheckDue(raw: RawStore, options: StoreOptions): boolean {
  if (!isLarge(options)) return true
  const lastChecked = readMeta(raw, 'quick_checked_at')
  return lastChecked === undefined || Date.parse(options.now()) - Date.parse(lastChecked) >= weekMs
}

function isLarge({ path }: StoreOptions): boolean {
  return lstatSync(path).size >= alwaysCheckedBelowBytes
}

function checkQuickly(raw: RawStore, options: StoreOptions): void {
  assertSound(raw, 'quick_check')
  if (!isLarge(options)) return
  raw
    .prepare(
      "INSERT INTO meta (key, value) VALUES ('quick_checked_at', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
    )
    .run(options.now())
}

function readMeta(raw: RawStore, key: string): string | undefined {
  const value = raw.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key)
  return typeof value === 'string' ? value : undefined
}

function assertEncryptedOnDisk(path: string): void {
  const head = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    const read = readSync(file, head, 0, head.length, 0)
    const isPlain = head.toString('latin1').startsWith('SQLite format 3')
    if (read < head.length || isPlain) throw new Error('a new store is not encrypted on the disk')
  } finally {
    closeSync(file)
  }
}
