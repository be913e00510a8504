import { closeSync, lstatSync, openSync, readSync } from 'node:fs'
import type { Backup } from '../../../shared/backup/backup.ts'
import {
  type FileState,
  type Inspection,
  offersFor,
  type RescueTrouble,
} from '../../../shared/backup/damage.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { findBackups } from '../backup/backup-folder.ts'
import { nodeFiles } from '../db/files.ts'
import { withStoreFailures } from '../db/store-failure.ts'
import { keyFileMaxBytes, parseKeyDocument } from '../keys/key-document.ts'
import { type VaultPaths, vaultPresence } from '../vault/vault-files.ts'

const pageBytes = 4_096

interface SeenKeyFile {
  readonly state: FileState
  readonly vaultId: string | null
}

/** The backups of a locked vault, newest first; what they hold shows only once one is opened. */
export function listLockedBackups(paths: VaultPaths, newestSchema: number): Backup[] {
  const { main, copy } = seenKeys(paths)
  return backupsOf(paths, main.vaultId ?? copy.vaultId, newestSchema)
}

/** Looks at the vault's files without any key, and says what can be done about what is wrong. */
export function inspectVault(paths: VaultPaths, newestSchema: number, trouble: RescueTrouble): Inspection {
  const { main, copy } = seenKeys(paths)
  const store = storeState(paths.store)
  const backups = backupsOf(paths, main.vaultId ?? copy.vaultId, newestSchema)
  const hasBackup = backups.some(({ condition }) => condition === 'readable')
  const seen = { keyFile: main.state, keyCopy: copy.state, store }
  const offers =
    vaultPresence(paths) === 'none' && !hasBackup ? [] : offersFor({ ...seen, hasBackup }, trouble)
  return { ...seen, backups, offers }
}

function backupsOf(paths: VaultPaths, vaultId: string | null, newestSchema: number): Backup[] {
  const onlooker = { vaultId, masterKey: null, newestSchema, proofs: {} }
  return findBackups(paths.backups, onlooker).map(({ backup }) => backup)
}

/** Both copies; one that is whole but fits neither its twin nor the backups belongs to another vault. */
function seenKeys(paths: VaultPaths): { readonly main: SeenKeyFile; readonly copy: SeenKeyFile } {
  const main = seenKey(paths.keyFile.main)
  const copy = seenKey(paths.keyFile.copy)
  const areTwins = main.vaultId !== null && main.vaultId === copy.vaultId
  if (areTwins || main.vaultId === null || copy.vaultId === null) return { main, copy }
  const [newest] = findBackups(paths.backups, {
    vaultId: main.vaultId,
    masterKey: null,
    newestSchema: Number.MAX_SAFE_INTEGER,
    proofs: {},
  })
  const isMainOurs = newest === undefined || newest.backup.condition === 'readable'
  const foreign = (seen: SeenKeyFile): SeenKeyFile => ({ state: 'other-vault', vaultId: seen.vaultId })
  return isMainOurs ? { main, copy: foreign(copy) } : { main: foreign(main), copy }
}

function seenKey(path: string): SeenKeyFile {
  const bytes = nodeFiles.read(path, keyFileMaxBytes)
  if (bytes === 'missing') return { state: 'missing', vaultId: null }
  if (bytes === 'unreadable') return { state: 'not-ours', vaultId: null }
  if (bytes.length === 0) return { state: 'empty', vaultId: null }
  try {
    return { state: 'whole', vaultId: parseKeyDocument(bytes).vaultId }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'key-file-unsupported') return { state: 'newer-version', vaultId: null }
    return { state: isCutOff(bytes.toString('utf8')) ? 'truncated' : 'damaged', vaultId: null }
  }
}

/** A key file is one JSON object; one that does not end like that was cut off. */
function isCutOff(text: string): boolean {
  return text.startsWith('{"') && !text.trimEnd().endsWith('}')
}

/** Without the key an encrypted store is noise; only its size and its first bytes tell anything. */
function storeState(path: string): FileState {
  const entry = lstatSync(path, { throwIfNoEntry: false })
  if (entry === undefined) return 'missing'
  if (!entry.isFile()) return 'not-ours'
  if (entry.size === 0) return 'empty'
  if (headOf(path).startsWith('SQLite format 3')) return 'not-ours'
  return entry.size % pageBytes === 0 ? 'looks-whole' : 'truncated'
}

function headOf(path: string): string {
  return withStoreFailures(() => {
    const file = openSync(path, 'r')
    try {
      const head = Buffer.alloc(16)
      return head.subarray(0, readSync(file, head, 0, head.length, 0)).toString('latin1')
    } finally {
      closeSync(file)
    }
  })
}
