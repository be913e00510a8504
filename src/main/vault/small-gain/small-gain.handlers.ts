import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { smallGainContract } from '../../../shared/small-gain/small-gain.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { changeGain, listGains, recordGain } from './small-gain.service.ts'

export const smallGainHandlers: GroupHandlers<typeof smallGainContract, QueryContext, Context> = {
  listForRep: (ctx, { repId }) => listGains(ctx.db, repId),
  record: (ctx, fields) => recordGain(ctx, fields),
  change: (ctx, { id, changes }) => changeGain(ctx, id, changes),
}
