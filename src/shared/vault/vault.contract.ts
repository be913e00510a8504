import * as z from 'zod/mini'
import { Backup, BackupId, BackupSecret, BackupSource, Restored, RestorePreview } from '../backup/backup.ts'
import { Inspection, RescueTrouble, SalvageReport } from '../backup/damage.ts'
import { command, query } from '../kernel/contract.ts'
import { CalendarDay } from '../kernel/time.ts'

const nothing = z.strictObject({})

/**
 * A passphrase as typed. Only a crude cap here: whether it is long enough is counted in bytes after
 * normalising, by the vault itself.
 */
const Passphrase = z.string().check(z.maxLength(4_096, 'too long'))

/** A recovery code as typed back: spaces, dashes and small letters are forgiven by the vault. */
const TypedRecoveryCode = z.string().check(z.maxLength(200, 'too long'))

const wrongPassphrase = ['wrong-passphrase', 'try-again-later'] as const
const wrongRecoveryCode = ['wrong-recovery-code', 'try-again-later'] as const
const keyFile = ['vault-not-found', 'key-file-damaged', 'key-file-unsupported'] as const
const openingBackup = [
  'backup-not-found',
  'backup-damaged',
  'backup-unsupported',
  'backup-secret-needed',
  'file-not-chosen',
  ...wrongPassphrase,
  'wrong-recovery-code',
] as const
const badChoice = ['passphrase-too-short', 'passphrase-too-long'] as const

/** A recovery code that was just thought up, and the day for the paper it goes on. */
export const NewRecoveryCode = z.strictObject({ recoveryCode: z.string(), madeOn: CalendarDay })
export type NewRecoveryCode = z.infer<typeof NewRecoveryCode>

/** Whether there is a vault on this machine, and whether it is open. */
export const VaultStatus = z.strictObject({
  state: z.enum(['none', 'locked', 'open']),
  /** The sync service the folder seems to lie in (`OneDrive`, `Dropbox` …), to warn with; else null. */
  folderLooksSynced: z.nullable(z.string()),
  /** Seconds before the next try is accepted; 0 when one may try now. */
  waitSeconds: z.int().check(z.nonnegative()),
})
export type VaultStatus = z.infer<typeof VaultStatus>

/**
 * The passphrase and what hangs on it. Making a vault takes two calls, so that a vault whose recovery
 * code nobody wrote down never comes to be: `prepare` writes nothing, `create` needs the code back.
 *
 * `wrong-passphrase`, `wrong-recovery-code` and `try-again-later` carry the fact `waitSeconds`.
 */
