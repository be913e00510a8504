import type { TrustRow } from './rows.ts'

/** T1 to T36: what there has to be a row for. */
export const everyTest = Array.from({ length: 36 }, (_, index) => `T${index + 1}`)

/** The rows as a table of columns, with everything that was not run named again below. */
export function tableOf(rows: readonly TrustRow[]): string {
  const head = ['test', 'state', 'tried', 'failures', 'time', 'what']
  const lines = rows.map((row) => [
    row.test,
    row.state.toUpperCase() === 'PASSED' ? 'passed' : row.state.toUpperCase(),
    row.state === 'not run' ? '–' : String(row.tried),
    row.state === 'not run' ? '–' : String(row.failures),
    `${row.seconds} s`,
    row.what,
  ])
  const widths = head.map((word, column) =>
    Math.max(word.length, ...lines.map((line) => line[column]?.length ?? 0)),
  )
  const print = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
  const notRun = rows
    .filter(({ state }) => state === 'not run')
    .map((row) => `NOT RUN ${row.test} ${row.what}: ${row.notes.join('; ')}`)
  const failed = rows
    .filter(({ state }) => state === 'failed')
    .map((row) => `FAILED ${row.test} ${row.what}: ${row.notes.join('; ')}`)
  return [print(head), ...lines.map(print), '', ...notRun, ...failed].map((line) => line.trimEnd()).join('\n')
}

function isNumber(column: number): boolean {
  return column >= 2 && column <= 4
}

/** The tests nothing tells of: not one row was written for them. */
export function unheardOf(rows: readonly TrustRow[]): string[] {
  const heard = new Set(rows.map(({ test }) => test))
  return everyTest.filter((test) => !heard.has(test))
}
