import type { entryTemplateContract } from '../../../shared/entry-template/entry-template.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { listEntryTemplates } from './entry-template.repository.ts'
import { changeEntryTemplate, createEntryTemplate, duplicateEntryTemplate } from './entry-template.service.ts'

export const entryTemplateHandlers: GroupHandlers<typeof entryTemplateContract, QueryContext, Context> = {
  list: (ctx) => listEntryTemplates(ctx.db),
  create: (ctx, fields) => createEntryTemplate(ctx, fields),
  change: (ctx, { id, changes }) => changeEntryTemplate(ctx, id, changes),
  duplicate: (ctx, { id }) => duplicateEntryTemplate(ctx, id),
}
