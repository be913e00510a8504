import { AppError } from '../../../shared/kernel/errors.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import {
  lastPeriods,
  type Metric,
  type MetricGrid,
  type MetricId,
  type MetricReading,
  type MetricTarget,
  type ReadingContext,
  type RepSeries,
  type RepSparkline,
  shownStart,
  storedStart,
  targetIn,
} from '../../../shared/metric/metric.ts'
import { type FirstWeekday, listPeriodStarts, periodStart } from '../../../shared/metric/metric-period.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, QueryContext, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getRep } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import { addMetricToRep, listChosen, listTeam } from './metric.repository.ts'
import { getMetric } from './metric.service.ts'
import {
  deleteReading,
  deleteTarget,
  findReading,
  hasReadingOf,
  listReadings,
  listReadingsOfMetric,
  listTargets,
  listTargetsOfMetric,
  type ReadingSource,
  updateContext,
  upsertReading,
  upsertTarget,
} from './metric-reading.repository.ts'
import type { SeriesRange } from './metric-series.repository.ts'
import { repSeries } from './metric-series.service.ts'

/**
 * One metric of one rep over time: every period from the first reading to the last, with the target that
 * held in each. The range cuts readings; a target set before it still holds in it.
 *
 * @throws AppError `rep-not-found`, `metric-not-found`
 */
export async function getSeries(
  db: Reader,
  repId: RepId,
  metricId: MetricId,
  range: SeriesRange = {},
): Promise<RepSeries> {
  await getRep(db, repId)
  const metric = await getMetric(db, metricId)
  const { weekStartsOn } = await getSettings(db)
  const readings = await listReadings(db, repId, metricId, storedRange(range, metric, weekStartsOn))
  return repSeries(metric, readings, await listTargets(db, repId, metricId), weekStartsOn)
}

/** The last periods of every metric chosen for a rep of the team, the running one included. */
export async function listSparklines(ctx: QueryContext, periods: number): Promise<RepSparkline[]> {
  const { weekStartsOn } = await getSettings(ctx.db)
  const chosen = await listChosen(ctx.db)
  const columns = new Map<Metric['period'], readonly CalendarDay[]>()
  for (const period of ['week', 'month', 'quarter'] as const) {
    const starts = lastPeriods(ctx.today(), period, weekStartsOn, periods)
    columns.set(
      period,
      starts.map((start) => storedStart(start, period, weekStartsOn)),
    )
  }
  const lines = new Map<string, RepSparkline>()
  const byMetric = new Map(chosen.map(({ metricId, period }) => [metricId, period]))
  for (const { repId, metricId } of chosen) {
    lines.set(`${repId} ${metricId}`, { repId, metricId, values: emptyPeriods(periods) })
  }
  for (const [metricId, period] of byMetric) {
    const starts = columns.get(period) ?? []
    const [from, to] = [starts[0], starts.at(-1)]
    if (from === undefined || to === undefined) continue
    for (const reading of await listReadingsOfMetric(ctx.db, metricId, from, to)) {
      const place = starts.indexOf(reading.periodStart)
      const line = lines.get(`${reading.repId} ${metricId}`)
      if (line !== undefined && place !== -1) line.values[place] = reading.value
    }
  }
  return [...lines.values()]
}

const mostGridPeriods = 60

/**
 * The reps of the team beside the periods of one metric, oldest first. Of a longer range the latest 60
 * periods come.
 *
 * @throws AppError `metric-not-found`, `ends-before-start`
 */
