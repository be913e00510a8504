import { AppError } from '../../../shared/kernel/errors.ts'
import { keyLength } from './key-derivation.ts'
import { isGenuine, keyFileMaxBytes, parseKeyDocument } from './key-document.ts'
import { genuineDocument, type KeyFileTools, saveSlots, type UnlockedKeys } from './key-file.ts'
import { type KeySlot, unwrapMasterKey, wrapMasterKey } from './key-slot.ts'

/**
 * Adds a slot that a random key opens, for the system's keychain to keep. An earlier one stops working.
 *
 * @returns the key as base64, the form in which the keychain takes it
 * @throws StoreFailure with both copies of the key file as they were
 */
export function addKeychainSlot(tools: KeyFileTools, masterKey: Buffer): { key: string } {
  const { vaultId, slots } = genuineDocument(tools, masterKey)
  const key = tools.randomness(keyLength)
  try {
    const slot = wrapMasterKey(
      masterKey,
      key,
      { vaultId, type: 'os', kdf: { name: 'random' } },
      tools.randomness,
    )
    saveSlots(tools, masterKey, [...withoutKeychain(slots), slot])
    return { key: key.toString('base64') }
  } finally {
    key.fill(0)
  }
}

/** Takes that slot out. Does nothing if there is none. */
export function removeKeychainSlot(tools: KeyFileTools, masterKey: Buffer): void {
  const { slots } = genuineDocument(tools, masterKey)
  const others = withoutKeychain(slots)
  if (others.length < slots.length) saveSlots(tools, masterKey, others)
}

/**
 * Opens the key file with the key from the system's keychain. The first intact copy has the last word.
 *
 * @throws AppError `keychain-refused` if there is no such slot any more, or it is another vault's
 */
export function unlockWithKeychainKey(
  tools: KeyFileTools,
  encoded: string,
): Pick<UnlockedKeys, 'vaultId' | 'masterKey'> {
  const key = Buffer.from(encoded, 'base64')
  try {
    if (key.length !== keyLength) throw new AppError('keychain-refused')
    for (const path of [tools.paths.main, tools.paths.copy]) {
      const document = readIntact(tools, path)
      if (document === undefined) continue
      const slot = document.slots.find(({ type }) => type === 'os')
      const masterKey = slot && unwrapMasterKey(slot, key, document.vaultId)
      if (masterKey === undefined) break
      if (isGenuine(document, masterKey)) return { vaultId: document.vaultId, masterKey }
      masterKey.fill(0)
    }
    throw new AppError('keychain-refused')
  } finally {
    key.fill(0)
  }
}

/** A copy that can be read; the passphrase's way in is the one that says what is wrong with one that cannot. */
function readIntact(tools: KeyFileTools, path: string) {
  const bytes = tools.files.read(path, keyFileMaxBytes)
  if (!Buffer.isBuffer(bytes)) return undefined
  try {
    return parseKeyDocument(bytes)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

function withoutKeychain(slots: readonly KeySlot[]): KeySlot[] {
  return slots.filter(({ type }) => type !== 'os')
}
