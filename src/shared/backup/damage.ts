import * as z from 'zod/mini'
import { Backup, BackupContents } from './backup.ts'

const count = z.int().check(z.nonnegative())

/**
 * How a file of the vault looks without its key. `looks-whole` is all that can be said of a store from
 * outside; `other-vault` is a key file that fits neither its twin nor the backups.
 */
export const FileState = z.enum([
  'whole',
  'looks-whole',
  'missing',
  'empty',
  'truncated',
  'damaged',
  'not-ours',
  'other-vault',
  'newer-version',
])
export type FileState = z.infer<typeof FileState>

/** What the manager can do about damage. */
export const RescueOffer = z.enum([
  'repair-key-file',
  'restore-backup',
  'salvage',
  'export-copy',
  'start-over',
])
export type RescueOffer = z.infer<typeof RescueOffer>

/** What was said when the vault did not open; null before anything was tried. */
export const RescueTrouble = z.nullable(
  z.enum(['key-file', 'store-damaged', 'store-wrong-key', 'vault-missing', 'newer-version']),
)
export type RescueTrouble = z.infer<typeof RescueTrouble>

/** The vault's files as they lie there, and what can be done, best first. */
export const Inspection = z.strictObject({
  keyFile: FileState,
  keyCopy: FileState,
  store: FileState,
  backups: z.array(Backup),
  offers: z.array(RescueOffer),
})
export type Inspection = z.infer<typeof Inspection>

/** What came out of a damaged store, table by table. */
export const SalvageReport = z.strictObject({
  tables: z.array(
    z.strictObject({
      table: z.string(),
      recovered: count,
      /** Of the recovered, those that could be read only by passing over failed checks. */
      doubtful: count,
      /** Null where nothing tells how many there were. */
      missing: z.nullable(count),
    }),
  ),
  /** Rows that belonged to something that is gone, and could not be kept without it. */
  orphaned: count,
  /** People, metrics and one-on-ones whose own row was lost, kept as placeholders with all that belongs to them. */
  placeholders: count,
  contents: BackupContents,
  /** The folder beside the new store that keeps the damaged one. */
  keptIn: z.nullable(z.string()),
})
export type SalvageReport = z.infer<typeof SalvageReport>

/**
 * What to offer, best first. A key file is put back before anything that would lose a day's work; a
 * backup comes before picking up the pieces; starting over is last, always.
 */
export function offersFor(
  seen: {
    readonly keyFile: FileState
    readonly keyCopy: FileState
    readonly store: FileState
    readonly hasBackup: boolean
  },
  trouble: RescueTrouble,
): RescueOffer[] {
  const { keyFile, keyCopy, store, hasBackup } = seen
  if (trouble === 'newer-version' || keyFile === 'newer-version' || store === 'newer-version') return []
  const hasKey = keyFile === 'whole' || keyCopy === 'whole'
  const hasStore = store !== 'missing' && store !== 'empty'
  const isStoreWhole = (store === 'whole' || store === 'looks-whole') && !isStoreTrouble(trouble)
  if (hasKey && isStoreWhole && trouble === null) return []
  const offers: (RescueOffer | false)[] = [
    hasBackup && hasStore && (!hasKey || trouble === 'key-file') && 'repair-key-file',
    hasBackup && 'restore-backup',
    hasStore && hasKey && trouble !== 'key-file' && 'salvage',
    hasStore && 'export-copy',
    (hasStore || hasKey || trouble !== null) && 'start-over',
  ]
  return offers.filter((offer) => offer !== false)
}

function isStoreTrouble(trouble: RescueTrouble): boolean {
  return trouble === 'store-damaged' || trouble === 'store-wrong-key'
}
