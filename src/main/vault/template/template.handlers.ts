import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { templateContract } from '../../../shared/template/template.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { listTemplates } from './template.repository.ts'
import {
  changeTemplate,
  createTemplate,
  duplicateTemplate,
  getTemplate,
  reorderTemplates,
  restoreOriginal,
} from './template.service.ts'

export const templateHandlers: GroupHandlers<typeof templateContract, QueryContext, Context> = {
  list: (ctx) => listTemplates(ctx.db),
  get: (ctx, { id }) => getTemplate(ctx.db, id),
  create: (ctx, fields) => createTemplate(ctx, fields),
  change: (ctx, { id, changes }) => changeTemplate(ctx, id, changes),
  duplicate: (ctx, { id }) => duplicateTemplate(ctx, id),
  restoreOriginal: (ctx, { id }) => restoreOriginal(ctx, id),
  reorder: (ctx, { ids }) => reorderTemplates(ctx, ids),
}
