import { createCipheriv, createDecipheriv } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import { assertReadableCost, type KdfCost, keyLength, saltLength } from './key-derivation.ts'
import type { Randomness } from './randomness.ts'

export const keyFileFormat = 'halftime-key'
export const keyFileVersion = 1

/** How the key that wraps the master key is made. */
export type SlotKdf =
  | ({ readonly name: 'argon2id-1.3'; readonly salt: string } & KdfCost)
  | { readonly name: 'hkdf-sha256' }
  | { readonly name: 'random' }

/** The three ways into a vault. A key file has at most one slot of each. */
export type SlotType = 'passphrase' | 'recovery' | 'os'

/** The number a slot of that type always has. */
export const slotIds = { passphrase: 1, recovery: 2, os: 3 } as const

/**
 * The master key, wrapped with one key-encryption key by AES-256-GCM. `nonce` is 12 bytes, `wrapped` the
 * encrypted master key and its tag (48 bytes), both base64.
 */
export interface KeySlot {
  readonly id: number
  readonly type: SlotType
  readonly kdf: SlotKdf
  readonly nonce: string
  readonly wrapped: string
}

const cipher = 'aes-256-gcm'
const tagLength = 16
export const nonceLength = 12
export const wrappedLength = keyLength + tagLength

/** How a new passphrase slot derives its key: this cost, and a salt of its own. */
export function newPassphraseKdf(
  cost: KdfCost,
  randomness: Randomness,
): Extract<SlotKdf, { name: 'argon2id-1.3' }> {
  assertReadableCost(cost)
  const { memoryKiB, passes, lanes } = cost
  return { name: 'argon2id-1.3', memoryKiB, passes, lanes, salt: randomness(saltLength).toString('base64') }
}

/** A slot that opens with `kek`. Format, vault, slot and derivation are bound to it as associated data. */
export function wrapMasterKey(
  masterKey: Buffer,
  kek: Buffer,
  slot: { readonly vaultId: string; readonly type: SlotType; readonly kdf: SlotKdf },
  randomness: Randomness,
): KeySlot {
  if (masterKey.length !== keyLength) throw new Error(`a master key has ${keyLength} bytes`)
  const nonce = randomness(nonceLength)
  const head = { id: slotIds[slot.type], type: slot.type, kdf: slot.kdf }
  const encryption = createCipheriv(cipher, kek, nonce, { authTagLength: tagLength })
  encryption.setAAD(associatedData(slot.vaultId, head))
  const wrapped = Buffer.concat([encryption.update(masterKey), encryption.final(), encryption.getAuthTag()])
  return { ...head, nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') }
}

/** The master key, or undefined if `kek` is not the key of this slot. */
export function unwrapMasterKey(slot: KeySlot, kek: Buffer, vaultId: string): Buffer | undefined {
  const wrapped = Buffer.from(slot.wrapped, 'base64')
  const decryption = createDecipheriv(cipher, kek, Buffer.from(slot.nonce, 'base64'), {
    authTagLength: tagLength,
  })
  decryption.setAAD(associatedData(vaultId, slot))
  decryption.setAuthTag(wrapped.subarray(keyLength))
  const masterKey = decryption.update(wrapped.subarray(0, keyLength))
  try {
    decryption.final()
    return masterKey
  } catch {
    // The only failure `final` knows is a tag that does not fit: another key, or other associated data.
    masterKey.fill(0)
    return undefined
  }
}

function associatedData(vaultId: string, slot: Pick<KeySlot, 'id' | 'type' | 'kdf'>): Buffer {
  return Buffer.from(
    canonicalJson({
      format: keyFileFormat,
      v: keyFileVersion,
      vaultId,
      slot: { id: slot.id, type: slot.type, kdf: slot.kdf },
    }),
    'utf8',
  )
}
