import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { ownershipContract } from '../../../shared/ownership/ownership.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { missReport, ownershipOverTime } from './ownership.service.ts'

export const ownershipHandlers: GroupHandlers<typeof ownershipContract, QueryContext, Context> = {
  overTime: (ctx, { repId, months }) => ownershipOverTime(ctx, repId, months),
  misses: (ctx, { repId, months }) => missReport(ctx, repId, months),
}
