import { existsSync } from 'node:fs'
import type { BackupSource, Restored, RestorePreview } from '../../../shared/backup/backup.ts'
import { AppError, StoreFailure } from '../../../shared/kernel/errors.ts'
import type { RawStore } from '../db/driver.ts'
import { openCopy } from '../db/open-store.ts'
import { canonicalJson } from '../keys/canonical-json.ts'
import { deriveSubkey } from '../keys/key-derivation.ts'
import { genuineDocument, type KeyFileTools, replaceRecoveryCode, setPassphrase } from '../keys/key-file.ts'
import { type KeySecret, unlockDocument } from '../keys/unlock-document.ts'
import { writePair } from '../keys/write-pair.ts'
import { abandonSwap, beginSwap, commitSwap } from '../vault/swap.ts'
import type { VaultPaths } from '../vault/vault-files.ts'
import { pathOfBackup } from './backup-folder.ts'
import { type BackupHeader, type ReadHeader, readHeader } from './backup-format.ts'
import { keyOfBackup, lookInto, proveBackup, unpackBackup } from './open-backup.ts'
import { contentsOf } from './store-facts.ts'
import { type WritingTools, writeBackup } from './write-backup.ts'

/** A vault as restoring sees it, open or locked. */
export interface RestoreDesk {
  readonly paths: VaultPaths
  readonly tools: WritingTools
  readonly keys: KeyFileTools
  readonly files: ReadonlyMap<string, { readonly path: string }>
  /** The open vault's; null while it is locked. */
  readonly masterKey: Buffer | null
  readonly raw: RawStore | null
  /** Backs the open vault up, if anything has changed. */
  readonly backUpOpen: () => Promise<void>
  /** Slows down whoever tries secrets. */
  readonly countingTries: <Result>(secret: KeySecret, work: () => Promise<Result>) => Promise<Result>
  readonly close: () => Promise<void>
  readonly open: (keys: { readonly vaultId: string; readonly masterKey: Buffer }) => Promise<void>
}

interface OpenedBackup {
  readonly path: string
  readonly read: ReadHeader
  readonly masterKey: Buffer
}

/**
 * What restoring would bring, beside what is there. The backup is opened and checked as a restore would;
 * nothing is changed.
 *
 * @throws AppError `backup-not-found`, `backup-damaged`, `backup-unsupported`, `backup-secret-needed`,
 *   `wrong-passphrase`, `wrong-recovery-code`, `try-again-later`, `file-not-chosen`
 */
export async function previewRestore(
  desk: RestoreDesk,
  source: BackupSource,
  secret: KeySecret | null,
): Promise<RestorePreview> {
  const { path, read, masterKey } = await openSource(desk, source, secret)
  try {
    const { contents } = await proveBackup(desk.tools, path, masterKey, read)
    const { header } = read
    return {
      createdAt: header.createdAt,
      schemaVersion: header.schemaVersion,
      isThisVault: currentDocument(desk, masterKey) !== null,
      backup: contents,
      current: currentContents(desk, header, masterKey),
    }
  } finally {
    masterKey.fill(0)
  }
}

/**
 * Puts a backup in the vault's place and opens it. First the vault as it is gets a backup of its own,
 * where it still opens; its files are kept in a folder beside the new ones. The secret that opened the
 * backup opens the vault from now on.
 *
 * @throws AppError as `previewRestore`; StoreFailure `store-full` …, with everything as it was
 */
export async function restoreBackup(
  desk: RestoreDesk,
  source: BackupSource,
  secret: KeySecret | null,
): Promise<Restored> {
  const { path, read, masterKey } = await openSource(desk, source, secret)
  try {
    await backUpCurrent(desk, read.header, masterKey)
    const next = beginSwap(desk.paths)
    await unpackBackup(desk.tools, path, masterKey, next.store, read)
    const { contents } = lookInto(desk.tools, next.store, masterKey, read.header)
    await putKeyFile(desk, next, read.header, masterKey, secret)
    await desk.close()
    const keptIn = commitSwap(desk.paths, desk.tools.now())
    await desk.open({ vaultId: read.header.vaultId, masterKey: Buffer.from(masterKey) })
    return { contents, keptIn }
  } catch (error) {
    abandonSwap(desk.paths)
    throw error
  } finally {
    masterKey.fill(0)
  }
}

