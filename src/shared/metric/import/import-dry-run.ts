import type { CalendarDay } from '../../kernel/time.ts'
import type { FirstWeekday } from '../metric-period.ts'
import { periodStart } from '../metric-period.ts'
import type { ImportTable, TableRow } from './csv-read.ts'
import type { DateGrain, DateReading } from './import-day.ts'
import { parseImportDay } from './import-day.ts'
import { metricNamed } from './import-guess.ts'
import type { ImportMapping, KnownMetric } from './import-mapping.ts'
import { leftOut } from './import-mapping.ts'
import { parseImportNumber } from './import-number.ts'
import type { BadCell, ChangedReading, ImportedReading, ImportReport, UnknownRep } from './import-report.ts'
import { cellText, dataRows } from './import-rows.ts'
import type { KnownRep, RepMatch } from './rep-match.ts'
import { matchRep } from './rep-match.ts'

export interface DryRunInput {
  readonly table: ImportTable
  readonly mapping: ImportMapping
  readonly reps: readonly KnownRep[]
  readonly metrics: readonly KnownMetric[]
  readonly firstWeekday: FirstWeekday
  /** The value stored for a rep, a metric and a period, if there is one. */
  readonly stored: (repId: string, metricId: string, periodStart: CalendarDay) => number | undefined
}

/**
 * What importing a table would do: readings that are new, changed or the same, and by line everything that
 * cannot be taken. Nothing is guessed: a bad cell leaves its own reading out and no other, an unknown name
 * waits for the manager. The same file a second time gives nothing new and nothing changed.
 */
export function dryRunImport(input: DryRunInput): ImportReport {
  const run = new DryRun(input)
  return run.report()
}

interface Gathered {
  readonly line: number
  readonly repId: string
  readonly metricId: string
  readonly periodStart: CalendarDay
  readonly values: number[]
}

class DryRun {
  readonly #input: DryRunInput
  readonly #bad: BadCell[] = []
  readonly #gathered = new Map<string, Gathered>()
  readonly #repMatches = new Map<string, RepMatch>()
  readonly #metricMatches = new Map<string, KnownMetric | undefined>()
  readonly #dates = new Map<string, DateReading>()
  readonly #starts = new Map<string, CalendarDay>()
  readonly #unknownReps = new Map<string, UnknownRep>()
  readonly #unknownMetrics = new Map<string, number>()
  readonly #metricsById: ReadonlyMap<string, KnownMetric>
  #header: readonly string[] = []

  constructor(input: DryRunInput) {
    this.#input = input
    this.#metricsById = new Map(input.metrics.map((metric) => [metric.id, metric]))
  }

  report(): ImportReport {
    const { table, mapping } = this.#input
    const { header, rows, skipped } = dataRows(table.rows, mapping.headerLine)
    this.#header = header
    for (const problem of table.problems) this.#bad.push({ ...problem, column: null })
    let repText = ''
    for (const row of rows) {
      if (!this.#isWhole(row)) continue
      const own = mapping.repColumn === null ? '' : cellText(row, mapping.repColumn)
      repText = own === '' && mapping.repFillsDown ? repText : own
      this.#readRow(row, repText)
    }
    return {
      ...this.#sorted(),
      ...this.#unknown(),
      bad: this.#bad.toSorted((a, b) => a.line - b.line),
      skipped,
    }
  }

  #isWhole(row: TableRow): boolean {
    const wanted = this.#header.length
    const extra = row.cells.slice(wanted).some((cell) => cell.trim() !== '')
    if (row.cells.length >= wanted && !extra) return true
    const text = row.cells.join(' · ').slice(0, 80)
    const sentence = `Line ${row.line} has ${row.cells.length} cells, the header has ${wanted}. A separator may be missing or too many.`
    this.#bad.push({ line: row.line, column: null, text, sentence })
    return false
  }

