import { addDays, type DayRange } from '../../../shared/kernel/time.ts'
import type { MetricId } from '../../../shared/metric/metric.ts'
import { isAccumulating } from '../../../shared/metric/metric-value.ts'
import { RecordId } from '../../../shared/record/record.ts'
import type { TimeMap, TimeSplit } from '../../../shared/time-map/time-map.ts'
import type { Context, QueryContext, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getMetric, listMetricSummaries } from '../metric/metric.service.ts'
import { getRep, listRepSummaries } from '../rep/rep.service.ts'
import {
  countAsked,
  countNotes,
  countScorecards,
  findChosenMetric,
  listDesire,
  listHeldMinutes,
  listShares,
  replaceShares,
  sumReadings,
  upsertChosenMetric,
} from './time-map.repository.ts'

/** Readings of desire from further back say nothing about today. */
const desireDays = 183

/** Where the coaching of a period went, for everyone on the team. */
export async function readTimeMap(ctx: QueryContext, period: DayRange): Promise<TimeMap> {
  const { db } = ctx
  const metrics = await resultMetrics(db)
  const chosen = await findChosenMetric(db)
  const metric = metrics.find(({ id }) => id === chosen) ?? metrics[0] ?? null
  const team = await listRepSummaries(ctx, false)
  const repIds = team.map(({ rep }) => rep.id)
  const held = await listHeldMinutes(db, repIds, period)
  const notes = await countNotes(db, period)
  const scorecards = await countScorecards(db, repIds, period)
  const asked = await countAsked(db, period)
  const desire = await listDesire(db, repIds, addDays(period.to, -desireDays), period.to)
  const results = metric === null ? new Map<string, number>() : await sumReadings(db, metric.id, period)
  return {
    period,
    reps: team.map(({ rep }) => ({
      repId: rep.id,
      name: rep.name,
      tier: rep.tier,
      minutes: held.get(rep.id)?.minutes ?? 0,
      meetings: held.get(rep.id)?.meetings ?? 0,
      notes: notes.get(rep.id) ?? 0,
      scorecards: scorecards.get(rep.id) ?? 0,
      asked: asked.get(rep.id) ?? 0,
      desire: desire.get(rep.id) ?? [],
      result: results.get(rep.id) ?? null,
    })),
    split: await readSplit(db),
    metric,
    metrics,
  }
}

/** The split the manager chose; empty when she chose none, or when people of it are gone. */
export async function readSplit(db: Reader): Promise<TimeSplit> {
  return wholeOrNone(await listShares(db))
}

/** Puts a split in place of the one before. @throws AppError `rep-not-found` */
export async function setSplit(ctx: Context, split: TimeSplit): Promise<TimeSplit> {
  return inTransaction(ctx, async (ctx) => {
    for (const { repId } of split) if (repId !== null) await getRep(ctx.db, repId)
    const shares = split.map((share) => ({ id: ctx.newId(RecordId), ...share }))
    await replaceShares(ctx.db, shares, ctx.now())
    return readSplit(ctx.db)
  })
}

/** Chooses what results are taken from. @throws AppError `metric-not-found` */
export async function chooseResultMetric(ctx: Context, metricId: MetricId | null): Promise<null> {
  await inTransaction(ctx, async (ctx) => {
    if (metricId !== null) await getMetric(ctx.db, metricId)
    await upsertChosenMetric(ctx.db, metricId, ctx.now())
  })
  return null
}

/** A split by rep that lost somebody is no whole any more: better none than a wrong one. */
function wholeOrNone(split: TimeSplit): TimeSplit {
  const all = split.reduce((sum, { percent }) => sum + percent, 0)
  return all === 100 ? split : []
}

/** Numbers whose shares mean something: lagging and added up, money first. */
async function resultMetrics(db: Reader): Promise<TimeMap['metrics']> {
  const metrics = (await listMetricSummaries(db)).map(({ metric }) => metric)
  return metrics
    .filter(
      ({ kind, unit, goodDirection }) => kind === 'lagging' && isAccumulating(unit) && goodDirection === 'up',
    )
    .toSorted((one, other) => Number(other.unit === 'money') - Number(one.unit === 'money'))
    .map(({ id, name, unit }) => ({ id, name, unit }))
}
