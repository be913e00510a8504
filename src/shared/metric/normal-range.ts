/**
 * Signal or noise, by the limits of an XmR chart.
 *
 * Source: Donald J. Wheeler, "Understanding Variation: The Key to Managing Chaos" (SPC Press), and
 * "Making Sense of Data". Limits are the mean plus and minus 2.66 times the mean moving range, where a
 * moving range is the distance between two successive readings (2.66 = 3 / 1.128). A point outside the
 * limits, or eight in a row on one side of the mean, is a signal; the rest is routine variation, for which
 * no single cause should be sought. Limits say nothing about whether a value is wanted, only whether it
 * is usual.
 */

/** Below this many readings no range is given: the limits would still move too much with each new one. */
export const neededReadings = 8

/** As many in a row on one side of the mean are a signal. */
export const runLength = 8

const limitFactor = 2.66

export interface KnownRange {
  readonly kind: 'known'
  readonly mean: number
  readonly lower: number
  readonly upper: number
  readonly readings: number
}

export interface UnknownRange {
  readonly kind: 'too-few'
  readonly readings: number
  readonly needed: number
}

export type NormalRange = KnownRange | UnknownRange

export type TrendSignal =
  | { readonly kind: 'outside'; readonly side: 'above' | 'below'; readonly index: number }
  | { readonly kind: 'run'; readonly side: 'above' | 'below'; readonly from: number; readonly to: number }

/** What the values of a metric can be at all; a count has no lower limit of minus two. */
export interface ValueBounds {
  readonly least: number
  readonly most: number
}

const anyValue: ValueBounds = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY }

/**
 * What is normal for these readings. Missing periods (`NaN`) are passed over: a moving range is taken
 * between neighbours that were read.
 */
export function normalRange(values: ArrayLike<number>, bounds: ValueBounds = anyValue): NormalRange {
  const read = Array.from(values).filter(Number.isFinite)
  if (read.length < neededReadings) return { kind: 'too-few', readings: read.length, needed: neededReadings }
  const mean = read.reduce((sum, value) => sum + value, 0) / read.length
  let moved = 0
  read.forEach((value, index) => {
    if (index > 0) moved += Math.abs(value - (read[index - 1] ?? value))
  })
  const reach = (limitFactor * moved) / (read.length - 1)
  return {
    kind: 'known',
    mean,
    lower: Math.max(bounds.least, mean - reach),
    upper: Math.min(bounds.most, mean + reach),
    readings: read.length,
  }
}

/**
 * Where the readings say that something changed, oldest first. A run that goes on is one signal, from
 * its first reading to its last. A value exactly on the mean ends a run.
 */
export function trendSignals(values: ArrayLike<number>, range: NormalRange): TrendSignal[] {
  if (range.kind === 'too-few') return []
  const signals: TrendSignal[] = []
  let run: { side: 'above' | 'below'; from: number; to: number; length: number } | undefined
  const closeRun = () => {
    if (run !== undefined && run.length >= runLength) {
      signals.push({ kind: 'run', side: run.side, from: run.from, to: run.to })
    }
    run = undefined
  }
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]
    if (value === undefined || !Number.isFinite(value)) continue
    if (value > range.upper) signals.push({ kind: 'outside', side: 'above', index })
    if (value < range.lower) signals.push({ kind: 'outside', side: 'below', index })
    const side = sideOfMean(value, range.mean)
    if (side === undefined) {
      closeRun()
    } else if (run?.side === side) {
      run = { side, from: run.from, to: index, length: run.length + 1 }
    } else {
      closeRun()
      run = { side, from: index, to: index, length: 1 }
    }
  }
  closeRun()
  return signals.toSorted((a, b) => firstIndex(a) - firstIndex(b))
}

/** The middle value; the mean of the two middle ones for an even count. Missing values are passed over. */
export function median(values: ArrayLike<number>): number | undefined {
  const sorted = Array.from(values)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}

function sideOfMean(value: number, mean: number): 'above' | 'below' | undefined {
  if (value > mean) return 'above'
  return value < mean ? 'below' : undefined
}

function firstIndex(signal: TrendSignal): number {
  return signal.kind === 'outside' ? signal.index : signal.from
}
