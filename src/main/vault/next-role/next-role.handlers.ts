import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { nextRoleContract } from '../../../shared/next-role/next-role.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { clearNextRole, nextRoleOf, saveNextRole } from './next-role.service.ts'

export const nextRoleHandlers: GroupHandlers<typeof nextRoleContract, QueryContext, Context> = {
  ofRep: (ctx, { repId }) => nextRoleOf(ctx.db, repId),
  save: (ctx, draft) => saveNextRole(ctx, draft),
  clear: (ctx, { repId }) => clearNextRole(ctx, repId),
}