export async function getGrid(
  db: Reader,
  metricId: MetricId,
  from: CalendarDay,
  to: CalendarDay,
): Promise<MetricGrid> {
  if (to < from) throw new AppError('ends-before-start')
  const metric = await getMetric(db, metricId)
  const { weekStartsOn } = await getSettings(db)
  const starts = listPeriodStarts({ from, to }, metric.period, weekStartsOn).slice(-mostGridPeriods)
  const stored = starts.map((start) => storedStart(start, metric.period, weekStartsOn))
  const chosen = new Set(
    (await listChosen(db)).filter((one) => one.metricId === metricId).map((one) => one.repId),
  )
  const targets = groupTargets(await listTargetsOfMetric(db, metricId))
  const team = await listTeam(db)
  const rows = new Map<string, MetricGrid['rows'][number]>(
    team.map(({ id, name }) => {
      const own = targets.get(id) ?? []
      const row = {
        repId: id,
        name,
        isChosen: chosen.has(id),
        values: emptyPeriods(stored.length),
        targets: Float64Array.from(stored, (start) => targetIn(own, start)),
      }
      return [id, row] as const
    }),
  )
  const [first, last] = [stored[0], stored.at(-1)]
  if (first !== undefined && last !== undefined) {
    for (const reading of await listReadingsOfMetric(db, metricId, first, last)) {
      const place = stored.indexOf(reading.periodStart)
      const row = rows.get(reading.repId)
      if (row !== undefined && place !== -1) row.values[place] = reading.value
    }
  }
  return { metric, starts, rows: [...rows.values()] }
}

/**
 * Writes one reading, or takes it away with null. Any day of the period will do. The first reading of a
 * metric puts it among the metrics of the rep's trends.
 *
 * @throws AppError `rep-not-found`, `metric-not-found`; `day-in-future` if the period has not begun
 */
export async function setReading(
  ctx: Context,
  reading: MetricReading,
  source: ReadingSource = 'grid',
): Promise<MetricReading> {
  return inTransaction(ctx, async (ctx) => {
    const { weekStartsOn } = await getSettings(ctx.db)
    await writeReading(ctx, reading, source, weekStartsOn)
    const metric = await getMetric(ctx.db, reading.metricId)
    ctx.announce('goal')
    return { ...reading, periodStart: periodStart(reading.periodStart, metric.period, weekStartsOn) }
  })
}

/**
 * Writes many readings at once, all or none, and says how many were not there like that already.
 *
 * @throws AppError `rep-not-found`, `metric-not-found`, `day-in-future`
 */
export async function setReadings(
  ctx: Context,
  readings: readonly MetricReading[],
  source: ReadingSource = 'paste',
): Promise<{ readonly changed: number; readonly same: number }> {
  return inTransaction(ctx, async (ctx) => {
    const { weekStartsOn } = await getSettings(ctx.db)
    const known = nothingKnown()
    let changed = 0
    for (const reading of readings) {
      if (await writeReading(ctx, reading, source, weekStartsOn, known)) changed += 1
    }
    ctx.announce('goal')
    return { changed, same: readings.length - changed }
  })
}

/**
 * Writes down what was going on in a period, beside its reading; an empty text takes it away.
 *
 * @throws AppError `rep-not-found`, `metric-not-found`, `reading-not-found`
 */
export async function setContext(
  ctx: Context,
  place: { readonly repId: RepId; readonly metricId: MetricId; readonly periodStart: CalendarDay },
  text: string,
): Promise<ReadingContext> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, place.repId)
    const metric = await getMetric(ctx.db, place.metricId)
    const { weekStartsOn } = await getSettings(ctx.db)
    const stored = storedStart(place.periodStart, metric.period, weekStartsOn)
    const isThere = await updateContext(ctx.db, { ...place, periodStart: stored }, text, ctx.now())
    if (!isThere) throw new AppError('reading-not-found')
    return { periodStart: periodStart(place.periodStart, metric.period, weekStartsOn), text }
  })
}

/**
 * Sets the target of a rep from a period on; null takes away the one that begins in that period.
 * Answers every target of this rep and metric.
 *
 * @throws AppError `rep-not-found`, `metric-not-found`
 */
