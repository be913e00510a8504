import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrations } from '../../src/main/vault/db/migrations/index.ts'
import { closeStore, createStore } from '../../src/main/vault/db/open-store.ts'
import { instant } from '../../src/shared/kernel/time.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the store with every table and no record lies, that test stores are copied from. */
    readonly emptyStore: string
  }
}

/** What the copies of the empty store are opened with, and when it was made. */
export const emptyStoreFacts = {
  storeKey: Buffer.alloc(32, 7),
  vaultId: '0b5e4f0e-6f7c-4c0e-9a58-0f2d3c4b5a69',
  createdAt: '2026-11-21T09:00:00Z',
}

const folders: string[] = []

/**
 * Makes the empty store once for a whole run, as the app makes one: sixteen migrations, each synced, took
 * longer than most tests that begin with a store. Vitest calls this before the first test of a project.
 */
export async function setup({ provide }: Pick<TestProject, 'provide'>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'halftime-empty-'))
  folders.push(folder)
  const path = join(folder, 'vault.db')
  const { storeKey, vaultId, createdAt } = emptyStoreFacts
  await closeStore(createStore({ path, storeKey, vaultId, migrations, now: () => instant(createdAt) }))
  provide('emptyStore', path)
}

/** Vitest calls this at the end. */
export function teardown(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
