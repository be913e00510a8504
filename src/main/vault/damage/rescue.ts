import { existsSync, lstatSync, readdirSync, renameSync, rmdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BackupId } from '../../../shared/backup/backup.ts'
import type { SalvageReport } from '../../../shared/backup/damage.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { copyAndReadBack } from '../backup/backup-file.ts'
import { pathOfBackup } from '../backup/backup-folder.ts'
import { readHeader } from '../backup/backup-format.ts'
import { keyOfBackup } from '../backup/open-backup.ts'
import type { RestoreDesk } from '../backup/restore.ts'
import { nodeFiles } from '../db/files.ts'
import { openCopy } from '../db/open-store.ts'
import { withStoreFailures } from '../db/store-failure.ts'
import { canonicalJson } from '../keys/canonical-json.ts'
import { deriveSubkey } from '../keys/key-derivation.ts'
import { unlockWithPassphrase, unlockWithRecoveryCode } from '../keys/key-file.ts'
import type { KeySecret } from '../keys/unlock-document.ts'
import { writePair } from '../keys/write-pair.ts'
import { damagedFolder, makePrivateFolder } from '../vault/vault-files.ts'
import { salvageStore } from './salvage.ts'

/**
 * Puts the key file that a backup carries in the place of a damaged one, once it is shown to fit the
 * store, and opens the vault. Nothing that was written is lost this way. From now on the secret of the
 * backup's day counts.
 *
 * @throws AppError `backup-not-found`, `backup-damaged`, `wrong-passphrase` …; StoreFailure
 *   `store-wrong-key` if the store belongs to another key, with nothing changed
 */
export async function repairKeyFile(desk: RestoreDesk, id: BackupId, secret: KeySecret): Promise<void> {
  assertLocked(desk)
  const { header } = readHeader(pathOfBackup(desk.tools.folder, id))
  const masterKey = await desk.countingTries(secret, () => keyOfBackup(header, secret, null))
  try {
    assertFits(desk, header.vaultId, masterKey)
    keepAside(desk, [desk.paths.keyFile.main, desk.paths.keyFile.copy])
    const bytes = Buffer.from(canonicalJson(header.keyDocument), 'utf8')
    writePair(desk.keys.files, desk.paths.keyFile, bytes, () => undefined)
    await desk.open({ vaultId: header.vaultId, masterKey: Buffer.from(masterKey) })
  } finally {
    masterKey.fill(0)
  }
}

/**
 * Picks up the pieces of a damaged store. The vault stays locked, so that the report is read before work
 * goes on.
 *
 * @throws AppError `wrong-passphrase` …, `nothing-to-salvage`
 */
export async function salvage(
  desk: RestoreDesk,
  secret: KeySecret,
  includeDoubtful: boolean,
): Promise<SalvageReport> {
  assertLocked(desk)
  if (!existsSync(desk.paths.store)) throw new AppError('nothing-to-salvage')
  const { vaultId, masterKey } = await desk.countingTries(secret, () =>
    secret.kind === 'passphrase'
      ? unlockWithPassphrase(desk.keys, secret.passphrase)
      : unlockWithRecoveryCode(desk.keys, secret.recoveryCode),
  )
  const storeKey = deriveSubkey(masterKey, vaultId, 'db')
  masterKey.fill(0)
  try {
    const { paths, tools } = desk
    return salvageStore(
      { paths, storeKey, vaultId, migrations: tools.migrations, now: tools.now },
      includeDoubtful,
    )
  } finally {
    storeKey.fill(0)
  }
}

/**
 * Copies the damaged store, and the key file beside it, to where the manager chose. Both are as encrypted
 * as they were.
 *
 * @throws AppError `file-not-chosen`, `file-not-found`, `file-not-written`
 */
export async function exportDamaged(desk: RestoreDesk, fileToken: string): Promise<{ fileName: string }> {
  const target = desk.files.get(fileToken)
  if (target === undefined) throw new AppError('file-not-chosen')
  if (!existsSync(desk.paths.store)) throw new AppError('file-not-found')
  const isFolder = lstatSync(target.path, { throwIfNoEntry: false })?.isDirectory() === true
  const path = isFolder ? join(target.path, 'halftime-damaged.db') : target.path
  try {
    await copyAndReadBack(nodeFiles, desk.paths.store, path)
    for (const key of [desk.paths.keyFile.main, desk.paths.keyFile.copy]) {
      if (existsSync(key)) await copyAndReadBack(nodeFiles, key, `${path}.${basename(key)}`)
    }
  } catch (cause) {
    throw new AppError('file-not-written', { cause })
  }
  return { fileName: basename(path) }
}

/**
 * Makes room for a new vault. Nothing is deleted: what was there is kept in a folder beside it, and the
 * backups stay where they are.
 */
export function startOver(desk: RestoreDesk): { keptIn: string | null } {
  assertLocked(desk)
  const { paths } = desk
  const { main, copy } = paths.keyFile
  return { keptIn: keepAside(desk, [`${paths.store}-journal`, paths.store, main, copy]) }
}

/** Moves files into a folder of their own, beside the vault. */
function keepAside(desk: RestoreDesk, files: readonly string[]): string | null {
  return withStoreFailures(() => {
    const folder = damagedFolder(desk.paths, desk.tools.now())
    makePrivateFolder(folder)
    for (const file of files) {
      if (existsSync(file)) renameSync(file, freePlace(folder, basename(file)))
    }
    nodeFiles.syncFolder(folder)
    nodeFiles.syncFolder(desk.paths.folder)
    if (readdirSync(folder).length > 0) return basename(folder)
    rmdirSync(folder)
    return null
  })
}

function freePlace(folder: string, name: string): string {
  for (let again = 1; ; again++) {
    const place = join(folder, again === 1 ? name : `${name}-${again}`)
    if (!existsSync(place)) return place
  }
}

function assertFits(desk: RestoreDesk, vaultId: string, masterKey: Buffer): void {
  const storeKey = deriveSubkey(masterKey, vaultId, 'db')
  try {
    openCopy({ path: desk.paths.store, storeKey, vaultId }).close()
  } finally {
    storeKey.fill(0)
  }
}

function assertLocked({ raw }: RestoreDesk): void {
  if (raw !== null) throw new AppError('vault-already-open')
}
