import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { MigrationRun } from '../../../../src/main/vault/db/migrate.ts'
import type { Migration } from '../../../../src/main/vault/db/migration.ts'
import { closeStore, createStore, openStore, type Store } from '../../../../src/main/vault/db/open-store.ts'
import { instant } from '../../../../src/shared/kernel/time.ts'

export const storeKey = Buffer.from('0123456789abcdeffedcba98765432100123456789abcdeffedcba9876543210', 'hex')
export const vaultId = '6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11'

/** A schema of this test alone: what every store has, and shelves with books on them. */
export const library: readonly Migration[] = [
  {
    version: 1,
    name: 'create-meta',
    sql: 'CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT',
  },
  {
    version: 2,
    name: 'create-library',
    sql: `
      CREATE TABLE shelf (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
      CREATE TABLE book (id INTEGER PRIMARY KEY, shelf_id INTEGER NOT NULL REFERENCES shelf (id), title TEXT NOT NULL) STRICT;
      INSERT INTO shelf (name) VALUES ('poems');
      INSERT INTO book (shelf_id, title) VALUES (1, 'Leaves of Grass');
    `,
  },
]

/** A folder that goes away with the test, and the stores opened in it closed before. */
export function storeBench(migrations: readonly Migration[] = library) {
  const folder = mkdtempSync(join(tmpdir(), 'halftime-'))
  const open: Store[] = []
  const backedUp: MigrationRun[] = []
  onTestFinished(async () => {
    for (const store of open) if (store.raw.open) await closeStore(store)
    rmSync(folder, { recursive: true, force: true })
  })
  const options = {
    path: join(folder, 'vault.db'),
    backUp: async (_raw: Database, run: MigrationRun): Promise<void> => {
      backedUp.push(run)
    },
    storeKey,
    vaultId,
    migrations,
    now: () => instant('2026-04-02T09:00:00Z'),
  }
  type Options = typeof options & Pick<Parameters<typeof openStore>[0], 'beforeCheck'>
  const kept = (store: Store): Store => {
    open.push(store)
    return store
  }
  return {
    folder,
    path: options.path,
    options,
    /** The migrations that asked for a backup before their first step. */
    backedUp,
    create: (change: Partial<Options> = {}) => kept(createStore({ ...options, ...change })),
    open: async (change: Partial<Options> = {}) =>
      kept(await openStore({ ...options, ...change }, async () => undefined)),
    /** A store that was made and closed again. */
    given: async (change: Partial<Options> = {}) => closeStore(createStore({ ...options, ...change })),
  }
}

/** `count` books on the first shelf, enough to fill pages with. */
export function addBooks(store: Store, count: number): void {
  const insert = store.raw.prepare('INSERT INTO book (shelf_id, title) VALUES (1, ?)')
  const addAll = store.raw.transaction(() => {
    for (let book = 0; book < count; book++)
      insert.run(`volume ${book} ${'of the collected letters '.repeat(8)}`)
  })
  addAll()
}

export function titles(store: Store): unknown[] {
  return store.raw.prepare('SELECT title FROM book ORDER BY id').pluck().all()
}
