import type { Database } from 'better-sqlite3'

/** The one bundled cipher that noticed every flipped byte, the file's header included. */
export const cipher = 'chacha20'

interface Setting {
  readonly name: string
  readonly value: string
  /** What the store answers when asked for it afterwards. */
  readonly answer: string | number
  /** Left out on a store that is opened to be read only. */
  readonly isForWriting?: boolean
}

/**
 * Set on every connection, in this order, nothing left to defaults: some of them change by themselves
 * between the first and the second opening of the same file.
 */
const settings: readonly Setting[] = [
  // Without this, sorting and VACUUM write plaintext into the system's temporary folder.
  { name: 'temp_store', value: 'MEMORY', answer: 2 },
  { name: 'locking_mode', value: 'EXCLUSIVE', answer: 'exclusive', isForWriting: true },
  // At rest there is one file, so a stranger's copy or sync cannot lose half of the store.
  { name: 'journal_mode', value: 'DELETE', answer: 'delete', isForWriting: true },
  { name: 'synchronous', value: 'EXTRA', answer: 3, isForWriting: true },
  // The driver's own 16 MB hold a tenth of ten years of notes, and a page that is read again is deciphered
  // again: a search took 2.8 times as long as without a key, and 1.2 times with 64 MB.
  { name: 'cache_size', value: '-65536', answer: -65_536 },
  // Uncommitted pages stay out of the file, so a damaged journal cannot make them visible.
  { name: 'cache_spill', value: 'OFF', answer: 0 },
  { name: 'secure_delete', value: 'ON', answer: 1 },
  { name: 'foreign_keys', value: 'ON', answer: 1 },
  { name: 'trusted_schema', value: 'OFF', answer: 0 },
  { name: 'cell_size_check', value: 'ON', answer: 1 },
  // Memory-mapping an encrypted store has corrupted data; the driver still accepts a size.
  { name: 'mmap_size', value: '0', answer: 0 },
  { name: 'fullfsync', value: 'ON', answer: 1 },
  { name: 'checkpoint_fullfsync', value: 'ON', answer: 1 },
]

/** Sets everything and asks back; a setting that did not take is no connection. */
export function applyPragmas(raw: Database, options: { readonly readonly: boolean }): void {
  for (const { name, value, answer, isForWriting } of settings) {
    if (options.readonly && isForWriting === true) continue
    raw.pragma(`${name}=${value}`)
    const actual = readPragma(raw, name)
    if (actual !== answer) throw new Error(`the store answers ${name}=${String(actual)} instead of ${answer}`)
  }
}

/** How a connection stands: every setting above, and the cipher. */
export function readPragmas(raw: Database): Record<string, unknown> {
  const names = ['cipher', 'page_size', ...settings.map(({ name }) => name)]
  return Object.fromEntries(names.map((name) => [name, readPragma(raw, name)]))
}

function readPragma(raw: Database, name: string): unknown {
  return raw.pragma(name, { simple: true })
}
