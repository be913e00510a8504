import { dirname } from 'node:path'
import type { Files } from '../db/files.ts'

/** Where the two copies of a key file lie, in one folder. */
export interface KeyFilePaths {
  readonly main: string
  readonly copy: string
}

/** Which copies hold the new content. `main-only` is safe: the next unlock writes the second. */
export type CopiesWritten = 'both' | 'main-only'

/**
 * Replaces both copies of a key file, or neither.
 *
 * Both new files are written, synced, read back and checked beside the old pair before the first of them
 * takes its place, so a full disk is met while nothing has changed. Once the main copy is in place the
 * new content counts, and trouble with the second copy is told instead of thrown: to report a failure
 * then would make somebody trust a passphrase that no longer opens the vault.
 *
 * @param check throws if the bytes read back from the disk do not open
 */
export function writePair(
  files: Files,
  paths: KeyFilePaths,
  bytes: Buffer,
  check: (readBack: Buffer) => void,
): CopiesWritten {
  const temporary = { main: `${paths.main}.tmp`, copy: `${paths.copy}.tmp` }
  try {
    writeNew(files, temporary.main, bytes, check)
    writeNew(files, temporary.copy, bytes, check)
    files.rename(temporary.main, paths.main)
  } catch (error) {
    removeQuietly(files, [temporary.main, temporary.copy])
    throw error
  }
  return placeSecond(files, temporary.copy, paths)
}

/** Writes one copy anew, from bytes that are known to be good. */
export function writeCopy(
  files: Files,
  path: string,
  bytes: Buffer,
  check: (readBack: Buffer) => void,
): void {
  const temporary = `${path}.tmp`
  try {
    writeNew(files, temporary, bytes, check)
    files.rename(temporary, path)
    files.syncFolder(dirname(path))
  } catch (error) {
    removeQuietly(files, [temporary])
    throw error
  }
}

function placeSecond(files: Files, temporary: string, paths: KeyFilePaths): CopiesWritten {
  try {
    files.syncFolder(dirname(paths.main))
    files.rename(temporary, paths.copy)
    files.syncFolder(dirname(paths.copy))
    return 'both'
  } catch {
    removeQuietly(files, [temporary])
    return 'main-only'
  }
}

function writeNew(files: Files, path: string, bytes: Buffer, check: (readBack: Buffer) => void): void {
  files.remove(path)
  const file = files.create(path)
  try {
    files.write(file, bytes)
    files.sync(file)
  } finally {
    files.close(file)
  }
  const readBack = files.read(path, bytes.length)
  if (readBack === 'missing' || readBack === 'unreadable' || !readBack.equals(bytes)) {
    throw new Error('a key file did not come back from the disk as it was written')
  }
  check(readBack)
}

/** After a failure: the reason is already on its way, and what stays behind is swept at the next start. */
function removeQuietly(files: Files, paths: readonly string[]): void {
  for (const path of paths) {
    try {
      files.remove(path)
    } catch {
      // Nothing to add: see above.
    }
  }
}
