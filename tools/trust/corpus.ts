import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every payload of a folder of corpora: a line of a text file, or a text inside a script or JSON file. */
export function payloadsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(txt|mjs|js|json|html)$/i.test(entry.name))
    .flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      if (entry.name.endsWith('.html')) return [text]
      if (entry.name.endsWith('.txt')) return text.split(/\r?\n/).filter((line) => line.trim() !== '')
      return (text.match(/"(?:[^"\\\n]|\\.)*"/g) ?? []).flatMap(readQuoted)
    })
}

function readQuoted(quoted: string): string[] {
  try {
    const text: unknown = JSON.parse(quoted)
    return typeof text === 'string' && text.length > 3 ? [text] : []
  } catch {
    return []
  }
}
