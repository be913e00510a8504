import { type DecimalMark, parseImportNumber } from '../../../shared/metric/import/import-number.ts'

/** One filled cell of a pasted block, counted from the cell it was pasted into. */
export interface PastedCell {
  readonly row: number
  readonly column: number
  readonly value: number
}

export type PastedBlock =
  | {
      readonly kind: 'cells'
      readonly cells: readonly PastedCell[]
      readonly rows: number
      readonly columns: number
    }
  | { readonly kind: 'problem'; readonly sentence: string }

/**
 * A block copied from a spreadsheet. Empty cells leave what is there; one cell that is no number refuses the
 * whole block, because half a block would be worse than none.
 */
export function readPastedBlock(text: string, mark: DecimalMark): PastedBlock {
  const lines = text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/)
  const cells: PastedCell[] = []
  let columns = 0
  for (const [row, line] of lines.entries()) {
    const texts = line.split('\t')
    columns = Math.max(columns, texts.length)
    for (const [column, cell] of texts.entries()) {
      const reading = parseImportNumber(cell, mark)
      if (reading.kind === 'problem') {
        const place = `Row ${row + 1}, column ${column + 1}`
        return {
          kind: 'problem',
          sentence: `${place}: “${cell.trim().slice(0, 40)}” ${reading.sentence}. Nothing was pasted.`,
        }
      }
      if (reading.kind === 'number') cells.push({ row, column, value: reading.value })
    }
  }
  return { kind: 'cells', cells, rows: lines.length, columns }
}

/** A value as it is typed and edited: no grouping, the locale's decimal mark, no unit. */
export function editableNumber(value: number, mark: DecimalMark): string {
  const text = String(value)
  return mark === 'comma' ? text.replace('.', ',') : text
}
