import { type RawBuilder, sql } from 'kysely'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { type PeriodValue, storedStart } from '../../../shared/metric/metric.ts'
import type { FirstWeekday } from '../../../shared/metric/metric-period.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded } from '../db/columns.ts'
import { oneOf } from '../db/one-of.ts'
import { prepared } from '../db/prepared.ts'
import type { SeriesReading } from './metric-reading.repository.ts'

/** From a day to a day, either end open; a period that shares a day with the range belongs to it. */
export interface SeriesRange {
  readonly from?: CalendarDay | undefined
  readonly to?: CalendarDay | undefined
}

/** By rep and metric; see `pairKey`. */
export type ByPair<Value> = ReadonlyMap<string, readonly Value[]>

/** The key of a rep and a metric in a `ByPair`. */
export function pairKey(repId: string, metricId: string): string {
  return `${repId} ${metricId}`
}

/** The readings of the metrics chosen for each of these reps, by stored day, oldest first. */
export async function listChosenReadings(
  db: Reader,
  repIds: readonly RepId[],
  { from, to }: SeriesRange,
  weekStartsOn: FirstWeekday,
): Promise<ByPair<SeriesReading>> {
  if (from === undefined && to === undefined) return seriesReadings(await allReadings(db, { repIds }))
  let select = chosenReadings(db, oneOf(repIds))
  if (from !== undefined) select = select.where('reading.period_start', '>=', storedOn(from, weekStartsOn))
  if (to !== undefined) select = select.where('reading.period_start', '<=', storedOn(to, weekStartsOn))
  return seriesReadings(await select.execute())
}

/** In SQLite a cross join keeps its order: from each rep to their metrics to the readings of each. */
function chosenReadings(db: Reader, repIds: RawBuilder<string>) {
  return db
    .selectFrom('rep_metric')
    .crossJoin('metric')
    .crossJoin('metric_reading as reading')
    .whereRef('metric.id', '=', 'rep_metric.metric_id')
    .whereRef('reading.rep_id', '=', 'rep_metric.rep_id')
    .whereRef('reading.metric_id', '=', 'rep_metric.metric_id')
    .select(['reading.rep_id', 'reading.metric_id', 'reading.period_start', 'reading.value'])
    .select('reading.context')
    .where('rep_metric.rep_id', 'in', repIds)
    .where('metric.trashed_at', 'is', null)
    .orderBy('rep_metric.rep_id')
    .orderBy('rep_metric.metric_id')
    .orderBy('reading.period_start')
}

const allReadings = prepared<{ readonly repIds: readonly RepId[] }>()((db, value) =>
  chosenReadings(db, oneOf(value('repIds'))),
)

function seriesReadings(
  rows: readonly (PairRow & {
    readonly period_start: string
    readonly value: number
    readonly context: string
  })[],
): ByPair<SeriesReading> {
  return byPair(rows, (row) => ({
    periodStart: branded<CalendarDay>(row.period_start),
    value: row.value,
    context: row.context,
  }))
}

const targetsOf = prepared<{ readonly repIds: readonly RepId[] }>()((db, value) =>
  db
    .selectFrom('metric_target')
    .select(['rep_id', 'metric_id', 'period_start', 'value'])
    .where('rep_id', 'in', oneOf(value('repIds')))
    .orderBy('rep_id')
    .orderBy('metric_id')
    .orderBy('period_start'),
)

/** All targets of these reps, by stored day, oldest first. */
export async function listTargetsOfReps(db: Reader, repIds: readonly RepId[]): Promise<ByPair<PeriodValue>> {
  const rows = await targetsOf(db, { repIds })
  return byPair(rows, (row) => ({
    periodStart: branded<CalendarDay>(row.period_start),
    value: row.value,
  }))
}

/** The stored day of the period that holds a day, by the metric's own period. */
function storedOn(on: CalendarDay, weekStartsOn: FirstWeekday): RawBuilder<string> {
  const [week, month, quarter] = (['week', 'month', 'quarter'] as const).map((period) =>
    storedStart(on, period, weekStartsOn),
  )
  return sql<string>`CASE metric.period WHEN 'week' THEN ${week} WHEN 'month' THEN ${month} ELSE ${quarter} END`
}

interface PairRow {
  readonly rep_id: string
  readonly metric_id: string
}

/** Rows that come pair after pair, so that a key is made for each pair and not for each row of ten years. */
function byPair<Row extends PairRow, Value>(
  rows: readonly Row[],
  valueIn: (row: Row) => Value,
): ByPair<Value> {
  const groups = new Map<string, Value[]>()
  let last: PairRow | undefined
  let group: Value[] = []
  for (const row of rows) {
    if (last === undefined || row.metric_id !== last.metric_id || row.rep_id !== last.rep_id) {
      last = row
      group = []
      groups.set(pairKey(row.rep_id, row.metric_id), group)
    }
    group.push(valueIn(row))
  }
  return groups
}
