import type { CalendarDay } from '../kernel/time.ts'
import { dayFromEpoch, epochDay } from '../kernel/time.ts'
import { pointsToDraw } from '../metric/downsample.ts'
import type { MetricPeriod } from '../metric/metric-period.ts'
import { periodDays } from '../metric/metric-period.ts'
import type { MetricSeries } from '../metric/metric-series.ts'
import type { MetricUnit, NumberStyle } from '../metric/metric-value.ts'
import { formatAxisValue, formatMetricValue } from '../metric/metric-value.ts'
import type { NormalRange } from '../metric/normal-range.ts'
import type { ValueScale } from './chart-ticks.ts'
import { dayTicks, valueScale } from './chart-ticks.ts'
import type { Box, PlacedWord, Point } from './label-placement.ts'
import { doesLineCross, doOverlap, firstFitting, textWidth, wordBox } from './label-placement.ts'

/** Something that happened, drawn as a dotted vertical: a session, feedback, a territory change. */
export interface ChartEvent {
  readonly on: CalendarDay
  readonly word: string
}

export interface TrendChartInput {
  readonly series: MetricSeries
  readonly period: MetricPeriod
  readonly unit: MetricUnit
  readonly range: NormalRange
  readonly events: readonly ChartEvent[]
  /** The words at the last point, as `describeTrend` gives them. */
  readonly lastLabel: string
  readonly numberStyle?: NumberStyle
}

export interface ChartSize {
  readonly width: number
  readonly height: number
  readonly fontSize: number
}

export interface PlacedTick {
  readonly label: string
  readonly at: number
  readonly position: number
}

export interface PlacedEvent {
  readonly on: number
  readonly x: number
  /** Which line of words it is on, from the top; null where no room was left and only the dots are drawn. */
  readonly row: number | null
  readonly word: PlacedWord | null
}

/**
 * A trend chart as geometry, in pixels from the top left. Everything that is drawn is in here, once: the
 * packet turns it into SVG, the screen into a canvas.
 */
export interface TrendChartModel {
  readonly size: ChartSize
  readonly plot: Box
  readonly xMin: number
  readonly xMax: number
  readonly yScale: ValueScale
  readonly xTicks: readonly PlacedTick[]
  readonly yTicks: readonly PlacedTick[]
  /** The rep's own line, broken where periods were not read. */
  readonly line: readonly (readonly Point[])[]
  /** The plan, as level stretches that change half way between two periods. */
  readonly plan: readonly (readonly Point[])[]
  readonly rangeBand: { readonly top: number; readonly bottom: number } | null
  readonly events: readonly PlacedEvent[]
  readonly last: { readonly point: Point; readonly word: PlacedWord; readonly isAbove: boolean } | null
  readonly planWord: PlacedWord | null
}

const mostEventRows = 3
const longestWord = 26

/** Lays a trend out in a box of the given size. A series without readings gives axes and no line. */
export function trendChartModel(input: TrendChartInput, size: ChartSize): TrendChartModel {
  const rowHeight = size.fontSize + 4
  const [xMin, xMax] = dayExtent(input)
  const shown = input.events.filter((event) => epochDay(event.on) >= xMin && epochDay(event.on) <= xMax)
  const right = size.width - 10
  const top = size.fontSize
  const bottom = size.height - size.fontSize - 16
  const rows = Math.min(mostEventRows, shown.length)
  const lastRow = shown.length > 0 && doesEndHigh(input.series) ? 1 : 0
  const scaleFor = (usedRows: number) =>
    valueScale(scaleInput(input, Math.min(0.5, ((usedRows + lastRow) * rowHeight + 2) / (bottom - top))))
  const left = axisWidth(scaleFor(rows), input, size.fontSize)
  const x = (on: number) => left + ((on - xMin) / (xMax - xMin)) * (right - left)
  const events = placeEvents(shown, x, { left, right, top, bottom }, size.fontSize)
  const usedRows = Math.max(0, ...events.map((event) => (event.row ?? -1) + 1))
  const yScale = scaleFor(usedRows)
  const y = (value: number) => bottom - ((value - yScale.min) / (yScale.max - yScale.min)) * (bottom - top)
  const plot = { left, right, top, bottom }
  const line = ownLine(input.series).map((stretch) =>
    stretch.map((index) => ({
      x: x(input.series.starts[index] ?? 0),
      y: y(input.series.values[index] ?? 0),
    })),
  )
  const plan = planLine(input.series, x, y, plot)
  const last = placeLast(line, plan, input.lastLabel, plot, usedRows * rowHeight, size)
  const drawn = { size, plot, xMin, xMax, yScale, line, plan, events, last }
  return {
    ...drawn,
    rangeBand: rangeBand(input.range, y, plot),
    xTicks: placeDayTicks(xMin, xMax, x, plot, size.fontSize),
    yTicks: yScale.ticks.map((at) => ({
      at,
      label: formatAxisValue(at, input.unit, input.numberStyle),
      position: y(at),
    })),
    planWord: placePlanWord(input, drawn),
  }
}

