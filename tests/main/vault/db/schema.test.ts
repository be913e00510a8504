import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../../../src/main/vault/db/migrations/index.ts'
import { openTestStore } from '../../../support/open-test-store.ts'
import { schemaTypes } from '../../../support/schema-types.ts'

function migrated() {
  const raw = new Database(':memory:')
  for (const { sql } of migrations) raw.exec(sql)
  return raw
}

describe('the schema', () => {
  it('gives the row types that the repositories use', async () => {
    await expect(schemaTypes(migrated())).toMatchFileSnapshot(
      '../../../../src/main/vault/db/schema.generated.ts',
    )
  })

  it('reads as it was reviewed', async () => {
    const rows = migrated()
      .prepare<[], { sql: string }>(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'record_search_%' ORDER BY type DESC, name",
      )
      .all()
    await expect(`${rows.map(({ sql }) => `${sql};`).join('\n\n')}\n`).toMatchFileSnapshot(
      '__snapshots__/schema.sql',
    )
  })

  it('has only strict tables', () => {
    const { store } = openTestStore()
    const loose = store.raw
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all()
    expect(loose).toEqual([])
  })

  it('checks foreign keys in a store that is open', () => {
    const { store } = openTestStore()
    expect(store.raw.pragma('foreign_keys', { simple: true })).toBe(1)
  })
})
