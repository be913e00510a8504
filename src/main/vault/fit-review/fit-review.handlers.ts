import type { fitReviewContract } from '../../../shared/fit-review/fit-review.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { gatherEvidence } from './fit-evidence.service.ts'
import {
  answerFitQuestion,
  beginFitReview,
  concludeFitReview,
  getFitReview,
  listFitReviewsOfRep,
} from './fit-review.service.ts'

export const fitReviewHandlers: GroupHandlers<typeof fitReviewContract, QueryContext, Context> = {
  listForRep: (ctx, { repId }) => listFitReviewsOfRep(ctx.db, repId),
  evidence: (ctx, { repId }) => gatherEvidence(ctx, repId),
  begin: (ctx, { repId }) => beginFitReview(ctx, repId),
  answer: (ctx, { id, question, words }) => answerFitQuestion(ctx, id, question, words),
  conclude: (ctx, { id, words }) => concludeFitReview(ctx, id, words),
  get: (ctx, { id }) => getFitReview(ctx.db, id),
}
