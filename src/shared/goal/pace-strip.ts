import * as z from 'zod/mini'
import { CalendarDay } from '../kernel/time.ts'
import {
  type FirstWeekday,
  isStillRunning,
  listPeriodStarts,
  type MetricPeriod,
  shiftPeriod,
} from '../metric/metric-period.ts'
import type { GoodDirection } from '../metric/metric-value.ts'
import type { GoalReading } from './goal-progress.ts'

/** One week (or month) of a strip: what was done, and whether it was enough. */
export const StripCell = z.strictObject({
  start: CalendarDay,
  value: z.nullable(z.number()),
  /** `ahead` lies in the future; `none` is over and nobody wrote a number. */
  state: z.enum(['reached', 'short', 'running', 'none', 'ahead']),
})
export type StripCell = z.infer<typeof StripCell>

/** What a strip is drawn from. */
export interface StripQuestion {
  readonly readings: readonly GoalReading[]
  readonly period: MetricPeriod
  /** What one period asks for. */
  readonly needed: number
  readonly goodDirection: GoodDirection
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly today: CalendarDay
  readonly firstWeekday?: FirstWeekday
}

/** Period by period against what each asks for, oldest first; at most 26 cells, the latest ones. */
export function paceStrip(question: StripQuestion): StripCell[] {
  const { readings, period, needed, goodDirection, from, to, today, firstWeekday = 1 } = question
  const byStart = new Map(readings.map(({ on, value }) => [on, value]))
  const sign = goodDirection === 'up' ? 1 : -1
  return listPeriodStarts({ from, to }, period, firstWeekday)
    .slice(-26)
    .map((start) => {
      const value = valueAt(byStart, start, period, readings)
      return { start, value, state: stateOf(start, value) }
    })
  function stateOf(start: CalendarDay, value: number | null): StripCell['state'] {
    if (start > today) return 'ahead'
    const isReached = value !== null && (value - needed) * sign >= 0
    if (isStillRunning(start, period, today)) return isReached && sign === 1 ? 'reached' : 'running'
    if (value === null) return 'none'
    return isReached ? 'reached' : 'short'
  }
}

/** Readings may begin on another weekday than the strip; one that begins inside a period belongs to it. */
function valueAt(
  byStart: ReadonlyMap<CalendarDay, number>,
  start: CalendarDay,
  period: MetricPeriod,
  readings: readonly GoalReading[],
): number | null {
  const exact = byStart.get(start)
  if (exact !== undefined) return exact
  const next = shiftPeriod(start, period, 1)
  return readings.find(({ on }) => on > start && on < next)?.value ?? null
}

/** `5 of 7 weeks reached`, of those that are over and were read. */
export function stripWords(cells: readonly StripCell[], period: MetricPeriod): string {
  const over = cells.filter(({ state }) => state === 'reached' || state === 'short')
  if (over.length === 0) return `no ${period} to look at yet`
  const reached = over.filter(({ state }) => state === 'reached').length
  return `${reached} of ${over.length} ${period}${over.length === 1 ? '' : 's'} reached`
}
