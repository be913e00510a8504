import type { ImportTable, TableRow } from './csv-read.ts'
import type { DateOrder } from './import-day.ts'
import { guessDateOrder, parseImportDay } from './import-day.ts'
import type { ImportMapping, KnownMetric } from './import-mapping.ts'
import type { DecimalMark } from './import-number.ts'
import { guessDecimalMark, parseImportNumber } from './import-number.ts'
import { cellText, dataRows, filledCells } from './import-rows.ts'
import type { KnownRep } from './rep-match.ts'
import { matchRep, plainName } from './rep-match.ts'

/** What the app cannot know and asks once; the answer goes into the mapping. */
export interface ImportQuestion {
  readonly about:
    | 'rep-column'
    | 'period'
    | 'metric'
    | 'value-column'
    | 'date-order'
    | 'decimal-mark'
    | 'percent-scale'
  /** Cells of the file that show why it is asked. */
  readonly examples: readonly string[]
}

export interface ImportGuess {
  readonly mapping: ImportMapping
  readonly header: readonly string[]
  readonly questions: readonly ImportQuestion[]
}

export interface KnownNames {
  readonly reps: readonly KnownRep[]
  readonly metrics: readonly KnownMetric[]
}

/** How this manager writes dates and numbers, for a file that proves neither. */
export interface WritingHabits {
  readonly dateOrder: DateOrder
  readonly decimalMark: DecimalMark
}

const headerWords = {
  rep: /^(?:(?:sales |account )?(?:rep|representative|executive|agent|person|manager)(?: name)?|salesperson|seller|ae|sdr|name|full name|(?:opportunity |deal |account |record )?owner(?: name| full name)?|(?:deal )?(?:activity )?assigned(?: to)?|employee|user|mitarbeiter(?:in)?|verkaufer(?:in)?|vertriebler(?:in)?|inhaber|eigentumer|zustandig|vendeur|commercial|proprietaire|vendedor|propietario|e ?mail(?: address)?|owner e ?mail)$/,
  period:
    /^(?:period|date|day|week|month|quarter|(?:week|month|quarter|period) ?(?:of|start|starting|begin|beginning|ending)?(?: date)?|start date|close date|closing date|fiscal period|activity date|created date|zeitraum|datum|woche|kw|monat|quartal|date de cloture|semaine|mois|trimestre|fecha|semana|mes)$/,
  metric: /^(?:metric(?: name)?|measure|kpi|indicator|kennzahl|messgrosse|indicateur|metrica|indicador)$/,
  value:
    /^(?:value|reading|actual|actuals|result|amount|count|number|figure|wert|betrag|ist|valeur|montant|valor|importe)$/,
} as const
type Role = keyof typeof headerWords

/**
 * Guesses how a table is to be read: where its header is, its shape, what its columns are, and how it
 * writes dates and numbers. What is not proven comes back as a question; nothing is imported by a guess
 * alone.
 */
export function guessMapping(table: ImportTable, known: KnownNames, habits: WritingHabits): ImportGuess {
  const headerLine = guessHeaderLine(table.rows, known)
  const { header, rows } = dataRows(table.rows, headerLine)
  const sample = rows.slice(0, 200)
  const columns = guessColumns(header, sample, known)
  const dates = [
    ...columnTexts(rows, columns.periodColumn),
    ...columns.periodColumns.map((at) => header[at] ?? ''),
  ]
  const order = guessDateOrder(dates, habits.dateOrder)
  const mark = guessDecimalMark(numberTexts(rows, columns), habits.decimalMark)
  const mapping: ImportMapping = {
    ...columns,
    headerLine,
    fixedRepId: null,
    fixedPeriod: null,
    fixedMetricId: null,
    decimalMark: mark.mark,
    dateOrder: order.order,
    shareMetricIds: [],
    whenRepeated: 'refuse',
    repFillsDown: hasGroups(rows, columns.repColumn),
    repNames: {},
    metricNames: {},
  }
  const scales = guessShares(rows, mapping, known)
  const questions: ImportQuestion[] = [
    ...(columns.repColumn === null ? [{ about: 'rep-column', examples: header } as const] : []),
    ...(columns.periodColumn === null && columns.periodColumns.length === 0
      ? [{ about: 'period', examples: header } as const]
      : []),
    ...missingMetric(columns, header),
    ...(!order.isProven && order.unclear.length > 0
      ? [{ about: 'date-order', examples: order.unclear } as const]
      : []),
    ...(!mark.isProven && mark.unclear.length > 0
      ? [{ about: 'decimal-mark', examples: mark.unclear } as const]
      : []),
    ...(scales.unclear.length > 0 ? [{ about: 'percent-scale', examples: scales.unclear } as const] : []),
  ]
  return { mapping: { ...mapping, shareMetricIds: scales.shareMetricIds }, header, questions }
}