export const vaultContract = {
  status: query({ input: nothing, output: VaultStatus }),
  /** Six random words, for who would rather not invent one. */
  suggestPassphrase: query({ input: nothing, output: z.strictObject({ words: z.array(z.string()) }) }),
  prepare: command({
    input: z.strictObject({ passphrase: Passphrase }),
    output: NewRecoveryCode,
    errors: ['vault-already-exists', ...badChoice],
  }),
  create: command({
    input: z.strictObject({ recoveryCode: TypedRecoveryCode }),
    output: z.null(),
    errors: ['vault-already-exists', 'recovery-not-proven'],
  }),
  /**
   * Opens the vault. If it is open already, behind a lock window because a draft could not be saved,
   * the passphrase is only proved.
   */
  unlock: command({
    input: z.strictObject({ passphrase: Passphrase }),
    output: z.null(),
    errors: [...wrongPassphrase, ...keyFile],
  }),
  /** Says whether the code is right, opening nothing, so that the page may ask for a new passphrase. */
  checkRecoveryCode: query({
    input: z.strictObject({ recoveryCode: TypedRecoveryCode }),
    output: z.null(),
    errors: [...wrongRecoveryCode, ...keyFile],
  }),
  /** Opens the vault with the code and makes `passphrase` the one that counts from now on. */
  unlockWithRecoveryCode: command({
    input: z.strictObject({ recoveryCode: TypedRecoveryCode, passphrase: Passphrase }),
    output: z.null(),
    errors: [...wrongRecoveryCode, ...badChoice, ...keyFile],
  }),
  /**
   * Shows that whoever sits here knows the passphrase: before something leaves the vault or goes for
   * good, and for the recall check. Changes nothing but the moment it was last shown.
   */
  provePassphrase: command({
    input: z.strictObject({ passphrase: Passphrase }),
    output: z.null(),
    errors: ['vault-locked', ...wrongPassphrase, ...keyFile],
  }),
  changePassphrase: command({
    input: z.strictObject({ current: Passphrase, next: Passphrase }),
    output: z.null(),
    errors: ['vault-locked', ...wrongPassphrase, ...badChoice, ...keyFile],
  }),
  /** For the app side only: a key for the system's keychain, for who has just proved the passphrase. */
  addKeychainSlot: command({
    input: nothing,
    output: z.strictObject({ key: z.string() }),
    errors: ['vault-locked', 'key-file-damaged'],
  }),
  /** For the app side only. */
  removeKeychainSlot: command({
    input: nothing,
    output: z.null(),
    errors: ['vault-locked', 'key-file-damaged'],
  }),
  /** For the app side only: opens the vault with the key that the keychain gave out. Proves no passphrase. */
  unlockWithKeychain: command({
    input: z.strictObject({ key: z.string().check(z.maxLength(100)) }),
    output: z.null(),
    errors: ['keychain-refused', ...keyFile],
  }),
  /** Proves the passphrase and thinks up the recovery code that goes with a new master key. Writes nothing. */
  prepareNewMasterKey: command({
    input: z.strictObject({ passphrase: Passphrase }),
    output: NewRecoveryCode,
    errors: ['vault-locked', ...wrongPassphrase, ...keyFile],
  }),
  /**
   * Encrypts the whole vault anew under a new master key, once the new recovery code was typed back. The
   * passphrase stays; the old recovery code and the keychain open older backups only.
   */
  newMasterKey: command({
    input: z.strictObject({ recoveryCode: TypedRecoveryCode }),
    output: z.null(),
    errors: ['vault-locked', 'recovery-not-proven', 'key-file-damaged'],
  }),
  /** A new recovery code; the old one stops working. */
  replaceRecoveryCode: command({
    input: z.strictObject({ passphrase: Passphrase }),
    output: NewRecoveryCode,
    errors: ['vault-locked', ...wrongPassphrase, ...keyFile],
  }),
  /** The backups beside a locked vault, newest first. What each holds shows once one is opened. */
  listBackups: query({ input: nothing, output: z.array(Backup) }),
  /** Looks at the vault's files without a key, and says what can be done, best first. */
  inspect: query({ input: z.strictObject({ trouble: RescueTrouble }), output: Inspection }),
  /** What a backup would bring back. The secret is that of the day it was made. */
  previewBackup: command({
    input: z.strictObject({ source: BackupSource, secret: BackupSecret }),
    output: RestorePreview,
    errors: openingBackup,
  }),
  /** Puts a backup in the vault's place and opens it. The secret opens the vault from now on. */
  restoreBackup: command({
    input: z.strictObject({ source: BackupSource, secret: BackupSecret }),
    output: Restored,
    errors: openingBackup,
  }),
  /** Puts the key file of a backup in the place of a damaged one, and opens the vault. */
  repairKeyFile: command({
    input: z.strictObject({ id: BackupId, secret: BackupSecret }),
    output: z.null(),
    errors: ['vault-already-open', ...openingBackup],
  }),
  /** Writes a new store with what can be read in the damaged one. The vault stays locked. */
  salvage: command({
    input: z.strictObject({ secret: BackupSecret, includeDoubtful: z.boolean() }),
    output: SalvageReport,
    errors: [
      'vault-already-open',
      'nothing-to-salvage',
      ...wrongPassphrase,
      'wrong-recovery-code',
      ...keyFile,
    ],
  }),
  /** Copies the damaged store and its key file, as encrypted as they are, to where the manager chose. */
  exportDamaged: command({
    input: z.strictObject({ fileToken: z.string().check(z.maxLength(64)) }),
    output: z.strictObject({ fileName: z.string() }),
    errors: ['file-not-chosen', 'file-not-found', 'file-not-written'],
  }),
  /** Puts the vault's files into a folder of their own, so that a new vault can be made. Deletes nothing. */
  startOver: command({
    input: nothing,
    output: z.strictObject({ keptIn: z.nullable(z.string()) }),
    errors: ['vault-already-open'],
  }),
}

/** What may be called while the vault is locked, and by the lock window at all. */
export const methodsWhileLocked: readonly string[] = [
  'vault.status',
  'vault.suggestPassphrase',
  'vault.prepare',
  'vault.create',
  'vault.unlock',
  'vault.checkRecoveryCode',
  'vault.unlockWithRecoveryCode',
  'vault.unlockWithKeychain',
  'vault.listBackups',
  'vault.inspect',
  'vault.previewBackup',
  'vault.restoreBackup',
  'vault.repairKeyFile',
  'vault.salvage',
  'vault.exportDamaged',
  'vault.startOver',
]

/** The calls that open the vault when they succeed; the work window is warmed up meanwhile. */
export const openingMethods: readonly string[] = [
  'vault.create',
  'vault.unlock',
  'vault.unlockWithRecoveryCode',
  'vault.restoreBackup',
  'vault.repairKeyFile',
]

/**
 * What the frame around every page is drawn from. It is answered while the store is being checked, so that the
 * team stands in the window when that is done; quick to answer, all of it, since the check waits.
 */
export const methodsWhileChecking: readonly string[] = ['rep.list', 'setting.get', 'sample.status']

/**
 * What an act asks for before it is done. `recent`: the passphrase or the code was typed within five
 * minutes, to open the vault or since. `fresh`: it was typed for this very act.
 */
export type ProofNeed = 'recent' | 'fresh'

export const proofRecentMs = 5 * 60_000
export const proofFreshMs = 60_000

/** The acts by which something leaves the vault, goes for good or opens another way in. Without proof: `proof-needed`. */
export const methodsNeedingProof: Readonly<Record<string, ProofNeed>> = {
  'reviewPacket.renderForPrint': 'recent',
  'erasure.report': 'recent',
  'track.exportFacts': 'recent',
  'erasure.erase': 'fresh',
  'vault.addKeychainSlot': 'fresh',
}
