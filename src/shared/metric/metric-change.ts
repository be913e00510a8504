import type { CalendarDay } from '../kernel/time.ts'
import { epochDay } from '../kernel/time.ts'
import type { MetricPeriod } from './metric-period.ts'
import { periodEnd } from './metric-period.ts'
import type { MetricSeries, Reading } from './metric-series.ts'
import { lastReading, readingsOf } from './metric-series.ts'
import type { GoodDirection } from './metric-value.ts'
import { median } from './normal-range.ts'

export interface MetricChange {
  readonly was: Reading
  readonly now: Reading
  readonly direction: 'better' | 'worse' | 'same'
}

/**
 * What moved in a metric since a day: the latest reading beside the one that stood on that day, which is
 * the last whose period had begun by then. Undefined when there was none, or when nothing came after.
 */
export function changeSince(
  series: MetricSeries,
  since: CalendarDay,
  goodDirection: GoodDirection,
): MetricChange | undefined {
  const now = lastReading(series)
  const was = readingsOf(series).findLast((reading) => reading.start <= since)
  if (now === undefined || was === undefined || was.index === now.index) return undefined
  return { was, now, direction: directionOf(was.value, now.value, goodDirection) }
}

/** The change in one line: `first meetings: 4, was 6`. */
export function changeSentence(
  name: string,
  change: MetricChange,
  format: (value: number) => string,
): string {
  if (change.direction === 'same') return `${name}: ${format(change.now.value)}, as before`
  return `${name}: ${format(change.now.value)}, was ${format(change.was.value)}`
}

/** Fewer readings than this on either side say nothing about before and after. */
export const neededEachSide = 4
const comparedEachSide = 8

export type BeforeAfter =
  | {
      readonly kind: 'known'
      readonly before: number
      readonly after: number
      readonly beforeReadings: number
      readonly afterReadings: number
    }
  | { readonly kind: 'too-few'; readonly beforeReadings: number; readonly afterReadings: number }

/**
 * The middle of up to eight readings before an event and of up to eight after it. The period in which the
 * event fell belongs to neither side. It shows what came after, not what caused it.
 */
export function beforeAfter(series: MetricSeries, eventOn: CalendarDay, period: MetricPeriod): BeforeAfter {
  const event = epochDay(eventOn)
  const readings = readingsOf(series)
  const before = readings
    .filter((reading) => epochDay(periodEnd(reading.start, period)) < event)
    .slice(-comparedEachSide)
  const after = readings.filter((reading) => epochDay(reading.start) > event).slice(0, comparedEachSide)
  const counts = { beforeReadings: before.length, afterReadings: after.length }
  const middleBefore = median(before.map((reading) => reading.value))
  const middleAfter = median(after.map((reading) => reading.value))
  const isEnough = before.length >= neededEachSide && after.length >= neededEachSide
  if (!isEnough || middleBefore === undefined || middleAfter === undefined)
    return { kind: 'too-few', ...counts }
  return { kind: 'known', before: middleBefore, after: middleAfter, ...counts }
}

/** Before and after in one line, with how many readings stand behind each. */
export function beforeAfterSentence(result: BeforeAfter, format: (value: number) => string): string {
  const { beforeReadings, afterReadings } = result
  if (result.kind === 'too-few') {
    return `Too few points to say: ${beforeReadings} before, ${afterReadings} after, ${neededEachSide} of each needed.`
  }
  return `Median ${format(result.before)} before (n ${beforeReadings}), ${format(result.after)} after (n ${afterReadings}).`
}

function directionOf(was: number, now: number, goodDirection: GoodDirection): MetricChange['direction'] {
  if (was === now) return 'same'
  return now > was === (goodDirection === 'up') ? 'better' : 'worse'
}
