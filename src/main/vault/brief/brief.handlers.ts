import type { briefContract } from '../../../shared/brief/brief.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { briefForRep } from './brief.service.ts'

export const briefHandlers: GroupHandlers<typeof briefContract, QueryContext, Context> = {
  forRep: (ctx, { repId }) => briefForRep(ctx, repId),
}
