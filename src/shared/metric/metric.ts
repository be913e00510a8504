import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Line, Name, Words } from '../kernel/text.ts'
import { addDays, CalendarDay, epochDay, Instant, startOfWeek } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import { type FirstWeekday, MetricPeriod, periodStart, shiftPeriod } from './metric-period.ts'
import { type MetricSeries, seriesFrom } from './metric-series.ts'
import { GoodDirection, MetricUnit } from './metric-value.ts'

export const MetricId = idOf('MetricId')
export type MetricId = z.infer<typeof MetricId>

/** Leading: what a rep can do this week. Lagging: what comes of it. */
export const MetricKind = z.enum(['leading', 'lagging'])
export type MetricKind = z.infer<typeof MetricKind>

/** A reading, a target or a band: any number a person may mean, up to a thousand billion. */
export const MetricNumber = z.number().check(z.gte(-1e15, 'too small'), z.lte(1e15, 'too large'))

const metricFields = {
  name: Name,
  kind: MetricKind,
  unit: MetricUnit,
  goodDirection: GoodDirection,
  period: MetricPeriod,
  note: Words,
}

/** Something the manager keeps numbers of. */
export const Metric = z.strictObject({
  id: MetricId,
  /** The preset it was taken from, if any. */
  presetKey: z.nullable(z.string()),
  ...metricFields,
  position: z.int(),
  isSample: z.boolean(),
  createdAt: Instant,
  changedAt: Instant,
})
export type Metric = z.infer<typeof Metric>

export const NewMetric = z.strictObject({ ...metricFields, note: z._default(Words, '') })
export type NewMetric = z.infer<typeof NewMetric>

/** Only the fields that change are sent. */
export const MetricChanges = z.partial(z.strictObject(metricFields))
export type MetricChanges = z.infer<typeof MetricChanges>

/** A metric in the catalogue, with how much hangs on it. */
export const MetricSummary = z.strictObject({
  metric: Metric,
  readingCount: z.int(),
  repCount: z.int(),
})
export type MetricSummary = z.infer<typeof MetricSummary>

/** One value of one rep and metric; `value` null means that there is none. */
export const MetricReading = z.strictObject({
  repId: RepId,
  metricId: MetricId,
  periodStart: CalendarDay,
  value: z.nullable(MetricNumber),
})
export type MetricReading = z.infer<typeof MetricReading>

/** A target holds from its period on, until the next one. */
export const MetricTarget = z.strictObject({
  repId: RepId,
  metricId: MetricId,
  periodStart: CalendarDay,
  value: MetricNumber,
})
export type MetricTarget = z.infer<typeof MetricTarget>

const Float64 = z.custom<Float64Array>((value) => value instanceof Float64Array, 'not an array of numbers')

/** A series as it travels: see `MetricSeries`. */
export const SeriesArrays = z.strictObject({ starts: Float64, values: Float64, targets: Float64 })

/** What was going on in an unusual period, in the manager's words. */
export const ReadingContext = z.strictObject({ periodStart: CalendarDay, text: Line })
export type ReadingContext = z.infer<typeof ReadingContext>

/** One metric of one rep over time. */
export const RepSeries = z.strictObject({
  metric: Metric,
  series: SeriesArrays,
  contexts: z.array(ReadingContext),
})
export type RepSeries = z.infer<typeof RepSeries>

/** The last periods of one metric of one rep, oldest first, up to the running one; `NaN` where none is. */
export const RepSparkline = z.strictObject({ repId: RepId, metricId: MetricId, values: Float64 })
export type RepSparkline = z.infer<typeof RepSparkline>

/** Every rep of the team beside the periods of one metric. The arrays of a row run beside `starts`. */
export const MetricGrid = z.strictObject({
  metric: Metric,
  starts: z.array(CalendarDay),
  rows: z.array(
    z.strictObject({
      repId: RepId,
      name: z.string(),
      /** Whether the metric is among those chosen for this rep. */
      isChosen: z.boolean(),
      values: Float64,
      targets: Float64,
    }),
  ),
})
export type MetricGrid = z.infer<typeof MetricGrid>

