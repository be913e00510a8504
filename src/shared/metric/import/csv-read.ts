/** What an import may be at most; more is refused with a sentence. */
export const importLimits = {
  bytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  cellCharacters: 32 * 1024,
} as const

/** The separators we know, in the order they are preferred when two fit as well. */
export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

export interface TableRow {
  /** The line of the file the row begins on, from 1. A quoted cell may run over several lines. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Something in the file that we do not understand, with the line a person can look up. */
export interface LineProblem {
  readonly line: number
  /** The cell as it stands in the file, cut to a readable length; always shown as text. */
  readonly text: string
  readonly sentence: string
}

export interface ImportTable {
  readonly delimiter: Delimiter
  /** Rows with at least one filled cell. */
  readonly rows: readonly TableRow[]
  /** Rows that could not be read; they are not among `rows`. */
  readonly problems: readonly LineProblem[]
}

export type TableResult =
  | { readonly kind: 'table'; readonly table: ImportTable }
  | { readonly kind: 'refused'; readonly line: number | null; readonly sentence: string }

/**
 * Reads a CSV text, or a grid pasted from a spreadsheet, into rows that know their line. The separator is
 * found out unless it is given. Quotes follow RFC 4180; CR LF, LF and CR all end a line. A row whose quotes
 * do not add up is reported and left out, never guessed. Written here rather than taken from a library
 * because the line of each row has to be right even after cells with line breaks, and after mixed line ends.
 */
export function readCsv(text: string, given?: Delimiter): TableResult {
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text
  const nul = whole.indexOf('\0')
  if (nul !== -1) {
    const line = lineAt(whole, nul)
    return refused(
      line,
      `Line ${line} holds a character that no text has. Save the file as CSV UTF-8 and choose it again.`,
    )
  }
  const delimiter = given ?? detectDelimiter(whole)
  const reader = new CsvReader(whole, delimiter)
  return reader.read(importLimits.rows)
}

/** The separator that cuts the first rows into the same number of cells most often; a comma if none does. */
export function detectDelimiter(text: string): Delimiter {
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of delimiters) {
    const { rows } = new CsvReader(text.slice(0, 65_536), delimiter).sample(40)
    const counts = new Map<number, number>()
    for (const row of rows) {
      if (row.cells.length > 1) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1)
    }
    const agreeing = Math.max(0, ...counts.values())
    if (agreeing > bestScore) {
      best = delimiter
      bestScore = agreeing
    }
  }
  return best
}

function refused(line: number | null, sentence: string): TableResult {
  return { kind: 'refused', line, sentence }
}

function lineAt(text: string, place: number): number {
  return 1 + (text.slice(0, place).match(/\r\n|\n|\r/g)?.length ?? 0)
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

class CsvReader {
  readonly #text: string
  readonly #delimiter: Delimiter
  readonly #cellEnd: RegExp
  readonly #rows: TableRow[] = []
  readonly #problems: LineProblem[] = []
  #place = 0
  #line = 1

  constructor(text: string, delimiter: Delimiter) {
    this.#text = text
    this.#delimiter = delimiter
    this.#cellEnd = new RegExp(`[\\r\\n${delimiter === '|' ? '\\|' : delimiter}]`, 'g')
  }

  /** The first rows as they come, for a look at their shape. */
  sample(count: number): { readonly rows: readonly TableRow[] } {
    while (this.#place < this.#text.length && this.#rows.length < count) {
      if (this.#readRow() !== undefined) break
    }
    return { rows: this.#rows }
  }

  read(mostRows: number): TableResult {
    while (this.#place < this.#text.length) {
      const refusal = this.#readRow()
      if (refusal !== undefined) return refusal
      if (this.#rows.length > mostRows) {
        return refused(
          this.#line,
          `The file has more than ${mostRows.toLocaleString('en-GB')} rows. Split it and import the parts.`,
        )
      }
    }
    return {
      kind: 'table',
      table: { delimiter: this.#delimiter, rows: this.#rows, problems: this.#problems },
    }
  }

  #readRow(): TableResult | undefined {
    const line = this.#line
    const from = this.#place
    const cells: string[] = []
    let problem: string | undefined
    let isMore = true
    while (isMore) {
      const cell = this.#text[this.#place] === '"' ? this.#quotedCell() : this.#plainCell()
      if (cell.problem !== undefined) problem ??= cell.problem
      if (cell.text.length > importLimits.cellCharacters) {
        return refused(
          line,
          `A cell on line ${line} is longer than 32 KiB. A quote may be missing before it.`,
        )
      }
      cells.push(cell.text)
      isMore = this.#text[this.#place] === this.#delimiter
      if (isMore) this.#place += 1
    }
    this.#endLine()
    if (cells.length > importLimits.columns) {
      return refused(line, `Line ${line} has ${cells.length} columns; ${importLimits.columns} is the most.`)
    }
    if (problem !== undefined) {
      this.#problems.push({
        line,
        text: shorten(this.#text.slice(from, this.#place).trimEnd()),
        sentence: problem,
      })
    } else if (cells.some((cell) => cell.trim() !== '')) {
      this.#rows.push({ line, cells })
    }
    return undefined
  }

  #plainCell(): { text: string; problem?: string } {
    this.#cellEnd.lastIndex = this.#place
    const end = this.#cellEnd.exec(this.#text)?.index ?? this.#text.length
    const text = this.#text.slice(this.#place, end)
    this.#place = end
    return { text }
  }

  #quotedCell(): { text: string; problem?: string } {
    const openedOn = this.#line
    const start = this.#place + 1
    let end = this.#text.indexOf('"', start)
    while (end !== -1 && this.#text[end + 1] === '"') end = this.#text.indexOf('"', end + 2)
    const isOpen = end === -1
    const inner = this.#text.slice(start, isOpen ? this.#text.length : end)
    this.#line += inner.match(/\r\n|\n|\r/g)?.length ?? 0
    if (isOpen) {
      this.#place = this.#text.length
      const sentence = `The quote that opens on line ${openedOn} is never closed, so nothing after it can be read.`
      return { text: inner.slice(0, importLimits.cellCharacters), problem: sentence }
    }
    this.#place = end + 1
    const rest = this.#plainCell().text
    const text = inner.replaceAll('""', '"')
    if (rest.trim() === '') return { text }
    return { text, problem: `On line ${openedOn} a quote closes in the middle of a cell.` }
  }

  #endLine(): void {
    if (this.#text[this.#place] === '\r') this.#place += 1
    if (this.#text[this.#place] === '\n') this.#place += 1
    this.#line += 1
  }
}
