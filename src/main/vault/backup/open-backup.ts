import { join } from 'node:path'
import type { BackupContents } from '../../../shared/backup/backup.ts'
import { AppError, StoreFailure } from '../../../shared/kernel/errors.ts'
import type { RawStore } from '../db/driver.ts'
import type { Files } from '../db/files.ts'
import { assertKnownSchema } from '../db/known-schema.ts'
import { schemaVersion } from '../db/migrate.ts'
import type { Migration } from '../db/migration.ts'
import { openCopy } from '../db/open-store.ts'
import { withStoreFailures } from '../db/store-failure.ts'
import { deriveSubkey } from '../keys/key-derivation.ts'
import { isGenuine } from '../keys/key-document.ts'
import { type KeySecret, unlockDocument } from '../keys/unlock-document.ts'
import { assertGenuine, extractPayload } from './backup-file.ts'
import { type BackupHeader, type ReadHeader, readHeader } from './backup-format.ts'
import { contentsOf, factsOf, type TableFacts } from './store-facts.ts'

/** What opening a backup needs of its surroundings. */
export interface OpeningTools {
  readonly files: Files
  /** Where the payload is unpacked for as long as it is looked at. */
  readonly scratch: string
  readonly migrations: readonly Migration[]
}

/** What was seen in a backup that opened. */
export interface ProvenBackup {
  readonly header: BackupHeader
  readonly contents: BackupContents
  readonly facts: ReadonlyMap<string, TableFacts>
}

/**
 * The master key of a backup: from what was typed, or the one of the open vault if the backup was made
 * with it. The caller fills it with zeros.
 *
 * @throws AppError `backup-secret-needed`, `wrong-passphrase`, `wrong-recovery-code`, `backup-damaged`
 */
export async function keyOfBackup(
  header: BackupHeader,
  secret: KeySecret | null,
  ownMasterKey: Buffer | null,
): Promise<Buffer> {
  if (secret !== null) {
    try {
      return await unlockDocument(header.keyDocument, secret)
    } catch (error) {
      if (error instanceof AppError && error.code === 'key-file-damaged') {
        throw new AppError('backup-damaged', { cause: error })
      }
      throw error
    }
  }
  if (ownMasterKey === null || !isGenuine(header.keyDocument, ownMasterKey)) {
    throw new AppError('backup-secret-needed')
  }
  return Buffer.from(ownMasterKey)
}

/** Whether an open vault's key made this backup. */
export function isMadeWith(header: BackupHeader, masterKey: Buffer): boolean {
  return isGenuine(header.keyDocument, masterKey)
}

/**
 * Opens a backup for real: checks that it is genuine to the last byte, unpacks the store, opens it to be
 * read, checks its schema and every page, and counts what it holds. Nothing is left behind.
 *
 * @param look reads the open copy; its answer is handed back beside the facts
 * @throws AppError `backup-damaged`, `backup-unsupported` if a newer version made the store in it
 */
export async function proveBackup(
  tools: OpeningTools,
  path: string,
  masterKey: Buffer,
  expected: ReadHeader = readHeader(path),
): Promise<ProvenBackup> {
  const target = join(tools.scratch, 'looked-at.db.tmp')
  tools.files.remove(target)
  try {
    await unpackBackup(tools, path, masterKey, target, expected)
    return lookInto(tools, target, masterKey, expected.header)
  } finally {
    tools.files.remove(target)
  }
}

/**
 * The store of a genuine backup as a file of its own, not yet looked into.
 *
 * @throws AppError `backup-damaged`, `backup-unsupported`; StoreFailure with nothing left behind
 */
export async function unpackBackup(
  tools: OpeningTools,
  path: string,
  masterKey: Buffer,
  target: string,
  read: ReadHeader = readHeader(path),
): Promise<void> {
  if (read.header.schemaVersion > tools.migrations.length) throw new AppError('backup-unsupported')
  await assertGenuine(path, read, masterKey)
  try {
    await extractPayload(tools.files, path, read, target)
  } catch (error) {
    tools.files.remove(target)
    throw error
  }
}

/** Opens an unpacked store to be read and checks all of it. @throws AppError as `proveBackup` */
export function lookInto(
  tools: Pick<OpeningTools, 'migrations'>,
  path: string,
  masterKey: Buffer,
  header: BackupHeader,
): ProvenBackup {
  const storeKey = deriveSubkey(masterKey, header.vaultId, 'db')
  try {
    return withStoreFailures(() => {
      const raw = openCopy({ path, storeKey, vaultId: header.vaultId })
      try {
        return checkedFacts(raw, tools.migrations, header)
      } finally {
        raw.close()
      }
    })
  } catch (error) {
    const isDamage =
      error instanceof StoreFailure && (error.code === 'store-corrupt' || error.code === 'store-wrong-key')
    if (isDamage) throw new AppError('backup-damaged', { cause: error })
    if (error instanceof StoreFailure && error.code === 'store-from-the-future') {
      throw new AppError('backup-unsupported', { cause: error })
    }
    throw error
  } finally {
    storeKey.fill(0)
  }
}

function checkedFacts(raw: RawStore, migrations: readonly Migration[], header: BackupHeader): ProvenBackup {
  assertKnownSchema(raw, migrations)
  if (schemaVersion(raw) !== header.schemaVersion) throw new StoreFailure('store-corrupt')
  const dangling = raw.pragma('foreign_key_check')
  if (Array.isArray(dangling) && dangling.length > 0) throw new StoreFailure('store-corrupt')
  return { header, contents: contentsOf(raw), facts: factsOf(raw) }
}
