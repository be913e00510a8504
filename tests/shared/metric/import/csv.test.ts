import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { TableResult } from '../../../../src/shared/metric/import/csv-read.ts'
import { delimiters, detectDelimiter, readCsv } from '../../../../src/shared/metric/import/csv-read.ts'
import { guardCell, unguardCell, writeCsv } from '../../../../src/shared/metric/import/csv-write.ts'

function tableOf(result: TableResult) {
  if (result.kind === 'refused') throw new Error(result.sentence)
  return result.table
}

const cells = (text: string) => tableOf(readCsv(text)).rows.map((row) => row.cells)
const lines = (text: string) => tableOf(readCsv(text)).rows.map((row) => row.line)

const anyText = fc.string({
  unit: fc.constantFrom(
    'a',
    '7',
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    ',',
    ';',
    '|',
    '\t',
    '\r',
    '\n',
    '＝',
    ' ',
    'é',
    '%',
    '.',
  ),
})

describe('reading a CSV text', () => {
  it('takes quotes, doubled quotes, separators and line breaks inside quotes', () => {
    expect(cells('a,b\r\n"x, y","say ""no"""\r\n"two\nlines",2\r\n')).toEqual([
      ['a', 'b'],
      ['x, y', 'say "no"'],
      ['two\nlines', '2'],
    ])
  })

  it('knows the line of each row after cells with line breaks, empty lines and mixed line ends', () => {
    expect(lines('a,b\n"1\r\n2\n3",x\n\n\r\nc,d\re,f')).toEqual([1, 2, 7, 8])
  })

  it('takes a mark at the beginning for what it is', () => {
    expect(cells('\uFEFFrep,value\nAlex,1')[0]).toEqual(['rep', 'value'])
  })

  it('reports a quote that is never closed, with the line it opens on, and keeps the rows before', () => {
    const table = tableOf(readCsv('a,b\n1,2\n3,"4\n5,6\n'))
    expect(table.rows).toHaveLength(2)
    expect(table.problems).toMatchObject([{ line: 3, sentence: expect.stringContaining('opens on line 3') }])
  })

  it('reports a quote that closes in the middle of a cell and reads on', () => {
    const table = tableOf(readCsv('a,b\n"1"x,2\n3,4\n'))
    expect(table.problems).toMatchObject([{ line: 2 }])
    expect(table.rows.at(-1)?.cells).toEqual(['3', '4'])
  })

  it('refuses a NUL with its line, a cell over 32 KiB, over 200 columns and over 200,000 rows', () => {
    expect(readCsv('a,b\n1,\u00002')).toMatchObject({ kind: 'refused', line: 2 })
    expect(readCsv(`a,b\n1,${'x'.repeat(32 * 1024 + 1)}`)).toMatchObject({ kind: 'refused', line: 2 })
    expect(readCsv(`a,b\n${'1,'.repeat(200)}1`)).toMatchObject({ kind: 'refused', line: 2 })
    expect(readCsv('a,b\n'.repeat(200_001)).kind).toBe('refused')
    expect(readCsv('a,b\n'.repeat(200_000)).kind).toBe('table')
  })

  it.each([
    [',', 'rep,value\nRivera,3'],
    [';', 'rep;value\n"Rivera, A";3,5\nOkafor;4,5'],
    ['\t', 'rep\tvalue\nRivera, A\t3'],
    ['|', 'rep|value\nRivera|3'],
    [',', 'one column\nonly'],
  ] as const)('finds out that %j separates', (delimiter, text) => {
    expect(detectDelimiter(text)).toBe(delimiter)
  })

  it('agrees with an independent parser on every well-formed file', () => {
    const row = fc.array(anyText, { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...delimiters),
        (rows, delimiter) => {
          const text = Papa.unparse(rows, { delimiter, newline: '\r\n' })
          const ours = tableOf(readCsv(text, delimiter)).rows.map((one) => one.cells)
          const filled = rows.filter((one) => one.some((cell) => cell.trim() !== ''))
          expect(ours).toEqual(filled)
          expect(Papa.parse(text, { delimiter, newline: '\r\n' }).data).toEqual(rows)
        },
      ),
    )
  })
})

describe('writing a CSV text', () => {
  it('puts an apostrophe before whatever a spreadsheet would run, and leaves plain numbers alone', () => {
    expect(
      ['=1+1', '+SUM(A1)', '-2+3', '@now', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'].map(guardCell),
    ).toSatisfy((guardedCells: string[]) => guardedCells.every((cell) => cell.startsWith("'")))
    expect(['-5', '+3', '-1,200.50', '-7 %', '12', 'a=b', "O'Neil"].map(guardCell)).toEqual([
      '-5',
      '+3',
      '-1,200.50',
      '-7 %',
      '12',
      'a=b',
      "O'Neil",
    ])
  })

  it('guards and takes back any text exactly', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unguardCell(guardCell(text))).toBe(text)
        expect(guardCell(text)).not.toMatch(/^[=@\t\r\n＝＋－＠]/)
      }),
    )
  })

  it('gives a file that reads back cell by cell', () => {
    const row = fc
      .array(anyText, { minLength: 2, maxLength: 5 })
      .filter((one) => one.some((cell) => cell.trim() !== ''))
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...delimiters),
        (rows, delimiter) => {
          const read = tableOf(readCsv(writeCsv(rows, delimiter), delimiter)).rows
          expect(read.map((one) => one.cells.map(unguardCell))).toEqual(rows)
        },
      ),
    )
  })
})
