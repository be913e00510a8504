import * as z from 'zod/mini'

const column = z.int().check(z.gte(0), z.lt(200))
const id = z.string().check(z.minLength(1), z.maxLength(64))
const namesOf = (target: typeof id) => z.record(z.string().check(z.maxLength(32_768)), target)

/** In a map of names: this name is left out of the import. */
export const leftOut = 'left-out'

/**
 * How to read a file, as the app guessed it and the manager agreed. It is remembered with the import.
 *
 * Shapes: `long` has one reading a row (rep, period, metric, value); `metric-columns` has a column for each
 * metric; `period-columns` has a column for each period. Columns count from 0.
 */
export const ImportMapping = z.strictObject({
  shape: z.enum(['long', 'metric-columns', 'period-columns']),
  /** The line of the file with the column names; rows before it are not read. */
  headerLine: z.int().check(z.gte(1)),
  repColumn: z.nullable(column),
  periodColumn: z.nullable(column),
  metricColumn: z.nullable(column),
  valueColumn: z.nullable(column),
  metricColumns: z.array(z.strictObject({ column, metricId: id })).check(z.maxLength(200)),
  periodColumns: z.array(column).check(z.maxLength(200)),
  /** For a file that does not say which rep, period or metric it is about. */
  fixedRepId: z.nullable(id),
  fixedPeriod: z.nullable(z.string().check(z.maxLength(60))),
  fixedMetricId: z.nullable(id),
  decimalMark: z.enum(['point', 'comma']),
  dateOrder: z.enum(['day-first', 'month-first']),
  /** Metrics in percent whose values are shares of one in this file: 0.75 for 75 %. */
  shareMetricIds: z.array(id).check(z.maxLength(200)),
  /** What to do when several rows give the same rep, metric and period. */
  whenRepeated: z.enum(['refuse', 'add', 'average', 'last']),
  /** An empty rep cell means the rep of the row above, as in grouped reports. */
  repFillsDown: z.boolean(),
  /** Names in the file and whom they mean: a rep's id, or `left-out`. */
  repNames: namesOf(id),
  metricNames: namesOf(id),
})
export type ImportMapping = z.infer<typeof ImportMapping>

/** A metric as an import needs to know it. */
export interface KnownMetric {
  readonly id: string
  readonly name: string
  /** The key of its preset, if it has one. */
  readonly presetKey: string | null
  readonly unit: 'count' | 'money' | 'percent' | 'days' | 'hours' | 'ratio' | 'level'
  readonly period: 'week' | 'month' | 'quarter'
}
