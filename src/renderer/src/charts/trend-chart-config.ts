import type { ChartConfiguration } from 'chart.js'
import type { AnnotationOptions } from 'chartjs-plugin-annotation'
import type { PlacedWord, Point } from '../../../shared/chart/label-placement.ts'
import type { PlacedTick, TrendChartModel } from '../../../shared/chart/trend-chart-model.ts'
import type { ChartColours } from './chart-colours.ts'

export type TrendConfiguration = ChartConfiguration<'line', Point[]>

/** Turns a place in the model back into a day and a value, which is what the axes of the chart count. */
interface Inverse {
  readonly day: (x: number) => number
  readonly value: (y: number) => number
}

/**
 * The laid-out trend as a Chart.js configuration: a linear axis of days since 1970, a linear axis of
 * values, both with the model's own marks and sizes, so that the canvas shows what the packet prints.
 */
export function trendConfiguration(model: TrendChartModel, colours: ChartColours): TrendConfiguration {
  const { plot, size, xMin, xMax, yScale } = model
  const inverse: Inverse = {
    day: (x) => xMin + ((x - plot.left) / (plot.right - plot.left)) * (xMax - xMin),
    value: (y) => yScale.max - ((y - plot.top) / (plot.bottom - plot.top)) * (yScale.max - yScale.min),
  }
  return {
    type: 'line',
    data: {
      datasets: [
        { ...line(model.line, inverse), borderColor: colours.own, borderWidth: 2.25, order: 0 },
        {
          ...line(model.plan, inverse),
          borderColor: colours.plan,
          borderWidth: 1,
          borderDash: [4, 4],
          order: 1,
        },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      parsing: false,
      normalized: true,
      spanGaps: false,
      events: [],
      layout: { padding: { left: 0, top: plot.top, right: size.width - plot.right, bottom: 0 } },
      scales: {
        x: {
          type: 'linear',
          min: xMin,
          max: xMax,
          border: { display: false },
          grid: { display: false },
          afterBuildTicks: (scale) => {
            scale.ticks = model.xTicks.map((tick) => ({ value: tick.at }))
          },
          ticks: { ...tickLabels(model.xTicks, model, colours), align: 'start', padding: 7 },
          afterFit: (scale) => {
            scale.height = size.height - plot.bottom
          },
        },
        y: {
          type: 'linear',
          min: yScale.min,
          max: yScale.max,
          border: { display: false },
          grid: { color: colours.hairline, drawTicks: false },
          afterBuildTicks: (scale) => {
            scale.ticks = model.yTicks.map((tick) => ({ value: tick.at }))
          },
          ticks: { ...tickLabels(model.yTicks, model, colours), padding: 10 },
          afterFit: (scale) => {
            scale.width = plot.left
          },
        },
      },
      plugins: {
        annotation: { clip: false, annotations: annotations(model, colours, inverse) },
      },
    },
  }
}

function line(stretches: readonly (readonly Point[])[], inverse: Inverse) {
  const data = stretches.flatMap((stretch, index) => {
    const points = stretch.map((point) => ({ x: inverse.day(point.x), y: inverse.value(point.y) }))
    // A point without a value between two stretches lifts the pen.
    return index === 0 ? points : [{ x: points[0]?.x ?? 0, y: Number.NaN }, ...points]
  })
  return { data, pointRadius: 0, borderJoinStyle: 'round', borderCapStyle: 'butt' } as const
}

function tickLabels(ticks: readonly PlacedTick[], model: TrendChartModel, colours: ChartColours) {
  return {
    autoSkip: false,
    maxRotation: 0,
    color: colours.caption,
    font: { family: colours.font, size: model.size.fontSize },
    callback: (_value: number | string, index: number) => ticks[index]?.label ?? '',
  }
}

function annotations(model: TrendChartModel, colours: ChartColours, inverse: Inverse): AnnotationOptions[] {
  const { rangeBand, last, events } = model
  const drawn: AnnotationOptions[] = []
  if (rangeBand !== null) {
    drawn.push({
      type: 'box',
      drawTime: 'beforeDraw',
      yMin: inverse.value(rangeBand.bottom),
      yMax: inverse.value(rangeBand.top),
      backgroundColor: colours.wash,
      borderWidth: 0,
    })
  }
  for (const event of events) {
    drawn.push({
      type: 'line',
      scaleID: 'x',
      value: event.on,
      borderColor: colours.event,
      borderWidth: 1,
      borderDash: [2, 3],
    })
    if (event.word !== null) drawn.push(word(event.word, colours.event, model, colours, inverse))
  }
  for (const point of lonePoints(model)) drawn.push(dot(point, 2, colours, inverse))
  if (last !== null) {
    drawn.push(dot(last.point, 4, colours, inverse), word(last.word, colours.ink, model, colours, inverse))
  }
  return drawn
}

/** A reading between two missing periods has no line to either side; a small point keeps it visible. */
function lonePoints(model: TrendChartModel): Point[] {
  return model.line.flatMap((stretch) => (stretch.length === 1 ? stretch : []))
}

function dot(point: Point, radius: number, colours: ChartColours, inverse: Inverse): AnnotationOptions {
  return {
    type: 'point',
    xValue: inverse.day(point.x),
    yValue: inverse.value(point.y),
    radius,
    backgroundColor: colours.own,
    borderWidth: 0,
  }
}

function word(
  placed: PlacedWord,
  color: string,
  model: TrendChartModel,
  colours: ChartColours,
  inverse: Inverse,
): AnnotationOptions {
  const { fontSize } = model.size
  return {
    type: 'label',
    xValue: inverse.day(placed.x),
    yValue: inverse.value(placed.y + fontSize * 0.25),
    content: placed.text,
    color,
    font: { family: colours.font, size: fontSize, weight: 'normal', lineHeight: 1.25 },
    padding: 0,
    position: { x: placed.anchor === 'middle' ? 'center' : placed.anchor, y: 'end' },
    backgroundColor: 'transparent',
    borderWidth: 0,
  }
}
