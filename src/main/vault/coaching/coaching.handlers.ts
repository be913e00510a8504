import type { coachingContract } from '../../../shared/coaching/coaching.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { addSign, getRepCoaching, removeSign } from './coaching.service.ts'

export const coachingHandlers: GroupHandlers<typeof coachingContract, QueryContext, Context> = {
  get: (ctx, { repId }) => getRepCoaching(ctx, repId),
  addSign: (ctx, fields) => addSign(ctx, fields),
  removeSign: (ctx, { id }) => removeSign(ctx, id),
}
