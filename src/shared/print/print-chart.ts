import type { Point } from '../chart/label-placement.ts'
import type { TrendChartModel } from '../chart/trend-chart-model.ts'
import { type ChartWords, paperInk } from '../chart/trend-chart-svg.ts'
import { type PrintAttributes, type PrintNode, print } from './print-node.ts'

/**
 * A trend chart for paper: lines are vectors, words stay words, and lines differ by dash as well as by
 * colour, so it survives a grey printer. `trendChartSvg` draws the same as text.
 */
export function printChart(model: TrendChartModel, words: ChartWords): PrintNode {
  const { size, plot, rangeBand } = model
  return print(
    'svg',
    null,
    [
      print('title', null, [words.title], { id: `${words.id}-title` }),
      print('desc', null, [words.sentence], { id: `${words.id}-desc` }),
      rangeBand !== null &&
        print('rect', null, [], {
          x: n(plot.left),
          y: n(rangeBand.top),
          width: n(plot.right - plot.left),
          height: n(rangeBand.bottom - rangeBand.top),
          fill: paperInk.wash,
        }),
      line(model.yTicks.map((tick) => `M${n(plot.left)} ${n(tick.position)}H${n(plot.right)}`).join(''), {
        stroke: paperInk.hairline,
      }),
      line(pathOf(model.plan), { stroke: paperInk.caption, 'stroke-dasharray': '4 4' }),
      line(model.events.map((event) => `M${n(event.x)} ${n(plot.top)}V${n(plot.bottom)}`).join(''), {
        stroke: paperInk.event,
        'stroke-dasharray': '2 3',
      }),
      line(pathOf(model.line), {
        stroke: paperInk.own,
        'stroke-width': '2.25',
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      }),
      ...model.line
        .flatMap((stretch) => (stretch.length === 1 ? stretch : []))
        .map((point) => dot(point, '2')),
      ...labels(model),
    ],
    {
      viewBox: `0 0 ${n(size.width)} ${n(size.height)}`,
      width: '100%',
      role: 'img',
      'aria-labelledby': `${words.id}-title ${words.id}-desc`,
      'font-family': 'Inter Variable, Inter, sans-serif',
      'font-size': n(size.fontSize),
    },
  )
}

function labels({ size, plot, last, yTicks, xTicks, events, planWord }: TrendChartModel): PrintNode[] {
  const middle = size.fontSize * 0.35
  const words = [
    ...yTicks.map((tick) =>
      word(tick.label, plot.left - 10, tick.position + middle, 'end', paperInk.caption),
    ),
    ...xTicks.map((tick) =>
      word(tick.label, tick.position, plot.bottom + size.fontSize + 7, 'start', paperInk.caption),
    ),
    ...events.flatMap(({ word: placed }) =>
      placed === null ? [] : [word(placed.text, placed.x, placed.y, placed.anchor, paperInk.event)],
    ),
  ]
  if (planWord !== null) {
    words.push(word(planWord.text, planWord.x, planWord.y, planWord.anchor, paperInk.caption))
  }
  if (last === null) return words
  const { word: own } = last
  return [...words, dot(last.point, '4'), word(own.text, own.x, own.y, own.anchor, paperInk.ink)]
}

function line(d: string, attributes: PrintAttributes): PrintNode | false {
  return d !== '' && print('path', null, [], { d, fill: 'none', ...attributes })
}

function dot(point: Point, r: string): PrintNode {
  return print('circle', null, [], { cx: n(point.x), cy: n(point.y), r, fill: paperInk.own })
}

function word(words: string, x: number, y: number, anchor: string, colour: string): PrintNode {
  return print('text', null, [words], { x: n(x), y: n(y), 'text-anchor': anchor, fill: colour })
}

function pathOf(stretches: readonly (readonly Point[])[]): string {
  return stretches
    .filter((stretch) => stretch.length > 1)
    .map((stretch) =>
      stretch.map((point, index) => `${index === 0 ? 'M' : 'L'}${n(point.x)} ${n(point.y)}`).join(''),
    )
    .join('')
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}
