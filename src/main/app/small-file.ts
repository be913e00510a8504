import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/**
 * The parsed content of a small JSON file; undefined if there is none or it does not parse. A file
 * that does not parse is set aside under a name of its own, so that nothing somebody wrote is lost.
 */
export function readSmallJson(file: string): unknown {
  if (!existsSync(file)) return undefined
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return content
  } catch {
    setAside(file)
    return undefined
  }
}

/** Keeps a file that cannot be used, beside the one that will replace it. */
export function setAside(file: string): void {
  renameSync(file, `${file}.unreadable`)
}

/** Writes the whole file or leaves the old one: a new file, flushed, then renamed over. */
export function writeSmallJson(file: string, content: unknown): void {
  const fresh = `${file}.new`
  writeFileSync(fresh, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  const handle = openSync(fresh, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(fresh, file)
}
