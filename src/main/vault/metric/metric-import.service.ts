import { AppError } from '../../../shared/kernel/errors.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { CalendarDay as CalendarDaySchema } from '../../../shared/kernel/time.ts'
import { type ImportMapping, leftOut } from '../../../shared/metric/import/import-mapping.ts'
import type { ImportedReading } from '../../../shared/metric/import/import-report.ts'
import { MetricId, storedStart } from '../../../shared/metric/metric.ts'
import {
  type ImportAnswer,
  type ImportDecisions,
  type ImportSource,
  type MetricImport,
  MetricImportId,
} from '../../../shared/metric/metric-import.ts'
import { NewRep } from '../../../shared/rep/rep.ts'
import { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, QueryContext } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { createRep } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import { addMetricToRep } from './metric.repository.ts'
import { createMetric, getMetric, takePreset } from './metric.service.ts'
import {
  findImport,
  importWriter,
  insertImport,
  listKnownReps,
  rememberMapping,
  restoreReadings,
  updateUndoneAt,
  upsertAlias,
  withLargeCache,
} from './metric-import.repository.ts'
import { type ImportPlan, planImport, readSource } from './metric-import-plan.ts'
import { previewOf } from './metric-import-preview.ts'
import { hasReadingOf } from './metric-reading.repository.ts'

/**
 * What importing a file or a paste would do, with the decisions so far. Nothing is written.
 *
 * @throws AppError `file-not-chosen`, `file-not-found`, `file-unreadable`
 */
export async function previewImport(
  ctx: QueryContext,
  source: ImportSource,
  decisions: ImportDecisions,
): Promise<ImportAnswer> {
  const read = await readSource(ctx, source, decisions.delimiter)
  if (read.kind === 'refused') return read
  return previewOf(await planImport(ctx.db, read, decisions))
}

/** Rows between two reports of progress, and between two chances for a query to be answered. */
const sliceRows = 2_000

/**
 * Imports what the preview showed: makes the reps and metrics that were ticked, writes the readings in one
 * transaction with what each replaced, and remembers spellings and columns. Bad rows and unknown names stay
 * out. The same file a second time changes nothing. The vault is backed up before.
 *
 * @throws AppError `file-not-chosen`, `file-not-found`; `file-unreadable` also for a file that cannot be
 *   understood any more; `rep-not-found`, `metric-not-found`, `name-taken` for decisions that do not fit
 */
export async function commitImport(
  ctx: Context,
  source: ImportSource,
  decisions: ImportDecisions,
  rememberNames: boolean,
): Promise<MetricImport> {
  const read = await readSource(ctx, source, decisions.delimiter)
  if (read.kind === 'refused') throw new AppError('file-unreadable')
  const planned = decisions.mapping ?? (await planImport(ctx.db, read, decisions)).mapping
  await ctx.backUp('before-import')
  return inTransaction(ctx, async (ctx) => {
    const made = await makeMissing(ctx, decisions)
    const mapping = withRealIds(planned, made)
    const plan = await planImport(ctx.db, read, {
      delimiter: decisions.delimiter,
      mapping,
      newReps: [],
      newMetrics: [],
    })
    const done = await insertImport(ctx.db, importOf(ctx, plan, source), mapping)
    await refuseStrangers(ctx, plan)
    await chooseNewcomers(ctx, plan)
    await withLargeCache(ctx.raw, () => writeReadings(ctx, done, plan))
    if (rememberNames) await keepSpellings(ctx, mapping)
    await rememberMapping(ctx.db, plan.header, mapping, ctx.now())
    ctx.announce('rep')
    ctx.announce('goal')
    return done
  })
}

/**
 * Takes an import back: every reading is as it was before, except those that were changed since. Reps and
 * metrics it brought stay.
 *
 * @throws AppError `import-not-found`, `import-already-undone`
 */
export async function undoImport(
  ctx: Context,
  id: MetricImportId,
): Promise<{ readonly import: MetricImport; readonly restored: number; readonly leftAlone: number }> {
  return inTransaction(ctx, async (ctx) => {
    const done = await findImport(ctx.db, id)
    if (done === undefined) throw new AppError('import-not-found')
    if (done.undoneAt !== null) throw new AppError('import-already-undone')
    const now = ctx.now()
    const counts = restoreReadings(ctx.raw, id, now)
    ctx.announce('goal')
    return { import: await updateUndoneAt(ctx.db, id, now), ...counts }
  })
}

