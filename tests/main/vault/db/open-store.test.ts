import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { connect, rawKey } from '../../../../src/main/vault/db/driver.ts'
import type { Migration } from '../../../../src/main/vault/db/migration.ts'
import { closeStore, openStore, type Store } from '../../../../src/main/vault/db/open-store.ts'
import { readPragmas } from '../../../../src/main/vault/db/pragmas.ts'
import { addBooks, library, storeBench, storeKey, titles } from './store-fixture.ts'

/** A bench with a closed store of many pages. */
async function filledBench(): Promise<ReturnType<typeof storeBench>> {
  const bench = storeBench()
  const store = bench.create()
  addBooks(store, 200)
  await closeStore(store)
  return bench
}

const failsAs = (code: string) => expect.objectContaining({ name: 'StoreFailure', code })

const wantedPragmas = {
  cipher: 'chacha20',
  page_size: 4096,
  temp_store: 2,
  locking_mode: 'exclusive',
  journal_mode: 'delete',
  synchronous: 3,
  cache_size: -65_536,
  cache_spill: 0,
  secure_delete: 1,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  fullfsync: 1,
  checkpoint_fullfsync: 1,
}

describe('a new store', () => {
  it('opens again with its key and holds what was put in', async () => {
    const bench = storeBench()
    const created = bench.create()
    addBooks(created, 2)
    await closeStore(created)
    const opened = await bench.open()
    expect(titles(opened)).toHaveLength(3)
    expect(opened).toMatchObject({ migrated: { from: 2, to: 2 }, retries: 0 })
  })

  it('is encrypted from its first byte, and holds no word of its rows in the clear', async () => {
    const bench = storeBench()
    await bench.given()
    const bytes = readFileSync(bench.path)
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    expect(bytes.includes('Leaves of Grass')).toBe(false)
    expect(bytes.includes('CREATE TABLE')).toBe(false)
    expect(readdirSync(bench.folder)).toEqual(['vault.db'])
  })

  it.each([0o000, 0o022, 0o077])("is its owner's alone, journal included, under umask %o", (umask) => {
    const bench = storeBench()
    const before = process.umask(umask)
    try {
      addBooks(bench.create(), 1)
    } finally {
      process.umask(before)
    }
    expect(statSync(bench.path).mode & 0o777).toBe(0o600)
    expect(statSync(`${bench.path}-journal`).mode & 0o777).toBe(0o600)
  })

  it('is never made over a file that is there, not even an empty one', () => {
    const bench = storeBench()
    writeFileSync(bench.path, '')
    expect(() => bench.create()).toThrow(expect.objectContaining({ code: 'vault-already-exists' }))
    expect(statSync(bench.path).size).toBe(0)
  })

  it('leaves nothing behind if its schema cannot be made', () => {
    const bench = storeBench()
    const broken = [...library, { version: 3, name: 'broken', sql: 'CREATE TABLE nonsense' }]
    expect(() => bench.create({ migrations: broken })).toThrow()
    expect(readdirSync(bench.folder)).toEqual([])
  })
})

describe('the settings of a connection', () => {
  it('are the same on the first and on the second opening', async () => {
    const bench = storeBench()
    const created = bench.create()
    addBooks(created, 1)
    expect(readPragmas(created.raw)).toEqual(wantedPragmas)
    await closeStore(created)
    expect(readPragmas((await bench.open()).raw)).toEqual(wantedPragmas)
  })

  it('are the same on a copy that is opened to be read, but for the journal', async () => {
    const bench = storeBench()
    await bench.given()
    const raw = connect(bench.path, storeKey, { readonly: true })
    const { synchronous, locking_mode, ...others } = readPragmas(raw)
    raw.close()
    expect({ ...others, synchronous: 3, locking_mode: 'exclusive' }).toEqual(wantedPragmas)
    expect([synchronous, locking_mode]).toEqual([2, 'normal'])
  })
})

describe('a store key', () => {
  it('becomes 68 bytes: "raw:" and 64 hex digits', () => {
    expect(rawKey(storeKey).toString('latin1')).toBe(`raw:${storeKey.toString('hex')}`)
  })

  it.each([0, 31, 33, 64])('of %i bytes is refused before the store is touched', async (length) => {
    const bench = storeBench()
    await expect(bench.open({ storeKey: Buffer.alloc(length) })).rejects.toThrow()
    expect(() => bench.create({ storeKey: Buffer.alloc(length) })).toThrow('32 bytes')
    expect(existsSync(bench.path)).toBe(false)
  })
})

