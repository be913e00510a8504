import { AppError } from '../../../shared/kernel/errors.ts'
import type { VaultStart } from '../../../shared/kernel/vault-wire.ts'
import { RecordId } from '../../../shared/record/record.ts'
import type { NewRecoveryCode, ProofNeed, VaultStatus } from '../../../shared/vault/vault.contract.ts'
import { type BackupDesk, backUpBefore } from '../backup/backup.service.ts'
import type { RestoreDesk } from '../backup/restore.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { type Context, type GrantedFile, newRandomId } from '../context.ts'
import { nodeFiles } from '../db/files.ts'
import { migrations } from '../db/migrations/index.ts'
import { closeStore, createStore, openStore, type Store } from '../db/open-store.ts'
import { deriveSubkey, type KdfCost, passphraseToBytes } from '../keys/key-derivation.ts'
import {
  changePassphrase as changePassphraseSlot,
  createKeyFile,
  genuineDocument,
  type KeyFileTools,
  newMasterKey,
  replaceRecoveryCode as replaceRecoverySlot,
  setPassphrase,
  type UnlockedKeys,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from '../keys/key-file.ts'
import { unlockWithKeychainKey } from '../keys/keychain-slot.ts'
import { systemRandomness } from '../keys/randomness.ts'
import { isSameRecoveryCode, newRecoveryCode } from '../keys/recovery-code.ts'
import { createProof } from './proof.ts'
import { replaceMasterKey } from './renew-master-key.ts'
import type { SessionTools } from './session-tools.ts'
import { takeFolder, tryTakeFolder } from './swap.ts'
import { createTryDelay, type TryDelay } from './try-delay.ts'
import {
  placeNewStore,
  removeUnfinishedStore,
  sweepLeftovers,
  syncServiceOf,
  type VaultPaths,
  vaultPaths,
  vaultPresence,
} from './vault-files.ts'
import { writingTools } from './writing-tools.ts'

interface Prepared {
  readonly passphrase: string
  readonly recoveryCode: string
  readonly kdfCost: Promise<KdfCost>
}

/** The vault of one process: closed or open. The one place that holds the store and the master key. */
export class VaultSession {
  readonly files = new Map<string, GrantedFile>()
  readonly #paths: VaultPaths
  readonly #keys: KeyFileTools
  readonly #tools: SessionTools
  readonly #delay: TryDelay = createTryDelay()
  readonly #proof = createProof()
  readonly #backupMemory: BackupDesk['memory'] = { trouble: null }
  readonly #appVersion: string
  readonly #hasFolder: boolean
  #prepared: Prepared | null = null
  #renewal: Pick<Prepared, 'passphrase' | 'recoveryCode'> | null = null
  #store: Store | null = null
  /** Opened and not checked yet: it may be read, for a window that is not shown before it is checked. */
  #unchecked: Pick<Store, 'raw' | 'db'> | null = null
  #masterKey: Buffer | null = null

  constructor(start: VaultStart, tools: SessionTools) {
    this.#tools = tools
    this.#appVersion = start.appVersion
    this.#paths = vaultPaths(start.folder)
    this.#keys = {
      files: nodeFiles,
      randomness: systemRandomness,
      kdfCost: tools.kdfCost,
      paths: this.#paths.keyFile,
    }
    this.#hasFolder = tryTakeFolder(this.#paths)
  }

  isOpen(): boolean {
    return this.#store !== null
  }

  /** Whether questions about records can be answered: open, or about to be if nothing is found damaged. */
  isReadable(): boolean {
    return this.isOpen() || this.#unchecked !== null
  }

  newIncident(): string {
    return newRandomId(RecordId)
  }

  status(): VaultStatus {
    const exists = vaultPresence(this.#paths) !== 'none'
    return {
      state: this.isOpen() ? 'open' : exists ? 'locked' : 'none',
      folderLooksSynced: syncServiceOf(this.#paths.folder),
      waitSeconds: this.#delay.waitSeconds(this.#tools.clock.now()),
    }
  }

  /** What services work with. @throws AppError `vault-locked` */
  context(): Context {
    const store = this.#store ?? this.#unchecked
    if (store === null) throw new AppError('vault-locked')
    return {
      ...this.#tools.clock,
      db: store.db,
      raw: store.raw,
      newId: newRandomId,
      files: this.files,
      announce: () => undefined,
      progress: () => undefined,
      backUp: (reason) => backUpBefore(this.backupDesk(), reason),
    }
  }

  /** What everything about backups works with. @throws AppError `vault-locked` */
  backupDesk(progress: Context['progress'] = () => undefined): BackupDesk {
    const masterKey = this.#masterKey
    if (this.#store === null || masterKey === null) throw new AppError('vault-locked')
    return {
      ctx: { ...this.context(), progress },
      vault: this.#backedUp(this.#store.raw, masterKey),
      tools: writingTools(this.#paths, this.#appVersion, this.#tools.clock.now),
      memory: this.#backupMemory,
    }
  }

  /** What restoring works with, whether the vault is open or locked. */
  restoreDesk(progress: Context['progress'] = () => undefined): RestoreDesk {
    return {
      paths: this.#paths,
      tools: writingTools(this.#paths, this.#appVersion, this.#tools.clock.now),
      keys: this.#keys,
      files: this.files,
      masterKey: this.#masterKey,
      raw: this.#store?.raw ?? null,
      backUpOpen: () => backUpBefore(this.backupDesk(progress), 'before-restore'),
      countingTries: (secret, work) =>
        this.#slowed(secret.kind === 'passphrase' ? 'wrong-passphrase' : 'wrong-recovery-code', work),
      close: () => this.close(),
      open: (keys) => this.#open(keys),
    }
  }

  #backedUp(raw: Store['raw'], masterKey: Buffer): BackupDesk['vault'] {
    const keyDocument = genuineDocument(this.#keys, masterKey)
    return { raw, storePath: this.#paths.store, masterKey, keyDocument }
  }

  /**
   * Thinks up the recovery code of a vault to be; writes nothing.
   *
   * @throws AppError `vault-already-exists`, `passphrase-too-short`, `passphrase-too-long`
   */
  prepare(passphrase: string): NewRecoveryCode {
    if (this.status().state !== 'none') throw new AppError('vault-already-exists')
    passphraseToBytes(passphrase).fill(0)
    this.#prepared = {
      passphrase,
      recoveryCode: newRecoveryCode(systemRandomness),
      // A failure here is reported when the cost is needed.
      kdfCost: this.#tools.measureKdfCost(),
    }
    this.#prepared.kdfCost.catch(() => undefined)
    return this.#shown(this.#prepared.recoveryCode)
  }

  /**
   * Makes the prepared vault, once its recovery code was typed back. The store is made under another name
   * and moves to its place after the key file is written, so that whenever this is cut short there is
   * either no vault yet or one that opens.
   *
   * @throws AppError `recovery-not-proven`, `vault-already-exists`
   */
  async create(typedCode: string): Promise<void> {
    if (this.status().state !== 'none') throw new AppError('vault-already-exists')
    const prepared = this.#prepared
    if (prepared === null || !isSameRecoveryCode(prepared.recoveryCode, typedCode))
      throw new AppError('recovery-not-proven')
    if (!this.#hasFolder) takeFolder(this.#paths)
    const vaultId = newRandomId(RecordId)
    const masterKey = newMasterKey(systemRandomness)
    const storeKey = deriveSubkey(masterKey, vaultId, 'db')
    const { now } = this.#tools.clock
    removeUnfinishedStore(this.#paths)
    try {
      const path = this.#paths.unfinishedStore
      await closeStore(createStore({ path, storeKey, vaultId, migrations, now }))
      const { passphrase, recoveryCode } = prepared
      const tools = { ...this.#keys, kdfCost: await prepared.kdfCost }
      await createKeyFile(tools, { vaultId, createdAt: now(), masterKey, passphrase, recoveryCode })
    } catch (error) {
      masterKey.fill(0)
      removeUnfinishedStore(this.#paths)
      throw error
    } finally {
      storeKey.fill(0)
    }
    this.#prepared = null
    await this.#open({ vaultId, masterKey })
    this.#proof.opened(now())
  }

  /**
   * Opens the vault. If it is open already, behind a lock window because a draft could not be saved, the
   * passphrase is only proved.
   *
   * @throws AppError `wrong-passphrase` … as the contract says; StoreFailure for the store itself
   */
  async unlock(passphrase: string): Promise<void> {
    const keys = await this.#countingTries('wrong-passphrase', () =>
      unlockWithPassphrase(this.#keys, passphrase),
    )
    if (this.isOpen()) keys.masterKey.fill(0)
    else await this.#open(keys)
  }

  /** Opens nothing. @throws AppError `wrong-recovery-code` … */
  async checkRecoveryCode(typedCode: string): Promise<void> {
    const keys = await this.#countingTries('wrong-recovery-code', () =>
      unlockWithRecoveryCode(this.#keys, typedCode),
    )
    keys.masterKey.fill(0)
  }

  /** Opens with the recovery code and makes `passphrase` the one that counts. */
  async unlockWithRecoveryCode(typedCode: string, passphrase: string): Promise<void> {
    passphraseToBytes(passphrase).fill(0)
    const keys = await this.#countingTries('wrong-recovery-code', () =>
      unlockWithRecoveryCode(this.#keys, typedCode),
    )
    await setPassphrase(this.#keys, keys.masterKey, passphrase)
    if (this.isOpen()) keys.masterKey.fill(0)
    else await this.#open(keys)
  }

  /** Opens nothing and changes nothing. @throws AppError `wrong-passphrase` … */
  async provePassphrase(passphrase: string): Promise<void> {
    await this.withProvenKey(passphrase, () => undefined)
    this.#proof.given(this.#tools.clock.now())
  }

  /** Does something with the key for who proves the passphrase. @throws AppError `wrong-passphrase` … */
  async withProvenKey<Result>(
    passphrase: string,
    work: (tools: KeyFileTools, masterKey: Buffer) => Result,
  ): Promise<Result> {
    const { masterKey } = await this.#countingTries('wrong-passphrase', () =>
      unlockWithPassphrase(this.#keys, passphrase),
    )
    try {
      return work(this.#keys, masterKey)
    } finally {
      masterKey.fill(0)
    }
  }

  /** Opens with a key from the system's keychain, which proves no passphrase. @throws AppError `keychain-refused` */
  async unlockWithKeychain(key: string): Promise<void> {
    const keys = unlockWithKeychainKey(this.#keys, key)
    if (this.isOpen()) keys.masterKey.fill(0)
    else await this.#open(keys)
  }

  /** Whether an act that asks for this proof may go on; a fresh one is spent by it. */
  spendProof(need: ProofNeed): boolean {
    return this.#proof.spend(need, this.#tools.clock.now())
  }

  async changePassphrase(current: string, next: string): Promise<void> {
    await this.#countingTries('wrong-passphrase', () => changePassphraseSlot(this.#keys, { current, next }))
  }

  /** A new recovery code, for who proves the passphrase; the old one stops working. */
  replaceRecoveryCode(passphrase: string): Promise<NewRecoveryCode> {
    return this.withProvenKey(passphrase, (tools, masterKey) => {
      const recoveryCode = newRecoveryCode(systemRandomness)
      replaceRecoverySlot(tools, masterKey, recoveryCode)
      return this.#shown(recoveryCode)
    })
  }

  #shown(recoveryCode: string): NewRecoveryCode {
    return { recoveryCode, madeOn: this.#tools.clock.today() }
  }

  /** Thinks up the recovery code that goes with a new master key; writes nothing. */
  async prepareNewMasterKey(passphrase: string): Promise<NewRecoveryCode> {
    await this.provePassphrase(passphrase)
    this.#renewal = { passphrase, recoveryCode: newRecoveryCode(systemRandomness) }
    return this.#shown(this.#renewal.recoveryCode)
  }

  /**
   * Gives the vault a new master key, once the new recovery code was typed back: backed up, copied beside,
   * checked, swapped by one rename. Cut short anywhere, either the old vault is there or the new one.
   *
   * @throws AppError `recovery-not-proven`; StoreFailure with the old vault as it was
   */
  async newMasterKey(typedCode: string): Promise<void> {
    const renewal = this.#renewal
    if (renewal === null || !isSameRecoveryCode(renewal.recoveryCode, typedCode))
      throw new AppError('recovery-not-proven')
    const { vault } = this.backupDesk()
    await backUpBefore(this.backupDesk(), 'before-new-key')
    const { now } = this.#tools.clock
    await replaceMasterKey({ ...this.restoreDesk(), ...renewal, vault, migrations, now })
    this.#proof.given(now())
  }

  /** Closes the store and zeroes the key. What was acknowledged is on the disk already. */
  async close(): Promise<void> {
    const store = this.#store
    this.#store = null
    this.#masterKey?.fill(0)
    this.#masterKey = null
    this.#prepared = null
    this.#renewal = null
    this.#proof.forget()
    this.files.clear()
    if (store !== null) await closeStore(store)
  }

  async #countingTries<Result>(
    wrong: 'wrong-passphrase' | 'wrong-recovery-code',
    work: () => Promise<Result>,
  ): Promise<Result> {
    const result = await this.#slowed(wrong, work)
    this.#proof.opened(this.#tools.clock.now())
    return result
  }

  /** Slows down whoever guesses. Opening a backup this way proves nothing about this vault's passphrase. */
  async #slowed<Result>(
    wrong: 'wrong-passphrase' | 'wrong-recovery-code',
    work: () => Promise<Result>,
  ): Promise<Result> {
    const { now } = this.#tools.clock
    this.#delay.assertMayTry(now())
    try {
      const result = await work()
      this.#delay.forget()
      return result
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== wrong) throw error
      const waitSeconds = this.#delay.countWrong(now())
      throw new AppError(wrong, { cause: error, facts: { ...error.facts, waitSeconds } })
    }
  }

  async #open(keys: Pick<UnlockedKeys, 'vaultId' | 'masterKey'>): Promise<void> {
    const storeKey = deriveSubkey(keys.masterKey, keys.vaultId, 'db')
    try {
      if (!this.#hasFolder) takeFolder(this.#paths)
      placeNewStore(this.#paths)
      const store = await openStore({
        path: this.#paths.store,
        storeKey,
        vaultId: keys.vaultId,
        migrations,
        now: this.#tools.clock.now,
        backUp: async (raw) => {
          await writeBackup(
            writingTools(this.#paths, this.#appVersion, this.#tools.clock.now),
            this.#backedUp(raw, keys.masterKey),
            'before-migration',
          )
        },
        beforeCheck: async (store) => {
          this.#unchecked = store
          await this.#tools.onReadable?.()
        },
      })
      await this.#opened(store, keys.masterKey)
    } catch (error) {
      keys.masterKey.fill(0)
      throw error
    } finally {
      this.#unchecked = null
      storeKey.fill(0)
    }
  }

  async #opened(store: Store, masterKey: Buffer): Promise<void> {
    this.#store = store
    this.#masterKey = masterKey
    sweepLeftovers(this.#paths)
    this.#tools.onOpened()
    if (store.access === 'full') await this.#tools.afterOpening(this.context())
  }
}
