import { existsSync, lstatSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  type Backup,
  type BackupId,
  type BackupReason,
  type BackupStatus,
  backupEveryMs,
  drillEveryMs,
  isDue,
  later,
} from '../../../shared/backup/backup.ts'
import { AppError, StoreFailure } from '../../../shared/kernel/errors.ts'
import type { Instant } from '../../../shared/kernel/time.ts'
import type { Context } from '../context.ts'
import {
  type BackupProofs,
  findBackupPlace,
  findBackupProofs,
  upsertBackupPlace,
  upsertBackupProofs,
} from './backup.repository.ts'
import { copyAndReadBack } from './backup-file.ts'
import {
  describeBackup,
  type FoundBackup,
  findBackups,
  findNewest,
  type Onlooker,
  pathOfBackup,
  rotate,
} from './backup-folder.ts'
import { readHeader } from './backup-format.ts'
import { keyOfBackup, proveBackup } from './open-backup.ts'
import {
  type BackedUpVault,
  backupExtension,
  storeMark,
  type WritingTools,
  writeBackup,
} from './write-backup.ts'

export type BackupTrouble = NonNullable<BackupStatus['lastTrouble']>

/** What everything about backups works with while the vault is open. */
export interface BackupDesk {
  readonly ctx: Pick<Context, 'db' | 'now' | 'files' | 'progress'>
  readonly vault: BackedUpVault
  readonly tools: WritingTools
  /** How the last one in the background went; lives as long as the vault is open. */
  readonly memory: { trouble: BackupTrouble | null }
}

/** The backups of this vault's folder, newest first, with what each holds. */
export async function listBackups(desk: BackupDesk): Promise<Backup[]> {
  return (await find(desk)).map(({ backup }) => backup)
}

/** How the backups stand as a whole. */
export async function backupStatus(desk: BackupDesk): Promise<BackupStatus> {
  const proofs = await findBackupProofs(desk.ctx.db)
  const ours = (await find(desk)).map(({ backup }) => backup).filter(isOurs)
  const [newest] = ours
  const lastBackupAt = newest?.createdAt ?? null
  const proven = ours.flatMap(({ verifiedAt }) => (verifiedAt === null ? [] : [verifiedAt])).sort()
  const drilledAt = proofs.drilledAt ?? ours.at(-1)?.createdAt ?? null
  return {
    lastBackupAt,
    lastProvenAt: proven.at(-1) ?? null,
    nextBackupAt: lastBackupAt === null ? null : later(lastBackupAt, backupEveryMs),
    nextDrillAt: drilledAt === null ? null : later(drilledAt, drillEveryMs),
    secondLocation: await describePlace(desk),
    lastTrouble: desk.memory.trouble,
  }
}

/**
 * Makes a backup, lets go of those that rotation no longer keeps, and brings a copy to the second place.
 * Trouble with the second place is remembered, not thrown: the backup itself is there.
 *
 * @throws StoreFailure `store-full`, `store-read-only`, `store-corrupt`
 */
export async function makeBackup(desk: BackupDesk, reason: BackupReason): Promise<Backup> {
  const { id, path } = await writeBackup(desk.tools, desk.vault, reason, (done, total) =>
    desk.ctx.progress('backup', done, total),
  )
  desk.memory.trouble = null
  const onlooker = await onlookerOf(desk)
  rotate(desk.tools.folder, onlooker, desk.ctx.now(), id)
  await copyToPlace(desk, id, path)
  return describeBackup(desk.tools.folder, id, onlooker).backup
}

/** Makes one before something large, unless the newest one already holds all that is in the store. */
export async function backUpBefore(
  desk: BackupDesk,
  reason: Extract<BackupReason, 'before-restore' | 'before-import' | 'before-new-key'>,
): Promise<void> {
  if (await hasChanged(desk)) await makeBackup(desk, reason)
}

