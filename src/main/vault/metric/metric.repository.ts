import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import type { Instant } from '../../../shared/kernel/time.ts'
import { type Metric, type MetricChanges, MetricId } from '../../../shared/metric/metric.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, fromFlag, toFlag } from '../db/columns.ts'
import { groupedBy, oneOf } from '../db/one-of.ts'
import { prepared } from '../db/prepared.ts'
import type { MetricTable, Schema } from '../db/schema.generated.ts'
import { insertedRow, updatedRow } from '../db/written-row.ts'

/** Inserts a metric as given and answers what the store holds. */
export async function insertMetric(db: Kysely<Schema>, metric: Metric): Promise<Metric> {
  const row: Insertable<MetricTable> = {
    id: metric.id,
    preset_key: metric.presetKey,
    name: metric.name,
    kind: metric.kind,
    unit: metric.unit,
    good_direction: metric.goodDirection,
    period: metric.period,
    note: metric.note,
    position: metric.position,
    is_sample: toFlag(metric.isSample),
    created_at: metric.createdAt,
    changed_at: metric.changedAt,
    trashed_at: null,
  }
  return toMetric(await insertedRow(db, 'metric', row))
}

export async function updateMetric(
  db: Kysely<Schema>,
  id: MetricId,
  changes: MetricChanges,
  changedAt: Instant,
): Promise<Metric> {
  const set: Updateable<MetricTable> = {
    name: changes.name,
    kind: changes.kind,
    unit: changes.unit,
    good_direction: changes.goodDirection,
    period: changes.period,
    note: changes.note,
    changed_at: changedAt,
  }
  return toMetric(await updatedRow(db, 'metric', id, set))
}

/** A metric outside the trash. */
const metricById = prepared<{ readonly id: MetricId }>()((db, value) =>
  db.selectFrom('metric').selectAll().where('id', '=', value('id')).where('trashed_at', 'is', null),
)

export async function findMetric(db: Reader, id: MetricId): Promise<Metric | undefined> {
  const [row] = await metricById(db, { id })
  return row === undefined ? undefined : toMetric(row)
}

const metricsById = prepared<{ readonly ids: readonly MetricId[] }>()((db, value) =>
  db
    .selectFrom('metric')
    .selectAll()
    .where('id', 'in', oneOf(value('ids')))
    .where('trashed_at', 'is', null),
)

/** The metrics with these ids that are outside the trash, by id. */
export async function findMetrics(
  db: Reader,
  ids: readonly MetricId[],
): Promise<ReadonlyMap<string, Metric>> {
  const rows = await metricsById(db, { ids })
  return new Map(rows.map((row) => [row.id, toMetric(row)]))
}

/** The metrics outside the trash: leading ones first, then in the manager's order. */
export async function listMetrics(db: Reader): Promise<Metric[]> {
  const rows = await db
    .selectFrom('metric')
    .selectAll()
    .where('trashed_at', 'is', null)
    .orderBy(sql`kind = 'lagging'`)
    .orderBy('position')
    .orderBy('name')
    .execute()
  return rows.map(toMetric)
}

