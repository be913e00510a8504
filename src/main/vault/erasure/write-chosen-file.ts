import { basename, dirname, join } from 'node:path'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { GrantedFile } from '../context.ts'
import { nodeFiles } from '../db/files.ts'

/** The place a window's token stands for. @throws AppError `file-not-chosen` */
export function chosenPlace(files: ReadonlyMap<string, GrantedFile>, token: string): GrantedFile {
  const file = files.get(token)
  if (file === undefined) throw new AppError('file-not-chosen')
  return file
}

/**
 * Writes a text to a place the manager chose: whole or not at all, readable by its owner alone.
 *
 * @throws AppError `file-not-written`
 */
export function writeChosenFile(place: GrantedFile, text: string): { fileName: string; bytes: number } {
  const bytes = Buffer.from(text, 'utf8')
  const beside = join(dirname(place.path), `.${basename(place.path)}.part`)
  try {
    nodeFiles.remove(beside)
    const file = nodeFiles.create(beside)
    try {
      nodeFiles.write(file, bytes)
      nodeFiles.sync(file)
    } finally {
      nodeFiles.close(file)
    }
    nodeFiles.rename(beside, place.path)
  } catch (cause) {
    removeQuietly(beside)
    throw new AppError('file-not-written', { cause })
  }
  return { fileName: place.name, bytes: bytes.length }
}

function removeQuietly(path: string): void {
  try {
    nodeFiles.remove(path)
  } catch {
    // The reason is on its way already; what is left is half a file with a dot before its name.
  }
}
