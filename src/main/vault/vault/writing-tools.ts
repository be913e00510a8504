import { freeBytes, type WritingTools } from '../backup/write-backup.ts'
import type { Clock } from '../context.ts'
import { nodeFiles } from '../db/files.ts'
import { migrations } from '../db/migrations/index.ts'
import { systemRandomness } from '../keys/randomness.ts'
import type { VaultPaths } from './vault-files.ts'

/** What writing a backup needs besides the vault itself; its unfinished copies lie in the folder of backups. */
export function writingTools(paths: VaultPaths, appVersion: string, now: Clock['now']): WritingTools {
  const { backups: folder } = paths
  return {
    files: nodeFiles,
    folder,
    scratch: folder,
    migrations,
    appVersion,
    now,
    randomness: systemRandomness,
    freeBytes,
  }
}
