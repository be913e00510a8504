import { AppError } from '../../../shared/kernel/errors.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { ImportTable } from '../../../shared/metric/import/csv-read.ts'
import { readCsv } from '../../../shared/metric/import/csv-read.ts'
import { dryRunImport } from '../../../shared/metric/import/import-dry-run.ts'
import {
  guessMapping,
  type ImportQuestion,
  type WritingHabits,
} from '../../../shared/metric/import/import-guess.ts'
import type { ImportMapping, KnownMetric } from '../../../shared/metric/import/import-mapping.ts'
import { decimalMarkOf } from '../../../shared/metric/import/import-number.ts'
import type { ImportReport } from '../../../shared/metric/import/import-report.ts'
import { dataRows } from '../../../shared/metric/import/import-rows.ts'
import type { KnownRep } from '../../../shared/metric/import/rep-match.ts'
import { storedStart } from '../../../shared/metric/metric.ts'
import type { ImportDecisions, ImportSource } from '../../../shared/metric/metric-import.ts'
import type { FirstWeekday, MetricPeriod } from '../../../shared/metric/metric-period.ts'
import type { Settings } from '../../../shared/setting/setting.ts'
import type { QueryContext, Reader } from '../context.ts'
import { getSettings } from '../setting/setting.service.ts'
import { listMetrics } from './metric.repository.ts'
import {
  findRememberedMapping,
  listKnownReps,
  readingKey,
  readStoredValues,
} from './metric-import.repository.ts'
import { withDecimalMarkOf } from './metric-import-columns.ts'
import { type FileEncoding, readImportFile } from './metric-import-file.ts'

/** A file or a paste as rows, with what was found out about it. */
export interface ReadSource {
  readonly kind: 'table'
  readonly fileName: string
  readonly encoding: FileEncoding | null
  readonly encodingIsGuessed: boolean
  readonly table: ImportTable
}

export interface RefusedSource {
  readonly kind: 'refused'
  readonly line: number | null
  readonly sentence: string
}

/** How a table is read, and what that would do. */
export interface ImportPlan {
  readonly source: ReadSource
  readonly mapping: ImportMapping
  readonly header: readonly string[]
  readonly isRemembered: boolean
  readonly questions: readonly ImportQuestion[]
  readonly report: ImportReport
  readonly metrics: readonly KnownMetric[]
}

/**
 * Reads the rows of a source.
 *
 * @throws AppError `file-not-chosen` for a token nobody gave out; `file-not-found`, `file-unreadable`
 */
export async function readSource(
  ctx: Pick<QueryContext, 'files'>,
  source: ImportSource,
  delimiter: ImportDecisions['delimiter'],
): Promise<ReadSource | RefusedSource> {
  const decoded =
    source.kind === 'paste'
      ? { kind: 'text' as const, text: source.text, encoding: null, isGuessed: false }
      : await readGranted(ctx, source.fileToken, source.encoding)
  if (decoded.kind === 'refused') return decoded
  const result = readCsv(decoded.text, delimiter)
  if (result.kind === 'refused') return result
  if (result.table.rows.length < 2) {
    const what = source.kind === 'paste' ? 'What was pasted' : 'The file'
    return {
      kind: 'refused',
      line: null,
      sentence: `${what} has no rows below a line of column names, so there is nothing to import.`,
    }
  }
  return {
    kind: 'table',
    fileName: source.kind === 'paste' ? 'Pasted rows' : fileNameOf(ctx, source.fileToken),
    encoding: decoded.encoding,
    encodingIsGuessed: decoded.isGuessed,
    table: result.table,
  }
}

/** Works out what an import would do with the manager's decisions so far. */
export async function planImport(
  db: Reader,
  source: ReadSource,
  decisions: ImportDecisions,
): Promise<ImportPlan> {
  const settings = await getSettings(db)
  const reps = [...(await listKnownReps(db)), ...newReps(decisions)]
  const metrics = [...(await listMetrics(db)), ...newMetrics(decisions)]
  const guess = guessMapping(source.table, { reps, metrics }, habitsOf(settings))
  const remembered = await rememberedMapping(db, guess.header, reps, metrics)
  const mapping =
    decisions.mapping ??
    (remembered === undefined
      ? withDecimalMarkOf(source.table, guess.mapping)
      : { ...remembered, headerLine: guess.mapping.headerLine })
  const values = await readStoredValues(
    db,
    metrics.map((metric) => metric.id),
  )
  const periods = new Map(metrics.map((metric) => [metric.id, metric.period]))
  const keptUnder = rememberStoredStarts(settings.weekStartsOn)
  const report = dryRunImport({
    table: source.table,
    mapping,
    reps,
    metrics,
    firstWeekday: settings.weekStartsOn,
    stored: (repId, metricId, start) => {
      return values.get(readingKey(repId, metricId, keptUnder(start, periods.get(metricId) ?? 'month')))
    },
  })
  return {
    source,
    mapping,
    header: dataRows(source.table.rows.slice(0, 200), mapping.headerLine).header,
    isRemembered: decisions.mapping === undefined && remembered !== undefined,
    questions: guess.questions.filter((question) =>
      isOpenQuestion(question, mapping, remembered !== undefined),
    ),
    report,
    metrics,
  }
}