  #readRow(row: TableRow, repText: string): void {
    const { mapping } = this.#input
    const repId = mapping.repColumn === null ? mapping.fixedRepId : this.#repOf(row, repText)
    if (repId === null) {
      // Both names are asked about at once: the metric of a row is unknown whoever the rep turns out to be.
      const isWaiting = mapping.shape !== 'metric-columns' && this.#unknownReps.has(repText)
      if (isWaiting) this.#metricOf(row)
      return
    }
    if (mapping.shape === 'metric-columns') {
      const period = this.#periodText(row)
      for (const { column, metricId } of mapping.metricColumns) {
        this.#take(row, repId, this.#metricsById.get(metricId), period, column)
      }
      return
    }
    const metric = this.#metricOf(row)
    if (metric === undefined) return
    if (mapping.shape === 'long') {
      if (mapping.valueColumn !== null)
        this.#take(row, repId, metric, this.#periodText(row), mapping.valueColumn)
      return
    }
    for (const column of mapping.periodColumns) {
      this.#take(row, repId, metric, { text: this.#header[column] ?? '', column: null }, column)
    }
  }

  #periodText(row: TableRow): { text: string; column: number | null } {
    const { periodColumn, fixedPeriod } = this.#input.mapping
    if (periodColumn === null) return { text: fixedPeriod ?? '', column: null }
    return { text: cellText(row, periodColumn), column: periodColumn }
  }

  #repOf(row: TableRow, text: string): string | null {
    const { mapping, reps } = this.#input
    if (text === '') return this.#isBad(row, mapping.repColumn, '', 'The name of the rep is missing.')
    const agreed = agreedOn(mapping.repNames, text)
    if (agreed !== undefined) return agreed === leftOut ? null : agreed
    const match = this.#repMatches.get(text) ?? matchRep(text, reps)
    this.#repMatches.set(text, match)
    if (match.kind === 'sure') return match.repId
    const rows = (this.#unknownReps.get(text)?.rows ?? 0) + 1
    this.#unknownReps.set(text, { text, rows, suggestions: match.suggestions })
    return null
  }

  #metricOf(row: TableRow): KnownMetric | undefined {
    const { mapping } = this.#input
    if (mapping.metricColumn === null) return this.#metricsById.get(mapping.fixedMetricId ?? '')
    const text = cellText(row, mapping.metricColumn)
    if (text === '') {
      this.#isBad(row, mapping.metricColumn, '', 'The name of the metric is missing.')
      return undefined
    }
    const agreed = agreedOn(mapping.metricNames, text)
    if (agreed === leftOut) return undefined
    const metric = agreed === undefined ? this.#metricNamed(text) : this.#metricsById.get(agreed)
    if (metric === undefined) this.#unknownMetrics.set(text, (this.#unknownMetrics.get(text) ?? 0) + 1)
    return metric
  }

  #take(
    row: TableRow,
    repId: string,
    metric: KnownMetric | undefined,
    period: { text: string; column: number | null },
    column: number,
  ): void {
    if (metric === undefined) return
    const { mapping } = this.#input
    const text = cellText(row, column)
    const number = parseImportNumber(text, mapping.decimalMark)
    if (number.kind === 'empty') return
    if (number.kind === 'problem') return void this.#isBad(row, column, text, `“${text}” ${number.sentence}.`)
    const value = this.#scaled(number.value, number.isPercent, metric)
    if (metric.unit === 'count' && value < 0) {
      return void this.#isBad(row, column, text, `“${text}” is below zero, and ${metric.name} is counted.`)
    }
    const date = this.#dateOf(period.text)
    if (date.kind === 'empty') return void this.#isBad(row, period.column, '', 'The period is missing.')
    if (date.kind === 'problem') {
      return void this.#isBad(row, period.column, period.text, `“${period.text}” ${date.sentence}.`)
    }
    if (isCoarser(date.grain, metric.period)) {
      const sentence = `“${period.text}” is a whole ${date.grain}, and ${metric.name} is kept by the ${metric.period}.`
      return void this.#isBad(row, period.column, period.text, sentence)
    }
    this.#gather(row, repId, metric, this.#startOf(date.on, metric.period), value, column)
  }

  // A file says the same few dates, periods and names over and over; each is worked out once.

  #metricNamed(text: string): KnownMetric | undefined {
    if (!this.#metricMatches.has(text)) this.#metricMatches.set(text, metricNamed(text, this.#input.metrics))
    return this.#metricMatches.get(text)
  }

  #dateOf(text: string): DateReading {
    const date = this.#dates.get(text) ?? parseImportDay(text, this.#input.mapping.dateOrder)
    this.#dates.set(text, date)
    return date
  }

  #startOf(on: CalendarDay, period: KnownMetric['period']): CalendarDay {
    const key = `${period} ${on}`
    const start = this.#starts.get(key) ?? periodStart(on, period, this.#input.firstWeekday)
    this.#starts.set(key, start)
    return start
  }

  #scaled(value: number, isPercent: boolean, metric: KnownMetric): number {
    const isShare =
      metric.unit === 'percent' && !isPercent && this.#input.mapping.shareMetricIds.includes(metric.id)
    return isShare ? Number((value * 100).toPrecision(12)) : value
  }

  #gather(
    row: TableRow,
    repId: string,
    metric: KnownMetric,
    start: CalendarDay,
    value: number,
    column: number,
  ): void {
    const key = `${repId} ${metric.id} ${start}`
    const before = this.#gathered.get(key)
    if (before === undefined) {
      this.#gathered.set(key, {
        line: row.line,
        repId,
        metricId: metric.id,
        periodStart: start,
        values: [value],
      })
    } else if (this.#input.mapping.whenRepeated === 'refuse') {
      const sentence = `Line ${before.line} gives ${metric.name} for the same rep and period already.`
      this.#isBad(row, column, cellText(row, column), sentence)
    } else {
      before.values.push(value)
    }
  }

  #sorted(): Pick<ImportReport, 'new' | 'changed' | 'same'> {
    const added: ImportedReading[] = []
    const changed: ChangedReading[] = []
    let same = 0
    for (const { values, ...reading } of this.#gathered.values()) {
      const value = combined(values, this.#input.mapping.whenRepeated)
      const was = this.#input.stored(reading.repId, reading.metricId, reading.periodStart)
      if (was === undefined) added.push({ ...reading, value })
      else if (was === value) same += 1
      else changed.push({ ...reading, value, was })
    }
    return { new: added, changed, same }
  }

  #unknown(): Pick<ImportReport, 'unknownReps' | 'unknownMetrics'> {
    return {
      unknownReps: [...this.#unknownReps.values()],
      unknownMetrics: [...this.#unknownMetrics].map(([text, rows]) => ({ text, rows })),
    }
  }

  #isBad(row: TableRow, column: number | null, text: string, sentence: string): null {
    this.#bad.push({
      line: row.line,
      column: column === null ? null : column + 1,
      text: text.slice(0, 80),
      sentence,
    })
    return null
  }
}

/** What was agreed about a name. A name may be any text, so what every object inherits does not count. */
function agreedOn(names: Readonly<Record<string, string>>, text: string): string | undefined {
  return Object.hasOwn(names, text) ? names[text] : undefined
}

const grainOrder: readonly DateGrain[] = ['day', 'week', 'month', 'quarter']

function isCoarser(grain: DateGrain, period: KnownMetric['period']): boolean {
  return grainOrder.indexOf(grain) > grainOrder.indexOf(period)
}

function combined(values: readonly number[], how: ImportMapping['whenRepeated']): number {
  const sum = values.reduce((total, value) => total + value, 0)
  if (how === 'average') return Number((sum / values.length).toPrecision(12))
  if (how === 'last') return values.at(-1) ?? sum
  return values.length === 1 ? sum : Number(sum.toPrecision(15))
}
