import type { ImportMapping } from '../../../shared/metric/import/import-mapping.ts'
import { leftOut } from '../../../shared/metric/import/import-mapping.ts'
import type { NewMetric } from '../../../shared/metric/metric.ts'
import { metricCatalogue } from '../../../shared/metric/metric-catalogue.ts'
import type { ImportDecisions, ImportPreview } from '../../../shared/metric/metric-import.ts'
import type { MetricPeriod } from '../../../shared/metric/metric-period.ts'

/** What the manager says about a name in a file: a rep's id, a new person, or nobody. */
export type RepChoice = 'new' | typeof leftOut | (string & {})

/** What a metric in a file is: one she has (`id`), one to add, or none. */
export type MetricChoice =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly presetKey: string | null; readonly fields: NewMetric }
  | { readonly kind: typeof leftOut }

export interface ImportChoices {
  readonly reps: Readonly<Record<string, RepChoice>>
  readonly metrics: Readonly<Record<string, MetricChoice>>
}

export const noChoices: ImportChoices = { reps: {}, metrics: {} }

/** The decisions that a mapping and the choices by name come to. */
export function decisionsOf(
  mapping: ImportMapping,
  choices: ImportChoices,
  unknownMetrics: ImportPreview['unknownMetrics'],
): ImportDecisions {
  const newReps: ImportDecisions['newReps'] = []
  const repNames: Record<string, string> = { ...mapping.repNames }
  for (const [text, choice] of Object.entries(choices.reps)) {
    if (choice === 'new') {
      const key = `new-rep-${newReps.length}`
      newReps.push({ key, name: text.slice(0, 120) })
      repNames[text] = key
    } else {
      repNames[text] = choice
    }
  }
  const newMetrics: ImportDecisions['newMetrics'] = []
  const metricNames: Record<string, string> = { ...mapping.metricNames }
  const metricColumns = [...mapping.metricColumns]
  for (const { text, column } of unknownMetrics) {
    const choice = choices.metrics[text]
    if (choice === undefined) continue
    const id = idOf(choice, newMetrics)
    if (column === null || id === leftOut) metricNames[text] = id
    else metricColumns.push({ column, metricId: id })
  }
  return { mapping: { ...mapping, repNames, metricNames, metricColumns }, newReps, newMetrics }
}

function idOf(choice: MetricChoice, newMetrics: ImportDecisions['newMetrics']): string {
  if (choice.kind === 'known') return choice.id
  if (choice.kind === leftOut) return leftOut
  const key = `new-metric-${newMetrics.length}`
  newMetrics.push({ key, presetKey: choice.presetKey, fields: choice.fields })
  return key
}

/** A metric to add from a preset, read by the period the file has; without a key, one of the manager's own. */
export function newMetricChoice(
  text: string,
  presetKey: string | null,
  period: MetricPeriod | undefined,
): MetricChoice {
  const preset = metricCatalogue.find((one) => one.key === presetKey)
  if (preset === undefined) {
    const looksPaid = /amount|value|revenue|bookings|pipeline|arr|mrr|umsatz/i.test(text)
    const looksShared = /rate|share|percent|quote|%/i.test(text)
    const unit = looksShared ? 'percent' : looksPaid ? 'money' : 'count'
    const name = text.trim().slice(0, 120)
    const fields = { name, kind: 'leading', unit, goodDirection: 'up', note: '' } as const
    return { kind: 'new', presetKey: null, fields: { ...fields, period: period ?? 'month' } }
  }
  const { key, ...fields } = preset
  return { kind: 'new', presetKey: key, fields: { ...fields, period: period ?? preset.period } }
}

/** The obvious choices: nobody is guessed, but people and metrics nobody knows are offered as new. */
export function offeredChoices(preview: ImportPreview, period: MetricPeriod | undefined): ImportChoices {
  return {
    reps: Object.fromEntries(
      preview.unknownReps
        .filter(({ suggestions }) => suggestions.length === 0)
        .map(({ text }) => [text, 'new']),
    ),
    metrics: Object.fromEntries(
      preview.unknownMetrics.map(({ text, metricIds, presetKeys }) => {
        const [own] = metricIds
        const choice: MetricChoice =
          own === undefined
            ? newMetricChoice(text, presetKeys[0] ?? null, period)
            : { kind: 'known', id: own }
        return [text, choice]
      }),
    ),
  }
}
