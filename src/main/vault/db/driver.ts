import { createRequire } from 'node:module'
import { isAbsolute } from 'node:path'
import Database from 'better-sqlite3'
import { assertNodeRunsTheStore } from '../node-guard.ts'
import { applyPragmas, cipher } from './pragmas.ts'

/** A connection to the encrypted store. */
export type RawStore = Database.Database

/** The build of SQLite that the measurements behind the design were made with. */
const pinnedDriver = 'SQLite3 Multiple Ciphers 2.4.0'
const busyTimeoutMs = 2_000
const storeKeyLength = 32
const hexDigits = Buffer.from('0123456789abcdef', 'latin1')

/**
 * Opens one connection in the only order that is safe: cipher, key, then everything else. Nothing has
 * been read yet, so whether the key fits is still open.
 *
 * @param storeKey 32 bytes; stays the caller's to fill with zeros
 */
export function connect(path: string, storeKey: Buffer, options: { readonly readonly: boolean }): RawStore {
  assertNodeRunsTheStore()
  // A name with `file:` is echoed in error messages, and relative names depend on where the process stands.
  if (!isAbsolute(path)) throw new Error('a store is opened by its absolute path')
  const raw = new Database(path, { fileMustExist: true, timeout: busyTimeoutMs, readonly: options.readonly })
  try {
    assertPrebuiltDriver()
    if (raw.pragma(`cipher='${cipher}'`, { simple: true }) !== cipher)
      throw new Error('the cipher is missing')
    applyKey(raw, storeKey)
    applyPragmas(raw, options)
    const version = raw.prepare('SELECT sqlite3mc_version()').pluck().get()
    if (version !== pinnedDriver)
      throw new Error(`the store driver is ${String(version)}, not ${pinnedDriver}`)
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/**
 * Hands over the key as `raw:` and 64 hex digits, written digit by digit into a Buffer that is zeroed
 * afterwards, because a string would stay in memory. The form is checked first: the driver takes
 * malformed hex for a passphrase without a word.
 */
function applyKey(raw: RawStore, storeKey: Buffer): void {
  if (!canEncrypt(raw)) throw new Error('the store driver cannot encrypt')
  const key = rawKey(storeKey)
  try {
    if (raw.key(key) !== 0) throw new Error('the store driver refused the key')
  } finally {
    key.fill(0)
  }
}

/** The 68 bytes the driver takes for a raw key. */
export function rawKey(storeKey: Buffer): Buffer {
  if (storeKey.length !== storeKeyLength) throw new Error(`a store key has ${storeKeyLength} bytes`)
  const key = Buffer.alloc(4 + storeKeyLength * 2)
  key.write('raw:', 'latin1')
  storeKey.forEach((byte, index) => {
    key[4 + index * 2] = hexDigits[byte >> 4] ?? 0
    key[5 + index * 2] = hexDigits[byte & 15] ?? 0
  })
  if (key.length !== 68 || key.subarray(4).some((digit) => !hexDigits.includes(digit))) {
    key.fill(0)
    throw new Error('a store key did not become 64 hex digits')
  }
  return key
}

interface Encrypting {
  key(key: Buffer): number
}

/** The driver's published types do not know its encrypting build, and plain SQLite must not pass for it. */
function canEncrypt(raw: object): raw is Encrypting {
  return 'key' in raw && typeof raw.key === 'function'
}

/** A copy compiled on this machine could be any SQLite with any options. */
function assertPrebuiltDriver(): void {
  const loaded = Object.keys(createRequire(import.meta.url).cache)
  const binaries = loaded.filter((file) => /better[-_]sqlite3.*\.node$/.test(file))
  const isPrebuilt = binaries.length > 0 && binaries.every((file) => /[\\/]prebuilds[\\/][^\\/]+$/.test(file))
  if (!isPrebuilt) throw new Error('the store driver is not the prebuilt one')
}
