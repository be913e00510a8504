import { MoreHorizontal } from 'lucide-react'
import { useMemo } from 'react'
import type { ChartEvent, TrendChartInput } from '../../../shared/chart/trend-chart-model.ts'
import { type CalendarDay, dayFromEpoch, epochDay } from '../../../shared/kernel/time.ts'
import { type ReadingContext, type RepSeries, trendTitle } from '../../../shared/metric/metric.ts'
import { periodLabel } from '../../../shared/metric/metric-period.ts'
import { describeTrend } from '../../../shared/metric/metric-trend.ts'
import { TrendChart } from '../charts/trend-chart.tsx'
import { TextButton } from '../ui/app-link.tsx'
import { Because } from '../ui/because.tsx'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { cutSeries, type Reach } from './recent-periods.ts'
import { useNumberStyle } from './use-number-style.ts'

export interface TrendCardActs {
  readonly onTargets: () => void
  readonly onContext: (periodStart: CalendarDay) => void
  readonly onChoose: () => void
}

/** One metric of one rep: the chart with its sentence, and what was going on in unusual periods. */
export function TrendCard(props: {
  readonly of: RepSeries
  readonly events: readonly ChartEvent[]
  readonly reach: Reach
  readonly today: CalendarDay
  readonly acts: TrendCardActs
}) {
  const { of, events, reach, today, acts } = props
  const { metric, contexts } = of
  const { numberStyle, firstWeekday } = useNumberStyle()
  const series = useMemo(() => cutSeries(of.series, metric.period, reach), [of.series, metric.period, reach])
  const trend = useMemo(() => {
    const { period, unit, goodDirection } = metric
    return describeTrend({ series, period, unit, goodDirection, today, firstWeekday, numberStyle })
  }, [series, metric, today, firstWeekday, numberStyle])
  const input = useMemo<TrendChartInput>(() => {
    const [first = 0, last = 0] = [series.starts[0], series.starts.at(-1)]
    return {
      series,
      period: metric.period,
      unit: metric.unit,
      range: trend.range,
      events: events.filter(({ on }) => epochDay(on) >= first && epochDay(on) <= last + 31),
      lastLabel: trend.lastLabel,
      numberStyle,
    }
  }, [series, metric, trend, events, numberStyle])
  const unusual = trend.signals.flatMap((signal) =>
    signal.kind === 'outside' ? [dayFromEpoch(series.starts[signal.index] ?? 0)] : [],
  )
  const title = trendTitle(metric)
  return (
    <Card
      title={title}
      aside={trend.caption}
      actions={
        <Menu
          align="end"
          trigger={<IconButton icon={MoreHorizontal} label={`More for ${metric.name}`} plain />}
          items={[
            { id: 'targets', label: 'Targets', onSelect: acts.onTargets },
            {
              id: 'context',
              label: 'Say what was going on',
              disabled: trend.last === undefined,
              onSelect: () => acts.onContext(unusual.at(-1) ?? trend.last?.start ?? today),
            },
            { id: 'choose', label: 'Choose metrics', onSelect: acts.onChoose },
          ]}
        />
      }
    >
      {trend.last === undefined ? (
        <p className="ui-why">No readings yet. Type them, paste them or import a file under Numbers.</p>
      ) : (
        <TrendChart title={title} input={input} sentence={trend.sentence} />
      )}
      <Contexts contexts={contexts} unusual={unusual} period={metric.period} onContext={acts.onContext} />
    </Card>
  )
}

function Contexts(props: {
  readonly contexts: readonly ReadingContext[]
  readonly unusual: readonly CalendarDay[]
  readonly period: RepSeries['metric']['period']
  readonly onContext: (periodStart: CalendarDay) => void
}) {
  const { contexts, unusual, period, onContext } = props
  const unsaid = unusual.filter((start) => contexts.every((context) => context.periodStart !== start)).at(-1)
  return (
    <>
      {contexts.slice(-3).map(({ periodStart, text }) => (
        <Because key={periodStart} word={`${periodLabel(periodStart, period)}:`}>
          <TextButton onClick={() => onContext(periodStart)}>{text}</TextButton>
        </Because>
      ))}
      {unsaid !== undefined && (
        <p className="ui-why metric-unsaid">
          Unusual in {period === 'week' ? 'the ' : ''}
          {periodLabel(unsaid, period)}.{' '}
          <TextButton onClick={() => onContext(unsaid)}>Say what was going on</TextButton>
        </p>
      )}
    </>
  )
}
