import { CalendarDay } from '../../../shared/kernel/time.ts'
import type { KnownMetric } from '../../../shared/metric/import/import-mapping.ts'
import type { ImportedReading } from '../../../shared/metric/import/import-report.ts'
import { dataRows } from '../../../shared/metric/import/import-rows.ts'
import { plainName } from '../../../shared/metric/import/rep-match.ts'
import { MetricId } from '../../../shared/metric/metric.ts'
import { metricCatalogue } from '../../../shared/metric/metric-catalogue.ts'
import type { ImportPreview } from '../../../shared/metric/metric-import.ts'
import { RepId } from '../../../shared/rep/rep-id.ts'
import { unknownNumberColumns } from './metric-import-columns.ts'
import type { ImportPlan } from './metric-import-plan.ts'

const mostRows = 100
const mostProblems = 200
const mostCellCharacters = 300

/** A plan as a window is shown it: whole counts, and the beginning of every long list. */
export function previewOf(plan: ImportPlan): ImportPreview {
  const { source, mapping, report } = plan
  const { rows } = dataRows(source.table.rows, mapping.headerLine)
  const planned = [
    ...report.new.map((reading) => previewReading(reading, null)),
    ...report.changed.map((reading) => previewReading(reading, reading.was)),
  ]
  return {
    kind: 'preview',
    fileName: source.fileName,
    encoding: source.encoding,
    encodingIsGuessed: source.encodingIsGuessed,
    delimiter: source.table.delimiter,
    mapping,
    isRemembered: plan.isRemembered,
    header: [...plan.header],
    rows: rows.slice(0, mostRows).map(({ line, cells }) => ({
      line,
      cells: cells.map((cell) => cell.slice(0, mostCellCharacters)),
    })),
    rowCount: rows.length,
    questions: plan.questions.map(({ about, examples }) => ({ about, examples: [...examples] })),
    newCount: report.new.length,
    changedCount: report.changed.length,
    sameCount: report.same,
    badCount: report.bad.length,
    readings: planned.slice(0, mostRows),
    bad: report.bad.slice(0, mostProblems).map((bad) => ({ ...bad })),
    skipped: report.skipped.slice(0, mostProblems).map((row) => ({ ...row })),
    unknownReps: report.unknownReps.slice(0, 500).map(({ text, rows, suggestions }) => ({
      text,
      rows,
      suggestions: suggestions.flatMap(({ repId, because }) => {
        const id = RepId.safeParse(repId)
        return id.success ? [{ repId: id.data, because }] : []
      }),
    })),
    unknownMetrics: [
      ...report.unknownMetrics.map(({ text, rows }) => ({
        text,
        column: null,
        rows,
        ...likeMetrics(text, plan.metrics),
      })),
      ...unknownColumns(plan),
    ].slice(0, 200),
  }
}

function previewReading(reading: ImportedReading, was: number | null): ImportPreview['readings'][number] {
  const { line, repId, metricId, periodStart, value } = reading
  return { line, repId, metricId, periodStart: CalendarDay.parse(periodStart), value, was }
}

function unknownColumns({ source, mapping, metrics }: ImportPlan): ImportPreview['unknownMetrics'] {
  return unknownNumberColumns(source.table, mapping).map(({ text, column, cells }) => ({
    text,
    column,
    rows: cells.length,
    ...likeMetrics(text, metrics),
  }))
}

/** The manager's metrics and the presets whose names have a word in common with the text, nearest first. */
function likeMetrics(text: string, metrics: readonly KnownMetric[]) {
  const own = metrics.flatMap((metric) => {
    const id = MetricId.safeParse(metric.id)
    return id.success ? [{ key: id.data, score: likeness(text, metric.name) }] : []
  })
  const taken = new Set(metrics.map((metric) => metric.presetKey))
  const presets = metricCatalogue
    .filter((preset) => !taken.has(preset.key))
    .map((preset) => ({
      key: preset.key,
      score: Math.max(likeness(text, preset.name), likeness(text, preset.key)),
    }))
  return { metricIds: nearest(own), presetKeys: nearest(presets) }
}

function nearest<Key>(scored: readonly { readonly key: Key; readonly score: number }[]): Key[] {
  return scored
    .filter(({ score }) => score > 0.5)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ key }) => key)
}

/** Share of words in common: 1 for the same words in any order. */
function likeness(text: string, name: string): number {
  const one = new Set(plainName(text).split(' '))
  const other = new Set(plainName(name).split(' '))
  const common = [...one].filter((word) => word !== '' && other.has(word)).length
  return common / Math.max(one.size, other.size)
}