/**
 * The day a reading is kept under. Weeks are kept by their Monday, whatever day the manager's week begins
 * on, so that changing that setting moves no reading into another week: every week holds one Monday.
 */
export function storedStart(on: CalendarDay, period: MetricPeriod, firstWeekday: FirstWeekday): CalendarDay {
  const start = periodStart(on, period, firstWeekday)
  return period === 'week' ? addDays(start, daysToMonday(firstWeekday)) : start
}

/** The first day of the period as the manager sees it; the inverse of `storedStart` for a stored day. */
export function shownStart(
  stored: CalendarDay,
  period: MetricPeriod,
  firstWeekday: FirstWeekday,
): CalendarDay {
  // A week is kept under its Monday; where weeks begin on Monday it is shown under the same day.
  return period === 'week' && firstWeekday !== 1 ? startOfWeek(stored, firstWeekday) : stored
}

function daysToMonday(firstWeekday: FirstWeekday): number {
  return (1 - firstWeekday + 7) % 7
}

/** A stored value under its period, as the manager sees it. */
export interface PeriodValue {
  readonly periodStart: CalendarDay
  readonly value: number
}

/**
 * Readings and targets as one series without holes in time: from the first reading to the last, with `NaN`
 * where a period was not read, and in each period the target that held in it. Both lists must be sorted by
 * period, oldest first; a target before the first reading still holds.
 */
export function seriesOf(
  readings: readonly PeriodValue[],
  targets: readonly PeriodValue[],
  period: MetricPeriod,
): MetricSeries {
  const [first, last] = [readings[0], readings.at(-1)]
  if (first === undefined || last === undefined) return seriesFrom([])
  const starts = startsBetween(first.periodStart, last.periodStart, period)
  const values = new Float64Array(starts.length).fill(Number.NaN)
  const held = new Float64Array(starts.length)
  let place = 0
  for (const { periodStart, value } of readings) {
    const on = epochDay(periodStart)
    while ((starts[place] ?? Number.POSITIVE_INFINITY) < on) place += 1
    if (starts[place] === on) values[place] = value
  }
  let target = Number.NaN
  let next = 0
  let nextOn = epochOf(targets[0])
  for (const [index, start] of starts.entries()) {
    for (; nextOn <= start; nextOn = epochOf(targets[next])) {
      target = targets[next]?.value ?? Number.NaN
      next += 1
    }
    held[index] = target
  }
  return { starts, values, targets: held }
}

/** Every period from one start to another, both included, as days since 1970. */
function startsBetween(first: CalendarDay, last: CalendarDay, period: MetricPeriod): Float64Array {
  if (period === 'week') {
    const from = epochDay(first)
    const count = Math.floor((epochDay(last) - from) / 7) + 1
    return Float64Array.from({ length: count }, (_, index) => from + 7 * index)
  }
  const starts: number[] = []
  for (let start = first; start <= last; start = shiftPeriod(start, period, 1)) starts.push(epochDay(start))
  return Float64Array.from(starts)
}

/** After every period if there is no value. */
function epochOf(value: PeriodValue | undefined): number {
  return value === undefined ? Number.POSITIVE_INFINITY : epochDay(value.periodStart)
}

/** The target that holds in a period: the latest that began by then; `NaN` if none did. Sorted, oldest first. */
export function targetIn(targets: readonly PeriodValue[], start: CalendarDay): number {
  return targets.findLast((target) => target.periodStart <= start)?.value ?? Number.NaN
}

/** The last `count` periods up to the one that holds `today`, oldest first. */
export function lastPeriods(
  today: CalendarDay,
  period: MetricPeriod,
  firstWeekday: FirstWeekday,
  count: number,
): CalendarDay[] {
  const current = periodStart(today, period, firstWeekday)
  return Array.from({ length: count }, (_, index) => shiftPeriod(current, period, index - count + 1))
}

/** The title of a chart: `First meetings a week`, `Bookings a month`; a rate or a level is not counted by time. */
export function trendTitle(metric: Pick<Metric, 'name' | 'unit' | 'period'>): string {
  const isCounted = metric.unit === 'count' || metric.unit === 'money' || metric.unit === 'hours'
  return isCounted ? `${metric.name} a ${metric.period}` : `${metric.name} by ${metric.period}`
}
