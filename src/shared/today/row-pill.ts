import type { FactPill } from '../brief/fact.ts'
import type { UndeliveredFeedback } from '../journal-entry/journal-entry.ts'
import type { Metric } from '../metric/metric.ts'
import type { MetricSeries } from '../metric/metric-series.ts'
import { readingsOf } from '../metric/metric-series.ts'
import type { Trend } from '../metric/metric-trend.ts'

/** What is known of a rep when the one word in the table is chosen. */
export interface PillSource {
  /** Days since the last real contact when that is over the manager's own limit. */
  readonly leftAlone: { readonly days: number; readonly isNever: boolean } | undefined
  readonly trend:
    | {
        readonly metric: Pick<Metric, 'name' | 'goodDirection'>
        readonly series: MetricSeries
        readonly trend: Trend
      }
    | undefined
  readonly toSay: readonly UndeliveredFeedback[]
  /** Promises of the manager that are late. */
  readonly lateByMe: number
}

/**
 * The one word at the end of a rep's row, the most pressing first: left alone, a number out of its usual
 * range the wrong way, what the manager owes, praise or feedback not yet said, a number out of its range
 * the good way, and at last that all is usual. Null when too little is known to say even that.
 */
export function rowPill(source: PillSource): FactPill | null {
  const { leftAlone, toSay, lateByMe } = source
  if (leftAlone !== undefined) {
    return { tone: 'a', text: leftAlone.isNever ? 'not met yet' : `left alone ${leftAlone.days} d` }
  }
  const number = numberPill(source)
  if (number?.tone === 'a') return number
  if (lateByMe > 0) return { tone: 'a', text: lateByMe === 1 ? 'you are late' : `you owe ${lateByMe}` }
  if (toSay.some(({ entry }) => entry.polarity === 'reinforce')) return { tone: 'g', text: 'praise waiting' }
  if (toSay.length > 0) return { tone: 'a', text: 'still to say' }
  return number
}

const longestName = 16

function numberPill({ trend: known }: PillSource): FactPill | null {
  if (known === undefined) return null
  const { metric, series, trend } = known
  if (trend.range.kind !== 'known') return null
  const readings = readingsOf(series)
  const last = (trend.isRunning ? readings.slice(0, -1) : readings).at(-1)
  if (last === undefined) return null
  const { lower, upper } = trend.range
  if (last.value >= lower && last.value <= upper) return { tone: 's', text: 'inside normal range' }
  const side = last.value > upper ? 'rose' : 'fell'
  const isGood = (side === 'rose') === (metric.goodDirection === 'up')
  const name = metric.name.length <= longestName ? metric.name.toLowerCase() : 'number'
  return { tone: isGood ? 'g' : 'a', text: `${name} ${side}` }
}
