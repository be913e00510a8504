import { AppError } from '../../../shared/kernel/errors.ts'
import { canBeAPassphrase, deriveKeyFromPassphrase } from './key-derivation.ts'
import { isGenuine, type KeyDocument } from './key-document.ts'
import { unwrapMasterKey } from './key-slot.ts'
import { deriveKeyFromRecoveryCode, parseRecoveryCode } from './recovery-code.ts'

/** Either way into a key document. */
export type KeySecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery-code'; readonly recoveryCode: string }

/**
 * The master key of a key document that lies somewhere else than in the vault's own files: inside a
 * backup. Nothing is written or mended. The caller fills the key with zeros.
 *
 * @throws AppError `wrong-passphrase`, `wrong-recovery-code`; `key-file-damaged` if a slot was taken out
 *   or altered by somebody without the key
 */
export async function unlockDocument(document: KeyDocument, secret: KeySecret): Promise<Buffer> {
  const isPassphrase = secret.kind === 'passphrase'
  const slot = document.slots.find(({ type }) => type === (isPassphrase ? 'passphrase' : 'recovery'))
  if (slot === undefined) throw new AppError('key-file-damaged')
  const kek = await deriveKek(slot, document.vaultId, secret)
  const masterKey = kek === undefined ? undefined : unwrapMasterKey(slot, kek, document.vaultId)
  kek?.fill(0)
  if (masterKey === undefined) {
    throw new AppError(isPassphrase ? 'wrong-passphrase' : 'wrong-recovery-code', {
      facts: { reason: 'not-this-vault' },
    })
  }
  if (isGenuine(document, masterKey)) return masterKey
  masterKey.fill(0)
  throw new AppError('key-file-damaged')
}

async function deriveKek(
  slot: KeyDocument['slots'][number],
  vaultId: string,
  secret: KeySecret,
): Promise<Buffer | undefined> {
  if (secret.kind === 'recovery-code') {
    const bytes = parseRecoveryCode(secret.recoveryCode)
    const kek = deriveKeyFromRecoveryCode(bytes, vaultId)
    bytes.fill(0)
    return kek
  }
  if (slot.type !== 'passphrase' || !canBeAPassphrase(secret.passphrase)) return undefined
  return deriveKeyFromPassphrase(secret.passphrase, Buffer.from(slot.kdf.salt, 'base64'), slot.kdf)
}
