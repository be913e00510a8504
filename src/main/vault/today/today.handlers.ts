import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { todayContract } from '../../../shared/today/today.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { todayOverview } from './today.service.ts'

export const todayHandlers: GroupHandlers<typeof todayContract, QueryContext, Context> = {
  overview: (ctx) => todayOverview(ctx),
}
