import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { recallContract } from '../../../shared/recall/recall.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { putOffRecall, recallStatus, settleRecall } from './recall.service.ts'

export const recallHandlers: GroupHandlers<typeof recallContract, QueryContext, Context> = {
  status: (ctx) => recallStatus(ctx),
  settle: (ctx) => settleRecall(ctx),
  putOff: (ctx) => putOffRecall(ctx),
}
