import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrate, schemaVersion } from '../../../../src/main/vault/db/migrate.ts'
import type { Migration } from '../../../../src/main/vault/db/migration.ts'
import { closeStore } from '../../../../src/main/vault/db/open-store.ts'
import { instant } from '../../../../src/shared/kernel/time.ts'
import { addBooks, library, storeBench, titles } from './store-fixture.ts'

function step(sql: string, more: Partial<Migration> = {}): readonly Migration[] {
  return [...library, { version: 3, name: 'third', sql, ...more }]
}

function tables(bench: ReturnType<typeof storeBench>) {
  return async () => {
    const store = await bench.open()
    const names = store.raw
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
    const version = schemaVersion(store.raw)
    await closeStore(store)
    return { names, version }
  }
}

const asBefore = { names: ['book', 'meta', 'shelf'], version: 2 }

describe('a migration', () => {
  it('brings the schema and its number forward together', async () => {
    const bench = storeBench()
    await bench.given()
    const store = await bench.open({
      migrations: step('CREATE TABLE reader (id INTEGER PRIMARY KEY) STRICT'),
    })
    expect(store.migrated).toEqual({ from: 2, to: 3 })
    expect(schemaVersion(store.raw)).toBe(3)
    expect(titles(store)).toEqual(['Leaves of Grass'])
  })

  it.each([
    [
      'whose second statement fails',
      'CREATE TABLE reader (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1)',
    ],
    ['that leaves a dangling reference', 'CREATE TABLE reader (id INTEGER) STRICT; DELETE FROM shelf'],
    ['that ends its transaction', 'CREATE TABLE reader (id INTEGER) STRICT; ROLLBACK'],
  ])('%s leaves no trace and the version before it', async (_what, sql) => {
    const bench = storeBench()
    await bench.given()
    await expect(bench.open({ migrations: step(sql) })).rejects.toThrow()
    expect(await tables(bench)()).toEqual(asBefore)
  })

  it('that rebuilds a table may take it away from those who refer to it', async () => {
    const bench = storeBench()
    await bench.given()
    const rebuild = `
      CREATE TABLE new_shelf (id INTEGER PRIMARY KEY, name TEXT NOT NULL, floor INTEGER NOT NULL DEFAULT 0) STRICT;
      INSERT INTO new_shelf (id, name) SELECT id, name FROM shelf;
      DROP TABLE shelf;
      ALTER TABLE new_shelf RENAME TO shelf;
    `
    const store = await bench.open({ migrations: step(rebuild, { rebuildsTables: true }) })
    expect(store.raw.prepare('SELECT name, floor FROM shelf').all()).toEqual([{ name: 'poems', floor: 0 }])
    expect(titles(store)).toEqual(['Leaves of Grass'])
    expect(store.raw.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('that rebuilds a table and loses rows others refer to is refused, and foreign keys are on again', () => {
    const bench = storeBench()
    const store = bench.create()
    const losing = step('DROP TABLE shelf; CREATE TABLE shelf (id INTEGER PRIMARY KEY, name TEXT) STRICT', {
      rebuildsTables: true,
    })
    expect(() => migrate(store.raw, losing)).toThrow('leaves 1 dangling references')
    expect(store.raw.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(store.raw.prepare('SELECT name FROM shelf').pluck().all()).toEqual(['poems'])
    expect(schemaVersion(store.raw)).toBe(2)
  })
})

describe('a list of migrations', () => {
  it.each([
    ['with a gap', 4],
    ['with a number twice', 2],
    ['with half a number', 2.5],
  ])('%s is refused before anything is done', async (_what, version) => {
    const bench = storeBench()
    await bench.given()
    const migrations = step('CREATE TABLE reader (id INTEGER) STRICT', { version })
    await expect(bench.open({ migrations })).rejects.toThrow('was expected')
    expect(await tables(bench)()).toEqual(asBefore)
    expect(readdirSync(bench.folder)).toEqual(['vault.db'])
  })
})

describe('the copy before a migration', () => {
  const third = step('CREATE TABLE reader (id INTEGER) STRICT')

  it('is the store as it was, under the same key, for its owner alone', async () => {
    const bench = storeBench()
    const store = bench.create()
    addBooks(store, 50)
    await closeStore(store)
    await closeStore(await bench.open({ migrations: third }))
    expect(readdirSync(bench.options.copiesFolder)).toEqual(['store-before-0003-20260402T090000000Z.db'])
    const path = join(bench.options.copiesFolder, 'store-before-0003-20260402T090000000Z.db')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(bench.options.copiesFolder).mode & 0o777).toBe(0o700)
    const copy = await bench.open({ path })
    expect(schemaVersion(copy.raw)).toBe(2)
    expect(titles(copy)).toHaveLength(51)
  })

  it('is not made when nothing is pending, nor for a new store', async () => {
    const bench = storeBench()
    await bench.given()
    await closeStore(await bench.open())
    expect(readdirSync(bench.folder)).toEqual(['vault.db'])
  })

  it('stays even if the migration fails', async () => {
    const bench = storeBench()
    await bench.given()
    await expect(bench.open({ migrations: step('nonsense') })).rejects.toThrow()
    expect(readdirSync(bench.options.copiesFolder)).toHaveLength(1)
  })

  it('is kept for the last three migrations', async () => {
    const bench = storeBench()
    await bench.given()
    const migrations = [...library]
    for (let version = 3; version <= 7; version++) {
      migrations.push({
        version,
        name: `step-${version}`,
        sql: `CREATE TABLE step_${version} (id INTEGER) STRICT`,
      })
      const now = () => instant(`2026-04-0${version}T09:00:00Z`)
      await closeStore(await bench.open({ migrations: [...migrations], now }))
    }
    expect(readdirSync(bench.options.copiesFolder).map((name) => name.slice(0, 17))).toEqual([
      'store-before-0005',
      'store-before-0006',
      'store-before-0007',
    ])
  })
})
