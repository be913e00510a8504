import { useMemo } from 'react'
import type { Brief } from '../../../shared/brief/brief.ts'
import type { TrendChartInput } from '../../../shared/chart/trend-chart-model.ts'
import { trendTitle } from '../../../shared/metric/metric.ts'
import { describeTrend } from '../../../shared/metric/metric-trend.ts'
import { TrendChart } from '../charts/trend-chart.tsx'
import { useToday } from '../format/use-today.ts'
import { useSettings } from '../settings/use-settings.ts'
import { Card } from '../ui/card.tsx'

/** The rep's first leading metric over the last half year, with what happened meanwhile. */
export function BriefChart({ chart }: { readonly chart: NonNullable<Brief['chart']> }) {
  const settings = useSettings()
  const today = useToday()
  const { metric, series } = chart.series
  const drawn = useMemo(() => {
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
    const input: TrendChartInput = {
      series,
      period,
      unit,
      range: trend.range,
      events: chart.events.map(({ happenedOn, label }) => ({ on: happenedOn, word: label })),
      lastLabel: trend.lastLabel,
      numberStyle: settings,
    }
    return { trend, input }
  }, [chart.events, metric, series, settings, today])
  const title = trendTitle(metric)
  return (
    <Card title={title} aside={drawn.trend.caption}>
      <TrendChart title={title} input={drawn.input} sentence={drawn.trend.sentence} />
    </Card>
  )
}
