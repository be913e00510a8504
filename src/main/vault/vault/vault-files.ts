import { chmodSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../../shared/kernel/time.ts'
import { nodeFiles } from '../db/files.ts'
import { withStoreFailures } from '../db/store-failure.ts'
import type { KeyFilePaths } from '../keys/write-pair.ts'

/** Everything a vault keeps on the disk, all of it under one folder. */
export interface VaultPaths {
  readonly folder: string
  readonly store: string
  /** Where a new store is made; it moves to `store` once the key file is written. */
  readonly unfinishedStore: string
  readonly keyFile: KeyFilePaths
  readonly backups: string
}

/** Where the parts of the vault in this folder lie. Touches nothing. */
export function vaultPaths(folder: string): VaultPaths {
  return {
    folder,
    store: join(folder, 'vault.db'),
    unfinishedStore: join(folder, 'vault.db.tmp'),
    keyFile: { main: join(folder, 'vault.key'), copy: join(folder, 'vault.key.bak') },
    backups: join(folder, 'backups'),
  }
}

/** Where damaged files are put aside; a folder for each event, made only when one happens. */
export function damagedFolder(paths: VaultPaths, at: Instant): string {
  return join(paths.folder, `damaged-${at.replace(/[-:.]/g, '')}`)
}

const ownerOnlyFolder = 0o700
const ownerOnlyFile = 0o600

/**
 * Makes the vault's folder and those in it, and sees to it that only their owner gets in, whatever the
 * umask and whatever a copying tool has made of the modes.
 *
 * @throws StoreFailure `store-full`, `store-read-only`
 */
export function prepareVaultFolder(paths: VaultPaths): void {
  withStoreFailures(() => {
    makePrivateFolder(paths.folder)
    makePrivateFolder(paths.backups)
    for (const folder of [paths.folder, paths.backups]) {
      for (const file of filesIn(folder)) chmodSync(file, ownerOnlyFile)
    }
  })
}

/** A folder that only its owner may enter. It may exist already. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: ownerOnlyFolder })
  chmodSync(folder, ownerOnlyFolder)
}

/**
 * Removes what an interrupted write has left behind: every `*.tmp` in the vault's folders. Only for the
 * process that holds the store, since another one may be writing right now.
 *
 * @returns how many files went
 */
export function sweepLeftovers(paths: VaultPaths): number {
  return withStoreFailures(() => {
    const leftovers = [paths.folder, paths.backups].flatMap(filesIn).filter((file) => file.endsWith('.tmp'))
    for (const file of leftovers) rmSync(file, { force: true })
    return leftovers.length
  })
}

/** Clears the way for a new store: removes one whose making was interrupted before it had a key file. */
export function removeUnfinishedStore(paths: VaultPaths): void {
  nodeFiles.remove(paths.unfinishedStore)
  nodeFiles.remove(`${paths.unfinishedStore}-journal`)
}

/**
 * Moves a new, closed store to its place: the last step of making a vault, and after a crash between the
 * key file and this step, the first of opening it. Does nothing where a store is in place.
 */
export function placeNewStore(paths: VaultPaths): void {
  if (vaultPresence(paths) !== 'store-missing' || !exists(paths.unfinishedStore)) return
  nodeFiles.rename(paths.unfinishedStore, paths.store)
  nodeFiles.syncFolder(paths.folder)
}

/** What is there of a vault, by the presence of its files alone. */
export type VaultPresence = 'none' | 'complete' | 'key-file-missing' | 'store-missing'

/** Whether the folder holds a vault. Something that is there but broken counts as there. */
export function vaultPresence(paths: VaultPaths): VaultPresence {
  const hasStore = exists(paths.store)
  const hasKeyFile = exists(paths.keyFile.main) || exists(paths.keyFile.copy)
  if (hasStore) return hasKeyFile ? 'complete' : 'key-file-missing'
  return hasKeyFile ? 'store-missing' : 'none'
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function filesIn(folder: string): string[] {
  if (!exists(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name))
}

/** How sync services name the folders they keep, as one part of a path. */
const syncedFolders: readonly (readonly [service: string, folder: RegExp])[] = [
  ['OneDrive', /^onedrive([ -].*)?$/i],
  ['Dropbox', /^dropbox([ -].*)?$/i],
  ['iCloud', /^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i],
  ['Google Drive', /^(google ?drive([ -].*)?|my drive)$/i],
]

/** The sync service whose folder this path seems to lie in, to warn with; null if none is recognised. */
export function syncServiceOf(path: string): string | null {
  const parts = path.split(/[\\/]+/)
  const found = syncedFolders.find(([, folder]) => parts.some((part) => folder.test(part)))
  return found === undefined ? null : found[0]
}
