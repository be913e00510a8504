import type { Commitment, CommitmentId } from '../../../shared/commitment/commitment.ts'
import { type Miss, type MissControl, MissId, type MissKind } from '../../../shared/commitment/miss.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { Context } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { deleteLastMiss, findMiss, insertMiss, updateMiss } from './miss.repository.ts'

/** Notes that a promise was missed, with who carried it that day. What was decided cannot be missed. */
export async function noteMiss(
  ctx: Context,
  { id, kind, owner }: Commitment,
  miss: Omit<Miss, 'id' | 'owner'>,
): Promise<void> {
  if (kind === 'decision') return
  await insertMiss(ctx.db, id, { ...miss, id: ctx.newId(MissId), owner }, ctx.now())
}

/** A closing or a new day that was itself taken back was no miss. */
export async function takeMissBack(
  ctx: Context,
  id: CommitmentId,
  kinds: readonly MissKind[],
  on: CalendarDay,
): Promise<void> {
  await deleteLastMiss(ctx.db, id, kinds, on)
}

/** Says afterwards why, and in whose hands it was. @throws AppError `miss-not-found` */
export async function explainMiss(
  ctx: Context,
  id: MissId,
  why: { readonly reason: string; readonly control: MissControl | null },
): Promise<Miss> {
  return inTransaction(ctx, async (ctx) => {
    if ((await findMiss(ctx.db, id)) === undefined) throw new AppError('miss-not-found')
    return updateMiss(ctx.db, id, why, ctx.now())
  })
}
