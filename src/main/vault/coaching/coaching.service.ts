import {
  CoachabilitySignId,
  type NewSign,
  type SeenSign,
} from '../../../shared/coaching/coachability-sign.ts'
import type { RepCoaching } from '../../../shared/coaching/coaching.contract.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { addDays } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, QueryContext } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { listFollowUpsFor } from '../follow-up/follow-up.service.ts'
import { getRep } from '../rep/rep.service.ts'
import {
  deleteSign,
  findLastDayOfKind,
  insertSign,
  listCoachingEntries,
  listCountedMeetings,
  listDiscussedTopics,
  listSigns,
} from './coaching.repository.ts'

/** How far back the coaching of a rep is read: as far as the rules look. */
const windowDays = 400

/** Everything about how a rep is coached. @throws AppError `rep-not-found` */
export async function getRepCoaching(ctx: QueryContext, repId: RepId): Promise<RepCoaching> {
  const { db } = ctx
  await getRep(db, repId)
  const from = addDays(ctx.today(), -windowDays)
  return {
    from,
    entries: await listCoachingEntries(db, repId, from),
    followUps: await listFollowUpsFor(db, repId, from),
    topics: await listDiscussedTopics(db, repId, from),
    meetings: await listCountedMeetings(db, repId, from),
    signs: await listSigns(db, repId),
    lastRecognitionOn: await findLastDayOfKind(db, repId, 'recognition'),
    lastObservationOn: await findLastDayOfKind(db, repId, 'observation'),
  }
}

/**
 * Ticks a sign of how a rep takes coaching, with the example that says so.
 *
 * @throws AppError `rep-not-found`, `day-in-future`
 */
export async function addSign(ctx: Context, fields: NewSign): Promise<SeenSign> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, fields.repId)
    const happenedOn = fields.happenedOn ?? ctx.today()
    if (happenedOn > ctx.today()) throw new AppError('day-in-future')
    const sign: SeenSign = { ...fields, id: ctx.newId(CoachabilitySignId), happenedOn, createdAt: ctx.now() }
    await insertSign(ctx.db, sign)
    return sign
  })
}

/** Takes a sign away for good; taking it away twice is harmless. */
export async function removeSign(ctx: Context, id: CoachabilitySignId): Promise<{ removed: boolean }> {
  return inTransaction(ctx, async (ctx) => ({ removed: await deleteSign(ctx.db, id) }))
}
