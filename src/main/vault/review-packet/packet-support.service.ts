import { AppError } from '../../../shared/kernel/errors.ts'
import type { ReviewPacketId } from '../../../shared/review-packet/review-packet.ts'
import {
  type CriticalStatement,
  criticalStatements,
  type PacketSupport,
  type StatementKey,
  type ToldFeedback,
  toldFeedback,
} from '../../../shared/review-packet/statements.ts'
import type { Context, QueryContext } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getRep } from '../rep/rep.service.ts'
import { assemblePacket } from './assemble-packet.ts'
import { gatherTold } from './gather-packet.ts'
import { deleteSupport, listSupports, upsertSupport } from './packet-support.repository.ts'
import { findPacket } from './review-packet.repository.ts'

/** What a packet says that is critical, and all the feedback it could point to. */
export interface SupportDesk {
  readonly statements: CriticalStatement[]
  readonly told: ToldFeedback[]
}

/**
 * The critical statements of a packet as it stands, with what each rests on, and the delivered feedback of
 * the rep to point to, last told first. For the manager's eyes: it may name feedback that no packet shows.
 *
 * @throws AppError `review-packet-not-found`, `rep-not-found`, `period-empty`
 */
export async function getSupportDesk(ctx: QueryContext, id: ReviewPacketId): Promise<SupportDesk> {
  const choices = await findPacket(ctx.db, id)
  if (choices === undefined) throw new AppError('review-packet-not-found')
  const { packet } = await assemblePacket(ctx, choices)
  const all = await gatherTold(ctx, choices.repId, choices.period)
  const statements = criticalStatements({
    said: packet.entries,
    summary: packet.sections.includes('summary') ? packet.summary : null,
    all,
    supports: await listSupports(ctx.db, id),
  })
  return { statements, told: toldFeedback(all) }
}

/**
 * Points a critical statement to the feedback in which it was told, or to none.
 *
 * @throws AppError `review-packet-not-found`; `feedback-not-told` when the entry is not delivered feedback
 *   about the rep of the packet
 */
export async function pointStatement(
  ctx: Context,
  id: ReviewPacketId,
  statement: StatementKey,
  entryId: PacketSupport['entryId'] | null,
): Promise<PacketSupport[]> {
  return inTransaction(ctx, async (ctx) => {
    const choices = await findPacket(ctx.db, id)
    if (choices === undefined) throw new AppError('review-packet-not-found')
    if (entryId === null) {
      await deleteSupport(ctx.db, id, statement)
    } else {
      const rep = await getRep(ctx.db, choices.repId)
      const told = await gatherTold(ctx, rep.id, choices.period)
      if (!toldFeedback(told).some((one) => one.entryId === entryId)) throw new AppError('feedback-not-told')
      await upsertSupport(ctx.db, id, { statement, entryId }, ctx.now())
    }
    return listSupports(ctx.db, id)
  })
}
