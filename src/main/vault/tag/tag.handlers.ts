import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { tagContract } from '../../../shared/tag/tag.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { listTags } from './tag.repository.ts'
import { mergeTags, renameTag } from './tag.service.ts'

export const tagHandlers: GroupHandlers<typeof tagContract, QueryContext, Context> = {
  list: (ctx) => listTags(ctx.db),
  rename: (ctx, { id, name }) => renameTag(ctx, id, name),
  merge: (ctx, { id, intoId }) => mergeTags(ctx, id, intoId),
}
