import { sql } from 'kysely'
import type { GoalId } from '../../../shared/goal/goal.ts'
import type { GoalReading } from '../../../shared/goal/goal-progress.ts'
import { addDays, type CalendarDay } from '../../../shared/kernel/time.ts'
import { shownStart } from '../../../shared/metric/metric.ts'
import type { FirstWeekday } from '../../../shared/metric/metric-period.ts'
import type { Reader } from '../context.ts'
import { branded } from '../db/columns.ts'
import { groupedBy, oneOf } from '../db/one-of.ts'
import { prepared } from '../db/prepared.ts'

const readingsOf = prepared<{ readonly goalIds: readonly GoalId[] }>()((db, value) =>
  db
    .selectFrom('goal')
    .innerJoin('metric', 'metric.id', 'goal.metric_id')
    .innerJoin('metric_reading as reading', (join) =>
      join.onRef('reading.rep_id', '=', 'goal.rep_id').onRef('reading.metric_id', '=', 'goal.metric_id'),
    )
    .select(['goal.id', 'metric.period', 'reading.period_start', 'reading.value'])
    .where('goal.id', 'in', oneOf(value('goalIds')))
    .whereRef('reading.period_start', '>=', 'goal.starts_on')
    // A week is kept under its Monday, which may come up to six days after the day it is shown under.
    .where('reading.period_start', '<=', sql<string>`date(goal.ends_on, '+6 days')`)
    .orderBy('goal.id')
    .orderBy('reading.period_start'),
)

/**
 * What goals read of their metrics: what was read in the time of each goal, oldest first, by goal. One question for
 * all of them; ten years of readings stay where they are.
 */
export async function listReadingsOfGoals(
  db: Reader,
  goalIds: readonly GoalId[],
  weekStartsOn: FirstWeekday,
): Promise<ReadonlyMap<string, readonly GoalReading[]>> {
  const rows = await readingsOf(db, { goalIds })
  return groupedBy(rows, ({ id }) => id, readingOf(weekStartsOn))
}

type BestOf = Readonly<{ goalIds: readonly GoalId[]; asOf: CalendarDay; lastMonday: CalendarDay }>

const bestOf = prepared<BestOf>()((db, value) => {
  const best = sql<string>`(
    SELECT one.period_start FROM metric_reading AS one
    WHERE one.rep_id = goal.rep_id AND one.metric_id = goal.metric_id
    AND one.period_start <= CASE metric.period WHEN 'week' THEN ${value('lastMonday')} ELSE ${value('asOf')} END
    ORDER BY CASE goal.good_direction WHEN 'up' THEN -one.value ELSE one.value END, one.period_start LIMIT 1
  )`
  return db
    .selectFrom('goal')
    .innerJoin('metric', 'metric.id', 'goal.metric_id')
    .innerJoin('metric_reading as reading', (join) =>
      join
        .onRef('reading.rep_id', '=', 'goal.rep_id')
        .onRef('reading.metric_id', '=', 'goal.metric_id')
        .on('reading.period_start', '=', best),
    )
    .select(['goal.id', 'metric.period', 'reading.period_start', 'reading.value'])
    .where('goal.id', 'in', oneOf(value('goalIds')))
})

/**
 * The best single period that each of these goals' reps ever had in its metric, up to a day; of equals the
 * first. Only the goals whose metric was read are in the answer.
 */
export async function listBestReadings(
  db: Reader,
  goalIds: readonly GoalId[],
  asOf: CalendarDay,
  weekStartsOn: FirstWeekday,
): Promise<ReadonlyMap<string, GoalReading>> {
  const lastMonday = addDays(asOf, (1 - weekStartsOn + 7) % 7)
  const rows = await bestOf(db, { goalIds, asOf, lastMonday })
  const toReading = readingOf(weekStartsOn)
  return new Map(rows.map((row) => [row.id, toReading(row)]))
}

function readingOf(weekStartsOn: FirstWeekday) {
  return (row: {
    readonly period: 'week' | 'month' | 'quarter'
    readonly period_start: string
    readonly value: number
  }): GoalReading => ({
    on: shownStart(branded<CalendarDay>(row.period_start), row.period, weekStartsOn),
    value: row.value,
  })
}
