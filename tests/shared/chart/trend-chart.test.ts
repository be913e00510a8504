import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayTicks, valueScale } from '../../../src/shared/chart/chart-ticks.ts'
import { doOverlap, wordBox } from '../../../src/shared/chart/label-placement.ts'
import type { TrendChartInput } from '../../../src/shared/chart/trend-chart-model.ts'
import { trendChartModel } from '../../../src/shared/chart/trend-chart-model.ts'
import { trendChartSvg } from '../../../src/shared/chart/trend-chart-svg.ts'
import { trendTable } from '../../../src/shared/chart/trend-table.ts'
import { addDays, day, epochDay } from '../../../src/shared/kernel/time.ts'
import { seriesFrom } from '../../../src/shared/metric/metric-series.ts'
import { describeTrend } from '../../../src/shared/metric/metric-trend.ts'

const size = { width: 526, height: 168, fontSize: 10.5 }
const lastMonday = day('2026-11-16')

function chartOf(
  values: readonly (number | null)[],
  more: Partial<TrendChartInput> & { plan?: number | null } = {},
) {
  const { plan = 8, ...rest } = more
  const series = seriesFrom(
    values.map((value, index) => ({
      periodStart: addDays(lastMonday, 7 * (index - values.length + 1)),
      value,
      target: plan,
    })),
  )
  const unit = rest.unit ?? 'count'
  const trend = describeTrend({ series, period: 'week', unit, goodDirection: 'up', today: day('2026-11-21') })
  const input: TrendChartInput = {
    series,
    period: 'week',
    unit,
    range: trend.range,
    events: [],
    lastLabel: trend.lastLabel,
    ...rest,
  }
  return { input, model: trendChartModel(input, size), trend }
}

const drawn = [5, 7, 6, 8, 9, 8, 10, 9, 9, 8, 7, 4, 4]
const events = [
  { on: day('2026-09-20'), word: 'call debrief' },
  { on: day('2026-10-26'), word: 'territory change' },
]

describe('a trend chart', () => {
  it('has the marks, the line, the plan and the last value of the drawing', () => {
    const { model } = chartOf(drawn, { events })
    expect(model.yTicks.map((tick) => tick.label)).toEqual(['0', '4', '8', '12'])
    expect(model.xTicks.map((tick) => tick.label)).toEqual(['Sep', 'Oct', 'Nov'])
    expect(model.line).toHaveLength(1)
    expect(model.plan).toHaveLength(1)
    expect(model.last).toMatchObject({ isAbove: false, word: { text: '4 this week' } })
    expect(model.events.map((event) => event.word?.text)).toEqual(['call debrief', 'territory change'])
  })

  it('breaks its line where a week was not read', () => {
    const { model } = chartOf([5, 7, null, 8, null, 9, 9])
    expect(model.line.map((stretch) => stretch.length)).toEqual([2, 1, 2])
  })

  it('keeps all it draws inside its box', () => {
    const value = fc.option(fc.double({ noNaN: true, min: -1e7, max: 1e7 }))
    const word = fc.record({ on: fc.integer({ min: 0, max: 80 }), word: fc.string({ maxLength: 40 }) })
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 30 }),
        fc.array(word, { maxLength: 12 }),
        (values, marks) => {
          const { model } = chartOf(values, {
            unit: 'money',
            events: marks.map((mark) => ({ ...mark, on: addDays(lastMonday, -mark.on) })),
          })
          for (const point of [...model.line, ...model.plan].flat()) {
            expect(point.x).toBeGreaterThanOrEqual(model.plot.left - 0.01)
            expect(point.x).toBeLessThanOrEqual(model.plot.right + 0.01)
            expect(point.y).toBeGreaterThanOrEqual(model.plot.top - 0.01)
            expect(point.y).toBeLessThanOrEqual(model.plot.bottom + 0.01)
          }
        },
      ),
    )
  })

  it('never writes the word of one event over that of another, and drops words before it does', () => {
    const marks = Array.from({ length: 14 }, (_, index) => ({
      on: addDays(lastMonday, -60 + index * 2),
      word: `event number ${index}`,
    }))
    const { model } = chartOf(drawn, { events: marks })
    const boxes = model.events.flatMap((event) =>
      event.word === null ? [] : [wordBox(event.word, size.fontSize)],
    )
    expect(model.events).toHaveLength(14)
    expect(boxes.length).toBeGreaterThan(3)
    expect(boxes.length).toBeLessThan(14)
    boxes.forEach((box, index) => {
      for (const other of boxes.slice(index + 1)) expect(doOverlap(box, other)).toBe(false)
    })
  })

  it('keeps its line out of the words at the top', () => {
    const { model } = chartOf([10, 11, 12, 12, 12, 11, 12, 12, 10], { events, plan: null })
    const lowestWord = Math.max(...model.events.map((event) => event.word?.y ?? 0))
    expect(Math.min(...model.line.flat().map((point) => point.y))).toBeGreaterThan(lowestWord)
  })

  it('has axes and no line when nothing was read', () => {
    const { model } = chartOf([null, null], { plan: null })
    expect(model).toMatchObject({ line: [], plan: [], last: null, rangeBand: null, planWord: null })
    expect(model.yTicks.length).toBeGreaterThan(1)
  })

  it('draws a thousand points of two hundred thousand', () => {
    const count = 200_000
    const series = {
      starts: Float64Array.from({ length: count }, (_, index) => index),
      values: Float64Array.from({ length: count }, (_, index) => Math.sin(index)),
      targets: new Float64Array(count).fill(1),
    }
    const range = { kind: 'too-few', readings: 0, needed: 8 } as const
    const model = trendChartModel(
      { series, period: 'week', unit: 'ratio', range, events: [], lastLabel: '' },
      size,
    )
    expect(model.line.flat()).toHaveLength(1_000)
    expect(model.plan.flat().length).toBeLessThan(10)
  })
})

