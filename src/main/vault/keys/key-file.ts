import { AppError } from '../../../shared/kernel/errors.ts'
import type { Instant } from '../../../shared/kernel/time.ts'
import type { Files } from '../db/files.ts'
import {
  canBeAPassphrase,
  deriveKeyFromPassphrase,
  isWeakerThan,
  type KdfCost,
  keyLength,
  passphraseToBytes,
} from './key-derivation.ts'
import {
  isGenuine,
  type KeyDocument,
  keyFileMaxBytes,
  parseKeyDocument,
  writeKeyDocument,
} from './key-document.ts'
import { type KeySlot, newPassphraseKdf, unwrapMasterKey, wrapMasterKey } from './key-slot.ts'
import type { Randomness } from './randomness.ts'
import { deriveKeyFromRecoveryCode, parseRecoveryCode } from './recovery-code.ts'
import { type CopiesWritten, type KeyFilePaths, writeCopy, writePair } from './write-pair.ts'

/** What every operation on a key file needs from outside. */
export interface KeyFileTools {
  readonly files: Files
  readonly randomness: Randomness
  /** What a new passphrase slot costs (`usualKdfCost`, or what was measured when the vault was made). */
  readonly kdfCost: KdfCost
  readonly paths: KeyFilePaths
}

/** An unlocked vault's master key. Whoever holds it fills it with zeros when done. */
export interface UnlockedKeys {
  readonly vaultId: string
  readonly createdAt: Instant
  readonly masterKey: Buffer
  /**
   * What unlocking mended on the way, best effort: a damaged or outdated copy written anew, a weak
   * derivation made stronger. `failed` changes nothing about the vault being open.
   */
  readonly upkeep: 'nothing' | 'done' | 'failed'
}

/** A new vault's master key: 32 random bytes that no passphrase change ever touches. */
export function newMasterKey(randomness: Randomness): Buffer {
  return randomness(keyLength)
}

/**
 * Writes the key file of a new vault, in two copies, with a passphrase slot and a recovery slot. From
 * here on the vault exists.
 *
 * @throws AppError `vault-already-exists`, `passphrase-too-short`, `passphrase-too-long`,
 *   `wrong-recovery-code`; StoreFailure `store-full`, `store-read-only` with nothing left behind
 */
export async function createKeyFile(
  tools: KeyFileTools,
  vault: {
    readonly vaultId: string
    readonly createdAt: Instant
    readonly masterKey: Buffer
    readonly passphrase: string
    readonly recoveryCode: string
  },
): Promise<CopiesWritten> {
  const { files, paths } = tools
  if (files.read(paths.main, keyFileMaxBytes) !== 'missing') throw new AppError('vault-already-exists')
  if (files.read(paths.copy, keyFileMaxBytes) !== 'missing') throw new AppError('vault-already-exists')
  const { vaultId, createdAt, masterKey } = vault
  const passphrase = await passphraseSlot(tools, vault)
  const recovery = recoverySlot(tools, vault)
  return save(tools, { vaultId, createdAt, masterKey }, [passphrase, recovery])
}

/**
 * Opens the key file with a passphrase.
 *
 * If the main copy is damaged or gone the second is used, and the pair is made whole again afterwards. A
 * passphrase slot with a weaker derivation than `kdfCost` is wrapped again.
 *
 * @throws AppError `vault-not-found`, `wrong-passphrase`, `key-file-damaged`, `key-file-unsupported`
 */
export async function unlockWithPassphrase(tools: KeyFileTools, passphrase: string): Promise<UnlockedKeys> {
  const found = await openWith(tools, 'passphrase', async ({ kdf }) => {
    if (kdf.name !== 'argon2id-1.3' || !canBeAPassphrase(passphrase)) return undefined
    return deriveKeyFromPassphrase(passphrase, Buffer.from(kdf.salt, 'base64'), kdf)
  })
  const { kdf } = found.slot
  const isWeak = kdf.name === 'argon2id-1.3' && isWeakerThan(kdf, tools.kdfCost)
  return withUpkeep(
    tools,
    found,
    isWeak ? () => setPassphrase(tools, found.masterKey, passphrase) : undefined,
  )
}

/**
 * Opens the key file with the recovery code, as typed.
 *
 * @throws AppError `vault-not-found`, `wrong-recovery-code` (the fact `reason` tells a slip of the pen
 *   from a code of another vault), `key-file-damaged`, `key-file-unsupported`
 */
export async function unlockWithRecoveryCode(tools: KeyFileTools, typed: string): Promise<UnlockedKeys> {
  const secret = parseRecoveryCode(typed)
  const found = await openWith(tools, 'recovery', async (_slot, vaultId) =>
    deriveKeyFromRecoveryCode(secret, vaultId),
  )
  secret.fill(0)
  return withUpkeep(tools, found, undefined)
}

