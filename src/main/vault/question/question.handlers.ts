import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { questionContract } from '../../../shared/question/question.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { findQuestions } from './asked.service.ts'
import {
  addQuestion,
  changeQuestion,
  listDueQuestions,
  markQuestionInAgenda,
  putQuestionAside,
  restoreQuestion,
} from './question.service.ts'

export const questionHandlers: GroupHandlers<typeof questionContract, QueryContext, Context> = {
  list: (ctx) => findQuestions(ctx.db),
  listDue: (ctx, { repId }) => listDueQuestions(ctx, repId),
  add: (ctx, fields) => addQuestion(ctx, fields),
  change: (ctx, { key, changes }) => changeQuestion(ctx, key, changes),
  restoreOriginal: (ctx, { key }) => restoreQuestion(ctx, key),
  putAside: (ctx, { key, repId }) => putQuestionAside(ctx, key, repId),
  markInAgenda: (ctx, { key, itemId }) => markQuestionInAgenda(ctx, key, itemId),
}
