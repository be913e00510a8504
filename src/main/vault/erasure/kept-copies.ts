import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptCopy } from '../../../shared/erasure/erasure.ts'
import { Instant } from '../../../shared/kernel/time.ts'

/** Copies of a store: backups, and stores that were put aside. */
const copyName = /\.(bak|db)$/
/** The moment in a copy's name, `20261121T090000000Z`. */
const stamp = /(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z/

/**
 * The copies of the vault in its own folder that were made at or after a moment, newest first: the store
 * itself and the key file are none. By their names alone, where those tell when; nothing is opened.
 */
export function listKeptCopies(vaultFolder: string, since: Instant): KeptCopy[] {
  const folders = readdirSync(vaultFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders
    .flatMap((folder) => copiesIn(join(vaultFolder, folder.name), folder.name))
    .filter(({ madeAt }) => madeAt >= since)
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

function copiesIn(folder: string, shown: string): KeptCopy[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && copyName.test(entry.name))
    .map((entry) => {
      const { size, mtime } = lstatSync(join(folder, entry.name))
      return {
        name: `${shown}/${entry.name}`,
        madeAt: momentIn(entry.name) ?? Instant.parse(mtime.toISOString()),
        bytes: size,
      }
    })
}

function momentIn(name: string): Instant | undefined {
  const [, year, month, day, hours, minutes, seconds, ms] = stamp.exec(name) ?? []
  const parsed = Instant.safeParse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${ms}Z`)
  return parsed.success ? parsed.data : undefined
}