/**
 * Changes the passphrase of somebody who knows the current one. The master key and the store stay as
 * they are; so do older backups, which keep the older passphrase.
 *
 * @throws AppError as `unlockWithPassphrase` for `current`, `passphrase-too-short` and
 *   `passphrase-too-long` for `next`; StoreFailure with both copies as they were
 */
export async function changePassphrase(
  tools: KeyFileTools,
  change: { readonly current: string; readonly next: string },
): Promise<CopiesWritten> {
  passphraseToBytes(change.next).fill(0)
  const { masterKey } = await unlockWithPassphrase(tools, change.current)
  try {
    return await setPassphrase(tools, masterKey, change.next)
  } finally {
    masterKey.fill(0)
  }
}

/**
 * Makes `passphrase` the one that counts, for whoever holds the master key (a vault just opened with its
 * recovery code). The other slots stay.
 *
 * @throws AppError `passphrase-too-short`, `passphrase-too-long`; StoreFailure with both copies as they were
 */
export async function setPassphrase(
  tools: KeyFileTools,
  masterKey: Buffer,
  passphrase: string,
): Promise<CopiesWritten> {
  const { document } = readGenuine(tools, masterKey)
  const { vaultId, createdAt } = document
  const slot = await passphraseSlot(tools, { vaultId, masterKey, passphrase })
  return save(tools, { vaultId, createdAt, masterKey }, replaceSlot(document.slots, slot))
}

/**
 * Makes `recoveryCode` the one that counts; the old one stops working.
 *
 * @throws AppError `wrong-recovery-code` if it is not well-formed; StoreFailure with both copies as they were
 */
export function replaceRecoveryCode(
  tools: KeyFileTools,
  masterKey: Buffer,
  recoveryCode: string,
): CopiesWritten {
  const { document } = readGenuine(tools, masterKey)
  const { vaultId, createdAt } = document
  const slot = recoverySlot(tools, { vaultId, masterKey, recoveryCode })
  return save(tools, { vaultId, createdAt, masterKey }, replaceSlot(document.slots, slot))
}

/** Writes the key file anew with these slots, for whoever holds the master key. */
export function saveSlots(tools: KeyFileTools, masterKey: Buffer, slots: readonly KeySlot[]): CopiesWritten {
  const { vaultId, createdAt } = readGenuine(tools, masterKey).document
  return save(tools, { vaultId, createdAt, masterKey }, slots)
}

interface ReadCopy {
  readonly document: KeyDocument
  readonly bytes: Buffer
}

interface OpenedCopy extends ReadCopy {
  readonly slot: KeySlot
  readonly masterKey: Buffer
}

const refusals = { passphrase: 'wrong-passphrase', recovery: 'wrong-recovery-code' } as const

/**
 * Tries the main copy, and the second one only where the main one is gone or damaged. An intact main
 * copy has the last word: the second may still hold the passphrase before the last change.
 */
async function openWith(
  tools: KeyFileTools,
  type: 'passphrase' | 'recovery',
  deriveKek: (slot: KeySlot, vaultId: string) => Promise<Buffer | undefined>,
): Promise<OpenedCopy> {
  let isDamaged = false
  for (const path of [tools.paths.main, tools.paths.copy]) {
    const read = readCopy(tools.files, path)
    if (read === 'missing') continue
    isDamaged = true
    if (read === 'damaged') continue
    // Both slots are there from the beginning: one that is gone was taken out.
    const slot = read.document.slots.find((candidate) => candidate.type === type)
    if (slot === undefined) continue
    const kek = await deriveKek(slot, read.document.vaultId)
    const masterKey = kek && unwrapAndForget(slot, kek, read.document.vaultId)
    if (masterKey === undefined) throw new AppError(refusals[type], { facts: { reason: 'not-this-vault' } })
    if (isGenuine(read.document, masterKey)) return { ...read, slot, masterKey }
    masterKey.fill(0)
  }
  throw new AppError(isDamaged ? 'key-file-damaged' : 'vault-not-found')
}

/**
 * The key file's content, for whoever holds the master key already.
 *
 * @throws AppError `key-file-damaged` if neither copy is one that this key made
 */
export function genuineDocument(tools: KeyFileTools, masterKey: Buffer): KeyDocument {
  return readGenuine(tools, masterKey).document
}

/** The copy that counts, for whoever holds the master key already. */
function readGenuine(tools: KeyFileTools, masterKey: Buffer): ReadCopy {
  for (const path of [tools.paths.main, tools.paths.copy]) {
    const read = readCopy(tools.files, path)
    if (read !== 'missing' && read !== 'damaged' && isGenuine(read.document, masterKey)) return read
  }
  throw new AppError('key-file-damaged')
}

