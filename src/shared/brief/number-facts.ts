import { type CalendarDay, daysBetween } from '../kernel/time.ts'
import type { Metric } from '../metric/metric.ts'
import { periodEnd, periodLabel } from '../metric/metric-period.ts'
import { type MetricSeries, type Reading, readingsOf } from '../metric/metric-series.ts'
import type { Trend } from '../metric/metric-trend.ts'
import { formatMetricSpan, formatMetricValue, type NumberStyle } from '../metric/metric-value.ts'
import type { KnownRange } from '../metric/normal-range.ts'
import type { LastEntry } from './brief.ts'
import type { Fact, FactPart } from './fact.ts'
import { beside, inWords, onDay } from './phrases.ts'

/** A metric of the rep with what its series says. */
export interface RepTrend {
  readonly metric: Pick<Metric, 'id' | 'name' | 'kind' | 'unit' | 'goodDirection' | 'period'>
  readonly series: MetricSeries
  readonly trend: Trend
  readonly numberStyle: NumberStyle
}

/** So many settled periods under plan in a row are no accident of one week. */
const underPlanInARow = 3
/** Readings older than this say nothing about now. */
const freshDays = { week: 21, month: 62, quarter: 185 } as const

/** The first metric that left its usual range the good way while nobody has recognised it since. */
export function numberRoseFact(
  trends: readonly RepTrend[],
  lastRecognition: LastEntry | null,
  today: CalendarDay,
): Fact | undefined {
  for (const one of trends) {
    const last = settled(one).at(-1)
    if (last === undefined || !isFresh(one, last, today) || one.trend.range.kind !== 'known') continue
    const side = sideOf(last.value, one.trend.range)
    const isGood = side !== undefined && (side === 'above') === (one.metric.goodDirection === 'up')
    if (!isGood || (lastRecognition !== null && lastRecognition.on >= last.start)) continue
    const praise: FactPart[] =
      lastRecognition === null
        ? ['no recognition is noted yet']
        : [
            'no recognition since ',
            {
              text: onDay(lastRecognition.on, today),
              noun: 'journal-entry',
              recordId: lastRecognition.id,
            },
          ]
    return {
      fact: `${one.metric.name} ${side === 'above' ? 'rose above' : 'fell below'} the usual, and nobody has said so yet`,
      because: beside(
        [readingPart(one, last, today), `, normal range ${rangeWords(one, one.trend.range)}`],
        praise,
      ),
      pill: { tone: 'g', text: 'reinforce' },
    }
  }
  return undefined
}

/**
 * The first metric that got worse: outside its usual range the wrong way, or the wrong side of its plan for
 * three periods and more. A running period is never held against anyone.
 */
export function numberFellFact(trends: readonly RepTrend[], today: CalendarDay): Fact | undefined {
  for (const one of trends) {
    const fact = fellBelowUsual(one, today) ?? missedPlan(one, today)
    if (fact !== undefined) return fact
  }
  return undefined
}

function fellBelowUsual(one: RepTrend, today: CalendarDay): Fact | undefined {
  const readings = settled(one)
  const last = readings.at(-1)
  const { range } = one.trend
  if (last === undefined || range.kind !== 'known' || !isFresh(one, last, today)) return undefined
  const side = sideOf(last.value, range)
  if (side === undefined || (side === 'above') === (one.metric.goodDirection === 'up')) return undefined
  return {
    fact: `${one.metric.name} ${side === 'below' ? 'fell below' : 'rose above'} the usual`,
    because: [
      { text: lastFour(one, readings), noun: 'metric-reading', recordId: one.metric.id },
      ...planWords(one, last),
      ` · normal range ${rangeWords(one, range)}`,
    ],
    pill: { tone: 'a', text: one.metric.kind },
  }
}

function missedPlan(one: RepTrend, today: CalendarDay): Fact | undefined {
  const readings = settled(one)
  const last = readings.at(-1)
  if (last === undefined || !isFresh(one, last, today)) return undefined
  const missed = readings.length - 1 - readings.findLastIndex((reading) => !isShort(one, reading))
  if (missed < underPlanInARow) return undefined
  const side = one.metric.goodDirection === 'up' ? 'under' : 'over'
  return {
    fact: `${one.metric.name} ${side} plan for ${inWords(missed)} ${one.metric.period}s`,
    because: [
      { text: lastFour(one, readings), noun: 'metric-reading', recordId: one.metric.id },
      ...planWords(one, last),
    ],
    pill: { tone: 'a', text: one.metric.kind },
  }
}

/** The readings of periods that are over, or whose value no longer grows. */
function settled({ series, trend }: RepTrend): Reading[] {
  const readings = readingsOf(series)
  return trend.isRunning ? readings.filter(({ index }) => index !== trend.last?.index) : readings
}

function isFresh({ metric }: RepTrend, reading: Reading, today: CalendarDay): boolean {
  return daysBetween(periodEnd(reading.start, metric.period), today) <= freshDays[metric.period]
}

function isShort({ metric }: RepTrend, { value, target }: Reading): boolean {
  if (target === null) return false
  return metric.goodDirection === 'up' ? value < target : value > target
}

function sideOf(value: number, range: KnownRange): 'above' | 'below' | undefined {
  if (value > range.upper) return 'above'
  return value < range.lower ? 'below' : undefined
}

/** `7, 6, 4, 4 a week`, the latest last; a single reading with its period. */
function lastFour({ metric, numberStyle }: RepTrend, readings: readonly Reading[]): string {
  const shown = readings.slice(-4).map(({ value }) => formatMetricValue(value, metric.unit, numberStyle))
  const isCounted = metric.unit === 'count' || metric.unit === 'money' || metric.unit === 'hours'
  return `${shown.join(', ')} ${isCounted ? 'a' : 'by'} ${metric.period}`
}

function planWords({ metric, numberStyle }: RepTrend, { target }: Reading): FactPart[] {
  return target === null ? [] : [` against a plan of ${formatMetricValue(target, metric.unit, numberStyle)}`]
}

function readingPart({ metric, numberStyle }: RepTrend, reading: Reading, today: CalendarDay): FactPart {
  const isThisYear = reading.start.slice(0, 4) === today.slice(0, 4)
  const when = periodLabel(reading.start, metric.period, !isThisYear)
  const value = formatMetricValue(reading.value, metric.unit, numberStyle)
  return {
    text: `${value} in ${metric.period === 'week' ? 'the ' : ''}${when}`,
    noun: 'metric-reading',
    recordId: metric.id,
  }
}

function rangeWords({ metric, numberStyle }: RepTrend, range: KnownRange): string {
  const tidy = (value: number): number =>
    Math.abs(value) < 100 ? Math.round(value * 10) / 10 : Math.round(value)
  const isCounted = metric.unit === 'count'
  const [lower, upper] = isCounted
    ? [Math.ceil(range.lower), Math.floor(range.upper)]
    : [tidy(range.lower), tidy(range.upper)]
  return lower <= upper
    ? formatMetricSpan(lower, upper, metric.unit, numberStyle)
    : formatMetricSpan(tidy(range.lower), tidy(range.upper), metric.unit, numberStyle)
}
