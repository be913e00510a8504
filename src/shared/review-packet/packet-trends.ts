import { type ChartEvent, trendChartModel } from '../chart/trend-chart-model.ts'
import { capital } from '../kernel/text.ts'
import { type RepSeries, trendTitle } from '../metric/metric.ts'
import { periodLabel } from '../metric/metric-period.ts'
import { formatMetricValue } from '../metric/metric-value.ts'
import { printChart } from '../print/print-chart.ts'
import { type PrintNode, print } from '../print/print-node.ts'
import { entryWords } from './packet-evidence.ts'
import { type Column, packetSection, packetTable, quiet } from './packet-parts.ts'
import { metricResult, numberStyleOf, packetTrend, seriesInPeriod } from './packet-results.ts'
import type { ReviewPacket } from './packet-value.ts'

const chartSize = { width: 660, height: 168, fontSize: 11 } as const

const resultColumns: readonly Column[] = [
  { name: 'Measure', className: null },
  { name: 'In the period', className: 'packet-number' },
  { name: 'Plan', className: 'packet-number' },
  { name: 'Of plan', className: 'packet-number' },
  { name: 'Period before', className: 'packet-number' },
]

/** Results first, then what led to them: a table of all, and a trend chart for each that was read more than once. */
export function resultsSection(packet: ReviewPacket): PrintNode | false {
  const ordered = [
    ...packet.metrics.filter(({ metric }) => metric.kind === 'lagging'),
    ...packet.metrics.filter(({ metric }) => metric.kind === 'leading'),
  ]
  const read = ordered.filter((series) => metricResult(series, packet) !== undefined)
  if (read.length === 0) return false
  const events = chartEvents(packet)
  const charts = read
    .filter((series) => (metricResult(series, packet)?.readings ?? 0) > 1)
    .map((series) => trendFigure(series, events, packet))
  return packetSection('Results and what led to them', [resultTable(read, packet), ...charts])
}

function resultTable(read: readonly RepSeries[], packet: ReviewPacket): PrintNode {
  const rows = read.flatMap((series) => {
    const result = metricResult(series, packet)
    if (result === undefined) return []
    const say = (value: number | null): string =>
      value === null ? '–' : formatMetricValue(value, series.metric.unit, numberStyleOf(packet))
    const kind = series.metric.kind === 'lagging' ? 'result' : 'leads to it'
    return [
      [
        [
          series.metric.name,
          print('p', 'packet-note', [`${kind}, ${result.isTotal ? 'in total' : 'at the end'}`]),
        ],
        say(result.value),
        say(result.target),
        result.share === null ? '–' : `${Math.round(result.share * 100)} %`,
        say(result.before),
      ],
    ]
  })
  return packetTable(resultColumns, rows)
}

function trendFigure(repSeries: RepSeries, events: readonly ChartEvent[], packet: ReviewPacket): PrintNode {
  const { metric, contexts } = repSeries
  const trend = packetTrend(repSeries, packet)
  const model = trendChartModel(
    {
      series: seriesInPeriod(repSeries.series, packet),
      period: metric.period,
      unit: metric.unit,
      range: trend.range,
      events,
      lastLabel: trend.lastLabel,
      numberStyle: numberStyleOf(packet),
    },
    chartSize,
  )
  const title = trendTitle(metric)
  const notes = contexts
    .filter(({ periodStart }) => periodStart >= packet.period.from && periodStart <= packet.period.to)
    .map(({ periodStart, text }) =>
      print('p', 'packet-quiet', [`${capital(periodLabel(periodStart, metric.period))}: ${text}`]),
    )
  return print('figure', 'packet-chart', [
    print('h3', 'packet-chart-title', [
      `${title} `,
      trend.caption !== '' && print('span', 'packet-note', [trend.caption]),
    ]),
    printChart(model, { id: `chart-${metric.id}`, title, sentence: trend.sentence }),
    print('figcaption', null, [quiet(trend.sentence), ...notes]),
  ])
}

/**
 * What is drawn on the axis: events the manager put on the charts, of those that are in the packet
 * themselves. One-on-ones are not: a dotted line each week says nothing.
 */
function chartEvents({ entries }: ReviewPacket): ChartEvent[] {
  return entries
    .filter((entry) => entry.isOnCharts)
    .map((entry) => ({ on: entry.happenedOn, word: entryWords(entry).heading }))
}
