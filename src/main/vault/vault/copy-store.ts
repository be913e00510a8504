import type { RawStore } from '../db/driver.ts'
import { rawKey } from '../db/driver.ts'
import { withStoreFailures } from '../db/store-failure.ts'

const shadowTables = /^record_search(_|$)/

/**
 * Copies every row of an open store into another one with the same schema and its own key, and compares
 * them. The other store is attached with its key as a bound Buffer, so that neither stands in any text of
 * SQL; the open one is only read. Tables behind the search index are left to the triggers that fill them.
 *
 * @throws Error if a single row differs afterwards
 */
export function copyStoreInto(
  raw: RawStore,
  target: { readonly path: string; readonly storeKey: Buffer },
): void {
  const key = rawKey(target.storeKey)
  try {
    withStoreFailures(() => raw.prepare('ATTACH ? AS renewed KEY ?').run(target.path, key))
  } finally {
    key.fill(0)
  }
  try {
    withStoreFailures(() => {
      for (const setting of ['synchronous=EXTRA', 'secure_delete=ON', 'cache_spill=OFF'])
        raw.pragma(`renewed.${setting}`)
      raw.transaction(() => copyRows(raw))()
      assertSame(raw)
    })
  } finally {
    raw.exec('DETACH renewed')
  }
}

function copyRows(raw: RawStore): void {
  // Rows come table by table, so a row may arrive before what it points at.
  raw.pragma('defer_foreign_keys=ON')
  for (const table of tablesOf(raw)) {
    const columns = columnsOf(raw, table)
    raw.exec(`DELETE FROM renewed."${table}"`)
    raw.exec(`INSERT INTO renewed."${table}" (${columns}) SELECT ${columns} FROM main."${table}"`)
  }
}

function assertSame(raw: RawStore): void {
  for (const table of tablesOf(raw)) {
    const columns = columnsOf(raw, table)
    for (const [from, other] of [
      ['main', 'renewed'],
      ['renewed', 'main'],
    ]) {
      const missing = raw
        .prepare(
          `SELECT EXISTS (SELECT ${columns} FROM ${from}."${table}" EXCEPT SELECT ${columns} FROM ${other}."${table}")`,
        )
        .pluck()
        .get()
      if (missing !== 0) throw new Error(`${table} did not come over whole`)
    }
    if (countOf(raw, 'main', table) !== countOf(raw, 'renewed', table))
      throw new Error(`${table} did not come over once`)
  }
  const loose: unknown = raw.pragma('renewed.foreign_key_check')
  if (!Array.isArray(loose) || loose.length > 0)
    throw new Error('something points at nothing in the new store')
}

function countOf(raw: RawStore, schema: string, table: string): unknown {
  return raw.prepare(`SELECT count(*) FROM ${schema}."${table}"`).pluck().get()
}

function tablesOf(raw: RawStore): string[] {
  return raw
    .prepare<[], { name: string }>(
      "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !shadowTables.test(name))
}

function columnsOf(raw: RawStore, table: string): string {
  return raw
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => `"${name}"`)
    .join(', ')
}