/** Opens a backup again and keeps how that went. @throws AppError as `proveBackup` */
export async function verifyBackup(desk: BackupDesk, id: BackupId): Promise<Backup> {
  const path = pathOfBackup(desk.tools.folder, id)
  const read = readHeader(path)
  const masterKey = await keyOfBackup(read.header, null, desk.vault.masterKey)
  try {
    await proveBackup(desk.tools, path, masterKey, read)
    await remember(desk, { [id]: { at: desk.ctx.now(), isSound: true } })
  } catch (error) {
    if (error instanceof AppError && error.code === 'backup-damaged') {
      await remember(desk, { [id]: { at: desk.ctx.now(), isSound: false } })
    }
    throw error
  } finally {
    masterKey.fill(0)
  }
  const found = (await find(desk)).find(({ backup }) => backup.id === id)
  if (found === undefined) throw new AppError('backup-not-found')
  return found.backup
}

/** @throws AppError `backup-not-found`, `backup-last-one` */
export async function removeBackup(desk: BackupDesk, id: BackupId): Promise<void> {
  const found = await find(desk)
  const newestVerified = found.find(({ backup }) => isOurs(backup) && backup.verifiedAt !== null)
  const going = found.find(({ backup }) => backup.id === id)
  if (going === undefined) throw new AppError('backup-not-found')
  if (newestVerified?.backup.id === id) throw new AppError('backup-last-one')
  desk.tools.files.remove(going.path)
  const place = await findBackupPlace(desk.ctx.db)
  if (place !== null && existsSync(place)) desk.tools.files.remove(join(place, `${id}${backupExtension}`))
}

/**
 * From now on a copy of each backup goes to the folder behind the token. The newest goes at once, so that
 * a place that cannot be written to is known while the manager looks.
 *
 * @throws AppError `file-not-chosen`, `file-not-written`
 */
export async function setSecondLocation(desk: BackupDesk, fileToken: string): Promise<BackupStatus> {
  const chosen = desk.ctx.files.get(fileToken)
  if (chosen === undefined) throw new AppError('file-not-chosen')
  const isFolder = lstatSync(chosen.path, { throwIfNoEntry: false })?.isDirectory() === true
  const folder = isFolder ? chosen.path : dirname(chosen.path)
  const newest = (await find(desk)).find(({ backup }) => isOurs(backup))
  const made = newest?.backup ?? (await makeBackup(desk, 'by-hand'))
  try {
    await copyThere(desk, made.id, pathOfBackup(desk.tools.folder, made.id), folder)
  } catch (cause) {
    throw new AppError('file-not-written', { cause })
  }
  desk.memory.trouble = null
  await upsertBackupPlace(desk.ctx.db, folder, desk.ctx.now())
  return backupStatus(desk)
}

/** What lies there stays. */
export async function forgetSecondLocation(desk: BackupDesk): Promise<BackupStatus> {
  await upsertBackupPlace(desk.ctx.db, null, desk.ctx.now())
  if (desk.memory.trouble === 'second-location') desk.memory.trouble = null
  return backupStatus(desk)
}

/**
 * What is done in the background after an unlock: once a month the newest and the oldest backup are
 * opened again; once a day a new one is made, if anything has changed. Never throws: trouble is remembered
 * and shown on the page.
 */
export async function workInBackground(desk: BackupDesk): Promise<void> {
  try {
    await drillIfDue(desk)
    const [newest] = (await find(desk)).filter(({ backup }) => isOurs(backup))
    const isTime = isDue(newest?.backup.createdAt ?? null, backupEveryMs, desk.ctx.now())
    if (isTime && (await hasChanged(desk))) await makeBackup(desk, 'daily')
  } catch (error) {
    desk.memory.trouble = troubleOf(error)
  }
}

