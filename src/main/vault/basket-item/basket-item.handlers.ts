import type { basketItemContract } from '../../../shared/basket-item/basket-item.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { listWaiting } from './basket-item.repository.ts'
import { addToBasket, changeBasketItem } from './basket-item.service.ts'

export const basketItemHandlers: GroupHandlers<typeof basketItemContract, QueryContext, Context> = {
  listWaiting: (ctx, { repId }) => listWaiting(ctx.db, repId),
  add: (ctx, fields) => addToBasket(ctx, fields),
  change: (ctx, { id, changes }) => changeBasketItem(ctx, id, changes),
}
