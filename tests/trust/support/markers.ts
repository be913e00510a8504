import { randomInt } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Texts that occur nowhere else: a beginning that is new in each run, and a number. */
export interface Markers {
  /** Another one, for another field. */
  readonly next: () => string
  readonly given: () => number
  /** How a marker may lie in a file, by the name of the form. */
  readonly shapes: readonly (readonly [form: string, bytes: Buffer])[]
}

const letters = 'bcdfghjkmnpqrstvwxz'

export function newMarkers(): Markers {
  const beginning = Array.from({ length: 14 }, () => letters[randomInt(letters.length)]).join('')
  let given = 0
  const base64 = [0, 1, 2].map((offset) =>
    // The characters that hold nothing of their neighbours.
    Buffer.from(`${'\0'.repeat(offset)}${beginning}`)
      .toString('base64')
      .slice(offset === 0 ? 0 : offset + 1, -4),
  )
  return {
    next: () => {
      given += 1
      return `${beginning}${given}`
    },
    given: () => given,
    shapes: [
      ['UTF-8', Buffer.from(beginning)],
      ['UTF-16LE', Buffer.from(beginning, 'utf16le')],
      ['UTF-16BE', Buffer.from(beginning, 'utf16le').swap16()],
      [
        'JSON-escaped',
        Buffer.from(
          [...beginning].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
        ),
      ],
      ['hex', Buffer.from(Buffer.from(beginning).toString('hex'))],
      ...base64.map((text, offset) => [`base64 at ${offset}`, Buffer.from(text)] as const),
    ],
  }
}

/** Every file below a folder; what vanishes while it is walked is passed over. */
export function filesBelow(folder: string): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

/** Looks for markers in every file below the folders: how many files, and where one was found, in which form. */
export function scan(markers: Markers, folders: readonly string[]): { files: number; hits: string[] } {
  const files = folders.flatMap(filesBelow)
  const hits: string[] = []
  for (const file of files) {
    const bytes = Buffer.concat([contentOf(file), Buffer.from(file)])
    for (const [form, shape] of markers.shapes) if (bytes.includes(shape)) hits.push(`${file} as ${form}`)
  }
  return { files: files.length, hits }
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}
