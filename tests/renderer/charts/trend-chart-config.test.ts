import { describe, expect, it } from 'vitest'
import { trendConfiguration } from '../../../src/renderer/src/charts/trend-chart-config.ts'
import { trendChartModel } from '../../../src/shared/chart/trend-chart-model.ts'
import { addDays, day, epochDay } from '../../../src/shared/kernel/time.ts'
import { seriesFrom } from '../../../src/shared/metric/metric-series.ts'

const values = [5, 7, null, 8, 9, 8, 10, 9, 4]
const series = seriesFrom(
  values.map((value, index) => ({ periodStart: addDays(day('2026-09-21'), index * 7), value, target: 8 })),
)
const model = trendChartModel(
  {
    series,
    period: 'week',
    unit: 'count',
    range: { kind: 'known', mean: 7, lower: 3, upper: 11, readings: 8 },
    events: [{ on: day('2026-10-26'), word: 'territory change' }],
    lastLabel: '4 this week',
  },
  { width: 526, height: 168, fontSize: 11 },
)
const colours = {
  ink: 'ink',
  caption: 'caption',
  hairline: 'hairline',
  own: 'own',
  wash: 'wash',
  plan: 'plan',
  event: 'event',
  font: 'Inter',
  fontSize: 11,
}

describe('a trend on the screen', () => {
  const configuration = trendConfiguration(model, colours)
  const [own, plan] = configuration.data.datasets

  it('counts days and values on its axes, with a hole where a week was not read', () => {
    expect(own?.data.map((point) => (Number.isNaN(point.y) ? null : Math.round(point.y)))).toEqual(values)
    expect(Math.round(own?.data[0]?.x ?? 0)).toBe(epochDay(day('2026-09-21')))
    expect(own?.data.every((point, index, all) => index === 0 || point.x >= (all[index - 1]?.x ?? 0))).toBe(
      true,
    )
  })

  it('tells the plan from the own line by its dashes, not by colour alone', () => {
    expect(plan).toMatchObject({ borderDash: [4, 4], borderColor: 'plan' })
    expect(own).not.toHaveProperty('borderDash')
  })

  it('draws the wash, the dotted event, its word and the last value', () => {
    const drawn = Object.values(configuration.options?.plugins?.annotation?.annotations ?? {})
    expect(drawn.map((annotation) => annotation?.type)).toEqual(['box', 'line', 'label', 'point', 'label'])
    expect(drawn).toContainEqual(expect.objectContaining({ content: '4 this week', color: 'ink' }))
    expect(drawn).toContainEqual(expect.objectContaining({ borderDash: [2, 3], borderColor: 'event' }))
  })

  it('neither animates nor parses', () => {
    expect(configuration.options).toMatchObject({ animation: false, parsing: false, normalized: true })
  })
})
