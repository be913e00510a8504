import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { sampleContract } from '../../../shared/sample/sample.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { createSample, removeSample, sampleStatus } from './sample.service.ts'

export const sampleHandlers: GroupHandlers<typeof sampleContract, QueryContext, Context> = {
  status: (ctx) => sampleStatus(ctx.db),
  create: (ctx) => createSample(ctx),
  remove: (ctx) => removeSample(ctx),
}
