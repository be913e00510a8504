import * as z from 'zod/mini'
import { CalendarDay, Instant } from '../kernel/time.ts'

const count = z.int().check(z.nonnegative())

/** Why a backup was made. The last three are made just before something large happens to the store. */
export const BackupReason = z.enum([
  'daily',
  'by-hand',
  'before-migration',
  'before-restore',
  'before-import',
  'before-new-key',
])
export type BackupReason = z.infer<typeof BackupReason>

/** The name of a backup's file without its extension; never a place. */
export const BackupId = z
  .string()
  .check(
    z.regex(
      /^halftime-\d{8}T\d{9}Z-(daily|by-hand|before-migration|before-restore|before-import|before-new-key)(-\d{1,3})?$/,
    ),
  )
  .brand<'BackupId'>()
export type BackupId = z.infer<typeof BackupId>

/** What is counted in a backup, so that a manager can tell two of them apart. */
export const backupKinds = [
  'rep',
  'journal-entry',
  'one-on-one',
  'commitment',
  'goal',
  'metric',
  'reading',
  'review-packet',
] as const
export type BackupKind = (typeof backupKinds)[number]

/** What a store holds: records by kind, trash left out, and the days they lie between. */
export const BackupContents = z.strictObject({
  counts: z.strictObject({
    rep: count,
    'journal-entry': count,
    'one-on-one': count,
    commitment: count,
    goal: count,
    metric: count,
    reading: count,
    'review-packet': count,
  }),
  firstDay: z.nullable(CalendarDay),
  lastDay: z.nullable(CalendarDay),
  /** When anything in it was last written. */
  changedAt: z.nullable(Instant),
})
export type BackupContents = z.infer<typeof BackupContents>

/**
 * How a backup's file looks from outside: `readable` is well-formed, `other-vault` and `newer-version`
 * are too but are not ours to open, `damaged` is not well-formed.
 */
export const BackupCondition = z.enum(['readable', 'other-vault', 'newer-version', 'damaged'])
export type BackupCondition = z.infer<typeof BackupCondition>

/** One file of the backup folder. `contents` is known while the vault is open. */
export const Backup = z.strictObject({
  id: BackupId,
  condition: BackupCondition,
  createdAt: Instant,
  reason: BackupReason,
  bytes: count,
  schemaVersion: z.nullable(count),
  /** When it was last opened again, checked and compared; every backup was, when it was made. */
  verifiedAt: z.nullable(Instant),
  contents: z.nullable(BackupContents),
})
export type Backup = z.infer<typeof Backup>

/** Where a backup to restore comes from: our own folder, or a file the manager chose. */
export const BackupSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept'), id: BackupId }),
  z.strictObject({ kind: z.literal('file'), fileToken: z.string().check(z.maxLength(64)) }),
])
export type BackupSource = z.infer<typeof BackupSource>

/** What opens a backup: the passphrase of the day it was made, or the recovery code of that day. */
export const BackupSecret = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('passphrase'),
    passphrase: z.string().check(z.maxLength(4_096, 'too long')),
  }),
  z.strictObject({
    kind: z.literal('recovery-code'),
    recoveryCode: z.string().check(z.maxLength(200, 'too long')),
  }),
])
export type BackupSecret = z.infer<typeof BackupSecret>

/** What restoring a backup would bring, beside what is there now. Nothing was changed to find out. */
export const RestorePreview = z.strictObject({
  createdAt: Instant,
  schemaVersion: count,
  isThisVault: z.boolean(),
  backup: BackupContents,
  /** Null where the current vault does not open. */
  current: z.nullable(BackupContents),
})
export type RestorePreview = z.infer<typeof RestorePreview>

/** After a restore: what the vault holds now. What it held before lies in a folder beside it. */
export const Restored = z.strictObject({
  contents: BackupContents,
  /** The name of the folder, inside the vault's own, that keeps what was replaced; null if nothing was. */
  keptIn: z.nullable(z.string()),
})
export type Restored = z.infer<typeof Restored>

/** The second place where copies go. Its full path never leaves the vault. */
export const SecondLocation = z.strictObject({
  folderName: z.string(),
  isReachable: z.boolean(),
  lastCopyAt: z.nullable(Instant),
})
export type SecondLocation = z.infer<typeof SecondLocation>

/** How the backups stand as a whole. */
export const BackupStatus = z.strictObject({
  lastBackupAt: z.nullable(Instant),
  /** The last time a backup was opened again and compared, in a drill or by hand. */
  lastProvenAt: z.nullable(Instant),
  /** The earliest moment of the next one: at the first unlock after it, if anything has changed. */
  nextBackupAt: z.nullable(Instant),
  nextDrillAt: z.nullable(Instant),
  secondLocation: z.nullable(SecondLocation),
  /** Why the last one in the background did not come about; null if it did. */
  lastTrouble: z.nullable(z.enum(['full', 'read-only', 'damaged', 'second-location', 'other'])),
})
export type BackupStatus = z.infer<typeof BackupStatus>

const hourMs = 3_600_000
const dayMs = 24 * hourMs
export const backupEveryMs = dayMs
export const drillEveryMs = 30 * dayMs

/** Whether so much time has passed since the last one, or there never was one. */
export function isDue(last: Instant | null, everyMs: number, now: Instant): boolean {
  return last === null || Date.parse(now) - Date.parse(last) >= everyMs
}

/** That moment plus so many milliseconds. */
export function later(at: Instant, ms: number): Instant {
  return Instant.parse(new Date(Date.parse(at) + ms).toISOString())
}
