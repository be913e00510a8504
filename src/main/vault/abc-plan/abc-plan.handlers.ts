import type { abcPlanContract } from '../../../shared/abc-plan/abc-plan.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import {
  addConsequence,
  addStep,
  changeAbcPlan,
  changeConsequence,
  changeStep,
  closeAbcPlan,
  createAbcPlan,
  getAbcPlanCard,
  listAbcPlansForRep,
  promiseStep,
  removeConsequence,
  removeStep,
  reopenAbcPlan,
} from './abc-plan.service.ts'

export const abcPlanHandlers: GroupHandlers<typeof abcPlanContract, QueryContext, Context> = {
  listForRep: (ctx, { repId }) => listAbcPlansForRep(ctx.db, repId),
  get: (ctx, { id }) => getAbcPlanCard(ctx.db, id),
  create: (ctx, fields) => createAbcPlan(ctx, fields),
  change: (ctx, { id, changes }) => changeAbcPlan(ctx, id, changes),
  addConsequence: (ctx, { id, consequence }) => addConsequence(ctx, id, consequence),
  changeConsequence: (ctx, { id, consequenceId, changes }) =>
    changeConsequence(ctx, id, consequenceId, changes),
  removeConsequence: (ctx, { id, consequenceId }) => removeConsequence(ctx, id, consequenceId),
  addStep: (ctx, { id, step }) => addStep(ctx, id, step),
  changeStep: (ctx, { id, stepId, changes }) => changeStep(ctx, id, stepId, changes),
  removeStep: (ctx, { id, stepId }) => removeStep(ctx, id, stepId),
  promiseStep: (ctx, { id, stepId }) => promiseStep(ctx, id, stepId),
  close: (ctx, { id, learned }) => closeAbcPlan(ctx, id, learned),
  reopen: (ctx, { id }) => reopenAbcPlan(ctx, id),
}
