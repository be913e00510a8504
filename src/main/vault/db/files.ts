import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { withStoreFailures } from './store-failure.ts'

/**
 * The few things done to files that must not be lost, small enough to be replaced by one that fails at
 * any step. Every error that says "full" or "read-only" comes out as StoreFailure.
 */
export interface Files {
  /** The whole file; `missing` if there is none, `unreadable` if it is a link, a folder or too large. */
  readonly read: (path: string, maxBytes: number) => Buffer | 'missing' | 'unreadable'
  /** Opens a file that must not exist, readable and writable by its owner alone, whatever the umask. */
  readonly create: (path: string) => number
  readonly write: (file: number, bytes: Buffer) => void
  /** Waits until the bytes are on the disk. */
  readonly sync: (file: number) => void
  readonly close: (file: number) => void
  readonly rename: (from: string, to: string) => void
  /** Removes a file; it may be gone already. */
  readonly remove: (path: string) => void
  /** Waits until the folder's own entries are on the disk, so that a rename outlives a power cut. */
  readonly syncFolder: (path: string) => void
}

export const ownerOnlyFile = 0o600

/** The real ones. */
export const nodeFiles: Files = {
  read: (path, maxBytes) => withStoreFailures(() => readWhole(path, maxBytes)),
  create: (path) =>
    withStoreFailures(() => {
      const file = openSync(path, 'wx', ownerOnlyFile)
      fchmodSync(file, ownerOnlyFile)
      return file
    }),
  write: (file, bytes) =>
    withStoreFailures(() => {
      let written = 0
      while (written < bytes.length) written += writeSync(file, bytes, written)
    }),
  sync: (file) => withStoreFailures(() => fsyncSync(file)),
  close: (file) => withStoreFailures(() => closeSync(file)),
  rename: (from, to) => withStoreFailures(() => renameSync(from, to)),
  remove: (path) => withStoreFailures(() => rmSync(path, { force: true })),
  syncFolder: (path) => withStoreFailures(() => syncFolder(path)),
}

function readWhole(path: string, maxBytes: number): Buffer | 'missing' | 'unreadable' {
  const entry = lstatSync(path, { throwIfNoEntry: false })
  if (entry === undefined) return 'missing'
  if (!entry.isFile()) return 'unreadable'
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    if (size > maxBytes) return 'unreadable'
    const bytes = Buffer.alloc(size)
    let read = 0
    for (let more = 1; more > 0 && read < size; read += more)
      more = readSync(file, bytes, read, size - read, read)
    return bytes.subarray(0, read)
  } finally {
    closeSync(file)
  }
}

function syncFolder(path: string): void {
  // Windows has no such call: a folder cannot be opened as a file there.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
