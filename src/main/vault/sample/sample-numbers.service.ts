import { addDays, type CalendarDay, daysBetween } from '../../../shared/kernel/time.ts'
import type { Metric, MetricId, MetricReading } from '../../../shared/metric/metric.ts'
import { metricCatalogue } from '../../../shared/metric/metric-catalogue.ts'
import { periodEnd, periodStart, shiftPeriod } from '../../../shared/metric/metric-period.ts'
import { isAccumulating } from '../../../shared/metric/metric-value.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import type { Context } from '../context.ts'
import { createMetric, getMetric, setMetricsForRep } from '../metric/metric.service.ts'
import { setContext, setReadings, setTarget } from '../metric/metric-reading.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import { listMetricFacts } from './sample.repository.ts'
import type { SampleNumbers, SamplePerson } from './sample-story.ts'
import { driftValues } from './story-numbers.ts'

/**
 * The metrics of the story by preset. One the manager keeps already in the same way is shared; any other is
 * made for the sample team and leaves with it, under a name that takes nobody else's.
 */
export async function chooseMetrics(
  ctx: Context,
  people: readonly SamplePerson[],
): Promise<ReadonlyMap<string, MetricId>> {
  const chosen = new Map<string, MetricId>()
  const wanted = new Set(people.flatMap(({ numbers }) => numbers.map(({ metric }) => metric)))
  for (const key of wanted) {
    const preset = metricCatalogue.find((preset) => preset.key === key)
    if (preset === undefined) throw new RangeError(`the story knows no metric ${key}`)
    const known = await listMetricFacts(ctx.db)
    const same = known.find(
      ({ presetKey, isTrashed, period, unit }) =>
        presetKey === key && !isTrashed && period === preset.period && unit === preset.unit,
    )
    if (same !== undefined) {
      chosen.set(key, same.id)
      continue
    }
    const isKeyFree = known.every(({ presetKey }) => presetKey !== key)
    const { key: _key, ...fields } = preset
    const name = freeName(
      preset.name,
      known.map((metric) => metric.name),
    )
    const metric = await createMetric(ctx, { ...fields, name }, isKeyFree ? key : null, true)
    chosen.set(key, metric.id)
  }
  return chosen
}

/** Writes a person's readings, plans and the lines of context, up to the last period that is over. */
export async function tellNumbers(
  ctx: Context,
  rep: Rep,
  person: SamplePerson,
  metrics: ReadonlyMap<string, MetricId>,
): Promise<void> {
  const { weekStartsOn } = await getSettings(ctx.db)
  const readings: MetricReading[] = []
  const chosen: MetricId[] = []
  for (const row of person.numbers) {
    const metricId = metrics.get(row.metric)
    if (metricId === undefined) continue
    chosen.push(metricId)
    const metric = await getMetric(ctx.db, metricId)
    const running = periodStart(ctx.today(), metric.period, weekStartsOn)
    const own = readingsOfRow(ctx.today(), rep, metric, row, running)
    readings.push(...own)
    const first = own[0]?.periodStart
    if (row.plan !== undefined && first !== undefined) {
      await setTarget(ctx, { repId: rep.id, metricId, periodStart: first, value: row.plan })
    }
  }
  await setReadings(ctx, readings, 'sample')
  await setMetricsForRep(ctx, rep.id, chosen)
  for (const { metric: key, context } of person.numbers) {
    const metricId = metrics.get(key)
    if (metricId === undefined || context === undefined) continue
    const { period } = await getMetric(ctx.db, metricId)
    const start = shiftPeriod(periodStart(ctx.today(), period, weekStartsOn), period, -context[0])
    await setContext(ctx, { repId: rep.id, metricId, periodStart: start }, context[1])
  }
}

function readingsOfRow(
  today: CalendarDay,
  rep: Rep,
  metric: Metric,
  row: SampleNumbers,
  running: CalendarDay,
): MetricReading[] {
  const values = 'from' in row.values ? driftValues(row.values, `${rep.name} ${row.metric}`) : row.values
  const readings = values.map((value, index) => ({
    repId: rep.id,
    metricId: metric.id,
    periodStart: shiftPeriod(running, metric.period, index - values.length),
    value,
  }))
  const last = values.at(-1)
  if (metric.period !== 'month' || !isAccumulating(metric.unit) || last === undefined) return readings
  const days = daysBetween(running, addDays(periodEnd(running, metric.period), 1))
  const share = (daysBetween(running, today) + 1) / days
  const step = metric.unit === 'money' ? 100 : 1
  const soFar = Math.round((last * share) / step) * step
  return [...readings, { repId: rep.id, metricId: metric.id, periodStart: running, value: soFar }]
}

function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  for (let count = 0; ; count += 1) {
    const name = count === 0 ? wanted : count === 1 ? `${wanted}, sample` : `${wanted}, sample ${count}`
    if (!used.has(name.toLowerCase())) return name
  }
}
