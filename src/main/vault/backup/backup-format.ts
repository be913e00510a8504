import { closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import * as z from 'zod/mini'
import { BackupReason } from '../../../shared/backup/backup.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { Instant } from '../../../shared/kernel/time.ts'
import { withStoreFailures } from '../db/store-failure.ts'
import { canonicalJson } from '../keys/canonical-json.ts'
import { type KeyDocument, parseKeyDocument } from '../keys/key-document.ts'

/*
 * A backup in one file:
 *
 *   16 bytes  "halftime-backup\n"
 *    4 bytes  the format's version, big-endian
 *    4 bytes  the length of the header, big-endian
 *             the header: canonical JSON, with everything that opens the payload but no name and no count
 *             the payload: the store, still encrypted page by page with the key of the store
 *   32 bytes  HMAC-SHA256 over all of the above, with the `backup-mac` subkey
 */
const magic = Buffer.from('halftime-backup\n', 'latin1')
export const backupVersion = 1
export const prefixBytes = magic.length + 8
export const macBytes = 32
const headerMaxBytes = 65_536

const Header = z.strictObject({
  format: z.literal('halftime-backup'),
  v: z.literal(backupVersion),
  appVersion: z.string().check(z.maxLength(40)),
  schemaVersion: z.int().check(z.positive()),
  vaultId: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  createdAt: Instant,
  reason: BackupReason,
  /** Of the payload. */
  bytes: z.int().check(z.positive()),
  sha256: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
  /** What the store holds, sealed: readable with the key only. */
  summary: z.string().check(z.maxLength(4_096)),
  /** The whole key file of the day, so that this one file opens on a fresh machine. */
  keyFile: z.unknown(),
})

/** What a backup says about itself, before any key. Genuine only once the whole file's MAC was checked. */
export interface BackupHeader extends Omit<z.infer<typeof Header>, 'keyFile'> {
  readonly keyDocument: KeyDocument
}

/** A backup file as read from outside. */
export interface ReadHeader {
  readonly header: BackupHeader
  /** Where the payload begins. */
  readonly payloadAt: number
  readonly fileBytes: number
}

/** Everything before the payload. */
export function encodeHead(header: Omit<BackupHeader, 'format' | 'v'>): Buffer {
  const { keyDocument, ...rest } = header
  const json = Buffer.from(
    canonicalJson({ format: 'halftime-backup', v: backupVersion, ...rest, keyFile: keyDocument }),
    'utf8',
  )
  if (json.length > headerMaxBytes) throw new Error('a backup header is too long')
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(backupVersion, 0)
  numbers.writeUInt32BE(json.length, 4)
  return Buffer.concat([magic, numbers, json])
}

/**
 * Reads the head of a backup, without any key and without reading the payload. The length of the file
 * has to fit what the header says to the byte.
 *
 * @throws AppError `backup-not-found`, `backup-damaged`, `backup-unsupported` if a newer version made it
 */
export function readHeader(path: string): ReadHeader {
  return withStoreFailures(() => {
    const entry = lstatSync(path, { throwIfNoEntry: false })
    if (entry === undefined) throw new AppError('backup-not-found')
    if (!entry.isFile()) throw new AppError('backup-damaged')
    const file = openSync(path, 'r')
    try {
      return parseHead(file, fstatSync(file).size)
    } finally {
      closeSync(file)
    }
  })
}

function parseHead(file: number, fileBytes: number): ReadHeader {
  const prefix = readExactly(file, 0, prefixBytes)
  if (!prefix.subarray(0, magic.length).equals(magic)) throw new AppError('backup-damaged')
  const version = prefix.readUInt32BE(magic.length)
  if (version === 0) throw new AppError('backup-damaged')
  if (version > backupVersion) throw new AppError('backup-unsupported')
  const headerBytes = prefix.readUInt32BE(magic.length + 4)
  if (headerBytes === 0 || headerBytes > headerMaxBytes) throw new AppError('backup-damaged')
  const json = readExactly(file, prefixBytes, headerBytes)
  const header = parseHeader(json)
  const payloadAt = prefixBytes + headerBytes
  if (fileBytes !== payloadAt + header.bytes + macBytes) throw new AppError('backup-damaged')
  return { header, payloadAt, fileBytes }
}

function parseHeader(json: Buffer): BackupHeader {
  const parsed = Header.safeParse(parseJson(json))
  if (!parsed.success) throw new AppError('backup-damaged')
  const { keyFile, ...rest } = parsed.data
  const isCanonical = canonicalJson(parsed.data) === json.toString('utf8')
  if (!isCanonical) throw new AppError('backup-damaged')
  const keyDocument = parseKeyFile(keyFile)
  if (keyDocument.vaultId !== rest.vaultId) throw new AppError('backup-damaged')
  return { ...rest, keyDocument }
}

function parseKeyFile(keyFile: unknown): KeyDocument {
  try {
    return parseKeyDocument(Buffer.from(canonicalJson(keyFile), 'utf8'))
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    const isNewer = cause.code === 'key-file-unsupported'
    throw new AppError(isNewer ? 'backup-unsupported' : 'backup-damaged', { cause })
  }
}

function parseJson(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'))
  } catch (cause) {
    throw new AppError('backup-damaged', { cause })
  }
}

/** @throws AppError `backup-damaged` if the file ends before */
export function readExactly(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let read = 0
  while (read < length) {
    const more = readSync(file, bytes, read, length - read, at + read)
    if (more === 0) throw new AppError('backup-damaged')
    read += more
  }
  return bytes
}
