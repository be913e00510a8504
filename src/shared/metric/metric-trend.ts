import { capital } from '../kernel/text.ts'
import type { CalendarDay } from '../kernel/time.ts'
import type { FirstWeekday, MetricPeriod } from './metric-period.ts'
import { isStillRunning, periodPhrase } from './metric-period.ts'
import type { MetricSeries, Reading } from './metric-series.ts'
import { lastReading } from './metric-series.ts'
import type { GoodDirection, MetricUnit, NumberStyle } from './metric-value.ts'
import { defaultNumberStyle, formatMetricSpan, formatMetricValue, isAccumulating } from './metric-value.ts'
import type { KnownRange, NormalRange, TrendSignal, ValueBounds } from './normal-range.ts'
import { normalRange, trendSignals } from './normal-range.ts'

export interface TrendQuestion {
  readonly series: MetricSeries
  readonly period: MetricPeriod
  readonly unit: MetricUnit
  readonly goodDirection: GoodDirection
  readonly today: CalendarDay
  readonly firstWeekday?: FirstWeekday
  readonly numberStyle?: NumberStyle
  /** Whose range it is in the sentence: `your` beside the rep, `Alex’s` in a list of several reps. */
  readonly whose?: string
}

/** What a series has to say, computed once for the chart, its sentence and its table. */
export interface Trend {
  readonly last: Reading | undefined
  /** The last reading belongs to a period that is not over and can still grow. */
  readonly isRunning: boolean
  readonly range: NormalRange
  readonly signals: readonly TrendSignal[]
  /** The plain sentence under the chart. */
  readonly sentence: string
  /** The words at the last point: `4 this week`. */
  readonly lastLabel: string
  /** The quiet line beside the title: `plan 8 · your normal range 4 to 9`; empty if there is neither. */
  readonly caption: string
}

/** What a series says in numbers. */
export type TrendReading = Pick<Trend, 'last' | 'isRunning' | 'range'>

/** Reads a series without putting it into words. A running period does not move the normal range. */
export function readTrend(
  question: Pick<TrendQuestion, 'series' | 'period' | 'unit' | 'today'>,
): TrendReading & { readonly settled: Float64Array } {
  const { series, period, unit, today } = question
  const last = lastReading(series)
  const isRunning = last !== undefined && isAccumulating(unit) && isStillRunning(last.start, period, today)
  const settled = isRunning ? series.values.subarray(0, last.index) : series.values
  return { last, isRunning, range: normalRange(settled, boundsOf(unit, settled)), settled }
}

/**
 * Reads a series and says it in plain words: the latest value, how it stands to the plan, and whether it is
 * usual. A running period neither moves the normal range nor is measured by it. The words are about the
 * number and never about the person.
 */
export function describeTrend(question: TrendQuestion): Trend {
  const { last, isRunning, range, settled } = readTrend(question)
  const signals = trendSignals(settled, range)
  const words = new TrendWords(question)
  return {
    last,
    isRunning,
    range,
    signals,
    sentence: words.sentence(last, isRunning, range, signals),
    lastLabel:
      last === undefined
        ? ''
        : `${words.format(last.value)} ${words.when(last)}${isRunning ? ' so far' : ''}`,
    caption: words.caption(last, range),
  }
}

/**
 * What a unit allows at all: nothing counted is below zero, and a share that was never above 100 % is one of
 * those that cannot be. A ratio may go anywhere.
 */
export function boundsOf(unit: MetricUnit, values: ArrayLike<number>): ValueBounds {
  const least = unit === 'ratio' ? Number.NEGATIVE_INFINITY : 0
  const isShare = unit === 'percent' && !Array.from(values).some((value) => value > 100)
  return { least, most: isShare ? 100 : Number.POSITIVE_INFINITY }
}

class TrendWords {
  readonly #question: TrendQuestion

  constructor(question: TrendQuestion) {
    this.#question = question
  }

  format(value: number): string {
    const { unit, numberStyle } = this.#question
    return formatMetricValue(value, unit, numberStyle ?? defaultNumberStyle)
  }

  when(reading: Reading): string {
    const { period, today, firstWeekday } = this.#question
    return periodPhrase(reading.start, period, today, firstWeekday)
  }

  caption(last: Reading | undefined, range: NormalRange): string {
    const parts: string[] = []
    if (last !== undefined && last.target !== null) parts.push(`plan ${this.format(last.target)}`)
    if (range.kind === 'known') parts.push(`${this.#whose()} normal range ${this.#span(range)}`)
    return parts.join(' · ')
  }

  sentence(
    last: Reading | undefined,
    isRunning: boolean,
    range: NormalRange,
    signals: readonly TrendSignal[],
  ): string {
    if (last === undefined) return 'No readings yet.'
    const head = `${this.format(last.value)} ${this.when(last)}`
    if (isRunning) {
      const plan = last.target === null ? '' : `, of a plan of ${this.format(last.target)}`
      return `${head} so far${plan}. ${this.#usual(range)}`
    }
    const plan = this.#againstPlan(last)
    if (range.kind === 'too-few') return `${head}${plan}. ${this.#usual(range)}`
    const joint = plan === '' ? ',' : `${plan} and`
    return `${head}${joint} ${this.#againstRange(last, range)}.${this.#run(last, range, signals)}`
  }

  #whose(): string {
    return this.#question.whose ?? 'your'
  }

  #span(range: KnownRange): string {
    const { unit, numberStyle } = this.#question
    const [least, most] = [Math.ceil(range.lower), Math.floor(range.upper)]
    // Of things that are counted one by one, only the whole numbers inside the limits can occur.
    const isCounted = unit === 'count' && least <= most && most < 1_000
    const lower = isCounted ? least : roundLimit(range.lower)
    const upper = isCounted ? most : roundLimit(range.upper)
    return formatMetricSpan(lower, upper, unit, numberStyle)
  }

  #usual(range: NormalRange): string {
    if (range.kind === 'too-few') {
      return `Too few readings to say what is normal: ${range.readings} of ${range.needed}.`
    }
    const whose = this.#whose()
    return `${capital(whose)} normal range is ${this.#span(range)}.`
  }

  #againstPlan(last: Reading): string {
    if (last.target === null) return ''
    const target = this.format(last.target)
    if (last.value === last.target) return `, on the plan of ${target}`
    const side = last.value < last.target ? 'below' : 'above'
    const hint = this.#question.goodDirection === 'down' ? ' (less is better)' : ''
    return `, ${side} the plan of ${target}${hint}`
  }

  #againstRange(last: Reading, range: KnownRange): string {
    const span = `${this.#whose()} normal range (${this.#span(range)})`
    if (last.value >= range.lower && last.value <= range.upper) return `inside ${span}`
    const side = last.value > range.upper ? 'above' : 'below'
    const isGood = (side === 'above') === (this.#question.goodDirection === 'up')
    return `${side} ${span}: ${isGood ? 'worth asking what helped' : 'worth asking what changed'}`
  }

  #run(last: Reading, range: KnownRange, signals: readonly TrendSignal[]): string {
    const run = signals.findLast((signal) => signal.kind === 'run' && signal.to === last.index)
    if (run === undefined || run.kind !== 'run') return ''
    return ` Eight or more in a row ${run.side} the mean of ${this.format(roundLimit(range.mean))}: the level has moved.`
  }
}

/** Limits are estimates: three figures say as much as seven. */
function roundLimit(value: number): number {
  if (Math.abs(value) < 100) return Math.round(value * 10) / 10
  const size = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2)
  return Math.round(value / size) * size
}
