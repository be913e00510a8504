import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Backup, BackupId, BackupReason } from '../../../shared/backup/backup.ts'
import { chooseSuperfluous } from '../../../shared/backup/rotation.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { Instant } from '../../../shared/kernel/time.ts'
import { nodeFiles } from '../db/files.ts'
import type { BackupProofs } from './backup.repository.ts'
import { type BackupHeader, readHeader } from './backup-format.ts'
import { isMadeWith } from './open-backup.ts'
import { openSummary, type Summary } from './sealed-summary.ts'
import { backupExtension } from './write-backup.ts'

/** Whose backups are asked for. Without a key only what stands outside can be told. */
export interface Onlooker {
  readonly vaultId: string | null
  readonly masterKey: Buffer | null
  readonly newestSchema: number
  readonly proofs: BackupProofs['looks']
}

/** A backup of a folder, with what only the vault itself needs. */
export interface FoundBackup {
  readonly backup: Backup
  readonly path: string
  readonly summary: Summary | null
}

/** Where a backup of a folder lies. @throws AppError `backup-not-found` */
export function pathOfBackup(folder: string, id: BackupId): string {
  const path = join(folder, `${id}${backupExtension}`)
  if (!existsSync(path)) throw new AppError('backup-not-found')
  return path
}

/** The backups of a folder, newest first. Files with other names are none of ours. */
export function findBackups(folder: string, onlooker: Onlooker): FoundBackup[] {
  return idsIn(folder)
    .map((id) => describeBackup(folder, id, onlooker))
    .sort((a, b) => (a.backup.createdAt < b.backup.createdAt ? 1 : -1))
}

/** The newest readable backup of this vault by its name; those behind it are not opened. */
export function findNewest(folder: string, onlooker: Onlooker): FoundBackup | undefined {
  for (const id of idsIn(folder).sort().reverse()) {
    const found = describeBackup(folder, id, onlooker)
    if (found.backup.condition === 'readable') return found
  }
  return undefined
}

/** One backup of a folder, as it looks from outside. */
export function describeBackup(folder: string, id: BackupId, onlooker: Onlooker): FoundBackup {
  return describeFile(join(folder, `${id}${backupExtension}`), id, onlooker)
}

function idsIn(folder: string): BackupId[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(backupExtension))
    .flatMap((name) => BackupId.safeParse(name.slice(0, -backupExtension.length)).data ?? [])
}

/** Removes what rotation no longer keeps, after one was made; only backups of this vault that look readable. */
export function rotate(folder: string, onlooker: Onlooker, now: Instant, justMade: BackupId): BackupId[] {
  const ours = findBackups(folder, onlooker).filter(({ backup }) => backup.condition === 'readable')
  const gone = new Set(
    chooseSuperfluous(
      ours.map(({ backup }) => ({ ...backup, isVerified: backup.verifiedAt !== null })),
      now,
      justMade,
    ),
  )
  return ours.flatMap(({ backup, path }) => {
    if (!gone.has(backup.id)) return []
    nodeFiles.remove(path)
    return [backup.id]
  })
}

function describeFile(path: string, id: BackupId, onlooker: Onlooker): FoundBackup {
  const look = onlooker.proofs[id]
  try {
    const { header, fileBytes } = readHeader(path)
    const condition = conditionOf(header, onlooker)
    const summary =
      onlooker.masterKey === null ? null : openSummary(header.summary, header, onlooker.masterKey)
    const isSound = condition === 'readable' && look?.isSound !== false
    return {
      path,
      summary,
      backup: {
        id,
        condition: look?.isSound === false ? 'damaged' : condition,
        createdAt: header.createdAt,
        reason: header.reason,
        bytes: fileBytes,
        schemaVersion: header.schemaVersion,
        verifiedAt: isSound ? (look?.at ?? header.createdAt) : null,
        contents: summary?.contents ?? null,
      },
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return {
      path,
      summary: null,
      backup: {
        id,
        condition: error.code === 'backup-unsupported' ? 'newer-version' : 'damaged',
        ...toldByName(id),
        bytes: 0,
        schemaVersion: null,
        verifiedAt: null,
        contents: null,
      },
    }
  }
}

function conditionOf(
  header: BackupHeader,
  { vaultId, masterKey, newestSchema }: Onlooker,
): Backup['condition'] {
  if (header.schemaVersion > newestSchema) return 'newer-version'
  if (vaultId !== null && header.vaultId !== vaultId) return 'other-vault'
  if (masterKey !== null && !isMadeWith(header, masterKey)) return 'other-vault'
  return 'readable'
}

/** What is left to say about a file that cannot be read: its name holds the moment and the reason. */
function toldByName(id: BackupId): { createdAt: Instant; reason: BackupReason } {
  const [, day = '', time = '', reason] = /^halftime-(\d{8})T(\d{9})Z-([a-z-]+?)(?:-\d+)?$/.exec(id) ?? []
  const date = day.replace(/(....)(..)(..)/, '$1-$2-$3')
  const clock = time.replace(/(..)(..)(..)(...)/, '$1:$2:$3.$4')
  return { createdAt: Instant.parse(`${date}T${clock}Z`), reason: BackupReason.parse(reason) }
}