function dayExtent({ series, events, period }: TrendChartInput): readonly [number, number] {
  const first = series.starts.at(0) ?? 0
  const last = series.starts.at(-1) ?? first + 28
  const end = last + periodDays(dayFromEpoch(last), period)
  const latest = Math.max(last, ...events.map((event) => epochDay(event.on)).filter((on) => on < end))
  const span = Math.max(latest - first, 14)
  return [first - span * 0.015, Math.max(last + span * 0.06, latest + span * 0.015)]
}

function scaleInput(input: TrendChartInput, headroom: number) {
  const { series, range, unit } = input
  const limits = range.kind === 'known' ? [range.lower, range.upper] : []
  const lines = extentOf(series.values, series.targets)
  const all = extentOf(limits, lines === undefined ? [] : [lines.low, lines.high])
  return {
    low: all?.low ?? 0,
    high: all?.high ?? 1,
    highLine: lines?.high ?? 0,
    isWhole: unit === 'count' || unit === 'level',
    fromZero: unit === 'count' || unit === 'money',
    headroom,
  }
}

/** A last value near the top has its words above it, and these need room below the words of the events. */
function doesEndHigh(series: MetricSeries): boolean {
  const last = series.values.findLast(Number.isFinite)
  const high = extentOf(series.values)?.high
  return last !== undefined && high !== undefined && last > high * 0.75
}

