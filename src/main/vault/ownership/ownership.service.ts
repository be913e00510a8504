import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { readingsOf } from '../../../shared/metric/metric-series.ts'
import { type MissReport, monthsUntil, type OwnershipMonth } from '../../../shared/ownership/ownership.ts'
import { ownershipMonths } from '../../../shared/ownership/ownership-months.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { QueryContext, Reader } from '../context.ts'
import { listSeriesOfReps } from '../metric/metric-series.service.ts'
import { listActiveReps } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import { listMisses, listOwnershipTraces, listRaised } from './ownership.repository.ts'

/** Who carried what, month by month up to today: of one rep, or of everybody on the active team. */
export async function ownershipOverTime(
  ctx: QueryContext,
  repId: RepId | undefined,
  months: number,
): Promise<OwnershipMonth[]> {
  const today = ctx.today()
  const repIds = await whoseRecords(ctx.db, repId)
  const from = monthsUntil(today, months)[0] ?? today
  const traces = await listOwnershipTraces(ctx.db, repIds, from)
  const raised = await listRaised(ctx.db, repIds, from)
  return [...ownershipMonths(traces, raised, today, months)]
}

/** Every miss of the last months, and for one rep the activity of the same weeks beside it. */
export async function missReport(
  ctx: QueryContext,
  repId: RepId | undefined,
  months: number,
): Promise<MissReport> {
  const from = monthsUntil(ctx.today(), months)[0] ?? ctx.today()
  const misses = await listMisses(ctx.db, await whoseRecords(ctx.db, repId), from)
  return { from, misses, activity: repId === undefined ? null : await activityOf(ctx.db, repId, from) }
}

async function whoseRecords(db: Reader, repId: RepId | undefined): Promise<readonly RepId[]> {
  return repId === undefined ? (await listActiveReps(db)).map(({ id }) => id) : [repId]
}

/** The first leading metric by the week that has a plan, with the weeks in which both are known. */
async function activityOf(db: Reader, repId: RepId, from: CalendarDay): Promise<MissReport['activity']> {
  const { weekStartsOn } = await getSettings(db)
  const all = (await listSeriesOfReps(db, [repId], { from }, weekStartsOn)).get(repId) ?? []
  for (const { metric, series } of all) {
    if (metric.kind !== 'leading' || metric.period !== 'week') continue
    const weeks = readingsOf(series).flatMap(({ start, value, target }) =>
      target === null || target <= 0 || start < from ? [] : [{ weekOf: start, value, plan: target }],
    )
    if (weeks.length > 0) return { metric: metric.name, weeks }
  }
  return null
}
