import { existsSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { BackupId, type BackupReason } from '../../../shared/backup/backup.ts'
import { StoreFailure } from '../../../shared/kernel/errors.ts'
import type { Instant } from '../../../shared/kernel/time.ts'
import type { RawStore } from '../db/driver.ts'
import { assertSound } from '../db/integrity.ts'
import { schemaVersion } from '../db/migrate.ts'
import { withStoreFailures, withStoreFailuresAsync } from '../db/store-failure.ts'
import type { KeyDocument } from '../keys/key-document.ts'
import type { Randomness } from '../keys/randomness.ts'
import { digestFile, writeBackupFile } from './backup-file.ts'
import { type BackupHeader, readHeader } from './backup-format.ts'
import { type OpeningTools, type ProvenBackup, proveBackup } from './open-backup.ts'
import { sealSummary } from './sealed-summary.ts'
import { contentsOf, factsOf, haveSameFacts } from './store-facts.ts'

/** What writing a backup needs of its surroundings. */
export interface WritingTools extends OpeningTools {
  /** Where backups lie. */
  readonly folder: string
  readonly appVersion: string
  readonly now: () => Instant
  readonly randomness: Randomness
  readonly freeBytes: (folder: string) => number
}

/** The open vault that is backed up. */
export interface BackedUpVault {
  readonly raw: RawStore
  readonly storePath: string
  readonly masterKey: Buffer
  readonly keyDocument: KeyDocument
}

/** A backup that was written, opened again and compared. */
export interface WrittenBackup extends ProvenBackup {
  readonly id: BackupId
  readonly path: string
  readonly bytes: number
}

export const backupExtension = '.bak'

/** How a store's file looks from outside; another mark means that something was written to it. */
export function storeMark(path: string): string {
  const { size, mtimeMs } = statSync(path)
  return `${size} ${mtimeMs}`
}

/** The bytes that are free for us on the disk of a folder. */
export function freeBytes(folder: string): number {
  return withStoreFailures(() => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  })
}

/**
 * Makes one backup: room for twice the store, every page of the store checked, a copy of it written,
 * packed, synced, opened again and compared with the store, and only then given its name. Whatever goes
 * wrong, nothing half-done is left.
 *
 * @throws StoreFailure `store-full`, `store-read-only`, `store-corrupt`
 */
export async function writeBackup(
  tools: WritingTools,
  vault: BackedUpVault,
  reason: BackupReason,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<WrittenBackup> {
  const steps = 5
  const { files, folder } = tools
  const createdAt = tools.now()
  const { id, path } = freeName(folder, createdAt, reason)
  const packed = `${path}.tmp`
  const payload = join(folder, `${id}.db.tmp`)
  try {
    return await withStoreFailuresAsync(async () => {
      const mark = storeMark(vault.storePath)
      if (tools.freeBytes(folder) < statSync(vault.storePath).size * 2) throw new StoreFailure('store-full')
      assertSound(vault.raw, 'integrity_check')
      await announce(progress, 1, steps)
      copyStore(tools, vault.raw, payload)
      const live = {
        contents: contentsOf(vault.raw),
        facts: factsOf(vault.raw),
        version: schemaVersion(vault.raw),
      }
      await announce(progress, 2, steps)
      const owner = { vaultId: vault.keyDocument.vaultId, createdAt }
      const head: Omit<BackupHeader, 'format' | 'v'> = {
        ...owner,
        appVersion: tools.appVersion,
        schemaVersion: live.version,
        reason,
        ...(await digestFile(payload)),
        summary: sealSummary(
          { contents: live.contents, storeMark: mark },
          owner,
          vault.masterKey,
          tools.randomness,
        ),
        keyDocument: vault.keyDocument,
      }
      await writeBackupFile(files, packed, { head, payload, masterKey: vault.masterKey })
      files.remove(payload)
      await announce(progress, 3, steps)
      const proven = await proveBackup(tools, packed, vault.masterKey)
      if (!haveSameFacts(live.facts, proven.facts)) throw new StoreFailure('store-corrupt')
      await announce(progress, 4, steps)
      files.rename(packed, path)
      files.syncFolder(folder)
      await announce(progress, steps, steps)
      return { ...proven, id, path, bytes: readHeader(path).fileBytes }
    })
  } catch (error) {
    for (const leftover of [packed, payload, `${payload}-journal`]) removeQuietly(tools, leftover)
    throw error
  }
}

/** Tells how far it is, and lets waiting calls be answered. */
async function announce(
  progress: (done: number, total: number) => void,
  done: number,
  total: number,
): Promise<void> {
  progress(done, total)
  await setImmediate()
}

/** SQLite takes an empty file as it is, so the copy is its owner's alone from the first byte. */
function copyStore({ files }: WritingTools, raw: RawStore, target: string): void {
  files.remove(target)
  files.close(files.create(target))
  raw.prepare('VACUUM INTO ?').run(target)
}

function freeName(folder: string, createdAt: Instant, reason: BackupReason): { id: BackupId; path: string } {
  const stem = `halftime-${createdAt.replace(/[-:.]/g, '')}-${reason}`
  for (let again = 1; again < 1_000; again++) {
    const id = BackupId.parse(again === 1 ? stem : `${stem}-${again}`)
    const path = join(folder, `${id}${backupExtension}`)
    if (!existsSync(path)) return { id, path }
  }
  throw new Error('a thousand backups in one millisecond')
}

/** The reason is already on its way, and what stays behind is swept at the next opening. */
function removeQuietly({ files }: WritingTools, path: string): void {
  try {
    files.remove(path)
  } catch {
    // Nothing to add: see above.
  }
}
