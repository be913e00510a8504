import {
  type BasketItem,
  type BasketItemChanges,
  BasketItemId,
  type NewBasketItem,
} from '../../../shared/basket-item/basket-item.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Context } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { gatherOpenTopics } from '../one-on-one/carry-over.service.ts'
import { indexRecord } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import { findBasketItem, insertBasketItem, updateBasketItem } from './basket-item.repository.ts'

/**
 * Puts something aside for a rep's next one-on-one. If one is planned, it is in its agenda at once.
 *
 * @throws AppError `rep-not-found`
 */
export async function addToBasket(ctx: Context, fields: NewBasketItem): Promise<BasketItem> {
  const item = await inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, fields.repId)
    const now = ctx.now()
    const item = await insertBasketItem(ctx.db, {
      id: ctx.newId(BasketItemId),
      repId: fields.repId,
      words: fields.words,
      raisedBy: fields.raisedBy,
      raisedOn: fields.raisedOn ?? ctx.today(),
      sourceNoun: fields.sourceNoun ?? null,
      sourceRecordId: fields.sourceRecordId ?? null,
      takenIntoOneOnOneId: null,
      audience: fields.audience,
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    })
    await index(ctx, item)
    await gatherOpenTopics(ctx, fields.repId)
    return (await findBasketItem(ctx.db, item.id)) ?? item
  })
  ctx.announce('one-on-one')
  return item
}

/** Changes what waits. @throws AppError `basket-item-not-found`, also when it has gone into an agenda */
export async function changeBasketItem(
  ctx: Context,
  id: BasketItemId,
  changes: BasketItemChanges,
): Promise<BasketItem> {
  return inTransaction(ctx, async (ctx) => {
    const item = await findBasketItem(ctx.db, id)
    if (item === undefined || item.takenIntoOneOnOneId !== null) throw new AppError('basket-item-not-found')
    const changed = await updateBasketItem(ctx.db, id, changes, ctx.now())
    await index(ctx, changed)
    return changed
  })
}

async function index(ctx: Context, item: BasketItem): Promise<void> {
  await indexRecord(ctx, {
    noun: 'basket-item',
    recordId: item.id,
    kind: 'for-next-time',
    happenedOn: item.raisedOn,
    title: item.words,
    body: '',
    tags: [],
    audience: item.audience,
    repIds: [item.repId],
  })
}
