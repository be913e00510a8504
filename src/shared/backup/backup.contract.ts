import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import {
  Backup,
  BackupId,
  BackupSecret,
  BackupSource,
  BackupStatus,
  Restored,
  RestorePreview,
} from './backup.ts'

const nothing = z.strictObject({})

const opening = [
  'backup-not-found',
  'backup-damaged',
  'backup-unsupported',
  'backup-secret-needed',
  'wrong-passphrase',
  'wrong-recovery-code',
  'try-again-later',
  'file-not-chosen',
] as const

/** What stands in for the secret when the open vault's own key fits the backup: nothing has to be typed. */
const Secret = z.nullable(BackupSecret)

/** Copies of the vault, and the way back from them, while it is open. */
export const backupContract = {
  /** Newest first, with what each holds. */
  list: query({ input: nothing, output: z.array(Backup) }),
  status: query({ input: nothing, output: BackupStatus }),
  /** Makes one at once, whether or not anything has changed. */
  now: command({ input: nothing, output: Backup }),
  /** Opens one again, checks every page and counts what it holds. */
  verify: command({
    input: z.strictObject({ id: BackupId }),
    output: Backup,
    errors: ['backup-not-found', 'backup-damaged', 'backup-unsupported', 'backup-secret-needed'],
  }),
  /** Removes one for good; never the newest that is known to open. */
  remove: command({
    input: z.strictObject({ id: BackupId }),
    output: z.null(),
    errors: ['backup-not-found', 'backup-last-one'],
  }),
  /** From now on a copy of each backup goes there too; the newest one goes at once. */
  setSecondLocation: command({
    input: z.strictObject({ fileToken: z.string().check(z.maxLength(64)) }),
    output: BackupStatus,
    errors: ['file-not-chosen', 'file-not-written'],
  }),
  /** What lies there already stays. */
  forgetSecondLocation: command({ input: nothing, output: BackupStatus }),
  /** `backup-secret-needed`: it was made with another key, ask for the passphrase or code of its day. */
  preview: command({
    input: z.strictObject({ source: BackupSource, secret: Secret }),
    output: RestorePreview,
    errors: opening,
  }),
  /**
   * Puts the backup in the vault's place. The vault as it is now is backed up first, and its files are
   * kept in a folder beside the new ones.
   */
  restore: command({
    input: z.strictObject({ source: BackupSource, secret: Secret }),
    output: Restored,
    errors: opening,
  }),
}
