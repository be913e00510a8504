import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { RepId } from '../rep/rep-id.ts'
import { BasketItem, BasketItemChanges, BasketItemId, NewBasketItem } from './basket-item.ts'

/** The basket of things for next time. Items go to the trash and come back through `record`. */
export const basketItemContract = {
  /** What waits for a rep's next one-on-one, first put aside first. */
  listWaiting: query({ input: z.strictObject({ repId: RepId }), output: z.array(BasketItem) }),
  /** Goes straight into the agenda when a one-on-one is planned; waits otherwise. */
  add: command({ input: NewBasketItem, output: BasketItem, errors: ['rep-not-found'] }),
  /** Only while it waits; afterwards it is an agenda item. */
  change: command({
    input: z.strictObject({ id: BasketItemId, changes: BasketItemChanges }),
    output: BasketItem,
    errors: ['basket-item-not-found'],
  }),
}
