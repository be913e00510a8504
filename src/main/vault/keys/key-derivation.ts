import { hkdfSync } from 'node:crypto'
import sodium from 'libsodium-wrappers-sumo'
import { AppError } from '../../../shared/kernel/errors.ts'

/** What Argon2id is asked to spend: memory in KiB, passes over it, lanes side by side. */
export interface KdfCost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

/** What a new passphrase costs: half a second on a slow laptop. */
export const usualKdfCost: KdfCost = { memoryKiB: 131_072, passes: 3, lanes: 1 }
const strongKdfCost: KdfCost = { memoryKiB: 262_144, passes: 3, lanes: 1 }
/** Never less than this for a new vault, whatever the machine. */
const leastKdfCost: KdfCost = { memoryKiB: 65_536, passes: 3, lanes: 1 }

/** A machine that needs less than this for the usual cost can afford twice the memory. */
const fastMachineMs = 300

export const saltLength = 16
export const keyLength = 32

/** Passphrases are counted in bytes of normalised UTF-8. */
export const passphraseBytes = { least: 12, most: 1024 } as const

/** What a file may ask for. Anything else would let a hostile file exhaust memory or time. */
const readingCaps = {
  memoryKiB: { least: 19_456, most: 1_048_576 },
  passes: { least: 1, most: 10 },
  lanes: { least: 1, most: 4 },
} as const

/**
 * Refuses a cost outside the reading caps, before anything is allocated.
 *
 * Two to four lanes are within the caps of the format but cannot be computed by this version.
 *
 * @throws AppError `key-file-unsupported`
 */
export function assertReadableCost(cost: KdfCost): void {
  const fits =
    isWithin(cost.memoryKiB, readingCaps.memoryKiB) &&
    isWithin(cost.passes, readingCaps.passes) &&
    isWithin(cost.lanes, readingCaps.lanes)
  if (!fits || cost.lanes !== 1) throw new AppError('key-file-unsupported')
}

function isWithin(value: number, cap: { readonly least: number; readonly most: number }): boolean {
  return Number.isInteger(value) && value >= cap.least && value <= cap.most
}

/** Whether a stored cost has fallen behind what a new passphrase would get today. */
export function isWeakerThan(stored: KdfCost, current: KdfCost): boolean {
  return stored.memoryKiB < current.memoryKiB || stored.passes < current.passes
}

/**
 * A passphrase as the bytes that count: NFKC, UTF-8, so that the same words typed on another keyboard or
 * system are the same passphrase. The caller fills the buffer with zeros when done.
 *
 * @throws AppError `passphrase-too-short` below 12 bytes, `passphrase-too-long` above 1,024
 */
export function passphraseToBytes(passphrase: string): Buffer {
  const bytes = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  if (bytes.length < passphraseBytes.least) {
    bytes.fill(0)
    throw new AppError('passphrase-too-short', { facts: { least: passphraseBytes.least } })
  }
  if (bytes.length > passphraseBytes.most) {
    bytes.fill(0)
    throw new AppError('passphrase-too-long', { facts: { most: passphraseBytes.most } })
  }
  return bytes
}

/** What cannot have been set as a passphrase is not worth half a second of trying. */
export function canBeAPassphrase(passphrase: string): boolean {
  try {
    passphraseToBytes(passphrase).fill(0)
    return true
  } catch {
    return false
  }
}

/**
 * The key-encryption key of a passphrase: Argon2id 1.3, 32 bytes.
 *
 * @throws AppError `passphrase-too-short`, `passphrase-too-long`, `key-file-unsupported`
 */
export async function deriveKeyFromPassphrase(
  passphrase: string,
  salt: Buffer,
  cost: KdfCost,
): Promise<Buffer> {
  assertReadableCost(cost)
  const words = passphraseToBytes(passphrase)
  try {
    return await argon2id(words, salt, cost)
  } finally {
    words.fill(0)
  }
}

/** Argon2id 1.3 over bytes, one lane; 32 bytes. */
export async function argon2id(words: Buffer, salt: Buffer, cost: KdfCost): Promise<Buffer> {
  assertReadableCost(cost)
  if (salt.length !== saltLength) throw new Error(`a salt has ${saltLength} bytes`)
  await sodium.ready
  const key = sodium.crypto_pwhash(
    keyLength,
    words,
    salt,
    cost.passes,
    cost.memoryKiB * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  )
  return bufferOver(key)
}

/**
 * Makes the next derivation as quick as any later one: the program for it is translated and the memory it needs is
 * there. It takes about half as long as a derivation.
 */
export async function warmUpDerivation(): Promise<void> {
  const { memoryKiB, lanes } = usualKdfCost
  const nothing = Buffer.alloc(passphraseBytes.least)
  const key = await argon2id(nothing, Buffer.alloc(saltLength), { memoryKiB, passes: 1, lanes })
  key.fill(0)
}

/**
 * The cost for a new vault on this machine, measured once: the usual one, twice the memory where that
 * takes less than 300 ms, and the least allowed only where the memory cannot be had.
 *
 * @param elapsedMs a clock that only goes forward, in milliseconds
 */
export async function measureKdfCost(elapsedMs: () => number): Promise<KdfCost> {
  const started = elapsedMs()
  try {
    const probe = await argon2id(Buffer.alloc(passphraseBytes.least), Buffer.alloc(saltLength), usualKdfCost)
    probe.fill(0)
  } catch {
    return leastKdfCost
  }
  return costFor(elapsedMs() - started)
}

/** The cost for a machine that takes this long for the usual one. */
export function costFor(usualCostMs: number): KdfCost {
  return usualCostMs < fastMachineMs ? strongKdfCost : usualKdfCost
}

/** What the master key is turned into; no key serves two ends. */
export type SubkeyPurpose = 'db' | 'backup-mac' | 'backup-summary' | 'header-mac'

/** A key of 32 bytes for one purpose: HKDF-SHA256 of the master key, salted with the vault's id. */
export function deriveSubkey(masterKey: Buffer, vaultId: string, purpose: SubkeyPurpose): Buffer {
  return hkdf(masterKey, vaultId, purpose)
}

/** HKDF-SHA256 to 32 bytes. */
export function hkdf(material: Buffer, salt: string, info: string): Buffer {
  return bufferOver(
    new Uint8Array(
      hkdfSync('sha256', material, Buffer.from(salt, 'utf8'), Buffer.from(info, 'utf8'), keyLength),
    ),
  )
}

/** The same memory as a Buffer, so that filling it with zeros leaves no second copy. */
function bufferOver(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
