import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { StoreFailure } from '../../../shared/kernel/errors.ts'
import type { Instant } from '../../../shared/kernel/time.ts'
import { nodeFiles } from '../db/files.ts'
import { withStoreFailures } from '../db/store-failure.ts'
import { makePrivateFolder, prepareVaultFolder, type VaultPaths, vaultPaths } from './vault-files.ts'

/** A folder with this name holds a whole new vault that has not taken the old one's place yet. */
const readyName = /^ready-(\d{8}T\d{9}Z)$/
const swapped = ['vault.db', 'vault.key', 'vault.key.bak'] as const

/** The empty folder in which a new store, and key files if they change too, are put together. */
export function beginSwap(paths: VaultPaths): VaultPaths {
  return withStoreFailures(() => {
    const folder = join(paths.folder, 'restoring')
    rmSync(folder, { recursive: true, force: true })
    makePrivateFolder(folder)
    return vaultPaths(folder)
  })
}

/** Gives up what was put together. */
export function abandonSwap(paths: VaultPaths): void {
  rmSync(join(paths.folder, 'restoring'), { recursive: true, force: true })
}

/**
 * Puts the new files in the place of the old ones, which are kept in `damaged-<time>`. One rename decides:
 * cut short before it, the old vault is there; after it, the rest is done at the next start.
 *
 * @returns the name of the folder with the old files, null if there were none
 */
export function commitSwap(paths: VaultPaths, at: Instant): string | null {
  return withStoreFailures(() => {
    nodeFiles.syncFolder(join(paths.folder, 'restoring'))
    renameSync(join(paths.folder, 'restoring'), join(paths.folder, `ready-${freeStamp(paths, at)}`))
    nodeFiles.syncFolder(paths.folder)
    return finishSwap(paths)
  })
}

/** Whether new files wait to take the old ones' place: from here on only they count. */
export function isSwapDecided(paths: VaultPaths): boolean {
  return readdirSync(paths.folder).some((name) => readyName.test(name))
}

/**
 * Makes the vault's folder ready and finishes a swap that was decided, before anything is opened.
 *
 * @throws StoreFailure `store-full`, `store-read-only`
 */
export function takeFolder(paths: VaultPaths): void {
  prepareVaultFolder(paths)
  withStoreFailures(() => finishSwap(paths))
}

/** The same at the start of the program: a folder that cannot be written is told to whoever opens the vault. */
export function tryTakeFolder(paths: VaultPaths): boolean {
  try {
    takeFolder(paths)
    return true
  } catch (error) {
    if (error instanceof StoreFailure) return false
    throw error
  }
}

/** Finishes a swap that was decided. Does nothing if there is none. Asked at every start, before anything is opened. */
export function finishSwap(paths: VaultPaths): string | null {
  const ready = readdirSync(paths.folder).find((name) => readyName.test(name))
  if (ready === undefined) return null
  const from = join(paths.folder, ready)
  const kept = join(paths.folder, `damaged-${readyName.exec(ready)?.[1] ?? ''}`)
  makePrivateFolder(kept)
  // The journal belongs to the old store: beside the new one it would be played into it.
  if (existsSync(join(from, 'vault.db'))) moveIfThere(paths.folder, kept, 'vault.db-journal')
  for (const name of swapped) {
    if (!existsSync(join(from, name))) continue
    moveIfThere(paths.folder, kept, name)
    renameSync(join(from, name), join(paths.folder, name))
  }
  for (const folder of [kept, paths.folder]) nodeFiles.syncFolder(folder)
  rmSync(from, { recursive: true, force: true })
  if (readdirSync(kept).length > 0) return basename(kept)
  rmdirSync(kept)
  return null
}

function moveIfThere(from: string, to: string, name: string): void {
  if (existsSync(join(from, name))) renameSync(join(from, name), join(to, name))
}

/** A stamp under which nothing is kept yet. */
function freeStamp(paths: VaultPaths, at: Instant): string {
  for (let ms = 0; ; ms++) {
    const stamp = new Date(Date.parse(at) + ms).toISOString().replace(/[-:.]/g, '')
    if (!existsSync(join(paths.folder, `damaged-${stamp}`))) return stamp
  }
}
