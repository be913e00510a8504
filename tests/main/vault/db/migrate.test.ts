import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrateNew, schemaVersion } from '../../../../src/main/vault/db/migrate.ts'
import type { Migration } from '../../../../src/main/vault/db/migration.ts'
import { migrations } from '../../../../src/main/vault/db/migrations/index.ts'
import { closeStore } from '../../../../src/main/vault/db/open-store.ts'
import { StoreFailure } from '../../../../src/shared/kernel/errors.ts'
import { library, storeBench, titles } from './store-fixture.ts'

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

function schemaOf(raw: Database) {
  return raw.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all()
}

describe('a new store', () => {
  it('has the schema that the steps make one by one, and guards what refers to what', async () => {
    const [oneByOne, atOnce] = [storeBench(migrations.slice(0, 1)), storeBench(migrations)]
    await oneByOne.given()
    const [grown, made] = [await oneByOne.open({ migrations }), atOnce.create()]
    expect(schemaOf(made.raw)).toEqual(schemaOf(grown.raw))
    expect(made.migrated).toEqual({ from: 0, to: migrations.length })
    expect(schemaVersion(made.raw)).toBe(migrations.length)
    expect(made.raw.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(made.raw.inTransaction).toBe(false)
  })

  it.each([
    ['fails', 'CREATE TABLE reader (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1)'],
    ['leaves a dangling reference', 'DELETE FROM shelf'],
    ['ends its transaction', 'CREATE TABLE reader (id INTEGER) STRICT; COMMIT'],
  ])('is not made at all when a step %s', (_what, sql) => {
    const bench = storeBench()
    expect(() => bench.create({ migrations: step(sql) })).toThrow()
    expect(readdirSync(bench.folder)).toEqual([])
  })

  it('is made of nothing: one that holds something is refused', () => {
    const { raw } = storeBench().create()
    expect(() => migrateNew(raw, library, () => undefined)).toThrow('already')
  })
})

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

describe('a migration of a vault', () => {
  const third = step('CREATE TABLE reader (id INTEGER) STRICT')

  it('asks for a backup once, before its first step, and only if something is pending', async () => {
    const bench = storeBench()
    await bench.given()
    expect(bench.backedUp).toEqual([])
    const seen: number[] = []
    const backUp = async (raw: Database): Promise<void> => {
      seen.push(schemaVersion(raw))
    }
    const fourth = [...third, { version: 4, name: 'fourth', sql: 'CREATE TABLE loan (id INTEGER) STRICT' }]
    await closeStore(await bench.open({ migrations: fourth, backUp }))
    await closeStore(await bench.open({ migrations: fourth, backUp }))
    expect(seen).toEqual([2])
  })

  it('does not begin if the backup does not come about', async () => {
    const bench = storeBench()
    await bench.given()
    const before = readFileSync(bench.path)
    const backUp = async (): Promise<void> => {
      throw new StoreFailure('store-full')
    }
    await expect(bench.open({ migrations: third, backUp })).rejects.toMatchObject({ code: 'store-full' })
    expect(readFileSync(bench.path).equals(before)).toBe(true)
  })

  it('leaves the file of the store as it was, to the byte, if a step fails', async () => {
    const bench = storeBench()
    await bench.given()
    const before = readFileSync(bench.path)
    await expect(bench.open({ migrations: step('nonsense') })).rejects.toThrow()
    expect(readFileSync(bench.path).equals(before)).toBe(true)
    expect(readdirSync(bench.folder)).toEqual(['vault.db'])
  })

  it("leaves the new store its owner's alone, with no second file", async () => {
    const bench = storeBench()
    await bench.given()
    await closeStore(await bench.open({ migrations: third }))
    expect(statSync(bench.path).mode & 0o777).toBe(0o600)
    expect(readdirSync(bench.folder)).toEqual(['vault.db'])
  })

  it('that loses rows without saying so is refused', async () => {
    const bench = storeBench()
    await bench.given()
    await expect(bench.open({ migrations: step('DELETE FROM book') })).rejects.toThrow('0 rows of 1 in book')
    expect(await tables(bench)()).toEqual(asBefore)
    const said = step('DELETE FROM book', { changesRowsOf: ['book'] })
    expect((await bench.open({ migrations: said })).migrated).toEqual({ from: 2, to: 3 })
  })

  it('goes on over what an interrupted one left behind', async () => {
    const bench = storeBench()
    await bench.given()
    writeFileSync(`${bench.path}.migrating.tmp`, 'half a store')
    writeFileSync(`${bench.path}.migrating.tmp-journal`, 'half a journal')
    expect((await bench.open({ migrations: third })).migrated).toEqual({ from: 2, to: 3 })
    expect(readdirSync(bench.folder)).not.toContain('vault.db.migrating.tmp')
  })
})
