import { describe, expect, it } from 'vitest'
import type { Delimiter } from '../../../../src/shared/metric/import/csv-read.ts'
import { readCsv } from '../../../../src/shared/metric/import/csv-read.ts'
import { dryRunImport } from '../../../../src/shared/metric/import/import-dry-run.ts'
import type { WritingHabits } from '../../../../src/shared/metric/import/import-guess.ts'
import { guessMapping } from '../../../../src/shared/metric/import/import-guess.ts'
import type { KnownMetric } from '../../../../src/shared/metric/import/import-mapping.ts'
import { ImportMapping } from '../../../../src/shared/metric/import/import-mapping.ts'
import type { ImportReport } from '../../../../src/shared/metric/import/import-report.ts'

const reps = [
  { id: 'alex', name: 'Alex Rivera', aliases: ['arivera@northwind.example'] },
  { id: 'sam', name: 'Sam Okafor', aliases: [] },
]
const metrics: readonly KnownMetric[] = [
  { id: 'meetings', name: 'First meetings', presetKey: 'first-meetings', unit: 'count', period: 'week' },
  { id: 'bookings', name: 'Bookings', presetKey: 'bookings', unit: 'money', period: 'month' },
  { id: 'win', name: 'Win rate', presetKey: 'win-rate', unit: 'percent', period: 'quarter' },
]
const habits: WritingHabits = { dateOrder: 'day-first', decimalMark: 'point' }

interface Run {
  readonly change?: Partial<ImportMapping>
  readonly stored?: ReadonlyMap<string, number>
  readonly delimiter?: Delimiter
}

function importOf(text: string, { change = {}, stored = new Map(), delimiter }: Run = {}) {
  const read = readCsv(text, delimiter)
  if (read.kind === 'refused') throw new Error(read.sentence)
  const guess = guessMapping(read.table, { reps, metrics }, habits)
  const report = dryRunImport({
    table: read.table,
    mapping: ImportMapping.parse({ ...guess.mapping, ...change }),
    reps,
    metrics,
    firstWeekday: 1,
    stored: (repId, metricId, start) => stored.get(`${repId} ${metricId} ${start}`),
  })
  return { ...guess, report, asked: guess.questions.map((question) => question.about) }
}

const facts = (report: ImportReport) =>
  report.new.map(({ repId, metricId, periodStart, value }) => `${repId} ${metricId} ${periodStart} ${value}`)

const long = `Rep,Period,Metric,Value
Alex Rivera,2026-11-09,First meetings,4
Sam Okafor,2026-11-09,First meetings,7
Alex Rivera,Nov 2026,Bookings,"$12,400.50"
`