/** Opens the newest and the oldest backup again, if that was not done for a month. */
async function drillIfDue(desk: BackupDesk): Promise<void> {
  const proofs = await findBackupProofs(desk.ctx.db)
  const ours = (await find(desk)).filter(({ backup }) => isOurs(backup))
  const oldest = ours.at(-1)
  const last = proofs.drilledAt ?? oldest?.backup.createdAt
  if (oldest === undefined || last === undefined || !isDue(last, drillEveryMs, desk.ctx.now())) return
  const looks: BackupProofs['looks'] = {}
  for (const { backup, path } of new Set([ours[0] ?? oldest, oldest])) {
    looks[backup.id] = { at: desk.ctx.now(), isSound: await isSound(desk, path) }
  }
  await remember(desk, looks, desk.ctx.now())
  if (Object.values(looks).some((look) => !look.isSound)) throw new AppError('backup-damaged')
}

async function isSound(desk: BackupDesk, path: string): Promise<boolean> {
  try {
    await proveBackup(desk.tools, path, desk.vault.masterKey)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'backup-damaged') return false
    throw error
  }
}

/** Keeps what was seen, and forgets what was seen in backups that are gone. */
async function remember(desk: BackupDesk, looks: BackupProofs['looks'], drilledAt?: Instant): Promise<void> {
  const proofs = await findBackupProofs(desk.ctx.db)
  const there = new Set<string>((await find(desk)).map(({ backup }) => backup.id))
  const all = Object.entries({ ...proofs.looks, ...looks }).filter(([id]) => there.has(id))
  const next = { drilledAt: drilledAt ?? proofs.drilledAt, looks: Object.fromEntries(all) }
  await upsertBackupProofs(desk.ctx.db, next, desk.ctx.now())
}

/** Whether anything was written to the store since the newest backup. */
async function hasChanged(desk: BackupDesk): Promise<boolean> {
  const newest = findNewest(desk.tools.folder, await onlookerOf(desk))
  return newest?.summary?.storeMark !== storeMark(desk.vault.storePath)
}

async function copyToPlace(desk: BackupDesk, id: BackupId, path: string): Promise<void> {
  const folder = await findBackupPlace(desk.ctx.db)
  if (folder === null) return
  try {
    await copyThere(desk, id, path, folder)
    rotate(folder, await onlookerOf(desk), desk.ctx.now(), id)
  } catch {
    // A stick that is not plugged in must not make a backup fail that is there; the page says so.
    desk.memory.trouble = 'second-location'
  }
}

async function copyThere(desk: BackupDesk, id: BackupId, path: string, folder: string): Promise<void> {
  if (!existsSync(folder)) throw new AppError('file-not-written')
  await copyAndReadBack(desk.tools.files, path, join(folder, `${id}${backupExtension}`))
}

async function describePlace(desk: BackupDesk): Promise<BackupStatus['secondLocation']> {
  const folder = await findBackupPlace(desk.ctx.db)
  if (folder === null) return null
  const isReachable = existsSync(folder)
  const copies = isReachable ? findBackups(folder, await onlookerOf(desk)) : []
  const lastCopyAt = copies.find(({ backup }) => isOurs(backup))?.backup.createdAt ?? null
  return { folderName: basename(folder), isReachable, lastCopyAt }
}

async function find(desk: BackupDesk): Promise<FoundBackup[]> {
  return findBackups(desk.tools.folder, await onlookerOf(desk))
}

async function onlookerOf({ ctx, vault, tools }: BackupDesk): Promise<Onlooker> {
  return {
    vaultId: vault.keyDocument.vaultId,
    masterKey: vault.masterKey,
    newestSchema: tools.migrations.length,
    proofs: (await findBackupProofs(ctx.db)).looks,
  }
}

function isOurs({ condition }: Backup): boolean {
  return condition === 'readable'
}

function troubleOf(error: unknown): BackupTrouble {
  if (error instanceof AppError && error.code === 'backup-damaged') return 'damaged'
  if (!(error instanceof StoreFailure)) return 'other'
  if (error.code === 'store-full') return 'full'
  return error.code === 'store-read-only' ? 'read-only' : error.code === 'store-corrupt' ? 'damaged' : 'other'
}
