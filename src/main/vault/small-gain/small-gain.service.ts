import { AppError } from '../../../shared/kernel/errors.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import {
  type NewSmallGain,
  type SmallGain,
  type SmallGainChanges,
  SmallGainId,
} from '../../../shared/small-gain/small-gain.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getMetric } from '../metric/metric.service.ts'
import { getRep } from '../rep/rep.service.ts'
import { getSkill } from '../skill/skill.service.ts'
import { indexGain } from './level-gain.service.ts'
import { findGain, insertGain, listGainsOfRep, updateGain } from './small-gain.repository.ts'

/** The ledger of one rep, newest first. @throws AppError `rep-not-found` */
export async function listGains(db: Reader, repId: RepId): Promise<SmallGain[]> {
  await getRep(db, repId)
  return listGainsOfRep(db, repId)
}

/**
 * Writes a step or a free gain down.
 *
 * @throws AppError `rep-not-found`, `skill-not-found`, `metric-not-found`, `day-in-future`
 */
export async function recordGain(ctx: Context, fields: NewSmallGain): Promise<SmallGain> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, fields.repId)
    if (fields.skillId !== null) await getSkill(ctx.db, fields.skillId)
    if (fields.metricId !== null) await getMetric(ctx.db, fields.metricId)
    const onDay = fields.onDay ?? ctx.today()
    if (onDay > ctx.today()) throw new AppError('day-in-future')
    const now = ctx.now()
    const gain = await insertGain(ctx.db, {
      id: ctx.newId(SmallGainId),
      ...fields,
      onDay,
      stepPercent: fields.kind === 'step' ? fields.stepPercent : null,
      skillLevelId: null,
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    })
    await indexGain(ctx, gain)
    return gain
  })
}

/** Changes what is named. @throws AppError `small-gain-not-found`, `day-in-future` */
export async function changeGain(
  ctx: Context,
  id: SmallGainId,
  changes: SmallGainChanges,
): Promise<SmallGain> {
  return inTransaction(ctx, async (ctx) => {
    if ((await findGain(ctx.db, id)) === undefined) throw new AppError('small-gain-not-found')
    if (changes.onDay !== undefined && changes.onDay > ctx.today()) throw new AppError('day-in-future')
    const gain = await updateGain(ctx.db, id, changes, ctx.now())
    await indexGain(ctx, gain)
    return gain
  })
}
