import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { hkdf } from './unlock.mjs'

const magic = Buffer.from('halftime-backup\n', 'latin1')
const macBytes = 32
const chunkBytes = 1_048_576

/**
 * A backup file: 16 bytes of magic, version and header length as 32-bit numbers (big-endian), the header
 * as JSON, the encrypted store, and an HMAC-SHA256 over all of it.
 */
export function readBackup(path) {
  const bytes = statSync(path).size
  const head = readPart(path, 0, 24)
  if (!head.subarray(0, 16).equals(magic)) throw new Error('This is not a Halftime backup.')
  if (head.readUInt32BE(16) !== 1) throw new Error('This backup was made by a newer Halftime.')
  const headerBytes = head.readUInt32BE(20)
  const payloadAt = 24 + headerBytes
  if (headerBytes > 65_536 || payloadAt + macBytes > bytes) throw new Error('This backup is damaged.')
  const header = parse(readPart(path, 24, headerBytes))
  if (payloadAt + header.bytes + macBytes !== bytes)
    throw new Error('This backup is damaged: its length is wrong.')
  return {
    keyFile: header.keyFile,
    about: {
      source: 'a backup',
      createdAt: header.createdAt,
      schemaVersion: header.schemaVersion,
      appVersion: header.appVersion,
    },
    assertGenuine: (masterKey) => {
      const mac = createHmac('sha256', hkdf(masterKey, header.vaultId, 'backup-mac'))
      const sha = createHash('sha256')
      eachPart(path, 0, payloadAt, (part) => mac.update(part))
      eachPart(path, payloadAt, header.bytes, (part) => {
        mac.update(part)
        sha.update(part)
      })
      const written = readPart(path, bytes - macBytes, macBytes)
      const fits = timingSafeEqual(mac.digest(), written) && sha.digest('base64') === header.sha256
      if (!fits) throw new Error('This backup is damaged or was altered.')
    },
    unpack: (target) => {
      const file = openSync(target, 'wx', 0o600)
      try {
        eachPart(path, payloadAt, header.bytes, (part) => writeSync(file, part))
      } finally {
        closeSync(file)
      }
    },
  }
}

/** A vault folder: the key file or its copy, and the store. Only copies are opened. */
export function readVaultFolder(folder) {
  const store = join(folder, 'vault.db')
  if (!existsSync(store)) throw new Error(`There is no vault in ${folder}.`)
  return {
    keyFile: firstKeyFile(['vault.key', 'vault.key.bak'].map((name) => join(folder, name))),
    about: { source: 'a vault folder' },
    assertGenuine: () => undefined,
    unpack: (target) => {
      copyFileSync(store, target)
      if (existsSync(`${store}-journal`)) copyFileSync(`${store}-journal`, `${target}-journal`)
    },
  }
}

function firstKeyFile(paths) {
  for (const path of paths) {
    try {
      const keyFile = JSON.parse(readFileSync(path, 'utf8'))
      if (keyFile.format === 'halftime-key' && Array.isArray(keyFile.slots)) return keyFile
    } catch {
      // The other copy may be whole.
    }
  }
  throw new Error('No readable key file was found. A backup carries one of its own.')
}

function parse(bytes) {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new Error('This backup is damaged: its header cannot be read.')
  }
}

function readPart(path, at, length) {
  const parts = []
  eachPart(path, at, length, (part) => parts.push(Buffer.from(part)))
  return Buffer.concat(parts)
}

function eachPart(path, from, length, take) {
  const file = openSync(path, 'r')
  try {
    const chunk = Buffer.alloc(Math.min(chunkBytes, Math.max(length, 1)))
    for (let done = 0; done < length; ) {
      const read = readSync(file, chunk, 0, Math.min(chunk.length, length - done), from + done)
      if (read === 0) throw new Error('This backup is damaged: it ends too early.')
      take(chunk.subarray(0, read))
      done += read
    }
  } finally {
    closeSync(file)
  }
}
