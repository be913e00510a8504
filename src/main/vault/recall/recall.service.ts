import { addDays } from '../../../shared/kernel/time.ts'
import type { RecallStatus } from '../../../shared/recall/recall.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { findRecallDay, findVaultDay, upsertRecallDay } from './recall.repository.ts'

/** Soon enough after the vault was made that a passphrase that was never learnt can still be replaced. */
const firstAfterDays = 21
const everyDays = 56
const putOffDays = 7

/** When the next question is due. */
export async function recallStatus(ctx: QueryContext): Promise<RecallStatus> {
  const made = (await findVaultDay(ctx.db)) ?? ctx.today()
  const nextOn = (await findRecallDay(ctx.db)) ?? addDays(made, firstAfterDays)
  return { nextOn, isDue: nextOn <= ctx.today() }
}

/** The question is settled for some weeks. */
export function settleRecall(ctx: Context): Promise<RecallStatus> {
  return askAgainAfter(ctx, everyDays)
}

/** Not now. */
export function putOffRecall(ctx: Context): Promise<RecallStatus> {
  return askAgainAfter(ctx, putOffDays)
}

async function askAgainAfter(ctx: Context, days: number): Promise<RecallStatus> {
  await upsertRecallDay(ctx.db, addDays(ctx.today(), days), ctx.now())
  return recallStatus(ctx)
}
