import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../../shared/kernel/time.ts'
import type { RawStore } from './driver.ts'
import { nodeFiles } from './files.ts'
import { withStoreFailures } from './store-failure.ts'

const keptCopies = 3
const copyName = /^store-before-\d{4}-(\d{8}T\d{9}Z)\.db$/

/**
 * Puts an encrypted copy of the whole store aside, under the same key, and keeps the last three. The
 * way back from a migration, since there are no steps down.
 *
 * @param check throws if the copy does not open; then the older copies all stay
 * @returns the path of the copy
 */
export function copyBeforeMigration(
  raw: RawStore,
  copy: {
    readonly folder: string
    readonly version: number
    readonly at: Instant
    readonly check: (path: string) => void
  },
): string {
  return withStoreFailures(() => {
    mkdirSync(copy.folder, { recursive: true, mode: 0o700 })
    chmodSync(copy.folder, 0o700)
    const stamp = copy.at.replace(/[-:.]/g, '')
    const path = join(copy.folder, `store-before-${String(copy.version).padStart(4, '0')}-${stamp}.db`)
    writeCopy(raw, path, copy.check)
    forgetOldest(copy.folder)
    return path
  })
}

function writeCopy(raw: RawStore, path: string, check: (path: string) => void): void {
  const temporary = `${path}.tmp`
  try {
    nodeFiles.remove(temporary)
    // SQLite takes an empty file as it is, so the copy is its owner's alone from the first byte.
    nodeFiles.close(nodeFiles.create(temporary))
    raw.prepare('VACUUM INTO ?').run(temporary)
    check(temporary)
    renameSync(temporary, path)
    nodeFiles.syncFolder(join(path, '..'))
  } catch (error) {
    // On a full disk SQLite leaves half a file.
    rmSync(temporary, { force: true })
    throw error
  }
}

function forgetOldest(folder: string): void {
  const stampOf = (name: string): string => copyName.exec(name)?.[1] ?? ''
  const copies = readdirSync(folder)
    .filter((name) => copyName.test(name))
    .sort((a, b) => (stampOf(a) < stampOf(b) ? 1 : -1))
  for (const name of copies.slice(keptCopies)) rmSync(join(folder, name), { force: true })
}
