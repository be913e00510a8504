import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tableNames } from './open-store.mjs'

/** Every table as a JSON array of its rows. Columns that hold JSON stay text, as they are stored. */
export function writeTables(store, folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  let rows = 0
  const names = tableNames(store)
  for (const name of names) {
    const all = store.prepare(`SELECT * FROM "${name}"`).all()
    rows += all.length
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 })
  }
  return { rows, tables: names.length }
}