/** @throws AppError `key-file-unsupported`: a newer version's file is not damage to be mended. */
function readCopy(files: Files, path: string): ReadCopy | 'missing' | 'damaged' {
  const bytes = files.read(path, keyFileMaxBytes)
  if (bytes === 'missing') return 'missing'
  if (bytes === 'unreadable') return 'damaged'
  try {
    return { document: parseKeyDocument(bytes), bytes }
  } catch (error) {
    if (error instanceof AppError && error.code === 'key-file-damaged') return 'damaged'
    throw error
  }
}

async function withUpkeep(
  tools: KeyFileTools,
  found: OpenedCopy,
  strengthen: (() => Promise<CopiesWritten>) | undefined,
): Promise<UnlockedKeys> {
  const { vaultId, createdAt } = found.document
  return { vaultId, createdAt, masterKey: found.masterKey, upkeep: await mend(tools, found, strengthen) }
}

/** Never in the way of an unlock: a full disk must not lock anybody out of a vault that opens. */
async function mend(
  tools: KeyFileTools,
  found: OpenedCopy,
  strengthen: (() => Promise<CopiesWritten>) | undefined,
): Promise<UnlockedKeys['upkeep']> {
  try {
    const broken = [tools.paths.main, tools.paths.copy].filter(
      (path) => !holds(tools.files, path, found.bytes),
    )
    for (const path of broken) {
      writeCopy(tools.files, path, found.bytes, (readBack) => assertOpens(readBack, found.masterKey))
    }
    if (strengthen !== undefined) return (await strengthen()) === 'both' ? 'done' : 'failed'
    return broken.length > 0 ? 'done' : 'nothing'
  } catch {
    return 'failed'
  }
}

function holds(files: Files, path: string, bytes: Buffer): boolean {
  const read = files.read(path, keyFileMaxBytes)
  return Buffer.isBuffer(read) && read.equals(bytes)
}

function assertOpens(readBack: Buffer, masterKey: Buffer): void {
  if (!isGenuine(parseKeyDocument(readBack), masterKey)) throw new AppError('key-file-damaged')
}

function save(
  tools: KeyFileTools,
  vault: { readonly vaultId: string; readonly createdAt: Instant; readonly masterKey: Buffer },
  slots: readonly KeySlot[],
): CopiesWritten {
  const bytes = writeKeyDocument({ ...vault, slots }, vault.masterKey)
  return writePair(tools.files, tools.paths, bytes, (readBack) => assertOpens(readBack, vault.masterKey))
}

async function passphraseSlot(
  tools: KeyFileTools,
  vault: { readonly vaultId: string; readonly masterKey: Buffer; readonly passphrase: string },
): Promise<KeySlot> {
  const kdf = newPassphraseKdf(tools.kdfCost, tools.randomness)
  const kek = await deriveKeyFromPassphrase(vault.passphrase, Buffer.from(kdf.salt, 'base64'), kdf)
  return wrapAndProve(tools, vault, { type: 'passphrase', kdf }, kek)
}

function recoverySlot(
  tools: KeyFileTools,
  vault: { readonly vaultId: string; readonly masterKey: Buffer; readonly recoveryCode: string },
): KeySlot {
  const secret = parseRecoveryCode(vault.recoveryCode)
  const kek = deriveKeyFromRecoveryCode(secret, vault.vaultId)
  secret.fill(0)
  return wrapAndProve(tools, vault, { type: 'recovery', kdf: { name: 'hkdf-sha256' } }, kek)
}

/** A slot that is known to open again; its key is gone afterwards. */
function wrapAndProve(
  tools: KeyFileTools,
  vault: { readonly vaultId: string; readonly masterKey: Buffer },
  slot: Pick<KeySlot, 'type' | 'kdf'>,
  kek: Buffer,
): KeySlot {
  const wrapped = wrapMasterKey(vault.masterKey, kek, { vaultId: vault.vaultId, ...slot }, tools.randomness)
  const again = unwrapAndForget(wrapped, kek, vault.vaultId)
  if (again === undefined || !again.equals(vault.masterKey)) throw new Error('a new slot does not open')
  again.fill(0)
  return wrapped
}

function unwrapAndForget(slot: KeySlot, kek: Buffer, vaultId: string): Buffer | undefined {
  const masterKey = unwrapMasterKey(slot, kek, vaultId)
  kek.fill(0)
  return masterKey
}

function replaceSlot(slots: readonly KeySlot[], slot: KeySlot): KeySlot[] {
  return [...slots.filter((other) => other.type !== slot.type), slot]
}
