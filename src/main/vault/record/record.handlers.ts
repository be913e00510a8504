import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { recordContract } from '../../../shared/record/record.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { listLines, listTrashedLines } from './record.repository.ts'
import { getVersion, purgeRecord, restoreRecord, trashRecord } from './record.service.ts'
import { listVersions } from './text-version.repository.ts'

export const recordHandlers: GroupHandlers<typeof recordContract, QueryContext, Context> = {
  timeline: (ctx, filter) => listLines(ctx.db, filter),
  listTrashed: (ctx) => listTrashedLines(ctx.db),
  trash: async (ctx, { noun, id }) => {
    await trashRecord(ctx, noun, id)
    return null
  },
  restore: async (ctx, { noun, id }) => {
    await restoreRecord(ctx, noun, id)
    return null
  },
  purge: async (ctx, { noun, id }) => {
    await purgeRecord(ctx, noun, id)
    return null
  },
  versions: (ctx, { noun, id }) => listVersions(ctx.db, noun, id),
  version: (ctx, { versionId }) => getVersion(ctx, versionId),
}
