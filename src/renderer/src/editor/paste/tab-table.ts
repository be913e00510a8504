import { tableLimits } from '../../../../shared/rich-text/extensions.ts'

/**
 * The rows of a table copied as plain text, as spreadsheets do: at least two lines, each with the same number of tabs.
 * Undefined for anything else, so that a text with a stray tab stays a text.
 */
export function tabTableRows(text: string): readonly (readonly string[])[] | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  if (lines.length < 2 || lines.length > tableLimits.rows) return undefined
  const rows = lines.map((line) => line.split('\t'))
  const columns = rows[0]?.length ?? 0
  if (columns < 2 || columns > tableLimits.columns) return undefined
  return rows.every((row) => row.length === columns) ? rows : undefined
}
