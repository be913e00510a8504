import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, fstatSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Files } from '../db/files.ts'
import { withStoreFailuresAsync } from '../db/store-failure.ts'
import { deriveSubkey } from '../keys/key-derivation.ts'
import { encodeHead, macBytes, type ReadHeader, readExactly } from './backup-format.ts'

const chunkBytes = 1_048_576
/** After so many chunks, waiting calls are answered. */
const chunksInARow = 8

/** Calls `take` with each piece of a part of a file, in order, letting other work in between. */
async function eachChunk(
  path: string,
  part: { readonly from: number; readonly bytes: number },
  take: (chunk: Buffer) => void,
): Promise<void> {
  const file = openSync(path, 'r')
  try {
    let chunks = 0
    for (let done = 0; done < part.bytes; done += chunkBytes) {
      take(readExactly(file, part.from + done, Math.min(chunkBytes, part.bytes - done)))
      chunks += 1
      if (chunks % chunksInARow === 0) await setImmediate()
    }
  } finally {
    closeSync(file)
  }
}

/** The size and the SHA-256 of a file. */
export async function digestFile(path: string): Promise<{ bytes: number; sha256: string }> {
  return withStoreFailuresAsync(async () => {
    const file = openSync(path, 'r')
    const bytes = fstatSync(file).size
    closeSync(file)
    const hash = createHash('sha256')
    await eachChunk(path, { from: 0, bytes }, (chunk) => hash.update(chunk))
    return { bytes, sha256: hash.digest('base64') }
  })
}

/** Writes a whole backup under a name that is not there yet, and waits until it is on the disk. */
export async function writeBackupFile(
  files: Files,
  path: string,
  parts: {
    readonly head: Parameters<typeof encodeHead>[0]
    readonly payload: string
    readonly masterKey: Buffer
  },
): Promise<void> {
  const { head, payload, masterKey } = parts
  const key = deriveSubkey(masterKey, head.vaultId, 'backup-mac')
  const mac = createHmac('sha256', key)
  key.fill(0)
  await withStoreFailuresAsync(async () => {
    const file = files.create(path)
    try {
      const put = (bytes: Buffer): void => {
        mac.update(bytes)
        files.write(file, bytes)
      }
      put(encodeHead(head))
      await eachChunk(payload, { from: 0, bytes: head.bytes }, put)
      files.write(file, mac.digest())
      files.sync(file)
    } finally {
      files.close(file)
    }
  })
}

/**
 * Whether a file is, to the last byte, what somebody with this master key wrote. Asked before its payload
 * is opened as a store.
 *
 * @throws AppError `backup-damaged`
 */
export async function assertGenuine(path: string, read: ReadHeader, masterKey: Buffer): Promise<void> {
  const { header, payloadAt, fileBytes } = read
  const key = deriveSubkey(masterKey, header.vaultId, 'backup-mac')
  const mac = createHmac('sha256', key)
  key.fill(0)
  const hash = createHash('sha256')
  await withStoreFailuresAsync(async () => {
    await eachChunk(path, { from: 0, bytes: payloadAt }, (chunk) => mac.update(chunk))
    await eachChunk(path, { from: payloadAt, bytes: header.bytes }, (chunk) => {
      mac.update(chunk)
      hash.update(chunk)
    })
    const file = openSync(path, 'r')
    const written = readExactly(file, fileBytes - macBytes, macBytes)
    closeSync(file)
    const fits = timingSafeEqual(mac.digest(), written) && hash.digest('base64') === header.sha256
    if (!fits) throw new AppError('backup-damaged')
  })
}

/** Takes the store out of a backup, still encrypted, into a new file that is its owner's alone. */
export async function extractPayload(
  files: Files,
  path: string,
  { header, payloadAt }: ReadHeader,
  target: string,
): Promise<void> {
  await withStoreFailuresAsync(async () => {
    const file = files.create(target)
    try {
      await eachChunk(path, { from: payloadAt, bytes: header.bytes }, (chunk) => files.write(file, chunk))
      files.sync(file)
    } finally {
      files.close(file)
    }
  })
}

/** Copies a file to where none is yet, waits for the disk, reads it back and compares. */
export async function copyAndReadBack(files: Files, from: string, to: string): Promise<void> {
  const source = await digestFile(from)
  const temporary = `${to}.tmp`
  await withStoreFailuresAsync(async () => {
    files.remove(temporary)
    const file = files.create(temporary)
    try {
      await eachChunk(from, { from: 0, bytes: source.bytes }, (chunk) => files.write(file, chunk))
      files.sync(file)
    } finally {
      files.close(file)
    }
    const copy = await digestFile(temporary)
    if (copy.sha256 !== source.sha256) throw new AppError('file-not-written')
    files.rename(temporary, to)
    files.syncFolder(dirname(to))
  }).catch((error: unknown) => {
    try {
      files.remove(temporary)
    } catch {
      // The place may be gone altogether; the reason is already on its way.
    }
    throw error
  })
}
