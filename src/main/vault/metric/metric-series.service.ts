import type { Metric } from '../../../shared/metric/metric.ts'
import { type PeriodValue, type RepSeries, seriesOf, shownStart } from '../../../shared/metric/metric.ts'
import type { FirstWeekday } from '../../../shared/metric/metric-period.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { getRep } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import { listMetricsOfReps } from './metric.repository.ts'
import type { SeriesReading } from './metric-reading.repository.ts'
import {
  listChosenReadings,
  listTargetsOfReps,
  pairKey,
  type SeriesRange,
} from './metric-series.repository.ts'

/** The series of every metric chosen for a rep, in the rep's order. @throws AppError `rep-not-found` */
export async function listSeriesOfRep(
  db: Reader,
  repId: RepId,
  range: SeriesRange = {},
): Promise<RepSeries[]> {
  await getRep(db, repId)
  const { weekStartsOn } = await getSettings(db)
  return (await listSeriesOfReps(db, [repId], range, weekStartsOn)).get(repId) ?? []
}

/** The same for many reps at once: three questions, however many they are. Who has no metrics is left out. */
export async function listSeriesOfReps(
  db: Reader,
  repIds: readonly RepId[],
  range: SeriesRange,
  weekStartsOn: FirstWeekday,
): Promise<ReadonlyMap<string, RepSeries[]>> {
  const metrics = await listMetricsOfReps(db, repIds)
  const readings = await listChosenReadings(db, repIds, range, weekStartsOn)
  const targets = await listTargetsOfReps(db, repIds)
  return new Map(
    [...metrics].map(([repId, chosen]) => [
      repId,
      chosen.map((metric) => {
        const key = pairKey(repId, metric.id)
        return repSeries(metric, readings.get(key) ?? [], targets.get(key) ?? [], weekStartsOn)
      }),
    ]),
  )
}

/** Readings and targets of one rep and metric as they are kept, both oldest first, as the series that is shown. */
export function repSeries(
  metric: Metric,
  readings: readonly SeriesReading[],
  targets: readonly PeriodValue[],
  weekStartsOn: FirstWeekday,
): RepSeries {
  const shown = <Value extends PeriodValue>(value: Value): Value => {
    const periodStart = shownStart(value.periodStart, metric.period, weekStartsOn)
    return periodStart === value.periodStart ? value : { ...value, periodStart }
  }
  const own = readings.map(shown)
  return {
    metric,
    series: seriesOf(own, targets.map(shown), metric.period),
    contexts: own.flatMap(({ periodStart, context }) =>
      context === '' ? [] : [{ periodStart, text: context }],
    ),
  }
}