describe("a store that is not this vault's", () => {
  it('is told as wrong key with another key, after a second try', async () => {
    const bench = storeBench()
    await bench.given()
    const pauses: number[] = []
    const opening = openStore({ ...bench.options, storeKey: Buffer.alloc(32, 9) }, async (ms) =>
      pauses.push(ms),
    )
    await expect(opening).rejects.toEqual(failsAs('store-wrong-key'))
    expect(pauses).toEqual([200])
  })

  it('opens on the second try if the first one found no store', async () => {
    const bench = storeBench()
    await bench.given()
    const healthy = readFileSync(bench.path)
    writeFileSync(bench.path, Buffer.alloc(healthy.length, 1))
    const store = await openStore(bench.options, async () => writeFileSync(bench.path, healthy))
    expect(store.retries).toBe(1)
    await closeStore(store)
  })

  it("is told as wrong key with another vault's id inside", async () => {
    const bench = storeBench()
    await bench.given({ vaultId: '00000000-0000-4000-8000-000000000000' })
    await expect(bench.open()).rejects.toEqual(failsAs('store-wrong-key'))
  })

  it.each([
    ['an unencrypted store', 'SQLite format 3\0'.padEnd(8_192, '\0')],
    ['a text', 'Dear diary, '.repeat(1_000)],
    ['noise', 'x'.repeat(4_096)],
  ])('is told as wrong key if it is %s', async (_what, content) => {
    const bench = storeBench()
    writeFileSync(bench.path, content)
    await expect(bench.open()).rejects.toEqual(failsAs('store-wrong-key'))
    expect(readFileSync(bench.path, 'utf8')).toBe(content)
  })

  it('is damaged if another program wrote it with our key', async () => {
    const bench = storeBench()
    const store = bench.create()
    store.raw.pragma('application_id=1')
    await closeStore(store)
    await expect(bench.open()).rejects.toEqual(failsAs('store-corrupt'))
  })
})

describe('a damaged store', () => {
  it('is told as damaged if it is gone, a folder or a link', async () => {
    const bench = storeBench()
    await expect(bench.open()).rejects.toEqual(failsAs('store-corrupt'))
    mkdirSync(bench.path)
    await expect(bench.open()).rejects.toEqual(failsAs('store-corrupt'))
    const linked = storeBench()
    await linked.given()
    renameSync(linked.path, join(linked.folder, 'elsewhere.db'))
    symlinkSync(join(linked.folder, 'elsewhere.db'), linked.path)
    await expect(linked.open()).rejects.toEqual(failsAs('store-corrupt'))
  })

  it.each([0, 1, 15, 16, 100, 511, 512, 4_095])(
    'cut to %i bytes never opens as an empty one',
    async (length) => {
      const bench = storeBench()
      await bench.given()
      truncateSync(bench.path, length)
      await expect(bench.open()).rejects.toEqual(failsAs('store-corrupt'))
      expect(statSync(bench.path).size).toBe(length)
      expect(() => bench.create()).toThrow(expect.objectContaining({ code: 'vault-already-exists' }))
    },
  )

  it('cut at any page or between two never opens as a healthy one', async () => {
    const bench = await filledBench()
    const whole = readFileSync(bench.path)
    const lengths = [4_096, 4_097, 6_000, 8_192, whole.length - 4_096, whole.length - 4_095, whole.length - 1]
    for (const length of lengths) {
      writeFileSync(bench.path, whole.subarray(0, length))
      await expect(bench.open(), `${length} bytes`).rejects.toMatchObject({ name: 'StoreFailure' })
    }
  })

  it('with a flipped bit anywhere in its first page does not open', async () => {
    const bench = storeBench()
    await bench.given()
    const whole = readFileSync(bench.path)
    for (let at = 0; at < 4_096; at += 61) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      writeFileSync(bench.path, flipped)
      await expect(bench.open(), `byte ${at}`).rejects.toEqual(failsAs('store-wrong-key'))
    }
  })

  it('with a flipped bit in a later page is found while unlocking', async () => {
    const bench = await filledBench()
    const whole = readFileSync(bench.path)
    for (let page = 1; page < whole.length / 4_096; page += 3) {
      const flipped = Buffer.from(whole)
      const at = page * 4_096 + ((page * 977) % 4_096)
      flipped[at] = (flipped[at] ?? 0) ^ 4
      writeFileSync(bench.path, flipped)
      await expect(bench.open(), `page ${page}`).rejects.toMatchObject({ name: 'StoreFailure' })
    }
  })
})

