import { trendPeriods } from '../../../shared/brief/brief.ts'
import { goalStanding } from '../../../shared/goal/goal-progress.ts'
import type { RepHistory } from '../../../shared/insight/facts-on.ts'
import { type CalendarDay, epochDay } from '../../../shared/kernel/time.ts'
import {
  lastPeriods,
  type Metric,
  type MetricId,
  type MetricTarget,
  targetIn,
} from '../../../shared/metric/metric.ts'
import type { FirstWeekday, MetricPeriod } from '../../../shared/metric/metric-period.ts'
import { lastReading, type MetricSeries } from '../../../shared/metric/metric-series.ts'
import { describeTrend, type Trend } from '../../../shared/metric/metric-trend.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Settings } from '../../../shared/setting/setting.ts'
import { metricPace, type TeamPace } from '../../../shared/today/pace.ts'
import type { QueryContext } from '../context.ts'
import { getMetric } from '../metric/metric.service.ts'
import { listMetricTargets, listSparklines } from '../metric/metric-reading.service.ts'
import { getSettings } from '../setting/setting.service.ts'

/** The first leading metric of a rep with what its last half year of periods says. */
export interface TeamTrend {
  readonly metric: Metric
  readonly series: MetricSeries
  readonly trend: Trend
}

interface TeamSeries {
  readonly repId: RepId
  readonly metric: Metric
  readonly series: MetricSeries
}

/** What the numbers of the team say, by rep. */
export interface TeamNumbers {
  readonly trends: ReadonlyMap<RepId, TeamTrend>
  readonly pace: ReadonlyMap<RepId, TeamPace>
}

/**
 * The trend of every rep's first leading metric, and how every rep walks towards what counts most: a result
 * goal first, else any goal with a pace, else the first lagging metric that has a plan.
 */
export async function readTeamNumbers(
  ctx: QueryContext,
  histories: readonly RepHistory[],
): Promise<TeamNumbers> {
  const all = await listTeamSeries(ctx)
  const settings = await getSettings(ctx.db)
  return {
    trends: trendsOf(all, ctx.today(), settings),
    pace: paceFrom(histories, all, ctx.today()),
  }
}

function trendsOf(all: readonly TeamSeries[], today: CalendarDay, settings: Settings): Map<RepId, TeamTrend> {
  const trends = new Map<RepId, TeamTrend>()
  for (const { repId, metric, series } of all) {
    if (metric.kind !== 'leading' || trends.has(repId) || lastReading(series) === undefined) continue
    const { period, unit, goodDirection } = metric
    const trend = describeTrend({
      series,
      period,
      unit,
      goodDirection,
      today,
      firstWeekday: settings.weekStartsOn,
      numberStyle: settings,
    })
    trends.set(repId, { metric, series, trend })
  }
  return trends
}

function paceFrom(
  histories: readonly RepHistory[],
  all: readonly TeamSeries[],
  today: CalendarDay,
): Map<RepId, TeamPace> {
  const pace = new Map<RepId, TeamPace>()
  for (const { rep, goals } of histories) {
    // A rep's open goals come by their end; those with a result before the others.
    const inOrder = goals
      .filter(({ goal }) => goal.state === 'active')
      .toSorted(
        (one, other) => Number(other.goal.category === 'result') - Number(one.goal.category === 'result'),
      )
    for (const { goal, readings, period } of inOrder) {
      const { behindPercent } = goalStanding(goal, readings, today, period)
      if (behindPercent === null) continue
      pace.set(rep.id, { share: 1 - behindPercent / 100, of: goal.wording })
      break
    }
  }
  for (const { repId, metric, series } of all) {
    const last = lastReading(series)
    if (metric.kind !== 'lagging' || pace.has(repId) || last === undefined) continue
    const own = metricPace(metric, last, today)
    if (own !== undefined) pace.set(repId, own)
  }
  return pace
}

/**
 * The last half year of every chosen metric, in the order of each rep's trends; a few questions for the
 * whole team. The days of a column are worked out once and shared: doing it for every rep is what costs.
 */
async function listTeamSeries(ctx: QueryContext): Promise<TeamSeries[]> {
  const columns = periodColumns(ctx.today(), (await getSettings(ctx.db)).weekStartsOn)
  const known = new Map<MetricId, { readonly metric: Metric; readonly targets: readonly MetricTarget[] }>()
  const all: TeamSeries[] = []
  for (const { repId, metricId, values } of await listSparklines(ctx, trendPeriods)) {
    const { metric, targets } = known.get(metricId) ?? {
      metric: await getMetric(ctx.db, metricId),
      targets: await listMetricTargets(ctx.db, metricId),
    }
    known.set(metricId, { metric, targets })
    const column = columns[metric.period]
    const own = targets.filter((target) => target.repId === repId)
    const series = {
      starts: column.epochs,
      values,
      targets: Float64Array.from(column.starts, (start) => targetIn(own, start)),
    }
    all.push({ repId, metric, series })
  }
  return all
}

interface PeriodColumn {
  readonly starts: readonly CalendarDay[]
  readonly epochs: Float64Array
}

function periodColumns(
  today: CalendarDay,
  weekStartsOn: FirstWeekday,
): Readonly<Record<MetricPeriod, PeriodColumn>> {
  const column = (period: MetricPeriod): PeriodColumn => {
    const starts = lastPeriods(today, period, weekStartsOn, trendPeriods)
    return { starts, epochs: Float64Array.from(starts, epochDay) }
  }
  return { week: column('week'), month: column('month'), quarter: column('quarter') }
}
