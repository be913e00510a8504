import type { Point } from './label-placement.ts'
import type { TrendChartModel } from './trend-chart-model.ts'

/** Colours of a chart on paper. */
export interface ChartInk {
  readonly ink: string
  readonly caption: string
  readonly hairline: string
  readonly own: string
  readonly wash: string
  readonly event: string
}

/** The light palette: a packet is printed on white whatever the screen looks like. */
export const paperInk: ChartInk = {
  ink: '#1f2421',
  caption: '#6f756f',
  hairline: '#e4ddd0',
  own: '#1f5c4a',
  wash: '#e3eee8',
  event: '#3f5878',
}

export interface ChartWords {
  /** Unique in the document; `title` and `desc` take their ids from it. */
  readonly id: string
  readonly title: string
  /** The plain sentence, for a reader who cannot see the chart. */
  readonly sentence: string
}

/**
 * The chart as an SVG element for the packet: text stays text, lines stay vectors, and there is no style
 * element or attribute, so it passes the strictest content policy. Lines differ by dash as well as by
 * colour, so it survives a grey printer.
 */
export function trendChartSvg(model: TrendChartModel, words: ChartWords, ink: ChartInk = paperInk): string {
  const { size, plot, rangeBand } = model
  const id = escapeText(words.id)
  const parts = [
    `<title id="${id}-title">${escapeText(words.title)}</title>`,
    `<desc id="${id}-desc">${escapeText(words.sentence)}</desc>`,
  ]
  if (rangeBand !== null) {
    parts.push(
      `<rect x="${n(plot.left)}" y="${n(rangeBand.top)}" width="${n(plot.right - plot.left)}" height="${n(rangeBand.bottom - rangeBand.top)}" fill="${ink.wash}"/>`,
    )
  }
  parts.push(
    `<path d="${model.yTicks.map((tick) => `M${n(plot.left)} ${n(tick.position)}H${n(plot.right)}`).join('')}" stroke="${ink.hairline}" fill="none"/>`,
    path(model.plan, `stroke="${ink.caption}" stroke-dasharray="4 4"`),
    eventLines(model, ink),
    path(
      model.line,
      `stroke="${ink.own}" stroke-width="2.25" stroke-linejoin="round" stroke-linecap="round"`,
    ),
    lonePoints(model, ink),
    ...labels(model, ink),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(size.width)} ${n(size.height)}" width="100%" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="Inter Variable, Inter, sans-serif" font-size="${n(size.fontSize)}">${parts.join('')}</svg>`
}

function labels(model: TrendChartModel, ink: ChartInk): string[] {
  const { size, plot, last } = model
  const parts = [
    ...model.yTicks.map((tick) =>
      text(tick.label, plot.left - 10, tick.position + size.fontSize * 0.35, 'end', ink.caption),
    ),
    ...model.xTicks.map((tick) =>
      text(tick.label, tick.position, plot.bottom + size.fontSize + 7, 'start', ink.caption),
    ),
  ]
  for (const { word } of model.events) {
    if (word !== null) parts.push(text(word.text, word.x, word.y, word.anchor, ink.event))
  }
  if (model.planWord !== null) {
    parts.push(
      text(model.planWord.text, model.planWord.x, model.planWord.y, model.planWord.anchor, ink.caption),
    )
  }
  if (last !== null) {
    parts.push(
      `<circle cx="${n(last.point.x)}" cy="${n(last.point.y)}" r="4" fill="${ink.own}"/>`,
      text(last.word.text, last.word.x, last.word.y, last.word.anchor, ink.ink),
    )
  }
  return parts
}

function eventLines(model: TrendChartModel, ink: ChartInk): string {
  if (model.events.length === 0) return ''
  const { top, bottom } = model.plot
  const d = model.events.map((event) => `M${n(event.x)} ${n(top)}V${n(bottom)}`).join('')
  return `<path d="${d}" stroke="${ink.event}" stroke-dasharray="2 3" fill="none"/>`
}

/** A reading between two missing periods has no line to either side; a small point keeps it visible. */
function lonePoints(model: TrendChartModel, ink: ChartInk): string {
  return model.line
    .flatMap((stretch) => (stretch.length === 1 ? stretch : []))
    .map((point) => `<circle cx="${n(point.x)}" cy="${n(point.y)}" r="2" fill="${ink.own}"/>`)
    .join('')
}

function path(stretches: readonly (readonly Point[])[], attributes: string): string {
  const d = stretches
    .filter((stretch) => stretch.length > 1)
    .map((stretch) =>
      stretch.map((point, index) => `${index === 0 ? 'M' : 'L'}${n(point.x)} ${n(point.y)}`).join(''),
    )
    .join('')
  return d === '' ? '' : `<path d="${d}" fill="none" ${attributes}/>`
}

function text(words: string, x: number, y: number, anchor: string, colour: string): string {
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" fill="${colour}">${escapeText(words)}</text>`
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function escapeText(words: string): string {
  return words
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
