import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type {
  scorecardContract,
  scorecardFormContract,
} from '../../../shared/scorecard/scorecard.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { changeScorecard, getScorecard, listScorecards, startScorecard } from './scorecard.service.ts'
import { listForms } from './scorecard-form.repository.ts'
import { changeForm, createForm, duplicateForm, reorderForms, restoreForm } from './scorecard-form.service.ts'

export const scorecardFormHandlers: GroupHandlers<typeof scorecardFormContract, QueryContext, Context> = {
  list: (ctx) => listForms(ctx.db),
  create: (ctx, fields) => createForm(ctx, fields),
  change: (ctx, { id, changes }) => changeForm(ctx, id, changes),
  duplicate: (ctx, { id }) => duplicateForm(ctx, id),
  restoreOriginal: (ctx, { id }) => restoreForm(ctx, id),
  reorder: (ctx, { ids }) => reorderForms(ctx, ids),
}

export const scorecardHandlers: GroupHandlers<typeof scorecardContract, QueryContext, Context> = {
  get: (ctx, { id }) => getScorecard(ctx.db, id),
  listForRep: (ctx, { repId }) => listScorecards(ctx.db, repId),
  start: (ctx, fields) => startScorecard(ctx, fields),
  change: (ctx, { id, changes }) => changeScorecard(ctx, id, changes),
}