/** `storedStart` for a file of two hundred thousand rows in a few hundred periods. */
function rememberStoredStarts(firstWeekday: FirstWeekday) {
  const known = new Map<string, CalendarDay>()
  return (start: CalendarDay, period: MetricPeriod): CalendarDay => {
    const key = `${period} ${start}`
    const stored = known.get(key) ?? storedStart(start, period, firstWeekday)
    known.set(key, stored)
    return stored
  }
}

async function readGranted(
  ctx: Pick<QueryContext, 'files'>,
  token: string,
  encoding: FileEncoding | undefined,
) {
  const file = ctx.files.get(token)
  if (file === undefined) throw new AppError('file-not-chosen')
  try {
    return await readImportFile(file.path, encoding)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new AppError('file-not-found')
    }
    throw new AppError('file-unreadable')
  }
}

function fileNameOf(ctx: Pick<QueryContext, 'files'>, token: string): string {
  return ctx.files.get(token)?.name ?? 'A file'
}

function newReps(decisions: ImportDecisions): KnownRep[] {
  return decisions.newReps.map(({ key, name }) => ({ id: key, name, aliases: [] }))
}

function newMetrics(decisions: ImportDecisions): KnownMetric[] {
  return decisions.newMetrics.map(({ key, presetKey, fields }) => ({
    id: key,
    presetKey,
    name: fields.name,
    unit: fields.unit,
    period: fields.period,
  }))
}

function habitsOf(settings: Settings): WritingHabits {
  return { dateOrder: settings.dayOrder, decimalMark: decimalMarkOf(settings.locale) }
}

/** The mapping of an earlier file with these columns, without reps and metrics that are gone since. */
async function rememberedMapping(
  db: Reader,
  header: readonly string[],
  reps: readonly KnownRep[],
  metrics: readonly KnownMetric[],
): Promise<ImportMapping | undefined> {
  const mapping = await findRememberedMapping(db, header)
  if (mapping === undefined) return undefined
  const known = new Set([...reps, ...metrics].map(({ id }) => id))
  const isKnown = (id: string) => id === 'left-out' || known.has(id)
  const kept = (names: Record<string, string>) =>
    Object.fromEntries(Object.entries(names).filter(([, id]) => isKnown(id)))
  return {
    ...mapping,
    metricColumns: mapping.metricColumns.filter(({ metricId }) => known.has(metricId)),
    shareMetricIds: mapping.shareMetricIds.filter((id) => known.has(id)),
    fixedRepId: mapping.fixedRepId !== null && known.has(mapping.fixedRepId) ? mapping.fixedRepId : null,
    fixedMetricId:
      mapping.fixedMetricId !== null && known.has(mapping.fixedMetricId) ? mapping.fixedMetricId : null,
    repNames: kept(mapping.repNames),
    metricNames: kept(mapping.metricNames),
  }
}

/** A question is closed by a choice in the mapping; how the file writes things was asked with its columns. */
function isOpenQuestion(question: ImportQuestion, mapping: ImportMapping, isRemembered: boolean): boolean {
  switch (question.about) {
    case 'rep-column':
      return mapping.repColumn === null && mapping.fixedRepId === null
    case 'period':
      return (
        mapping.periodColumn === null && mapping.fixedPeriod === null && mapping.periodColumns.length === 0
      )
    case 'metric':
      return (
        mapping.metricColumn === null && mapping.fixedMetricId === null && mapping.metricColumns.length === 0
      )
    case 'value-column':
      return mapping.shape === 'long' && mapping.valueColumn === null
    case 'date-order':
    case 'decimal-mark':
    case 'percent-scale':
      return !isRemembered
  }
}
