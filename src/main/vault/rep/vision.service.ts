import { AppError } from '../../../shared/kernel/errors.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { type NewVision, type RepVision, RepVisionId, type VisionPage } from '../../../shared/rep/vision.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getRep, indexRep } from './rep.service.ts'
import { deleteVision, findVision, insertVision, listVisions, updateVision } from './vision.repository.ts'

/** The destination as it stands and the earlier ones. @throws AppError `rep-not-found` */
export async function getVisionPage(db: Reader, repId: RepId): Promise<VisionPage> {
  await getRep(db, repId)
  const [current = null, ...earlier] = await listVisions(db, repId)
  return { current, earlier }
}

/**
 * Writes down where a rep wants to be. Said again on the same day, the later words stand; otherwise the
 * earlier ones are kept as they were.
 *
 * @throws AppError `rep-not-found`, `day-in-future`
 */
export async function sayVision(ctx: Context, said: NewVision): Promise<VisionPage> {
  return inTransaction(ctx, async (ctx) => {
    if (said.saidOn > ctx.today()) throw new AppError('day-in-future')
    const rep = await getRep(ctx.db, said.repId)
    const known = (await listVisions(ctx.db, rep.id)).find(({ saidOn }) => saidOn === said.saidOn)
    const { oneYear, threeYears } = said
    if (known !== undefined) await updateVision(ctx.db, known.id, { oneYear, threeYears })
    else {
      const vision: RepVision = { id: ctx.newId(RepVisionId), ...said, revisitedOn: said.saidOn }
      await insertVision(ctx.db, vision, ctx.now())
    }
    await indexRep(ctx, rep)
    return getVisionPage(ctx.db, rep.id)
  })
}

/** Notes that it still holds, today or on the day told. @throws AppError `vision-not-found`, `day-in-future` */
export async function revisitVision(ctx: Context, id: RepVisionId, on?: CalendarDay): Promise<VisionPage> {
  return inTransaction(ctx, async (ctx) => {
    const vision = await getVision(ctx, id)
    const day = on ?? ctx.today()
    if (day > ctx.today()) throw new AppError('day-in-future')
    if (day > vision.revisitedOn) await updateVision(ctx.db, id, { revisitedOn: day })
    return getVisionPage(ctx.db, vision.repId)
  })
}

/** Takes words away that were never meant; the wording before them stands again. @throws AppError `vision-not-found` */
export async function removeVision(ctx: Context, id: RepVisionId): Promise<VisionPage> {
  return inTransaction(ctx, async (ctx) => {
    const vision = await getVision(ctx, id)
    await deleteVision(ctx.db, id)
    await indexRep(ctx, await getRep(ctx.db, vision.repId))
    return getVisionPage(ctx.db, vision.repId)
  })
}

async function getVision(ctx: Context, id: RepVisionId): Promise<RepVision> {
  const vision = await findVision(ctx.db, id)
  if (vision === undefined) throw new AppError('vision-not-found')
  return vision
}
