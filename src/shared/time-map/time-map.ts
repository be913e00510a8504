import * as z from 'zod/mini'
import { Desire } from '../desire/desire-signs.ts'
import { CalendarDay, DayRange } from '../kernel/time.ts'
import { MetricId } from '../metric/metric.ts'
import { MetricUnit } from '../metric/metric-value.ts'
import { Tier } from '../rep/rep.ts'
import { RepId } from '../rep/rep-id.ts'

const percent = z.int('not a number').check(z.minimum(0, 'too small'), z.maximum(100, 'too large'))
const count = z.int().check(z.nonnegative())

/** How much of her coaching time the manager wants to give to a tier, or to one rep. */
export const TimeShare = z
  .strictObject({ tier: z.nullable(Tier), repId: z.nullable(RepId), percent })
  .check(z.refine((share) => (share.tier === null) !== (share.repId === null), 'a tier or a rep'))
export type TimeShare = z.infer<typeof TimeShare>

/** The split she chose: by tier or by rep, never both, 100 % in all. An empty one is no split. */
export const TimeSplit = z.array(TimeShare).check(
  z.maxLength(100, 'too many'),
  z.refine((shares) => shares.length === 0 || splitTotal(shares) === 100, 'not a whole'),
  z.refine(
    (shares) => shares.every((one) => (one.tier === null) === (shares[0]?.tier === null)),
    'by tier or by rep',
  ),
)
export type TimeSplit = z.infer<typeof TimeSplit>

/** What all shares of a split come to, in percent. */
export function splitTotal(shares: readonly Pick<TimeShare, 'percent'>[]): number {
  return shares.reduce((sum, { percent }) => sum + percent, 0)
}

/** A reading of desire in a one-on-one. */
export const DesireCheck = z.strictObject({ on: CalendarDay, desire: Desire })
export type DesireCheck = z.infer<typeof DesireCheck>

/** What one rep got of the manager's coaching in a period, beside what came of it. */
export const RepTime = z.strictObject({
  repId: RepId,
  name: z.string(),
  tier: z.nullable(Tier),
  /** Of the one-on-ones held: as long as each took, or as long as it was planned where no timer ran. */
  minutes: count,
  meetings: count,
  /** Observations, feedback, recognition and coaching notes about them. */
  notes: count,
  scorecards: count,
  /** Topics they brought up themselves. */
  asked: count,
  /** Up to the end of the period, oldest first. */
  desire: z.array(DesireCheck),
  /** What the readings of the chosen metric come to; null where there are none. */
  result: z.nullable(z.number()),
})
export type RepTime = z.infer<typeof RepTime>

const MetricChoice = z.strictObject({ id: MetricId, name: z.string(), unit: MetricUnit })

/** The coaching time of a period, beside results and the split the manager chose. */
export const TimeMap = z.strictObject({
  period: DayRange,
  /** The team by name, without those who left. */
  reps: z.array(RepTime),
  split: TimeSplit,
  /** What results are taken from; null when there is no number that can be added up. */
  metric: z.nullable(MetricChoice),
  /** Every number that results could be taken from: lagging, and made of things that add up. */
  metrics: z.array(MetricChoice),
})
export type TimeMap = z.infer<typeof TimeMap>

/** How often somebody was coached, whatever the length. */
export function touchesOf(time: Pick<RepTime, 'meetings' | 'notes' | 'scorecards'>): number {
  return time.meetings + time.notes + time.scorecards
}
