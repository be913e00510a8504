import { useEffect, useState } from 'react'
import { parseImportDay } from '../../../shared/metric/import/import-day.ts'
import type { ImportMapping } from '../../../shared/metric/import/import-mapping.ts'
import type { ImportDecisions, ImportPreview, ImportSource } from '../../../shared/metric/metric-import.ts'
import type { MetricPeriod } from '../../../shared/metric/metric-period.ts'
import { onEvent } from '../api/events.ts'
import { useQueryOf } from '../api/queries.ts'
import { decisionsOf, type ImportChoices, noChoices, offeredChoices } from './import-choices.ts'

/**
 * How an import stands between its source and its commit. Two questions are asked of the vault: what is
 * understood of the file as it is, which says what has to be decided, and what the decisions come to.
 */
export function useImport(source: ImportSource) {
  const [delimiter, setDelimiter] = useState<ImportDecisions['delimiter']>(undefined)
  const [mapping, setMapping] = useState<ImportMapping | undefined>(undefined)
  const [choices, setChoices] = useState<ImportChoices | null>(null)
  const read = usePreview(source, { delimiter, mapping, newReps: [], newMetrics: [] })
  const base = read.data?.kind === 'preview' ? read.data : undefined
  const period = base === undefined ? undefined : periodOf(base)
  const chosen = choices ?? (base === undefined ? noChoices : offeredChoices(base, period))
  const decisions: ImportDecisions =
    base === undefined
      ? { delimiter, newReps: [], newMetrics: [] }
      : { ...decisionsOf(base.mapping, chosen, base.unknownMetrics), delimiter }
  const decided = usePreview(source, decisions, base !== undefined)
  return {
    error: read.error ?? decided.error,
    refusal: read.data?.kind === 'refused' ? read.data : undefined,
    base,
    /** What importing now would do. */
    outcome: decided.data?.kind === 'preview' ? decided.data : undefined,
    choices: chosen,
    period,
    decisions,
    setChoices,
    setDelimiter: (next: ImportPreview['delimiter']) => {
      setDelimiter(next)
      setMapping(undefined)
      setChoices(null)
    },
    changeMapping: (changed: Partial<ImportMapping>) => {
      if (base !== undefined) setMapping({ ...base.mapping, ...changed })
    },
  }
}

function usePreview(source: ImportSource, decisions: ImportDecisions, enabled = true) {
  const file = useQueryOf(
    'metric.previewImport',
    {
      fileToken: source.kind === 'file' ? source.fileToken : '',
      encoding: source.kind === 'file' ? source.encoding : undefined,
      decisions,
    },
    { enabled: enabled && source.kind === 'file', keepPrevious: true },
  )
  const paste = useQueryOf(
    'metric.previewPaste',
    { text: source.kind === 'paste' ? source.text : '', decisions },
    { enabled: enabled && source.kind === 'paste', keepPrevious: true },
  )
  return source.kind === 'file' ? file : paste
}

/** How much time the dates of the file stand for, as far as its first rows say so. */
function periodOf({ mapping, header, rows }: ImportPreview): MetricPeriod | undefined {
  const column = mapping.periodColumn
  const texts =
    column === null
      ? [mapping.fixedPeriod ?? '', ...mapping.periodColumns.map((at) => header[at] ?? '')]
      : rows.map((row) => row.cells[column] ?? '')
  for (const text of texts) {
    const reading = parseImportDay(text, mapping.dateOrder)
    if (reading.kind === 'date') return reading.grain === 'day' ? undefined : reading.grain
  }
  return undefined
}

/** How many rows of the running import are written; null while none runs. */
export function useImportProgress(
  isRunning: boolean,
): { readonly done: number; readonly total: number } | null {
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)
  useEffect(() => {
    if (!isRunning) return undefined
    setProgress(null)
    return onEvent('progress', ({ task, done, total }) => {
      if (task === 'import') setProgress({ done, total })
    })
  }, [isRunning])
  return isRunning ? progress : null
}
