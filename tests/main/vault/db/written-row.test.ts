import { describe, expect, it } from 'vitest'
import { inTransaction } from '../../../../src/main/vault/db/transaction.ts'
import { insertedRow, insertRow, updatedRow } from '../../../../src/main/vault/db/written-row.ts'
import { getRep } from '../../../../src/main/vault/rep/rep.service.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('a row that is inserted', () => {
  it('is answered as the store holds it, with what the store fills in', async () => {
    const { ctx } = openTestStore()
    const tag = { id: 'one', name: 'Discovery', created_at: '2026-11-21T09:00:00Z' } as const
    expect(await insertedRow(ctx.db, 'tag', tag)).toMatchObject(tag)
    expect(await insertedRow(ctx.db, 'tag', { ...tag, id: 'two', name: 'Forecast' })).toMatchObject({
      id: 'two',
      name: 'Forecast',
    })
    expect(await ctx.db.selectFrom('tag').select(['id', 'name']).orderBy('id').execute()).toEqual([
      { id: 'one', name: 'Discovery' },
      { id: 'two', name: 'Forecast' },
    ])
  })

  it('tells its place where the store numbers it', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const line = await ctx.db.selectFrom('record_index').selectAll().executeTakeFirstOrThrow()
    const { id, ...row } = { ...line, record_id: 'another' }
    const { rowId } = await insertRow(ctx.db, 'record_index', row)
    expect(rowId).toBeGreaterThan(id)
    const link = { record_index_id: rowId, rep_id: rep.id, happened_on: line.happened_on }
    await insertRow(ctx.db, 'record_index_rep', link)
    const links = ctx.db.selectFrom('record_index_rep').selectAll().where('record_index_id', '=', rowId)
    expect(await links.execute()).toEqual([link])
    await expect(insertRow(ctx.db, 'record_index_rep', link)).rejects.toThrow()
  })

  it('goes with the transaction it was inserted in', async () => {
    const { ctx } = openTestStore()
    const failed = inTransaction(ctx, async (ctx) => {
      await insertedRow(ctx.db, 'tag', { id: 'one', name: 'Discovery', created_at: '2026-11-21T09:00:00Z' })
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await ctx.db.selectFrom('tag').select('id').execute()).toEqual([])
  })
})

describe('a row that is changed', () => {
  it('takes what is given and keeps the rest, and is answered as it is now', async () => {
    const { ctx, given } = openTestStore()
    const [rep, other] = [await given.rep({ name: 'Alex', role: 'AE' }), await given.rep({ name: 'Sam' })]
    expect(await updatedRow(ctx.db, 'rep', rep.id, { name: 'Sasha', role: undefined })).toMatchObject({
      id: rep.id,
      name: 'Sasha',
      role: 'AE',
    })
    expect(await updatedRow(ctx.db, 'rep', other.id, { name: 'Kim' })).toMatchObject({ name: 'Kim' })
    expect(await getRep(ctx.db, rep.id)).toMatchObject({ name: 'Sasha', role: 'AE' })
  })

  it('must be there', async () => {
    const { ctx } = openTestStore()
    await expect(updatedRow(ctx.db, 'rep', 'nobody', { name: 'Sasha' })).rejects.toThrow('not there')
  })
})
