import type { followUpContract } from '../../../shared/follow-up/follow-up.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { addFollowUp, changeFollowUp, listFollowUps } from './follow-up.service.ts'

export const followUpHandlers: GroupHandlers<typeof followUpContract, QueryContext, Context> = {
  listForEntry: (ctx, { entryId }) => listFollowUps(ctx.db, entryId),
  add: (ctx, fields) => addFollowUp(ctx, fields),
  change: (ctx, { id, changes }) => changeFollowUp(ctx, id, changes),
}
