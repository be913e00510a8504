import type { goalPlanContract } from '../../../shared/goal/goal-plan.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import {
  addBehaviour,
  applyCalculation,
  assumeRates,
  bringBackBehaviour,
  calculateGoal,
  changeBehaviour,
  dropBehaviour,
  hangPromise,
} from './goal-plan.service.ts'
import { listGoalPlans } from './goal-plan-list.service.ts'

export const goalPlanHandlers: GroupHandlers<typeof goalPlanContract, QueryContext, Context> = {
  listForRep: (ctx, { repId }) => listGoalPlans(ctx, repId),
  calculate: (ctx, { goalId }) => calculateGoal(ctx, goalId),
  assume: (ctx, { goalId, assumptions }) => assumeRates(ctx, goalId, assumptions),
  applyCalculation: (ctx, { goalId }) => applyCalculation(ctx, goalId),
  addBehaviour: (ctx, fields) => addBehaviour(ctx, fields),
  changeBehaviour: (ctx, { id, changes }) => changeBehaviour(ctx, id, changes),
  dropBehaviour: (ctx, { id }) => dropBehaviour(ctx, id),
  bringBackBehaviour: (ctx, { id }) => bringBackBehaviour(ctx, id),
  hangPromise: (ctx, { commitmentId, goalId }) => hangPromise(ctx, commitmentId, goalId),
}