/** The metric that a name in a file means, if one has that very name but for capitals, accents and signs. */
export function metricNamed(text: string, metrics: readonly KnownMetric[]): KnownMetric | undefined {
  const wanted = plainName(text)
  if (wanted === '') return undefined
  return metrics.find(
    (metric) => plainName(metric.name) === wanted || plainName(metric.presetKey ?? '') === wanted,
  )
}

type Columns = Pick<
  ImportMapping,
  'shape' | 'repColumn' | 'periodColumn' | 'metricColumn' | 'valueColumn' | 'metricColumns' | 'periodColumns'
>

function guessHeaderLine(rows: readonly TableRow[], known: KnownNames): number {
  let best = rows[0]?.line ?? 1
  let bestScore = Number.NEGATIVE_INFINITY
  for (const row of rows.slice(0, 30)) {
    const filled = filledCells(row)
    if (filled.length < 2) continue
    const named = filled.filter(
      (cell) => roleOf(cell) !== undefined || metricNamed(cell, known.metrics),
    ).length
    const numbers = filled.filter((cell) => parseImportNumber(cell, 'point').kind === 'number').length
    const periods = filled.filter((cell) => parseImportDay(cell, 'day-first').kind === 'date').length
    const score = named * 4 + periods * (named > 0 ? 1 : 0) - numbers * 2
    if (score > bestScore) {
      best = row.line
      bestScore = score
    }
  }
  return best
}

function roleOf(header: string): Role | undefined {
  const plain = plainName(header).replaceAll('@', ' ')
  const roles: readonly Role[] = ['rep', 'period', 'metric', 'value']
  return roles.find((role) => headerWords[role].test(plain))
}

function guessColumns(header: readonly string[], sample: readonly TableRow[], known: KnownNames): Columns {
  const roles = header.map(roleOf)
  const find = (role: Role) => indexOrNull(roles.indexOf(role))
  const repColumn = find('rep') ?? columnOfReps(header.length, sample, known.reps)
  const metricColumn = find('metric') ?? columnOfMetrics(header.length, sample, known.metrics, repColumn)
  const periodColumns = header.flatMap((name, at) =>
    parseImportDay(name, 'day-first').kind === 'date' || parseImportDay(name, 'month-first').kind === 'date'
      ? [at]
      : [],
  )
  const periodColumn = find('period') ?? columnOfPeriods(header.length, sample)
  const none = { valueColumn: null, metricColumns: [], periodColumns: [] }
  if (periodColumns.length > 0) {
    return { ...none, shape: 'period-columns', repColumn, metricColumn, periodColumn: null, periodColumns }
  }
  const valueColumn = find('value')
  if (metricColumn !== null && valueColumn !== null) {
    return { ...none, shape: 'long', repColumn, periodColumn, metricColumn, valueColumn }
  }
  const metricColumns = header.flatMap((name, at) => {
    const metric = at === repColumn || at === periodColumn ? undefined : metricNamed(name, known.metrics)
    return metric === undefined ? [] : [{ column: at, metricId: metric.id }]
  })
  if (metricColumns.length === 0 && valueColumn !== null) {
    return { ...none, shape: 'long', repColumn, periodColumn, metricColumn, valueColumn }
  }
  return { ...none, shape: 'metric-columns', repColumn, periodColumn, metricColumn: null, metricColumns }
}

