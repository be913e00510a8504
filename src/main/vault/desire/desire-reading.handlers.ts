import type { desireReadingContract } from '../../../shared/desire/desire-reading.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import {
  changeDesireReading,
  getDesireReading,
  listDesireOverTime,
  noteDesire,
} from './desire-reading.service.ts'

export const desireReadingHandlers: GroupHandlers<typeof desireReadingContract, QueryContext, Context> = {
  overTime: (ctx, { repId, from }) => listDesireOverTime(ctx, repId, from),
  get: (ctx, { id }) => getDesireReading(ctx.db, id),
  note: (ctx, noted) => noteDesire(ctx, noted),
  change: (ctx, { id, changes }) => changeDesireReading(ctx, id, changes),
}