describe('a store that is about to be checked', () => {
  it('can be read before, and is refused after if it is damaged', async () => {
    const bench = await filledBench()
    const bytes = readFileSync(bench.path)
    const at = bytes.length - 1_000
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(bench.path, bytes)
    const read: unknown[] = []
    const beforeCheck = async ({ raw }: Pick<Store, 'raw'>): Promise<void> => {
      read.push(raw.prepare('SELECT count(*) FROM shelf').pluck().get())
    }
    await expect(bench.open({ beforeCheck })).rejects.toEqual(failsAs('store-corrupt'))
    expect(read).toEqual([1])
  })

  it('is not read before if it has to be brought forward', async () => {
    const bench = storeBench()
    await bench.given({ migrations: library.slice(0, 1) })
    let reads = 0
    const beforeCheck = async (): Promise<void> => {
      reads += 1
    }
    await bench.open({ beforeCheck })
    expect(bench.backedUp).toHaveLength(1)
    expect(reads).toBe(0)
  })
})

describe('a store that is open', () => {
  it('is locked for a second opener at once, before anything was written', async () => {
    const bench = storeBench()
    await bench.given()
    await bench.open()
    const started = performance.now()
    await expect(bench.open()).rejects.toEqual(failsAs('store-locked'))
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  it('is locked for another process', async () => {
    const bench = storeBench()
    await bench.given()
    await bench.open()
    const program = `
      import { openStore } from '${new URL('../../../../src/main/vault/db/open-store.ts', import.meta.url).href}'
      const [path, key, vaultId] = process.argv.slice(1)
      const options = { path, storeKey: Buffer.from(key, 'hex'), vaultId, migrations: [], backUp: async () => undefined, now: () => '' }
      await openStore(options).then(() => console.log('opened'), (error) => console.log(error.code))
    `
    const { path, vaultId } = bench.options
    const answer = execFileSync(
      process.execPath,
      ['--no-warnings', '--input-type=module', '-e', program, path, storeKey.toString('hex'), vaultId],
      { encoding: 'utf8' },
    )
    expect(answer.trim()).toBe('store-locked')
  })

  it('can be opened again once it is closed', async () => {
    const bench = storeBench()
    await bench.given()
    const store = await bench.open()
    await sql`SELECT 1`.execute(store.db)
    await closeStore(store)
    expect(store.raw.open).toBe(false)
    await expect(bench.open()).resolves.toMatchObject({ retries: 0 })
  })
})

describe('a store made by a newer version', () => {
  const newer = (facts: Partial<Migration>) => [
    ...library,
    { version: 3, name: 'newer', sql: 'CREATE TABLE newer (id INTEGER) STRICT', ...facts },
  ]
  const lookOf = (path: string) => ({
    digest: createHash('sha256').update(readFileSync(path)).digest('hex'),
    mtime: statSync(path).mtimeMs,
  })

  it('is refused and not touched', async () => {
    const bench = storeBench()
    await bench.given({ migrations: newer({}) })
    const before = lookOf(bench.path)
    await expect(bench.open()).rejects.toEqual(failsAs('store-from-the-future'))
    expect(lookOf(bench.path)).toEqual(before)
    expect(readdirSync(bench.folder)).toEqual(['vault.db'])
  })

  it('opens to be read if it says that older versions may read it, and is not touched', async () => {
    const bench = storeBench()
    await bench.given({ migrations: newer({ minReader: 2 }) })
    const before = lookOf(bench.path)
    const store = await bench.open()
    expect(store).toMatchObject({ access: 'read-only', migrated: { from: 3, to: 3 } })
    expect(titles(store)).toEqual(['Leaves of Grass'])
    const writing = sql`INSERT INTO shelf (name) VALUES ('maps')`.execute(store.db)
    await expect(writing).rejects.toEqual(failsAs('store-read-only'))
    await closeStore(store)
    expect(lookOf(bench.path)).toEqual(before)
  })

  it('opens like any other if it says that older versions may write it', async () => {
    const bench = storeBench()
    await bench.given({ migrations: newer({ minReader: 2, minWriter: 2 }) })
    const store = await bench.open()
    expect(store.access).toBe('full')
    await sql`INSERT INTO shelf (name) VALUES ('maps')`.execute(store.db)
    expect(store.raw.pragma('user_version', { simple: true })).toBe(3)
  })
})

describe('a store that cannot be written', () => {
  it('says so from any query', async () => {
    const bench = storeBench()
    const store = bench.create()
    store.raw.pragma('query_only=ON')
    const writing = sql`INSERT INTO shelf (name) VALUES ('maps')`.execute(store.db)
    await expect(writing).rejects.toEqual(failsAs('store-read-only'))
  })

  it('says that it is full from any query, and keeps what it had', async () => {
    const bench = storeBench()
    const store = bench.create()
    store.raw.pragma(`max_page_count=${Number(store.raw.pragma('page_count', { simple: true }))}`)
    const writing = sql`INSERT INTO shelf (name) VALUES (${'x'.repeat(20_000)})`.execute(store.db)
    await expect(writing).rejects.toEqual(failsAs('store-full'))
    expect(titles(store)).toEqual(['Leaves of Grass'])
  })
})
