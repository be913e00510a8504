import type { goalContract } from '../../../shared/goal/goal.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import {
  activateGoal,
  changeGoal,
  checkInGoal,
  closeGoal,
  createGoal,
  getGoalCard,
  holdGoal,
  reopenGoal,
} from './goal.service.ts'
import { draftFirst } from './goal-plan.service.ts'
import { listGoalsForRep, listOpenGoalSummaries } from './goal-standing.service.ts'

export const goalHandlers: GroupHandlers<typeof goalContract, QueryContext, Context> = {
  listForRep: (ctx, { repId, includeClosed }) => listGoalsForRep(ctx, repId, includeClosed),
  listOpen: (ctx) => listOpenGoalSummaries(ctx),
  get: (ctx, { id }) => getGoalCard(ctx, id),
  create: (ctx, fields) => createGoal(ctx, draftFirst(fields)),
  change: (ctx, { id, changes, reason }) => changeGoal(ctx, id, changes, reason),
  activate: (ctx, { id }) => activateGoal(ctx, id),
  hold: (ctx, { id, reason }) => holdGoal(ctx, id, reason),
  checkIn: (ctx, fields) => checkInGoal(ctx, fields),
  close: (ctx, { id, ...closing }) => closeGoal(ctx, id, closing),
  reopen: (ctx, { id, reason }) => reopenGoal(ctx, id, reason),
}
