import { describe, expect, it } from 'vitest'
import { oneOf } from '../../../../src/main/vault/db/one-of.ts'
import { prepared, preparedChange } from '../../../../src/main/vault/db/prepared.ts'
import { inTransaction } from '../../../../src/main/vault/db/transaction.ts'
import { changeRep, getRep } from '../../../../src/main/vault/rep/rep.service.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('a question that is worked out once', () => {
  it('is asked with other values each time, and of other stores', async () => {
    let built = 0
    const namesFrom = prepared<{ readonly name: string; readonly most: number }>()((db, value) => {
      built += 1
      return db
        .selectFrom('rep')
        .select('name')
        .where('name', '>=', value('name'))
        .orderBy('name')
        .limit(value('most'))
    })
    for (const last of ['Dana', 'Zoe']) {
      const { ctx, given } = openTestStore()
      await given.rep({ name: 'Alex' })
      await given.rep({ name: last })
      expect(await namesFrom(ctx.db, { name: 'A', most: 5 })).toEqual([{ name: 'Alex' }, { name: last }])
      expect(await namesFrom(ctx.db, { name: 'A', most: 1 })).toEqual([{ name: 'Alex' }])
      expect(await namesFrom(ctx.db, { name: 'B', most: 5 })).toEqual([{ name: last }])
    }
    expect(built).toBe(1)
  })

  it('takes a list of any length as one value, and none', async () => {
    const { ctx, given } = openTestStore()
    const [alex, dana] = [await given.rep({ name: 'Alex' }), await given.rep({ name: 'Dana' })]
    const named = prepared<{ readonly ids: readonly string[] }>()((db, value) =>
      db
        .selectFrom('rep')
        .select('name')
        .where('id', 'in', oneOf(value('ids')))
        .orderBy('name'),
    )
    expect(await named(ctx.db, { ids: [dana.id, alex.id] })).toEqual([{ name: 'Alex' }, { name: 'Dana' }])
    expect(await named(ctx.db, { ids: [dana.id] })).toEqual([{ name: 'Dana' }])
    expect(await named(ctx.db, { ids: [] })).toEqual([])
  })

  it('sees what its own transaction has written', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep({ name: 'Alex' })
    const nameOf = prepared<{ readonly id: string }>()((db, value) =>
      db.selectFrom('rep').select('name').where('id', '=', value('id')),
    )
    await inTransaction(ctx, async (ctx) => {
      await changeRep(ctx, rep.id, { name: 'Sasha' })
      expect(await nameOf(ctx.db, { id: rep.id })).toEqual([{ name: 'Sasha' }])
    })
  })
})

describe('a change that is worked out once', () => {
  it('is made with other values each time, and of other stores', async () => {
    let built = 0
    const renamed = preparedChange<{ readonly id: string; readonly name: string }>()((db, value) => {
      built += 1
      return db
        .updateTable('rep')
        .set({ name: value('name') })
        .where('id', '=', value('id'))
        .returning('name')
    })
    for (const name of ['Dana', 'Zoe']) {
      const { ctx, given } = openTestStore()
      const [rep, other] = [await given.rep({ name: 'Alex' }), await given.rep({ name: 'Sam' })]
      expect(await renamed(ctx.db, { id: rep.id, name })).toEqual([{ name }])
      expect(await getRep(ctx.db, rep.id)).toMatchObject({ name })
      expect(await getRep(ctx.db, other.id)).toMatchObject({ name: 'Sam' })
      expect(await renamed(ctx.db, { id: 'nobody', name })).toEqual([])
    }
    expect(built).toBe(1)
  })
})
