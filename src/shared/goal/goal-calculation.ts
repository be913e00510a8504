import * as z from 'zod/mini'
import { type CalendarDay, daysBetween } from '../kernel/time.ts'
import { type Metric, MetricId } from '../metric/metric.ts'
import { type MetricPeriod, periodDays, periodEnd } from '../metric/metric-period.ts'
import { median } from '../metric/normal-range.ts'
import type { Goal } from './goal.ts'
import type { GoalReading } from './goal-progress.ts'

/** The steps from the first call to the money, as presets of the catalogue, the earliest first. */
const funnel: readonly string[] = [
  'dials',
  'conversations',
  'meetings-booked',
  'first-meetings',
  'discovery-calls',
  'demos',
  'proposals',
  'deals-won',
  'bookings',
]
const results: ReadonlySet<string> = new Set(['bookings', 'revenue'])
const dealsWon = 'deals-won'

/** Below this many periods a rate is not the rep's own yet. */
export const neededRatePeriods = 4
/** How far back a rate looks, in days. */
export const rateWindowDays = 183

/** A metric of the rep with its readings, oldest first. */
export interface FunnelSource {
  readonly metric: Pick<Metric, 'id' | 'name' | 'unit' | 'period' | 'goodDirection'>
  readonly presetKey: string | null
  readonly readings: readonly GoalReading[]
}

/** How much of a step comes of one of the step before it. */
export const FunnelRate = z.strictObject({
  /** Work out: what the rep's own numbers say; null when there are none. */
  own: z.nullable(z.number()),
  /** How many periods it rests on. */
  points: z.int(),
  isThin: z.boolean(),
  /** What it was read from, in words: `deals won out of proposals sent`. */
  from: z.string(),
  /** What the manager put in its place. */
  assumed: z.nullable(z.number()),
})
export type FunnelRate = z.infer<typeof FunnelRate>

/** One step of the way back from the target: how many are needed in all, and a week. */
export const FunnelStep = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** Null for a step that is worked out and not counted. */
  metricId: z.nullable(MetricId),
  /** Towards the step above: one of these gives so much of that. */
  rate: FunnelRate,
  /** Null while a rate on the way is unknown. */
  needed: z.nullable(z.number()),
  perWeek: z.nullable(z.number()),
  /** What the rep does a week now, by the last eight weeks or their like; null without readings. */
  now: z.nullable(z.number()),
})
export type FunnelStep = z.infer<typeof FunnelStep>

/** The way back from a target to a week. */
export const GoalCalculation = z.strictObject({
  /** What is still to come; the whole target for a goal on a level. */
  remaining: z.number(),
  weeksLeft: z.number(),
  steps: z.array(FunnelStep),
})
export type GoalCalculation = z.infer<typeof GoalCalculation>

/** What the manager assumed, by step. */
export const Assumptions = z.record(z.string(), z.number().check(z.gt(0), z.lte(1e12)))
export type Assumptions = z.infer<typeof Assumptions>

/**
 * From what is left of a target back to what has to happen in a week, with the rep's own rates. Undefined
 * where there is no way back: no target, no step before it that the rep has numbers of, or a goal that is to
 * fall. Rates are sums over the same days of the last half year, so a good week does not count for more.
 */
export function calculateBack(
  goal: Pick<Goal, 'targetValue' | 'goodDirection' | 'counting' | 'metricId' | 'startsOn' | 'endsOn'>,
  soFar: number | null,
  sources: readonly FunnelSource[],
  assumptions: Assumptions,
  today: CalendarDay,
): GoalCalculation | undefined {
  const end = sources.find(({ metric }) => metric.id === goal.metricId)
  if (end === undefined || goal.targetValue === null || goal.goodDirection === 'down') return undefined
  const before = stepsBefore(end, sources)
  if (before.length === 0) return undefined
  const from = goal.startsOn > today ? goal.startsOn : today
  const weeksLeft = Math.max(1, (daysBetween(from, goal.endsOn) + 1) / 7)
  const weeksOfGoal = Math.max(1, (daysBetween(goal.startsOn, goal.endsOn) + 1) / 7)
  const isTotal = goal.counting === 'total'
  const remaining = isTotal
    ? Math.max(0, goal.targetValue - (soFar ?? 0))
    : (goal.targetValue / weeksIn(end.metric.period)) * weeksOfGoal
  const weeks = isTotal ? weeksLeft : weeksOfGoal
  let needed: number | null = remaining
  const steps = before.map(({ key, name, source, rate }): FunnelStep => {
    const assumed = assumptions[key] ?? null
    const used = assumed ?? (rate.isThin ? null : rate.own) ?? rate.own
    needed = needed === null || used === null || used <= 0 ? null : needed / used
    return {
      key,
      name,
      metricId: source?.metric.id ?? null,
      rate: { ...rate, assumed },
      needed,
      perWeek: needed === null ? null : needed / weeks,
      now: source === undefined ? null : weeklyNow(source, today),
    }
  })
  return { remaining, weeksLeft: weeks, steps }
}

