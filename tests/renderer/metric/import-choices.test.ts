import { describe, expect, it } from 'vitest'
import { decisionsOf, newMetricChoice } from '../../../src/renderer/src/metric/import-choices.ts'
import type { ImportMapping } from '../../../src/shared/metric/import/import-mapping.ts'

const mapping: ImportMapping = {
  shape: 'metric-columns',
  headerLine: 1,
  repColumn: 0,
  periodColumn: 1,
  metricColumn: null,
  valueColumn: null,
  metricColumns: [],
  periodColumns: [],
  fixedRepId: null,
  fixedPeriod: null,
  fixedMetricId: null,
  decimalMark: 'point',
  dateOrder: 'day-first',
  shareMetricIds: [],
  whenRepeated: 'refuse',
  repFillsDown: false,
  repNames: {},
  metricNames: {},
}
const unknown = (text: string, column: number | null) => ({
  text,
  column,
  rows: 3,
  metricIds: [],
  presetKeys: [],
})

describe('choices about an import', () => {
  it('name a new person and leave another out', () => {
    const choices = { reps: { 'Dana Kim': 'new', Total: 'left-out' }, metrics: {} }
    const decisions = decisionsOf(mapping, choices, [])
    expect(decisions.newReps).toEqual([{ key: 'new-rep-0', name: 'Dana Kim' }])
    expect(decisions.mapping?.repNames).toEqual({ 'Dana Kim': 'new-rep-0', Total: 'left-out' })
  })

  it('bind a column of its own to a preset, by the period the file has', () => {
    const choice = newMetricChoice('Win rate', 'win-rate', 'month')
    const decisions = decisionsOf(mapping, { reps: {}, metrics: { 'Win rate': choice } }, [
      unknown('Win rate', 2),
    ])
    expect(decisions.newMetrics).toMatchObject([
      { key: 'new-metric-0', presetKey: 'win-rate', fields: { period: 'month', unit: 'percent' } },
    ])
    expect(decisions.mapping?.metricColumns).toEqual([{ column: 2, metricId: 'new-metric-0' }])
  })

  it('leave a column out by its name', () => {
    const choices = { reps: {}, metrics: { Remarks: { kind: 'left-out' } as const } }
    const decisions = decisionsOf(mapping, choices, [unknown('Remarks', 3)])
    expect(decisions.mapping).toMatchObject({ metricColumns: [], metricNames: { Remarks: 'left-out' } })
  })
})
