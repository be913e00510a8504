/** What a spreadsheet takes for the beginning of a formula: OWASP's list, with the full-width forms. */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[+-]?\d+(?:[.,]\d+)*\s?%?$/

/**
 * A cell as it may stand in a file that somebody opens in a spreadsheet: an apostrophe goes before what
 * would run as a formula. Plain numbers stay as they are. `unguardCell` takes back exactly this.
 */
export function guardCell(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

/** The cell as it was before `guardCell`. A text that was never guarded comes back unchanged. */
export function unguardCell(text: string): string {
  return guarded.test(text) ? text.slice(1) : text
}

/**
 * Rows as a CSV text (RFC 4180, lines end with CR LF), safe to open in a spreadsheet. Reading it with
 * `readCsv` and `unguardCell` gives the same cells back. Rows of nothing but empty cells do not survive.
 */
export function writeCsv(rows: readonly (readonly string[])[], delimiter = ','): string {
  return rows
    .map((row) => `${row.map((cell) => quoteCell(guardCell(cell), delimiter)).join(delimiter)}\r\n`)
    .join('')
}

function quoteCell(text: string, delimiter: string): string {
  const needsQuotes = text.includes('"') || text.includes(delimiter) || /[\r\n]|^\s|\s$|^\uFEFF/.test(text)
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
}
