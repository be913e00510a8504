import type { Kysely } from 'kysely'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { MetricId, MetricTarget, PeriodValue } from '../../../shared/metric/metric.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded } from '../db/columns.ts'
import { prepared, preparedChange } from '../db/prepared.ts'
import type { Schema } from '../db/schema.generated.ts'

/** Where a reading came from. */
export type ReadingSource = 'grid' | 'paste' | 'csv' | 'sample'

/** A reading as it is kept; `periodStart` is the stored day (see `storedStart`). */
export interface StoredReading {
  readonly repId: RepId
  readonly metricId: MetricId
  readonly periodStart: CalendarDay
  readonly value: number
  readonly source: ReadingSource
  readonly importId: string | null
}

/** A reading of a series with the context that was written beside it. */
export interface SeriesReading extends PeriodValue {
  readonly context: string
}

export interface StoredRange {
  readonly from?: CalendarDay | undefined
  readonly to?: CalendarDay | undefined
}

/** The readings of one rep and metric by stored day, oldest first. */
export async function listReadings(
  db: Reader,
  repId: RepId,
  metricId: MetricId,
  range: StoredRange = {},
): Promise<SeriesReading[]> {
  let select = db
    .selectFrom('metric_reading')
    .select(['period_start', 'value', 'context'])
    .where('rep_id', '=', repId)
    .where('metric_id', '=', metricId)
  if (range.from !== undefined) select = select.where('period_start', '>=', range.from)
  if (range.to !== undefined) select = select.where('period_start', '<=', range.to)
  const rows = await select.orderBy('period_start').execute()
  return rows.map((row) => ({
    periodStart: branded<CalendarDay>(row.period_start),
    value: row.value,
    context: row.context,
  }))
}

/** The readings of a metric of the whole team since a stored day, in no order: the caller places them. */
export async function listReadingsOfMetric(
  db: Reader,
  metricId: MetricId,
  from: CalendarDay,
  to: CalendarDay,
): Promise<{ readonly repId: string; readonly periodStart: CalendarDay; readonly value: number }[]> {
  const rows = await db
    .selectFrom('metric_reading')
    .select(['rep_id', 'period_start', 'value'])
    .where('metric_id', '=', metricId)
    .where('period_start', '>=', from)
    .where('period_start', '<=', to)
    .execute()
  return rows.map((row) => ({
    repId: row.rep_id,
    periodStart: branded<CalendarDay>(row.period_start),
    value: row.value,
  }))
}

const readingAt = prepared<{
  readonly repId: RepId
  readonly metricId: MetricId
  readonly periodStart: CalendarDay
}>()((db, value) =>
  db
    .selectFrom('metric_reading')
    .select(['value', 'source', 'import_id'])
    .where('rep_id', '=', value('repId'))
    .where('metric_id', '=', value('metricId'))
    .where('period_start', '=', value('periodStart')),
)

export async function findReading(
  db: Reader,
  repId: RepId,
  metricId: MetricId,
  periodStart: CalendarDay,
): Promise<StoredReading | undefined> {
  const [row] = await readingAt(db, { repId, metricId, periodStart })
  if (row === undefined) return undefined
  return { repId, metricId, periodStart, value: row.value, source: row.source, importId: row.import_id }
}

/** Whether a rep has any reading of a metric yet. */
export async function hasReadingOf(db: Reader, repId: RepId, metricId: MetricId): Promise<boolean> {
  const row = await db
    .selectFrom('metric_reading')
    .select('period_start')
    .where('rep_id', '=', repId)
    .where('metric_id', '=', metricId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

type ReadingValues = { readonly [Field in keyof StoredReading]: StoredReading[Field] } & {
  readonly changedAt: Instant
}

const written = preparedChange<ReadingValues>()((db, value) => {
  const values = {
    value: value('value'),
    source: value('source'),
    import_id: value('importId'),
    changed_at: value('changedAt'),
  }
  return db
    .insertInto('metric_reading')
    .values({
      rep_id: value('repId'),
      metric_id: value('metricId'),
      period_start: value('periodStart'),
      ...values,
      created_at: value('changedAt'),
    })
    .onConflict((conflict) => conflict.columns(['rep_id', 'metric_id', 'period_start']).doUpdateSet(values))
})

/** Writes a reading over the one that was there; its context stays. */
export async function upsertReading(
  db: Kysely<Schema>,
  reading: StoredReading,
  changedAt: Instant,
): Promise<void> {
  await written(db, { ...reading, changedAt })
}

export async function deleteReading(
  db: Kysely<Schema>,
  repId: RepId,
  metricId: MetricId,
  periodStart: CalendarDay,
): Promise<void> {
  await db
    .deleteFrom('metric_reading')
    .where('rep_id', '=', repId)
    .where('metric_id', '=', metricId)
    .where('period_start', '=', periodStart)
    .execute()
}

/** Writes the context of a reading; false if there is no reading. */
export async function updateContext(
  db: Kysely<Schema>,
  reading: { readonly repId: RepId; readonly metricId: MetricId; readonly periodStart: CalendarDay },
  context: string,
  changedAt: Instant,
): Promise<boolean> {
  const result = await db
    .updateTable('metric_reading')
    .set({ context, changed_at: changedAt })
    .where('rep_id', '=', reading.repId)
    .where('metric_id', '=', reading.metricId)
    .where('period_start', '=', reading.periodStart)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The targets of one rep and metric by stored day, oldest first. */
export async function listTargets(db: Reader, repId: RepId, metricId: MetricId): Promise<PeriodValue[]> {
  const rows = await db
    .selectFrom('metric_target')
    .select(['period_start', 'value'])
    .where('rep_id', '=', repId)
    .where('metric_id', '=', metricId)
    .orderBy('period_start')
    .execute()
  return rows.map((row) => ({ periodStart: branded<CalendarDay>(row.period_start), value: row.value }))
}

/** The targets of a metric over the reps outside the trash, by rep and stored day. */
export async function listTargetsOfMetric(db: Reader, metricId: MetricId): Promise<MetricTarget[]> {
  const rows = await db
    .selectFrom('metric_target')
    .innerJoin('rep', 'rep.id', 'metric_target.rep_id')
    .select(['metric_target.rep_id', 'period_start', 'value'])
    .where('metric_target.metric_id', '=', metricId)
    .where('rep.trashed_at', 'is', null)
    .orderBy('metric_target.rep_id')
    .orderBy('period_start')
    .execute()
  return rows.map((row) => ({
    repId: branded<RepId>(row.rep_id),
    metricId,
    periodStart: branded<CalendarDay>(row.period_start),
    value: row.value,
  }))
}

export async function upsertTarget(
  db: Kysely<Schema>,
  target: MetricTarget,
  changedAt: Instant,
): Promise<void> {
  const values = { value: target.value, changed_at: changedAt }
  await db
    .insertInto('metric_target')
    .values({
      rep_id: target.repId,
      metric_id: target.metricId,
      period_start: target.periodStart,
      ...values,
      created_at: changedAt,
    })
    .onConflict((conflict) => conflict.columns(['rep_id', 'metric_id', 'period_start']).doUpdateSet(values))
    .execute()
}

export async function deleteTarget(
  db: Kysely<Schema>,
  repId: RepId,
  metricId: MetricId,
  periodStart: CalendarDay,
): Promise<void> {
  await db
    .deleteFrom('metric_target')
    .where('rep_id', '=', repId)
    .where('metric_id', '=', metricId)
    .where('period_start', '=', periodStart)
    .execute()
}
