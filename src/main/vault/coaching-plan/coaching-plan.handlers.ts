import type { coachingPlanContract } from '../../../shared/coaching-plan/coaching-plan.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import {
  addPlanItem,
  changePlan,
  changePlanItem,
  endPlan,
  listPlanCards,
  removePlanItem,
  reopenPlan,
  startPlan,
} from './coaching-plan.service.ts'

export const coachingPlanHandlers: GroupHandlers<typeof coachingPlanContract, QueryContext, Context> = {
  listForRep: (ctx, { repId }) => listPlanCards(ctx.db, repId),
  start: (ctx, fields) => startPlan(ctx, fields),
  change: (ctx, { id, changes }) => changePlan(ctx, id, changes),
  addItem: (ctx, fields) => addPlanItem(ctx, fields),
  changeItem: (ctx, { id, changes }) => changePlanItem(ctx, id, changes),
  removeItem: (ctx, { id }) => removePlanItem(ctx, id),
  end: (ctx, end) => endPlan(ctx, end),
  reopen: (ctx, { id }) => reopenPlan(ctx, id),
}
