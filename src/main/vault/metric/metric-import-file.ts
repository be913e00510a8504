import { open } from 'node:fs/promises'
import { importLimits } from '../../../shared/metric/import/csv-read.ts'

export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type DecodedFile =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly encoding: FileEncoding
      /** Nothing in the file says so: show it in the preview and offer a choice. */
      readonly isGuessed: boolean
    }
  | { readonly kind: 'refused'; readonly line: number | null; readonly sentence: string }

/**
 * Reads a file chosen for import into text. At most 50 MB are read, whatever the file says about its size.
 *
 * @throws the error of the file system if the file cannot be opened or read
 */
export async function readImportFile(path: string, chosen?: FileEncoding): Promise<DecodedFile> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size > importLimits.bytes) return tooLarge
    const bytes = Buffer.alloc(size)
    let filled = 0
    while (filled < size) {
      const { bytesRead } = await file.read(bytes, filled, size - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return decodeImport(bytes.subarray(0, filled), chosen)
  } finally {
    await file.close()
  }
}

const tooLarge: DecodedFile = {
  kind: 'refused',
  line: null,
  sentence: 'The file is larger than 50 MB. Split it and import the parts.',
}

/**
 * Bytes as text. A byte order mark decides; without one it is UTF-8 if all of it is valid, else
 * Windows-1252, marked as a guess. A file that is partly UTF-8 and partly something else is refused with
 * the two lines, because either reading would spoil names; an encoding the manager has `chosen` is used.
 */
export function decodeImport(bytes: Uint8Array, chosen?: FileEncoding): DecodedFile {
  if (bytes.byteLength > importLimits.bytes) return tooLarge
  const marked = encodingByMark(bytes)
  const encoding = chosen ?? marked
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding)
  const nul = bytes.indexOf(0)
  if (nul !== -1) {
    const line = lineOf(bytes, nul)
    const sentence = `Line ${line} holds a character that no text has. If the file is UTF-16, save it as CSV UTF-8 and choose it again.`
    return { kind: 'refused', line, sentence }
  }
  if (encoding === 'windows-1252') return text(bytes, 'windows-1252', false)
  const foreign = firstInvalidUtf8(bytes)
  if (foreign === -1) return text(bytes, 'utf-8', false)
  const utf8 = marked === 'utf-8' ? 0 : firstUtf8Letter(bytes)
  if (chosen === undefined && utf8 === -1) return text(bytes, 'windows-1252', true)
  return mixed(bytes, foreign, utf8)
}

function encodingByMark(bytes: Uint8Array): FileEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function text(bytes: Uint8Array, encoding: FileEncoding, isGuessed: boolean): DecodedFile {
  return { kind: 'text', text: new TextDecoder(encoding).decode(bytes), encoding, isGuessed }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedFile {
  try {
    const decoded = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return { kind: 'text', text: decoded, encoding, isGuessed: false }
  } catch {
    const sentence =
      'The file says it is UTF-16 and is not, or its end is missing. Save it as CSV UTF-8 and choose it again.'
    return { kind: 'refused', line: null, sentence }
  }
}

function mixed(bytes: Uint8Array, foreign: number, utf8: number): DecodedFile {
  const line = lineOf(bytes, foreign)
  const other = utf8 === -1 ? '' : `, though line ${lineOf(bytes, utf8)} is`
  const sentence = `Line ${line} is not written in UTF-8${other}: the file mixes two encodings. Save it as CSV UTF-8 and choose it again.`
  return { kind: 'refused', line, sentence }
}

function lineOf(bytes: Uint8Array, place: number): number {
  let line = 1
  for (let at = 0; at < place; at += 1) {
    const isReturn = bytes[at] === 13 && bytes[at + 1] !== 10
    if (bytes[at] === 10 || isReturn) line += 1
  }
  return line
}

function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = utf8Length(bytes, at)
    if (length === 0) return at
    at += length
  }
  return -1
}

/** The first well-formed letter of more than one byte; in Windows-1252 such a row of bytes makes no word. */
function firstUtf8Letter(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) >= 0xc2 && utf8Length(bytes, at) > 1) return at
  }
  return -1
}

/** How many bytes the character at `at` has; 0 if it is not well formed (RFC 3629). */
function utf8Length(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4) return 0
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  const second = bytes[at + 1] ?? 0
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90)
  const isBeyond = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f)
  return isOverlong || isBeyond ? 0 : length
}