async function openSource(
  desk: RestoreDesk,
  source: BackupSource,
  secret: KeySecret | null,
): Promise<OpenedBackup> {
  const path = pathOfSource(desk, source)
  const read = readHeader(path)
  const unlock = () => keyOfBackup(read.header, secret, desk.masterKey)
  const masterKey = secret === null ? await unlock() : await desk.countingTries(secret, unlock)
  return { path, read, masterKey }
}

function pathOfSource(desk: RestoreDesk, source: BackupSource): string {
  if (source.kind === 'kept') return pathOfBackup(desk.tools.folder, source.id)
  const chosen = desk.files.get(source.fileToken)
  if (chosen === undefined) throw new AppError('file-not-chosen')
  return chosen.path
}

/** The key file of the vault as it lies there, if this master key made it. */
function currentDocument(desk: RestoreDesk, masterKey: Buffer) {
  try {
    return genuineDocument(desk.keys, masterKey)
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

/** What the vault holds now; null where it does not open with this key. */
function currentContents(desk: RestoreDesk, header: BackupHeader, masterKey: Buffer) {
  if (desk.raw !== null) return contentsOf(desk.raw)
  return withCurrent(desk, header, masterKey, contentsOf)
}

/** Opens the locked store to be read and does something with it; null where it does not open. */
function withCurrent<Result>(
  desk: RestoreDesk,
  { vaultId }: BackupHeader,
  masterKey: Buffer,
  work: (raw: RawStore) => Result,
): Result | null {
  if (!existsSync(desk.paths.store)) return null
  const storeKey = deriveSubkey(masterKey, vaultId, 'db')
  try {
    const raw = openCopy({ path: desk.paths.store, storeKey, vaultId })
    try {
      return work(raw)
    } finally {
      raw.close()
    }
  } catch (error) {
    // Another process has it open: then nothing may be put in its place.
    if (error instanceof StoreFailure && error.code === 'store-locked') throw error
    if (error instanceof StoreFailure) return null
    throw error
  } finally {
    storeKey.fill(0)
  }
}

async function backUpCurrent(desk: RestoreDesk, header: BackupHeader, masterKey: Buffer): Promise<void> {
  if (desk.raw !== null) return desk.backUpOpen()
  const keyDocument = currentDocument(desk, masterKey)
  if (keyDocument === null) return
  const storeKey = deriveSubkey(masterKey, header.vaultId, 'db')
  let raw: RawStore | undefined
  try {
    if (!existsSync(desk.paths.store)) return
    raw = openCopy({ path: desk.paths.store, storeKey, vaultId: header.vaultId })
    const vault = { raw, storePath: desk.paths.store, masterKey, keyDocument }
    await writeBackup(desk.tools, vault, 'before-restore')
  } catch (error) {
    const isDamage =
      error instanceof StoreFailure && (error.code === 'store-corrupt' || error.code === 'store-wrong-key')
    // A damaged store cannot be backed up; its file is kept as it is.
    if (!isDamage) throw error
  } finally {
    raw?.close()
    storeKey.fill(0)
  }
}

/**
 * Sees to it that the restored store has its key file. One that fits stays, so that today's passphrase
 * stays; where the backup was opened with an older secret, that one is made to count. Else the key file
 * that the backup carries takes its place.
 */
async function putKeyFile(
  desk: RestoreDesk,
  next: VaultPaths,
  header: BackupHeader,
  masterKey: Buffer,
  secret: KeySecret | null,
): Promise<void> {
  const current = currentDocument(desk, masterKey)
  const staged: KeyFileTools = { ...desk.keys, paths: next.keyFile }
  const document = current ?? header.keyDocument
  const opensAlready = secret === null || (await opens(document, secret))
  if (current !== null && opensAlready) return
  writePair(desk.keys.files, next.keyFile, Buffer.from(canonicalJson(document), 'utf8'), () => undefined)
  if (opensAlready) return
  if (secret.kind === 'passphrase') await setPassphrase(staged, masterKey, secret.passphrase)
  else replaceRecoveryCode(staged, masterKey, secret.recoveryCode)
}

async function opens(document: BackupHeader['keyDocument'], secret: KeySecret): Promise<boolean> {
  try {
    const masterKey = await unlockDocument(document, secret)
    masterKey.fill(0)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
