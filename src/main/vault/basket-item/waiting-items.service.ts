import type { BasketItem } from '../../../shared/basket-item/basket-item.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, Reader } from '../context.ts'
import { unindexRecord } from '../record/record.service.ts'
import { listWaiting, updateTakenInto } from './basket-item.repository.ts'

/** What waits for a rep's next one-on-one. */
export async function listWaitingItems(db: Reader, repId: RepId): Promise<BasketItem[]> {
  return listWaiting(db, repId)
}

/**
 * Notes into which one-on-one a basket item has gone, or gone on. From then on the agenda is where it is
 * found, so it leaves search.
 */
export async function takeIntoOneOnOne(
  ctx: Context,
  basketItemId: string,
  oneOnOneId: OneOnOneId,
): Promise<void> {
  await updateTakenInto(ctx.db, basketItemId, oneOnOneId, ctx.now())
  await unindexRecord(ctx, 'basket-item', basketItemId)
}
