import type { backupContract } from '../../../shared/backup/backup.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context } from '../context.ts'
import type { VaultSession } from '../vault/vault.session.ts'
import {
  backupStatus,
  forgetSecondLocation,
  listBackups,
  makeBackup,
  removeBackup,
  setSecondLocation,
  verifyBackup,
} from './backup.service.ts'
import { previewRestore, restoreBackup } from './restore.ts'

/** Backups work on the vault as a whole: they need its key, and a restore closes and opens it. */
interface BackupRoom {
  readonly session: VaultSession
  readonly progress: Context['progress']
}

export const backupHandlers: GroupHandlers<typeof backupContract, BackupRoom, BackupRoom> = {
  list: ({ session }) => listBackups(session.backupDesk()),
  status: ({ session }) => backupStatus(session.backupDesk()),
  now: ({ session, progress }) => makeBackup(session.backupDesk(progress), 'by-hand'),
  verify: ({ session }, { id }) => verifyBackup(session.backupDesk(), id),
  remove: async ({ session }, { id }) => {
    await removeBackup(session.backupDesk(), id)
    return null
  },
  setSecondLocation: ({ session }, { fileToken }) => setSecondLocation(session.backupDesk(), fileToken),
  forgetSecondLocation: ({ session }) => forgetSecondLocation(session.backupDesk()),
  preview: ({ session }, { source, secret }) => previewRestore(session.restoreDesk(), source, secret),
  restore: ({ session, progress }, { source, secret }) =>
    restoreBackup(session.restoreDesk(progress), source, secret),
}
