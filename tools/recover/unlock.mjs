import { createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import sodium from 'libsodium-wrappers-sumo'

/** Keys sorted, no spaces: what is signed or bound is written like this. */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`)
    return `{${fields.join(',')}}`
  }
  return JSON.stringify(value)
}

/** HKDF-SHA256 to 32 bytes. */
export function hkdf(material, salt, info) {
  return Buffer.from(hkdfSync('sha256', material, Buffer.from(salt), Buffer.from(info), 32))
}

/** The master key behind a passphrase or a recovery code; throws a sentence if it does not fit. */
export async function masterKeyOf(keyFile, secret, isCode) {
  const slot = keyFile.slots.find(({ type }) => type === (isCode ? 'recovery' : 'passphrase'))
  if (slot === undefined) throw new Error('The key file has no such slot.')
  const kek = isCode
    ? hkdf(secretOfCode(secret), keyFile.vaultId, 'recovery')
    : await passphraseKey(secret, slot.kdf)
  const masterKey = unwrap(slot, kek, keyFile.vaultId)
  if (masterKey === undefined) {
    throw new Error(isCode ? 'That is not the recovery code.' : 'That is not the passphrase.')
  }
  const { mac, ...unsigned } = keyFile
  const expected = createHmac('sha256', hkdf(masterKey, keyFile.vaultId, 'header-mac'))
    .update(canonicalJson(unsigned))
    .digest()
  if (!timingSafeEqual(expected, Buffer.from(mac, 'base64'))) throw new Error('The key file was altered.')
  return masterKey
}

/** Argon2id 1.3, within bounds: a hostile file must not be able to ask for all of the memory. */
async function passphraseKey(passphrase, { name, memoryKiB, passes, lanes, salt }) {
  const isAffordable =
    name === 'argon2id-1.3' &&
    Number.isInteger(memoryKiB) &&
    memoryKiB >= 8 &&
    memoryKiB <= 1_048_576 &&
    Number.isInteger(passes) &&
    passes >= 1 &&
    passes <= 10 &&
    lanes === 1
  if (!isAffordable) throw new Error('The key file asks for something this program cannot do.')
  await sodium.ready
  const words = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  const saltBytes = Buffer.from(salt, 'base64')
  const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13
  return Buffer.from(sodium.crypto_pwhash(32, words, saltBytes, passes, memoryKiB * 1024, algorithm))
}

function unwrap({ id, type, kdf, nonce, wrapped }, kek, vaultId) {
  const bytes = Buffer.from(wrapped, 'base64')
  const opening = createDecipheriv('aes-256-gcm', kek, Buffer.from(nonce, 'base64'), { authTagLength: 16 })
  opening.setAAD(
    Buffer.from(canonicalJson({ format: 'halftime-key', v: 1, vaultId, slot: { id, type, kdf } })),
  )
  opening.setAuthTag(bytes.subarray(32))
  try {
    return Buffer.concat([opening.update(bytes.subarray(0, 32)), opening.final()])
  } catch {
    return undefined
  }
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 32 characters of base 32 are 19 secret bytes and one that checks them. */
function secretOfCode(typed) {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const values = [...characters].map((character) => alphabet.indexOf(character))
  if (values.length !== 32 || values.includes(-1))
    throw new Error('A recovery code has 32 letters and digits.')
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('')
  return Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2))).subarray(0, 19)
}
