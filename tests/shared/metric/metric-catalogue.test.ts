import { describe, expect, it } from 'vitest'
import { metricCatalogue, rolePresets } from '../../../src/shared/metric/metric-catalogue.ts'

const kindOf = new Map(metricCatalogue.map((preset) => [preset.key, preset.kind]))

describe('the metric catalogue', () => {
  it('gives each metric its own key and name', () => {
    expect(kindOf.size).toBe(metricCatalogue.length)
    expect(new Set(metricCatalogue.map((preset) => preset.name.toLowerCase())).size).toBe(
      metricCatalogue.length,
    )
  })

  it('counts fewer as better where fewer is better', () => {
    const down = metricCatalogue
      .filter((preset) => preset.goodDirection === 'down')
      .map((preset) => preset.key)
    expect(down).toEqual([
      'untouched-deals',
      'speed-to-lead',
      'follow-up-time',
      'talk-share',
      'discount',
      'sales-cycle',
      'deal-age',
      'slipped-deals',
      'push-count',
      'churn',
      'ramp-to-first-deal',
      'ramp-to-quota',
    ])
  })

  it.each(rolePresets.map((role) => [role.key, role] as const))(
    'has three leading metrics and one lagging for the role %s',
    (_key, role) => {
      expect(new Set(role.leading).size).toBe(3)
      expect(role.leading.map((key) => kindOf.get(key))).toEqual(['leading', 'leading', 'leading'])
      expect(kindOf.get(role.lagging)).toBe('lagging')
    },
  )

  it('prints no benchmark and no slogan', () => {
    expect(JSON.stringify(metricCatalogue)).not.toMatch(/!|\balways\b|3 %|3–4|industry/)
  })
})