export async function setTarget(
  ctx: Context,
  target: Omit<MetricTarget, 'value'> & { readonly value: number | null },
): Promise<MetricTarget[]> {
  return inTransaction(ctx, async (ctx) => {
    const { repId, metricId, value } = target
    await getRep(ctx.db, repId)
    const metric = await getMetric(ctx.db, metricId)
    const { weekStartsOn } = await getSettings(ctx.db)
    const stored = storedStart(target.periodStart, metric.period, weekStartsOn)
    if (value === null) await deleteTarget(ctx.db, repId, metricId, stored)
    else await upsertTarget(ctx.db, { repId, metricId, periodStart: stored, value }, ctx.now())
    return listMetricTargets(ctx.db, metricId, repId)
  })
}

/** The targets of a metric, by rep and period; of one rep only if told. @throws AppError `metric-not-found` */
export async function listMetricTargets(
  db: Reader,
  metricId: MetricId,
  repId?: RepId | undefined,
): Promise<MetricTarget[]> {
  const metric = await getMetric(db, metricId)
  const { weekStartsOn } = await getSettings(db)
  const targets = await listTargetsOfMetric(db, metricId)
  return targets
    .filter((target) => repId === undefined || target.repId === repId)
    .map((target) => ({
      ...target,
      periodStart: shownStart(target.periodStart, metric.period, weekStartsOn),
    }))
}

/** What one transaction has already asked for the readings before: many readings are of few reps and metrics. */
interface KnownSoFar {
  readonly reps: Set<RepId>
  readonly metrics: Map<MetricId, Metric>
  /** Rep and metric that have a reading. */
  readonly pairs: Set<string>
}

function nothingKnown(): KnownSoFar {
  return { reps: new Set(), metrics: new Map(), pairs: new Set() }
}

async function metricOf(
  ctx: Context,
  { repId, metricId }: MetricReading,
  known: KnownSoFar,
): Promise<Metric> {
  if (!known.reps.has(repId)) known.reps.add((await getRep(ctx.db, repId)).id)
  const metric = known.metrics.get(metricId) ?? (await getMetric(ctx.db, metricId))
  known.metrics.set(metricId, metric)
  return metric
}

/** Writes one reading; false if it was there already. */
async function writeReading(
  ctx: Context,
  reading: MetricReading,
  source: ReadingSource,
  weekStartsOn: FirstWeekday,
  known = nothingKnown(),
): Promise<boolean> {
  const { repId, metricId, value } = reading
  const pair = `${repId} ${metricId}`
  const metric = await metricOf(ctx, reading, known)
  const start = periodStart(reading.periodStart, metric.period, weekStartsOn)
  if (start > ctx.today()) throw new AppError('day-in-future')
  const stored = storedStart(start, metric.period, weekStartsOn)
  const was = await findReading(ctx.db, repId, metricId, stored)
  if (value === (was?.value ?? null)) return false
  if (value === null) {
    await deleteReading(ctx.db, repId, metricId, stored)
    known.pairs.delete(pair)
    return true
  }
  const isFirst =
    was === undefined && !known.pairs.has(pair) && !(await hasReadingOf(ctx.db, repId, metricId))
  known.pairs.add(pair)
  await upsertReading(
    ctx.db,
    { repId, metricId, periodStart: stored, value, source, importId: null },
    ctx.now(),
  )
  if (isFirst) await addMetricToRep(ctx.db, repId, metricId)
  return true
}

function storedRange(range: SeriesRange, metric: Metric, weekStartsOn: FirstWeekday): SeriesRange {
  const stored = (on: CalendarDay | undefined) =>
    on === undefined ? undefined : storedStart(on, metric.period, weekStartsOn)
  return { from: stored(range.from), to: stored(range.to) }
}

function groupTargets(targets: readonly MetricTarget[]): ReadonlyMap<RepId, MetricTarget[]> {
  const byRep = new Map<RepId, MetricTarget[]>()
  for (const target of targets) byRep.set(target.repId, [...(byRep.get(target.repId) ?? []), target])
  return byRep
}

function emptyPeriods(count: number): Float64Array {
  return new Float64Array(count).fill(Number.NaN)
}
