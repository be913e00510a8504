import {
  type DesirePoint,
  type DesireReading,
  type DesireReadingChanges,
  DesireReadingId,
  type NewDesireReading,
} from '../../../shared/desire/desire-reading.ts'
import { signWords } from '../../../shared/desire/desire-signs.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { addDays, type CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, QueryContext, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { indexRecord } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import {
  findDesireReading,
  insertDesireReading,
  listDesirePoints,
  updateDesireReading,
} from './desire-reading.repository.ts'

/** How far back the strip of a rep goes unless told. */
const stripDays = 366

/** A reading that is not in the trash. @throws AppError `desire-reading-not-found` */
export async function getDesireReading(db: Reader, id: DesireReadingId): Promise<DesireReading> {
  const reading = await findDesireReading(db, id)
  if (reading === undefined) throw new AppError('desire-reading-not-found')
  return reading
}

/** Every reading of a rep since a day, or within a year, oldest first. @throws AppError `rep-not-found` */
export async function listDesireOverTime(
  ctx: QueryContext,
  repId: RepId,
  from: CalendarDay = addDays(ctx.today(), -stripDays),
): Promise<DesirePoint[]> {
  await getRep(ctx.db, repId)
  return [...((await listDesirePoints(ctx.db, [repId], from)).get(repId) ?? [])]
}

/** Notes how willing a rep was, outside a one-on-one. @throws AppError `rep-not-found`, `day-in-future` */
export async function noteDesire(ctx: Context, noted: NewDesireReading): Promise<DesireReading> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, noted.repId)
    const readOn = noted.readOn ?? ctx.today()
    if (readOn > ctx.today()) throw new AppError('day-in-future')
    const now = ctx.now()
    const reading = await insertDesireReading(ctx.db, {
      ...noted,
      id: ctx.newId(DesireReadingId),
      readOn,
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    })
    await index(ctx, reading)
    return reading
  })
}

/** @throws AppError `desire-reading-not-found`, `day-in-future` */
export async function changeDesireReading(
  ctx: Context,
  id: DesireReadingId,
  changes: DesireReadingChanges,
): Promise<DesireReading> {
  return inTransaction(ctx, async (ctx) => {
    await getDesireReading(ctx.db, id)
    if (changes.readOn !== undefined && changes.readOn > ctx.today()) throw new AppError('day-in-future')
    const reading = await updateDesireReading(ctx.db, id, changes, ctx.now())
    await index(ctx, reading)
    return reading
  })
}

async function index(ctx: Context, { id, repId, readOn, desire, signs, seen }: DesireReading): Promise<void> {
  await indexRecord(ctx, {
    noun: 'desire-reading',
    recordId: id,
    kind: desire,
    happenedOn: readOn,
    title: `Desire: ${desire.replace('-', ' ')}`,
    body: [seen, ...signs.map((sign) => signWords[sign])].filter((text) => text !== '').join('\n'),
    tags: [],
    audience: 'only-me',
    repIds: [repId],
  })
}
