import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { weeklyReviewContract } from '../../../shared/weekly-review/weekly-review.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { listReviews } from './weekly-review.repository.ts'
import {
  changeReviewNote,
  finishReview,
  getMirror,
  getWeekDesk,
  writeReview,
} from './weekly-review.service.ts'

export const weeklyReviewHandlers: GroupHandlers<typeof weeklyReviewContract, QueryContext, Context> = {
  desk: (ctx) => getWeekDesk(ctx),
  mirror: (ctx) => getMirror(ctx),
  list: (ctx) => listReviews(ctx.db),
  write: (ctx, changes) => writeReview(ctx, changes),
  finish: (ctx, { note }) => finishReview(ctx, note),
  changeNote: (ctx, { id, note }) => changeReviewNote(ctx, id, note),
}
