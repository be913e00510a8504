import { AppError } from '../../../shared/kernel/errors.ts'
import { hkdf } from './key-derivation.ts'
import type { Randomness } from './randomness.ts'

/** Crockford's 32 characters: no I, L, O or U, so that a written code can be read back. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretLength = 19
const groupLength = 4
const codeLength = 32

/** A new recovery code, as it is shown and printed: 8 groups of 4 characters, 152 random bits. */
export function newRecoveryCode(randomness: Randomness): string {
  const secret = randomness(secretLength)
  const code = formatRecoveryCode(secret)
  secret.fill(0)
  return code
}

/** 19 secret bytes and their checksum byte, as 8 groups of 4 characters. */
export function formatRecoveryCode(secret: Buffer): string {
  if (secret.length !== secretLength) throw new Error(`a recovery code holds ${secretLength} bytes`)
  const characters = toBase32(Buffer.concat([secret, Buffer.of(checksum(secret))]))
  const groups = characters.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []
  return groups.join('-')
}

/**
 * The 19 secret bytes of a code as somebody typed it: capitals, spaces and hyphens do not matter, O is
 * read as 0, I and L as 1.
 *
 * A wrong single character is always noticed. The fact `reason` says what does not fit: `length`,
 * `character` or `checksum`.
 *
 * @throws AppError `wrong-recovery-code`
 */
export function parseRecoveryCode(typed: string): Buffer {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (characters.length !== codeLength) throw mistyped('length')
  const bytes = fromBase32(characters)
  if (bytes === undefined) throw mistyped('character')
  const secret = bytes.subarray(0, secretLength)
  if (bytes[secretLength] !== checksum(secret)) throw mistyped('checksum')
  return secret
}

/** The key-encryption key of a recovery code. 152 random bits need no slow derivation. */
export function deriveKeyFromRecoveryCode(secret: Buffer, vaultId: string): Buffer {
  return hkdf(secret, vaultId, 'recovery')
}

/** Whether a code as typed is the one that was shown. */
export function isSameRecoveryCode(shown: string, typed: string): boolean {
  try {
    return parseRecoveryCode(shown).equals(parseRecoveryCode(typed))
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

function mistyped(reason: 'length' | 'character' | 'checksum'): AppError {
  return new AppError('wrong-recovery-code', { facts: { reason } })
}

/** CRC-8: notices every change within 8 neighbouring bits, so every wrong single character. */
function checksum(bytes: Buffer): number {
  let register = 0xff
  for (const byte of bytes) {
    register ^= byte
    for (let bit = 0; bit < 8; bit++) register = (register << 1) ^ (register & 0x80 ? 0x107 : 0)
  }
  return register
}

function toBase32(bytes: Buffer): string {
  let text = ''
  let pending = 0
  let bits = 0
  for (const byte of bytes) {
    pending = (pending << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((pending >> bits) & 31)
    }
    pending &= (1 << bits) - 1
  }
  return text
}

function fromBase32(characters: string): Buffer | undefined {
  const bytes = Buffer.alloc((characters.length * 5) / 8)
  let pending = 0
  let bits = 0
  let length = 0
  for (const character of characters) {
    const value = alphabet.indexOf(character)
    if (value < 0) return undefined
    pending = (pending << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[length++] = pending >> bits
      pending &= (1 << bits) - 1
    }
  }
  return bytes
}
