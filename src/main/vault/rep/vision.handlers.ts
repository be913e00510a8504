import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { visionContract } from '../../../shared/rep/vision.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { getVisionPage, removeVision, revisitVision, sayVision } from './vision.service.ts'

export const visionHandlers: GroupHandlers<typeof visionContract, QueryContext, Context> = {
  ofRep: (ctx, { repId }) => getVisionPage(ctx.db, repId),
  say: (ctx, said) => sayVision(ctx, said),
  revisit: (ctx, { id, on }) => revisitVision(ctx, id, on),
  remove: (ctx, { id }) => removeVision(ctx, id),
}