/** Makes what was ticked; answers the real ids by their keys. */
async function makeMissing(ctx: Context, decisions: ImportDecisions): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>()
  for (const { key, name } of decisions.newReps) {
    made.set(key, (await createRep(ctx, NewRep.parse({ name }))).id)
  }
  for (const { key, presetKey, fields } of decisions.newMetrics) {
    const metric =
      presetKey === null ? await createMetric(ctx, fields) : await takePreset(ctx, presetKey, fields)
    made.set(key, metric.id)
  }
  return made
}

/** The mapping with the ids of what was made in place of their keys. */
function withRealIds(mapping: ImportMapping, made: ReadonlyMap<string, string>): ImportMapping {
  const real = (id: string) => made.get(id) ?? id
  const nullable = (id: string | null) => (id === null ? null : real(id))
  const names = (map: Record<string, string>) =>
    Object.fromEntries(Object.entries(map).map(([text, id]) => [text, real(id)]))
  return {
    ...mapping,
    fixedRepId: nullable(mapping.fixedRepId),
    fixedMetricId: nullable(mapping.fixedMetricId),
    metricColumns: mapping.metricColumns.map((one) => ({ ...one, metricId: real(one.metricId) })),
    shareMetricIds: mapping.shareMetricIds.map(real),
    repNames: names(mapping.repNames),
    metricNames: names(mapping.metricNames),
  }
}

function importOf(ctx: Context, { source, report }: ImportPlan, from: ImportSource): MetricImport {
  return {
    id: ctx.newId(MetricImportId),
    fileName: source.fileName.slice(0, 300),
    source: from.kind === 'paste' ? 'paste' : 'csv',
    newCount: report.new.length,
    changedCount: report.changed.length,
    sameCount: report.same,
    createdAt: ctx.now(),
    undoneAt: null,
  }
}

async function writeReadings(ctx: Context, done: MetricImport, plan: ImportPlan): Promise<void> {
  const { weekStartsOn } = await getSettings(ctx.db)
  const periods = new Map(plan.metrics.map((metric) => [metric.id, metric.period]))
  const readings: readonly ImportedReading[] = [...plan.report.new, ...plan.report.changed]
  const write = importWriter(ctx.raw, done.id, done.source, done.createdAt)
  for (let from = 0; from < readings.length; from += sliceRows) {
    for (const { repId, metricId, periodStart, value } of readings.slice(from, from + sliceRows)) {
      const period = periods.get(metricId)
      if (period === undefined) throw new AppError('metric-not-found')
      write({
        repId: RepId.parse(repId),
        metricId: MetricId.parse(metricId),
        periodStart: storedStart(asDay(periodStart), period, weekStartsOn),
        value,
      })
    }
    ctx.progress('import', Math.min(from + sliceRows, readings.length), readings.length)
    await nextTurn()
  }
}

/** A mapping comes from a window: what it names has to be there. */
async function refuseStrangers(ctx: Context, { report }: ImportPlan): Promise<void> {
  const readings: readonly ImportedReading[] = [...report.new, ...report.changed]
  const known = new Set((await listKnownReps(ctx.db)).map((rep) => rep.id))
  for (const repId of new Set(readings.map((reading) => reading.repId))) {
    if (!known.has(repId)) throw new AppError('rep-not-found')
  }
  for (const metricId of new Set(readings.map((reading) => reading.metricId))) {
    const id = MetricId.safeParse(metricId)
    if (!id.success) throw new AppError('metric-not-found')
    await getMetric(ctx.db, id.data)
  }
}

/** Puts a metric that a rep has no reading of yet among those of the rep's trends. Before anything is written. */
async function chooseNewcomers(ctx: Context, { report, metrics }: ImportPlan): Promise<void> {
  const byRep = new Map<string, Set<string>>()
  for (const { repId, metricId } of report.new) {
    const own = byRep.get(repId)
    if (own === undefined) byRep.set(repId, new Set([metricId]))
    else own.add(metricId)
  }
  for (const [rep, own] of byRep) {
    const repId = RepId.parse(rep)
    for (const { id } of metrics) {
      if (!own.has(id)) continue
      const metricId = MetricId.parse(id)
      if (!(await hasReadingOf(ctx.db, repId, metricId))) await addMetricToRep(ctx.db, repId, metricId)
    }
  }
}

async function keepSpellings(ctx: Context, mapping: ImportMapping): Promise<void> {
  const known = await listKnownReps(ctx.db)
  for (const [text, id] of Object.entries(mapping.repNames)) {
    const rep = known.find((rep) => rep.id === id)
    const isNews = rep !== undefined && rep.name !== text && text.length <= 300
    if (id !== leftOut && isNews) await upsertAlias(ctx.db, RepId.parse(id), text, ctx.now())
  }
}

function asDay(text: string): CalendarDay {
  return CalendarDaySchema.parse(text)
}

/** Lets reports of progress out, and other calls in, between two slices. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