describe('an import', () => {
  it('reads one reading a row', () => {
    const { mapping, report, asked } = importOf(long)
    expect(mapping.shape).toBe('long')
    expect(asked).toEqual([])
    expect(facts(report)).toEqual([
      'alex meetings 2026-11-09 4',
      'sam meetings 2026-11-09 7',
      'alex bookings 2026-11-01 12400.5',
    ])
  })

  it('reads a column for each metric', () => {
    const { mapping, report } = importOf(
      'Owner,Week of,First meetings,Notes,Bookings\nAlex Rivera,2026-11-11,4,good,100\nSam Okafor,2026-11-11,7,,\n',
    )
    expect(mapping.shape).toBe('metric-columns')
    expect(facts(report)).toEqual([
      'alex meetings 2026-11-09 4',
      'alex bookings 2026-11-01 100',
      'sam meetings 2026-11-09 7',
    ])
  })

  it('reads a column for each period, pasted from a spreadsheet', () => {
    const { mapping, report } = importOf(
      'Rep\tMetric\tSep 2026\tOct 2026\tNov 2026\r\nAlex Rivera\tBookings\t100\t\t300\r\nSam Okafor\tBookings\t1\t2\t3\r\n',
    )
    expect(mapping).toMatchObject({ shape: 'period-columns', periodColumns: [2, 3, 4] })
    expect(report.new).toHaveLength(5)
    expect(facts(report)).toContain('alex bookings 2026-11-01 300')
  })

  it('asks which metric it is when the file does not say, and takes the answer', () => {
    const text = 'Rep,2026-W45,2026-W46\nAlex Rivera,4,5\n'
    expect(importOf(text).asked).toEqual(['metric'])
    const { report } = importOf(text, { change: { fixedMetricId: 'meetings' } })
    expect(facts(report)).toEqual(['alex meetings 2026-11-02 4', 'alex meetings 2026-11-09 5'])
  })

  it('changes nothing when the same file comes again, and says what was when a value moved', () => {
    const first = importOf(long).report
    const stored = new Map(
      first.new.map((one) => [`${one.repId} ${one.metricId} ${one.periodStart}`, one.value] as const),
    )
    expect(importOf(long, { stored }).report).toMatchObject({ new: [], changed: [], same: 3 })
    const again = importOf(long.replace(',7\n', ',8\n'), { stored }).report
    expect(again).toMatchObject({ new: [], same: 2, changed: [{ repId: 'sam', was: 7, value: 8, line: 3 }] })
  })

  it('finds the header below the title of a report and leaves its footer and totals out', () => {
    const { mapping, report } = importOf(`Weekly numbers,,,
Northwind,,,

Opportunity Owner,Date,Metric,Value
Alex Rivera,2026-11-09,First meetings,4
Subtotal,,,4
Sam Okafor,2026-11-09,First meetings,7
Grand Totals (2 records),,,11

Weekly numbers
"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."
Confidential Information - Do Not Distribute
Generated By:  M. Ortega
Northwind
`)
    expect(mapping.headerLine).toBe(4)
    expect(report.new).toHaveLength(2)
    expect(report.bad).toEqual([])
    expect(report.skipped.map((row) => row.because)).toEqual([
      'total',
      'total',
      ...new Array(5).fill('footer'),
    ])
  })

  it('does not take a row that broke off for a footer', () => {
    const { report } = importOf(`${long}Sam Okafor\n`)
    expect(report.bad).toMatchObject([{ line: 5, column: null, text: 'Sam Okafor' }])
  })

  it('fills the rep down in a grouped report', () => {
    const { mapping, report } = importOf(
      'Owner,Date,Metric,Value\nAlex Rivera,2026-11-02,First meetings,4\n,2026-11-09,First meetings,5\n,2026-11-16,First meetings,6\n',
    )
    expect(mapping.repFillsDown).toBe(true)
    expect(report.new.map((one) => one.repId)).toEqual(['alex', 'alex', 'alex'])
  })

  it('reports each bad cell with its line, column and text, and takes the rest', () => {
    const { report } = importOf(`Rep,Period,Metric,Value
Alex Rivera,2026-11-09,First meetings,four
Alex Rivera,31/02/2026,First meetings,4
Alex Rivera,Q4 2026,First meetings,4
Alex Rivera,2026-11-09,First meetings,-3
Alex Rivera,,First meetings,3
,2026-11-09,First meetings,3
Alex Rivera,2026-11-09,,3
Alex Rivera,2026-11-09,First meetings,=1+2
Alex Rivera,2026-11-09
Sam Okafor,2026-11-09,First meetings,7
`)
    expect(report.bad.map(({ line, column, text }) => [line, column, text])).toEqual([
      [2, 4, 'four'],
      [3, 2, '31/02/2026'],
      [4, 2, 'Q4 2026'],
      [5, 4, '-3'],
      [6, 2, ''],
      [7, 1, ''],
      [8, 3, ''],
      [9, 4, '=1+2'],
      [10, null, 'Alex Rivera · 2026-11-09'],
    ])
    expect(report.bad[2]?.sentence).toBe(
      '“Q4 2026” is a whole quarter, and First meetings is kept by the week.',
    )
    expect(facts(report)).toEqual(['sam meetings 2026-11-09 7'])
  })

  it('asks for the order of dates once, and not when one date proves it', () => {
    const rows = (date: string) => `Rep,Date,Metric,Value\nAlex Rivera,${date},First meetings,4\n`
    expect(importOf(rows('3/4/2026')).asked).toEqual(['date-order'])
    expect(importOf(`${rows('3/4/2026')}Sam Okafor,4/25/2026,First meetings,1\n`)).toMatchObject({
      asked: [],
      mapping: { dateOrder: 'month-first' },
    })
  })

  it('reads a semicolon file with decimal commas', () => {
    const { report, mapping } = importOf(
      'Mitarbeiter;Monat;Kennzahl;Wert\nAlex Rivera;Okt 2026;Bookings;1.234.567,00 €\n',
    )
    expect(mapping.decimalMark).toBe('comma')
    expect(facts(report)).toEqual(['alex bookings 2026-10-01 1234567'])
  })

  it.each([
    [
      ['75%', '40%'],
      [75, 40],
    ],
    [
      ['75', '40'],
      [75, 40],
    ],
    [
      ['0.75', '0.4'],
      [75, 40],
    ],
    [
      ['0.07', '0.29'],
      [7, 29],
    ],
  ])('takes the percentages %j as %j', (texts, values) => {
    const rows = texts.map((text, index) => `Alex Rivera,Q${index + 1} 2026,Win rate,${text}`)
    const { report } = importOf(`Rep,Quarter,Metric,Value\n${rows.join('\n')}\n`)
    expect(report.new.map((one) => one.value)).toEqual(values)
  })

  it('asks when percentages could be shares or not', () => {
    expect(importOf('Rep,Quarter,Metric,Value\nAlex Rivera,Q1 2026,Win rate,1\n').asked).toEqual([
      'percent-scale',
    ])
  })

  it('lets unknown names wait with suggestions, and remembers what was agreed', () => {
    const text = `Rep,Period,Metric,Value
"Rivera, Alex",2026-11-09,First meetings,4
"Rivera, Alex",2026-11-16,First meetings,5
Pat Gone,2026-11-09,First meetings,4
Sam Okafor,2026-11-09,Coffees,4
`
    const { report } = importOf(text)
    expect(report.new).toEqual([])
    expect(report.unknownReps).toEqual([
      { text: 'Rivera, Alex', rows: 2, suggestions: [{ repId: 'alex', because: 'last name first' }] },
      { text: 'Pat Gone', rows: 1, suggestions: [] },
    ])
    expect(report.unknownMetrics).toEqual([{ text: 'Coffees', rows: 1 }])
    const agreed = importOf(text, {
      change: {
        repNames: { 'Rivera, Alex': 'alex', 'Pat Gone': 'left-out' },
        metricNames: { Coffees: 'meetings' },
      },
    }).report
    expect(agreed).toMatchObject({ unknownReps: [], unknownMetrics: [], bad: [] })
    expect(agreed.new).toHaveLength(3)
  })

  it('takes a mail address that was agreed as an alias, and a name that every object inherits for a name', () => {
    const { report } = importOf(
      'Rep,Period,Metric,Value\narivera@northwind.example,2026-11-09,First meetings,4\nconstructor,2026-11-09,First meetings,4\n__proto__,2026-11-09,First meetings,4\n',
    )
    expect(facts(report)).toEqual(['alex meetings 2026-11-09 4'])
    expect(report.unknownReps.map((rep) => rep.text)).toEqual(['constructor', '__proto__'])
  })

  it('refuses a second value for the same rep and period unless told what to do with it', () => {
    const text =
      'Rep,Date,Metric,Value\nAlex Rivera,2026-11-03,Bookings,100\nAlex Rivera,2026-11-20,Bookings,250\n'
    expect(importOf(text).report.bad).toMatchObject([
      { line: 3, sentence: 'Line 2 gives Bookings for the same rep and period already.' },
    ])
    const value = (whenRepeated: ImportMapping['whenRepeated']) =>
      importOf(text, { change: { whenRepeated } }).report.new.map((one) => one.value)
    expect([value('add'), value('average'), value('last')]).toEqual([[350], [175], [250]])
  })

  it('takes back the apostrophe of its own export', () => {
    const { report } = importOf("Rep,Period,Metric,Value\n'@nna,2026-11-09,First meetings,4\n")
    expect(report.unknownReps.map((rep) => rep.text)).toEqual(['@nna'])
  })

  it('reads quoted cells with line breaks and keeps the lines right after them', () => {
    const { report } = importOf(
      'Rep,Period,Metric,Value,Comment\nAlex Rivera,2026-11-09,First meetings,4,"two\nlines"\nSam Okafor,2026-11-09,First meetings,x,\n',
    )
    expect(report.bad).toMatchObject([{ line: 4, text: 'x' }])
  })

  it('reads 200,000 rows in a few seconds', () => {
    const rows = Array.from({ length: 199_999 }, (_, index) => {
      const at = 2_000 + (index % 100)
      return `${index % 2 === 0 ? 'Alex Rivera' : 'Sam Okafor'},${at}-W${String(10 + (index % 40))},First meetings,${index % 12}`
    })
    const { report } = importOf(`Rep,Week,Metric,Value\n${rows.join('\n')}`, {
      change: { whenRepeated: 'last' },
    })
    expect(report.bad).toEqual([])
    expect(report.new.length).toBeGreaterThan(100)
  })
})