interface OpenStep {
  readonly key: string
  readonly name: string
  readonly source: FunnelSource | undefined
  readonly rate: Omit<FunnelRate, 'assumed'>
}

/** The steps below a metric that the rep has numbers of, the nearest first. */
function stepsBefore(end: FunnelSource, sources: readonly FunnelSource[]): OpenStep[] {
  const isResult = end.presetKey !== null && results.has(end.presetKey)
  const place = isResult ? funnel.length - 1 : funnel.indexOf(end.presetKey ?? '')
  if (place <= 0) return []
  const steps: OpenStep[] = []
  let above: FunnelSource | undefined = end
  const below = funnel.slice(0, place).toReversed()
  for (const key of below) {
    const source = sources.find(({ presetKey }) => presetKey === key)
    if (key === dealsWon && source === undefined && isResult) {
      const size = sizeRate(sources)
      const win = winRate(sources)
      if (size === undefined || win === undefined) continue
      steps.push({ key, name: 'Deals won', source: undefined, rate: size })
      above = undefined
      continue
    }
    if (source === undefined) continue
    const rate: Omit<FunnelRate, 'assumed'> =
      above === undefined ? (winRate(sources) ?? unknownRate) : rateBetween(source, above)
    steps.push({ key, name: source.metric.name, source, rate })
    above = source
  }
  return steps
}

const unknownRate = { own: null, points: 0, isThin: true, from: '' } as const

/** How much of one comes of one of the other, over the days that both were read. */
function rateBetween(lower: FunnelSource, upper: FunnelSource): Omit<FunnelRate, 'assumed'> {
  const first = [lower, upper]
    .map(({ readings }) => readings[0]?.on)
    .toSorted()
    .at(-1)
  const last = [lower, upper].map(lastDay).toSorted()[0]
  const from = `${upper.metric.name.toLowerCase()} out of ${lower.metric.name.toLowerCase()}`
  if (first === undefined || last === undefined) return { ...unknownRate, from }
  const inside = ({ metric, readings }: FunnelSource) =>
    readings.filter(({ on }) => on >= first && periodEnd(on, metric.period) <= last)
  const [low, high] = [inside(lower), inside(upper)]
  const points = Math.min(low.length, high.length)
  // By the day, because whole months and whole weeks never cover quite the same days.
  const base = daily(low, lower.metric.period)
  const own = base > 0 ? daily(high, upper.metric.period) / base : null
  return { own, points, isThin: points < neededRatePeriods, from }
}

/** The average deal, by the rep's own readings of it. */
function sizeRate(sources: readonly FunnelSource[]): Omit<FunnelRate, 'assumed'> | undefined {
  return middleRate(sources, 'deal-size', 1)
}

function winRate(sources: readonly FunnelSource[]): Omit<FunnelRate, 'assumed'> | undefined {
  return middleRate(sources, 'win-rate', 1 / 100)
}

function middleRate(
  sources: readonly FunnelSource[],
  key: string,
  factor: number,
): Omit<FunnelRate, 'assumed'> | undefined {
  const source = sources.find(({ presetKey }) => presetKey === key)
  if (source === undefined) return undefined
  const values = source.readings.map(({ value }) => value)
  const middle = median(values)
  return {
    own: middle === undefined ? null : middle * factor,
    points: values.length,
    isThin: values.length < neededRatePeriods,
    from: source.metric.name.toLowerCase(),
  }
}

function lastDay({ metric, readings }: FunnelSource): CalendarDay | undefined {
  const last = readings.at(-1)
  return last === undefined ? undefined : periodEnd(last.on, metric.period)
}

function weeklyNow({ metric, readings }: FunnelSource, today: CalendarDay): number | null {
  const over = readings.filter(({ on }) => periodEnd(on, metric.period) < today).slice(-8)
  if (over.length === 0) return null
  return sum(over) / over.length / weeksIn(metric.period)
}

/** How many weeks a period of a metric has. */
export function weeksIn(period: MetricPeriod): number {
  return { week: 1, month: 30.44 / 7, quarter: 91.31 / 7 }[period]
}

function daily(readings: readonly GoalReading[], period: MetricPeriod): number {
  const days = readings.reduce((total, { on }) => total + periodDays(on, period), 0)
  return days === 0 ? 0 : sum(readings) / days
}

function sum(readings: readonly GoalReading[]): number {
  return readings.reduce((total, { value }) => total + value, 0)
}
