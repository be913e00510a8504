import { AppError } from '../../../shared/kernel/errors.ts'
import {
  type Metric,
  type MetricChanges,
  MetricId,
  type MetricSummary,
  type NewMetric,
} from '../../../shared/metric/metric.ts'
import {
  type MetricPreset,
  metricCatalogue,
  type RolePreset,
  rolePresets,
} from '../../../shared/metric/metric-catalogue.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { indexRecord, restoreRecord } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import {
  addMetricToRep,
  countReadings,
  countReps,
  findLastPosition,
  findMetric,
  findMetricByName,
  findMetricByPreset,
  findMetrics,
  hasReadings,
  insertMetric,
  listMetrics,
  listMetricsOfRep,
  replaceMetricsOfRep,
  updateMetric,
} from './metric.repository.ts'

/** A metric that is not in the trash. @throws AppError `metric-not-found` */
export async function getMetric(db: Reader, id: MetricId): Promise<Metric> {
  const metric = await findMetric(db, id)
  if (metric === undefined) throw new AppError('metric-not-found')
  return metric
}

/** The metrics with these ids that are outside the trash, by id. */
export function getMetricsById(db: Reader, ids: readonly MetricId[]): Promise<ReadonlyMap<string, Metric>> {
  return findMetrics(db, ids)
}

/** The manager's catalogue, with how many readings and reps hang on each metric. */
export async function listMetricSummaries(db: Reader): Promise<MetricSummary[]> {
  const metrics = await listMetrics(db)
  const readings = await countReadings(db)
  const reps = await countReps(db)
  return metrics.map((metric) => ({
    metric,
    readingCount: readings.get(metric.id) ?? 0,
    repCount: reps.get(metric.id) ?? 0,
  }))
}

/**
 * Adds a metric of the manager's own. `isSample` is for the sample team only.
 *
 * @throws AppError `name-taken`, also by a metric in the trash
 */
export async function createMetric(
  ctx: Context,
  fields: NewMetric,
  presetKey: string | null = null,
  isSample = false,
): Promise<Metric> {
  return inTransaction(ctx, async (ctx) => {
    await refuseTakenName(ctx.db, fields.name)
    const now = ctx.now()
    const metric = await insertMetric(ctx.db, {
      id: ctx.newId(MetricId),
      presetKey,
      ...fields,
      position: (await findLastPosition(ctx.db)) + 1,
      isSample,
      createdAt: now,
      changedAt: now,
    })
    await index(ctx, metric)
    return metric
  })
}

/**
 * Changes what is named. The period stands once there are readings, because they belong to it.
 *
 * @throws AppError `metric-not-found`, `metric-in-use`, `name-taken`
 */
export async function changeMetric(ctx: Context, id: MetricId, changes: MetricChanges): Promise<Metric> {
  return inTransaction(ctx, async (ctx) => {
    const metric = await getMetric(ctx.db, id)
    if (changes.name !== undefined) await refuseTakenName(ctx.db, changes.name, id)
    const changesPeriod = changes.period !== undefined && changes.period !== metric.period
    if (changesPeriod && (await hasReadings(ctx.db, id))) throw new AppError('metric-in-use')
    const changed = await updateMetric(ctx.db, id, changes, ctx.now())
    await index(ctx, changed)
    ctx.announce('goal')
    return changed
  })
}

/** Which presets are wanted: by key, by role, or both. */
export interface PresetChoice {
  readonly keys?: readonly string[] | undefined
  readonly role?: RolePreset['key'] | undefined
  /** Reps whose trends shall show them, after what they show already. */
  readonly repIds?: readonly RepId[] | undefined
}

/**
 * Takes presets into the catalogue. One that is there stays as the manager made it, one in the trash comes
 * back, and one whose name is taken by a metric of her own means that metric.
 *
 * @throws AppError `metric-not-found` for an unknown key; `rep-not-found`
 */
export async function addPresets(ctx: Context, choice: PresetChoice): Promise<Metric[]> {
  const wanted = presetsOf(choice)
  return inTransaction(ctx, async (ctx) => {
    const metrics: Metric[] = []
    for (const { key, ...fields } of wanted) metrics.push(await takePreset(ctx, key, fields))
    for (const repId of choice.repIds ?? []) {
      await getRep(ctx.db, repId)
      for (const metric of metrics) await addMetricToRep(ctx.db, repId, metric.id)
    }
    return metrics
  })
}

/** Chooses exactly these metrics for a rep's trends, in this order. @throws AppError `rep-not-found`, `metric-not-found` */
export async function setMetricsForRep(
  ctx: Context,
  repId: RepId,
  metricIds: readonly MetricId[],
): Promise<Metric[]> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, repId)
    const distinct = [...new Set(metricIds)]
    for (const id of distinct) await getMetric(ctx.db, id)
    await replaceMetricsOfRep(ctx.db, repId, distinct)
    return listMetricsOfRep(ctx.db, repId)
  })
}

/** The metrics of a rep's trends, in the rep's order. @throws AppError `rep-not-found` */
export async function listMetricsForRep(db: Reader, repId: RepId): Promise<Metric[]> {
  await getRep(db, repId)
  return listMetricsOfRep(db, repId)
}

function presetsOf({ keys = [], role }: PresetChoice): readonly MetricPreset[] {
  const ofRole = rolePresets.find((preset) => preset.key === role)
  const wanted = [...keys, ...(ofRole === undefined ? [] : [...ofRole.leading, ofRole.lagging])]
  return [...new Set(wanted)].map((key) => {
    const preset = metricCatalogue.find((preset) => preset.key === key)
    if (preset === undefined) throw new AppError('metric-not-found')
    return preset
  })
}

/**
 * Takes a preset as the manager wants it: one that is there already, or in the trash, stays as she made it.
 */
export async function takePreset(ctx: Context, presetKey: string, fields: NewMetric): Promise<Metric> {
  return inTransaction(ctx, async (ctx) => {
    const known =
      (await findMetricByPreset(ctx.db, presetKey)) ?? (await findMetricByName(ctx.db, fields.name))
    if (known === undefined) return createMetric(ctx, fields, presetKey)
    if (known.isTrashed) await restoreRecord(ctx, 'metric', known.id)
    return getMetric(ctx.db, known.id)
  })
}

async function refuseTakenName(db: Reader, name: string, except?: MetricId): Promise<void> {
  const holder = await findMetricByName(db, name)
  if (holder !== undefined && holder.id !== except) throw new AppError('name-taken')
}

async function index(ctx: Context, metric: Metric): Promise<void> {
  await indexRecord(ctx, {
    noun: 'metric',
    recordId: metric.id,
    kind: metric.kind,
    happenedOn: ctx.today(),
    title: metric.name,
    body: metric.note,
    tags: [],
    audience: 'only-me',
    repIds: [],
  })
}
