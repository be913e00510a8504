import { tableLimits } from './extensions.ts'
import { fieldIn } from './field-in.ts'

/**
 * Whether a table stays within its limits once spans are laid out.
 *
 * The editor reserves columns × rows cells for a table, and spans make the columns: a hundred bytes of
 * spans could ask for gigabytes. So the width is worked out here first, in time linear in the cells.
 * Expects rows and cells already checked one by one.
 */
export function isTableShape(rows: readonly unknown[]): boolean {
  if (rows.length > tableLimits.rows) return false
  const widthChange = new Array<number>(rows.length + 1).fill(0)
  for (const [index, row] of rows.entries()) {
    for (const cell of listIn(row, 'content')) {
      const columns = spanOf(cell, 'colspan')
      const end = Math.min(rows.length, index + spanOf(cell, 'rowspan'))
      widthChange[index] = (widthChange[index] ?? 0) + columns
      widthChange[end] = (widthChange[end] ?? 0) - columns
    }
  }
  let width = 0
  let widest = 0
  for (const change of widthChange) {
    width += change
    widest = Math.max(widest, width)
  }
  return widest >= 1 && widest <= tableLimits.columns
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = fieldIn(value, name)
  return Array.isArray(list) ? list : []
}

function spanOf(cell: unknown, name: string): number {
  const span = fieldIn(fieldIn(cell, 'attrs'), name)
  return typeof span === 'number' ? span : 1
}
