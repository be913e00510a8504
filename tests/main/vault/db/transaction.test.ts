import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../../../src/main/vault/db/open-store.ts'
import { inTransaction } from '../../../../src/main/vault/db/transaction.ts'
import { AppError, StoreFailure } from '../../../../src/shared/kernel/errors.ts'
import { storeBench } from './store-fixture.ts'

interface Ctx {
  readonly db: Store['db']
  readonly who: string
}

function given(): { ctx: Ctx; shelves: () => unknown[]; store: Store } {
  const store = storeBench().create()
  return {
    ctx: { db: store.db, who: 'librarian' },
    shelves: () => store.raw.prepare('SELECT name FROM shelf ORDER BY id').pluck().all(),
    store,
  }
}

async function addShelf(ctx: Ctx, name: string): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await sql`INSERT INTO shelf (name) VALUES (${name})`.execute(ctx.db)
  })
}

describe('a transaction', () => {
  it('keeps everything, and hands on the rest of the context', async () => {
    const { ctx, shelves } = given()
    const who = await inTransaction(ctx, async (ctx) => {
      await addShelf(ctx, 'maps')
      await addShelf(ctx, 'plays')
      return ctx.who
    })
    expect(who).toBe('librarian')
    expect(shelves()).toEqual(['poems', 'maps', 'plays'])
  })

  it('keeps nothing if any part of it is refused, joined parts included', async () => {
    const { ctx, shelves, store } = given()
    const work = inTransaction(ctx, async (ctx) => {
      await addShelf(ctx, 'maps')
      throw new AppError('name-taken')
    })
    await expect(work).rejects.toMatchObject({ code: 'name-taken' })
    expect(shelves()).toEqual(['poems'])
    expect(store.raw.inTransaction).toBe(false)
  })

  it('waits for the one before it', async () => {
    const { ctx, shelves } = given()
    await Promise.all(['maps', 'plays', 'atlases'].map((name) => addShelf(ctx, name)))
    expect(shelves()).toEqual(['poems', 'maps', 'plays', 'atlases'])
  })

  it('says what is wrong with the store in the words of the app', async () => {
    const { ctx, store } = given()
    store.raw.pragma('query_only=ON')
    await expect(addShelf(ctx, 'maps')).rejects.toBeInstanceOf(StoreFailure)
  })

  it('leaves a failed constraint as it is: that is no trouble with the store', async () => {
    const { ctx } = given()
    const work = inTransaction(ctx, async (ctx) =>
      sql`INSERT INTO book (shelf_id, title) VALUES (99, 'lost')`.execute(ctx.db),
    )
    await expect(work).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })
  })
})

describe('a statement that is used again', () => {
  it('gives the rows of today, also after the schema has changed', async () => {
    const { ctx, store } = given()
    const all = () => sql<{ name: string }>`SELECT * FROM shelf ORDER BY id`.execute(ctx.db)
    expect((await all()).rows).toEqual([{ id: 1, name: 'poems' }])
    await addShelf(ctx, 'maps')
    expect((await all()).rows).toHaveLength(2)
    store.raw.exec('ALTER TABLE shelf ADD COLUMN floor INTEGER NOT NULL DEFAULT 3')
    expect((await all()).rows[0]).toEqual({ id: 1, name: 'poems', floor: 3 })
  })

  it('may be one of very many', async () => {
    const { ctx } = given()
    for (let count = 0; count < 1_200; count++) {
      const { rows } = await sql`SELECT ${sql.lit(count)} AS number`.execute(ctx.db)
      expect(rows).toEqual([{ number: count }])
    }
  })
})

describe('a transaction that a full disk has rolled back already', () => {
  it('tells that the disk is full, and the next one works', async () => {
    const { ctx, shelves, store } = given()
    const failing = inTransaction(ctx, async (ctx) => {
      await addShelf(ctx, 'maps')
      store.raw.exec('ROLLBACK')
      throw new StoreFailure('store-full')
    })
    await expect(failing).rejects.toMatchObject({ code: 'store-full' })
    expect(shelves()).toEqual(['poems'])
    await addShelf(ctx, 'plays')
    expect(shelves()).toEqual(['poems', 'plays'])
  })
})