function indexOrNull(index: number): number | null {
  return index === -1 ? null : index
}

function mostlyColumn(
  width: number,
  sample: readonly TableRow[],
  fits: (text: string) => boolean,
): number | null {
  for (let at = 0; at < width; at += 1) {
    const texts = columnTexts(sample, at).filter((text) => text !== '')
    if (texts.length > 0 && texts.filter(fits).length > texts.length / 2) return at
  }
  return null
}

function columnOfReps(width: number, sample: readonly TableRow[], reps: readonly KnownRep[]): number | null {
  return mostlyColumn(width, sample.slice(0, 50), (text) => {
    const match = matchRep(text, reps)
    return match.kind === 'sure' || match.suggestions.length > 0
  })
}

function columnOfMetrics(
  width: number,
  sample: readonly TableRow[],
  metrics: readonly KnownMetric[],
  repColumn: number | null,
): number | null {
  const found = mostlyColumn(width, sample.slice(0, 50), (text) => metricNamed(text, metrics) !== undefined)
  return found === repColumn ? null : found
}

function columnOfPeriods(width: number, sample: readonly TableRow[]): number | null {
  return mostlyColumn(width, sample.slice(0, 50), (text) => {
    return !/^\d{5}$/.test(text) && parseImportDay(text, 'day-first').kind === 'date'
  })
}

function columnTexts(rows: readonly TableRow[], column: number | null): string[] {
  return column === null ? [] : rows.map((row) => cellText(row, column))
}

function* numberTexts(rows: readonly TableRow[], columns: Columns): Generator<string> {
  const at = [
    columns.valueColumn,
    ...columns.metricColumns.map((one) => one.column),
    ...columns.periodColumns,
  ]
  for (const row of rows) {
    for (const column of at) {
      if (column !== null) yield cellText(row, column)
    }
  }
}

function hasGroups(rows: readonly TableRow[], repColumn: number | null): boolean {
  const texts = columnTexts(rows, repColumn)
  const empty = texts.filter((text) => text === '').length
  return texts[0] !== undefined && texts[0] !== '' && empty > texts.length / 3
}

function missingMetric(columns: Columns, header: readonly string[]): ImportQuestion[] {
  if (columns.shape === 'metric-columns') {
    return columns.metricColumns.length === 0 ? [{ about: 'metric', examples: header }] : []
  }
  return columns.metricColumn === null ? [{ about: 'metric', examples: header }] : []
}

function guessShares(rows: readonly TableRow[], mapping: ImportMapping, known: KnownNames) {
  const byMetric = new Map<string, string[]>()
  const add = (metric: KnownMetric | undefined, text: string) => {
    if (metric?.unit !== 'percent') return
    byMetric.set(metric.id, [...(byMetric.get(metric.id) ?? []), text])
  }
  const ofId = (id: string) => known.metrics.find((metric) => metric.id === id)
  for (const row of rows.slice(0, 2_000)) {
    for (const { column, metricId } of mapping.metricColumns) add(ofId(metricId), cellText(row, column))
    const metric =
      mapping.metricColumn === null
        ? undefined
        : metricNamed(cellText(row, mapping.metricColumn), known.metrics)
    for (const column of [mapping.valueColumn, ...mapping.periodColumns]) {
      if (column !== null) add(metric, cellText(row, column))
    }
  }
  const shareMetricIds: string[] = []
  const unclear: string[] = []
  for (const [metricId, texts] of byMetric) {
    const bare = texts.flatMap((text) => {
      const reading = parseImportNumber(text, mapping.decimalMark)
      return reading.kind === 'number' && !reading.isPercent ? [Math.abs(reading.value)] : []
    })
    const areSmall = bare.length > 0 && bare.every((value) => value <= 1.5)
    if (areSmall && bare.some((value) => value > 0 && value < 1)) shareMetricIds.push(metricId)
    else if (areSmall && bare.some((value) => value > 0)) unclear.push(...texts.slice(0, 3))
  }
  return { shareMetricIds, unclear }
}
