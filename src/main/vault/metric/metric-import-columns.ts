import type { ImportTable } from '../../../shared/metric/import/csv-read.ts'
import type { ImportMapping } from '../../../shared/metric/import/import-mapping.ts'
import { guessDecimalMark, parseImportNumber } from '../../../shared/metric/import/import-number.ts'
import { cellText, dataRows } from '../../../shared/metric/import/import-rows.ts'

/** A column that may well be a metric nobody told the app about. */
export interface NumberColumn {
  readonly text: string
  readonly column: number
  /** Its filled cells. */
  readonly cells: readonly string[]
}

const lookedAt = 200

/** Columns of numbers that no metric is known for, in a file with a column for each metric. */
export function unknownNumberColumns(table: ImportTable, mapping: ImportMapping): NumberColumn[] {
  if (mapping.shape !== 'metric-columns') return []
  const { header, rows } = dataRows(table.rows, mapping.headerLine)
  const taken = new Set([
    mapping.repColumn,
    mapping.periodColumn,
    ...mapping.metricColumns.map(({ column }) => column),
  ])
  return header.flatMap((text, column) => {
    if (taken.has(column) || text === '' || mapping.metricNames[text] === 'left-out') return []
    const cells = rows.map((row) => cellText(row, column)).filter((cell) => cell !== '')
    const sample = cells.slice(0, lookedAt)
    const numbers = sample.filter(isNumberInAnyHand)
    return numbers.length > sample.length / 2 ? [{ text, column, cells }] : []
  })
}

/** The mapping with the decimal mark that unknown columns prove, for a file in which nothing else does. */
export function withDecimalMarkOf(table: ImportTable, mapping: ImportMapping): ImportMapping {
  if (mapping.metricColumns.length > 0) return mapping
  const cells = unknownNumberColumns(table, mapping).flatMap((column) => column.cells)
  return { ...mapping, decimalMark: guessDecimalMark(cells, mapping.decimalMark).mark }
}

function isNumberInAnyHand(text: string): boolean {
  return (['point', 'comma'] as const).some((mark) => parseImportNumber(text, mark).kind === 'number')
}