/** The least and the most of what was read; undefined if nothing was. */
function extentOf(...lists: readonly ArrayLike<number>[]): { low: number; high: number } | undefined {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const list of lists) {
    for (let index = 0; index < list.length; index += 1) {
      const value = list[index] ?? Number.NaN
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  return low <= high ? { low, high } : undefined
}

function axisWidth(scale: ValueScale, input: TrendChartInput, fontSize: number): number {
  const labels = scale.ticks.map((tick) => formatAxisValue(tick, input.unit, input.numberStyle))
  return Math.max(24, ...labels.map((label) => textWidth(label, fontSize))) + 10
}

function ownLine(series: MetricSeries): number[][] {
  const kept = pointsToDraw(series.starts, series.values)
  const isThinned = kept.length < series.values.filter(Number.isFinite).length
  const stretches: number[][] = []
  kept.forEach((index, place) => {
    const before = kept[place - 1]
    if (before === undefined || (!isThinned && index !== before + 1)) stretches.push([])
    stretches.at(-1)?.push(index)
  })
  return stretches
}

type Scale = (value: number) => number

function planLine(series: MetricSeries, x: Scale, y: Scale, plot: Box): Point[][] {
  const stretches: Point[][] = []
  let before: { start: number; target: number } | undefined
  series.targets.forEach((target, index) => {
    const start = series.starts[index] ?? 0
    if (!Number.isFinite(target)) {
      before = undefined
      return
    }
    if (before === undefined) {
      stretches.push([{ x: index === 0 ? plot.left : x(start), y: y(target) }])
    } else if (before.target !== target) {
      const middle = x((before.start + start) / 2)
      stretches.at(-1)?.push({ x: middle, y: y(before.target) }, { x: middle, y: y(target) })
    }
    const isEnd = index === series.targets.length - 1
    const isCut = !isEnd && !Number.isFinite(series.targets[index + 1])
    if (isEnd || isCut) stretches.at(-1)?.push({ x: isEnd ? plot.right : x(start), y: y(target) })
    before = { start, target }
  })
  return stretches
}

function rangeBand(range: NormalRange, y: Scale, plot: Box): TrendChartModel['rangeBand'] {
  if (range.kind === 'too-few') return null
  return { top: Math.max(plot.top, y(range.upper)), bottom: Math.min(plot.bottom, y(range.lower)) }
}

function placeEvents(events: readonly ChartEvent[], x: Scale, plot: Box, fontSize: number): PlacedEvent[] {
  const placed: Box[] = []
  return events
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map((event) => {
      const on = epochDay(event.on)
      const text = event.word.length > longestWord ? `${event.word.slice(0, longestWord - 1)}…` : event.word
      const at = x(on)
      const candidates = Array.from({ length: mostEventRows }, (_, row): readonly PlacedWord[] => {
        const y = plot.top + fontSize * 0.9 + row * (fontSize + 4)
        return [
          { text, x: at + 4, y, anchor: 'start' },
          { text, x: at - 4, y, anchor: 'end' },
        ]
      }).flat()
      const word = firstFitting(candidates, fontSize, (box) => {
        const isInPlot = box.left >= plot.left && box.right <= plot.right + 6
        return isInPlot && !placed.some((other) => doOverlap(box, widened(other)))
      })
      if (word === undefined) return { on, x: at, row: null, word: null }
      placed.push(wordBox(word, fontSize))
      return { on, x: at, row: Math.floor(candidates.indexOf(word) / 2), word }
    })
}

function widened(box: Box): Box {
  return { ...box, left: box.left - 6, right: box.right + 6 }
}

function placeLast(
  line: readonly (readonly Point[])[],
  plan: readonly (readonly Point[])[],
  text: string,
  plot: Box,
  eventHeight: number,
  size: ChartSize,
): TrendChartModel['last'] {
  const points = line.flat()
  const point = points.at(-1)
  if (point === undefined) return null
  const half = textWidth(text, size.fontSize) / 2
  const centre = Math.min(Math.max(point.x, plot.left + half), size.width - half - 2)
  const below = { text, x: centre, y: point.y + size.fontSize + 7, anchor: 'middle' } as const
  const above = { text, x: centre, y: point.y - 9, anchor: 'middle' } as const
  const before = points.at(-2)
  const isFalling = before !== undefined && before.y < point.y - 0.5
  const isRising = before !== undefined && before.y > point.y + 0.5
  const isLow = point.y > (plot.top + plot.bottom) / 2
  const order = isRising || (!isFalling && !isLow) ? [above, below] : [below, above]
  const isInside = (box: Box) => box.bottom <= plot.bottom && box.top >= plot.top + eventHeight
  const isFree = (box: Box) =>
    isInside(box) && !plan.some((stretch) => doesLineCross(stretch, box)) && !doesLineCross(points, box)
  const word =
    firstFitting(order, size.fontSize, isFree) ?? firstFitting(order, size.fontSize, isInside) ?? order[0]
  return word === undefined ? null : { point, word, isAbove: word === above }
}

function placeDayTicks(xMin: number, xMax: number, x: Scale, plot: Box, fontSize: number): PlacedTick[] {
  const most = Math.floor((plot.right - plot.left) / (fontSize * 5.5))
  return dayTicks(xMin, xMax, most)
    .map((tick) => ({ at: epochDay(tick.on), label: tick.label, position: x(epochDay(tick.on)) }))
    .filter((tick) => tick.position + textWidth(tick.label, fontSize) <= plot.right + 10)
}

function placePlanWord(
  input: TrendChartInput,
  drawn: Pick<TrendChartModel, 'size' | 'plot' | 'line' | 'plan' | 'events' | 'last'>,
): PlacedWord | null {
  const end = drawn.plan.at(-1)?.at(-1)
  const target = input.series.targets.findLast(Number.isFinite)
  if (end === undefined || target === undefined) return null
  const { fontSize } = drawn.size
  const text = `plan ${formatMetricValue(target, input.unit, input.numberStyle)}`
  const ends = [
    end.x - 4,
    end.x - 4 - textWidth(text, fontSize) * 1.5,
    end.x - 4 - textWidth(text, fontSize) * 3,
  ]
  const candidates = ends.flatMap((x) => [
    { text, x, y: end.y - 5, anchor: 'end' as const },
    { text, x, y: end.y + fontSize + 4, anchor: 'end' as const },
  ])
  const words = [...drawn.events.map((event) => event.word), drawn.last?.word]
  const taken = words.flatMap((word) =>
    word === null || word === undefined ? [] : [wordBox(word, fontSize)],
  )
  const word = firstFitting(candidates, fontSize, (box) => {
    const isInside = box.top >= drawn.plot.top - 2 && box.bottom <= drawn.plot.bottom
    const isCrossed = [...drawn.line, ...drawn.plan].some((stretch) => doesLineCross(stretch, box))
    return isInside && !isCrossed && !taken.some((other) => doOverlap(box, other))
  })
  return word ?? null
}
