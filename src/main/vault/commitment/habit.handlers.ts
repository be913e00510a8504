import type { habitContract } from '../../../shared/commitment/habit.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { beginHabit, listHabits, tickHabit } from './habit.service.ts'

export const habitHandlers: GroupHandlers<typeof habitContract, QueryContext, Context> = {
  listForRep: (ctx, { repId }) => listHabits(ctx, repId),
  begin: (ctx, fields) => beginHabit(ctx, fields),
  tick: (ctx, { id, weekFrom, wasKept }) => tickHabit(ctx, id, weekFrom, wasKept),
}