/** How many readings each metric has; a metric without any is left out. */
export async function countReadings(db: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('metric_reading')
    .select(['metric_id', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('metric_id')
    .execute()
  return new Map(rows.map((row) => [row.metric_id, row.count]))
}

/** For how many reps of the team each metric is chosen. */
export async function countReps(db: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('rep_metric')
    .innerJoin('rep', 'rep.id', 'rep_metric.rep_id')
    .select(['metric_id', (eb) => eb.fn.countAll<number>().as('count')])
    .where('rep.trashed_at', 'is', null)
    .where('rep.archived_at', 'is', null)
    .groupBy('metric_id')
    .execute()
  return new Map(rows.map((row) => [row.metric_id, row.count]))
}

export async function hasReadings(db: Reader, id: MetricId): Promise<boolean> {
  const row = await db
    .selectFrom('metric_reading')
    .select('period_start')
    .where('metric_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The metric that holds a name, in capitals or not, in the trash or not. */
export async function findMetricByName(
  db: Reader,
  name: string,
): Promise<{ readonly id: MetricId; readonly isTrashed: boolean } | undefined> {
  const row = await db
    .selectFrom('metric')
    .select(['id', 'trashed_at'])
    .where('name', '=', name)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: branded(row.id), isTrashed: row.trashed_at !== null }
}

/** The metric that was taken from a preset, in the trash or not. */
export async function findMetricByPreset(
  db: Reader,
  presetKey: string,
): Promise<{ readonly id: MetricId; readonly isTrashed: boolean } | undefined> {
  const row = await db
    .selectFrom('metric')
    .select(['id', 'trashed_at'])
    .where('preset_key', '=', presetKey)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: branded(row.id), isTrashed: row.trashed_at !== null }
}

export async function findLastPosition(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('metric')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

/** The metrics chosen for a rep, in the rep's order. */
export async function listMetricsOfRep(db: Reader, repId: RepId): Promise<Metric[]> {
  return (await listMetricsOfReps(db, [repId])).get(repId) ?? []
}

const metricsOf = prepared<{ readonly repIds: readonly RepId[] }>()((db, value) =>
  db
    .selectFrom('rep_metric')
    .innerJoin('metric', 'metric.id', 'rep_metric.metric_id')
    .selectAll('metric')
    .select('rep_metric.rep_id')
    .where('rep_metric.rep_id', 'in', oneOf(value('repIds')))
    .where('metric.trashed_at', 'is', null)
    .orderBy('rep_metric.position')
    .orderBy('metric.name'),
)

/** The metrics chosen for each of these reps, in the rep's order. A rep without any is left out. */
export async function listMetricsOfReps(
  db: Reader,
  repIds: readonly RepId[],
): Promise<ReadonlyMap<string, Metric[]>> {
  const rows = await metricsOf(db, { repIds })
  const known = new Map<string, Metric>()
  return groupedBy(
    rows,
    (row) => row.rep_id,
    (row) => {
      const metric = known.get(row.id) ?? toMetric(row)
      known.set(row.id, metric)
      return metric
    },
  )
}

/** Chooses exactly these metrics for a rep, in this order. */
export async function replaceMetricsOfRep(
  db: Kysely<Schema>,
  repId: RepId,
  metricIds: readonly MetricId[],
): Promise<void> {
  await db.deleteFrom('rep_metric').where('rep_id', '=', repId).execute()
  if (metricIds.length === 0) return
  await db
    .insertInto('rep_metric')
    .values(metricIds.map((metricId, position) => ({ rep_id: repId, metric_id: metricId, position })))
    .execute()
}

/** Adds a metric at the end of a rep's, unless it is among them. */
export async function addMetricToRep(db: Kysely<Schema>, repId: RepId, metricId: MetricId): Promise<void> {
  const last = await db
    .selectFrom('rep_metric')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('rep_id', '=', repId)
    .executeTakeFirst()
  await db
    .insertInto('rep_metric')
    .values({ rep_id: repId, metric_id: metricId, position: (last?.last ?? -1) + 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Which reps of the team have which metrics chosen, as the reps' own order has them. */
export async function listChosen(
  db: Reader,
): Promise<{ readonly repId: RepId; readonly metricId: MetricId; readonly period: Metric['period'] }[]> {
  const rows = await db
    .selectFrom('rep_metric')
    .innerJoin('rep', 'rep.id', 'rep_metric.rep_id')
    .innerJoin('metric', 'metric.id', 'rep_metric.metric_id')
    .select(['rep_metric.rep_id', 'rep_metric.metric_id', 'metric.period'])
    .where('rep.trashed_at', 'is', null)
    .where('rep.archived_at', 'is', null)
    .where('metric.trashed_at', 'is', null)
    .orderBy('rep_metric.rep_id')
    .orderBy('rep_metric.position')
    .execute()
  return rows.map((row) => ({
    repId: branded<RepId>(row.rep_id),
    metricId: branded<MetricId>(row.metric_id),
    period: row.period,
  }))
}

/** The reps of the team by name, without their pictures. */
export async function listTeam(db: Reader): Promise<{ readonly id: RepId; readonly name: string }[]> {
  const rows = await db
    .selectFrom('rep')
    .select(['id', 'name'])
    .where('trashed_at', 'is', null)
    .where('archived_at', 'is', null)
    .orderBy(sql`name COLLATE NOCASE`)
    .execute()
  return rows.map((row) => ({ id: branded<RepId>(row.id), name: row.name }))
}

function toMetric(row: Selectable<MetricTable>): Metric {
  return {
    id: MetricId.parse(row.id),
    presetKey: row.preset_key,
    name: row.name,
    kind: row.kind,
    unit: row.unit,
    goodDirection: row.good_direction,
    period: row.period,
    note: row.note,
    position: row.position,
    isSample: fromFlag(row.is_sample),
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
  }
}
