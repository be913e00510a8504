import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { DayRange } from '../kernel/time.ts'
import { MetricId } from '../metric/metric.ts'
import { TimeMap, TimeSplit } from './time-map.ts'

/** Where the manager's coaching time goes, beside results and the split she chose. */
export const timeMapContract = {
  read: query({ input: z.strictObject({ period: DayRange }), output: TimeMap }),
  /** Puts the whole split in place of the one before; an empty one takes it away. */
  setSplit: command({
    input: z.strictObject({ split: TimeSplit }),
    output: TimeSplit,
    errors: ['rep-not-found'],
  }),
  /** What results are taken from; null is the first number that fits. */
  chooseMetric: command({
    input: z.strictObject({ metricId: z.nullable(MetricId) }),
    output: z.null(),
    errors: ['metric-not-found'],
  }),
}
