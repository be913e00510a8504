import { describe, expect, it } from 'vitest'
import { listWaiting } from '../../../../src/main/vault/basket-item/basket-item.repository.ts'
import { addToBasket, changeBasketItem } from '../../../../src/main/vault/basket-item/basket-item.service.ts'
import { listLines } from '../../../../src/main/vault/record/record.repository.ts'
import { restoreRecord, trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { NewBasketItem } from '../../../../src/shared/basket-item/basket-item.ts'
import { RepId } from '../../../../src/shared/rep/rep-id.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('something for next time', () => {
  it('waits first put aside first, and is found until it is in an agenda', async () => {
    const { ctx, given, clock } = openTestStore()
    const { id: repId } = await given.rep()
    await addToBasket(ctx, NewBasketItem.parse({ repId, words: 'Certification' }))
    clock.advanceMinutes(1)
    await addToBasket(ctx, NewBasketItem.parse({ repId, words: 'Territory', raisedBy: 'rep' }))
    expect((await listWaiting(ctx.db, repId)).map(({ words }) => words)).toEqual([
      'Certification',
      'Territory',
    ])
    const lines = async () =>
      (await listLines(ctx.db, { repId, nouns: ['basket-item'], limit: 9 })).lines.length
    expect(await lines()).toBe(2)
    await given.oneOnOne({ repId })
    expect(await lines()).toBe(0)
  })

  it('can be said better while it waits, and not afterwards', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    const { id } = await addToBasket(ctx, NewBasketItem.parse({ repId, words: 'Certification' }))
    expect((await changeBasketItem(ctx, id, { words: 'Certification by May' })).words).toBe(
      'Certification by May',
    )
    await given.oneOnOne({ repId })
    await expect(changeBasketItem(ctx, id, { words: 'Too late' })).rejects.toMatchObject({
      code: 'basket-item-not-found',
    })
  })

  it('does not wait while it lies in the trash', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    const { id } = await addToBasket(ctx, NewBasketItem.parse({ repId, words: 'Certification' }))
    await trashRecord(ctx, 'basket-item', id)
    expect(await listWaiting(ctx.db, repId)).toEqual([])
    await restoreRecord(ctx, 'basket-item', id)
    expect(await listWaiting(ctx.db, repId)).toHaveLength(1)
  })

  it('needs somebody it is for', async () => {
    const { ctx } = openTestStore()
    const repId = RepId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11')
    await expect(addToBasket(ctx, NewBasketItem.parse({ repId, words: 'x' }))).rejects.toMatchObject({
      code: 'rep-not-found',
    })
  })
})