describe('a scale', () => {
  it('goes in whole steps for what is counted and starts near the values for a rate', () => {
    const base = { headroom: 0, isWhole: true, fromZero: true }
    expect(valueScale({ ...base, low: 0, high: 2, highLine: 2 }).ticks).toEqual([0, 1, 2])
    const rate = { headroom: 0, isWhole: false, fromZero: false }
    expect(valueScale({ ...rate, low: 41, high: 51, highLine: 49 }).ticks).toEqual([40, 44, 48, 52])
  })

  it('says the year at a January it crosses, and only years over a decade', () => {
    const labels = (from: string, to: string) =>
      dayTicks(epochDay(day(from)), epochDay(day(to)), 8).map((tick) => tick.label)
    expect(labels('2026-11-10', '2027-03-10')).toEqual(['Nov', 'Dec', 'Jan 2027', 'Feb', 'Mar'])
    expect(labels('2016-02-01', '2024-02-01')).toEqual([
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ])
    expect(labels('2026-11-02', '2026-11-23')).toEqual(['2 Nov', '9 Nov', '16 Nov', '23 Nov'])
  })
})

describe('a chart in a packet', () => {
  const { model, trend } = chartOf(drawn, { events: [{ on: day('2026-10-01'), word: 'a<b & "c"' }] })
  const svg = trendChartSvg(model, { id: 'chart-1', title: 'Calls <b>', sentence: trend.sentence })

  it('is text, lines and nothing that a strict policy refuses', () => {
    expect(svg).not.toMatch(/<style|style=|<script|\son\w+=|javascript:|<image|href/)
    expect(svg).toContain('>4 this week</text>')
    expect(svg).toContain('>plan 8</text>')
  })

  it('says in words what it shows', () => {
    expect(svg).toContain('role="img" aria-labelledby="chart-1-title chart-1-desc"')
    expect(svg).toContain(`<desc id="chart-1-desc">${trend.sentence}</desc>`)
  })

  it('shows hostile words as words', () => {
    expect(svg).toContain('a&lt;b &amp; &quot;c&quot;')
    expect(svg).toContain('<title id="chart-1-title">Calls &lt;b&gt;</title>')
  })
})

describe('the table of a chart', () => {
  it('holds what can be seen, the newest first', () => {
    const { input } = chartOf([9, 10, 9, 10, 9, null, 9, 10, 9, 10, 1], {
      events: [{ on: day('2026-11-20'), word: 'one-on-one' }],
    })
    const rows = trendTable(input)
    expect(rows[0]).toEqual({
      key: '2026-11-16',
      period: 'week of 16 Nov',
      reading: '1',
      plan: '8',
      notes: ['below the normal range', '20 Nov: one-on-one'],
    })
    expect(rows.find((row) => row.reading === 'no reading')).toMatchObject({ plan: '8', notes: [] })
    expect(rows).toHaveLength(11)
  })
})
