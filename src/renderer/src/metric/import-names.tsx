import { leftOut } from '../../../shared/metric/import/import-mapping.ts'
import type { MetricSummary } from '../../../shared/metric/metric.ts'
import { metricCatalogue } from '../../../shared/metric/metric-catalogue.ts'
import type { ImportPreview } from '../../../shared/metric/metric-import.ts'
import type { MetricPeriod } from '../../../shared/metric/metric-period.ts'
import type { RepSummary } from '../../../shared/rep/rep.ts'
import { plural } from '../format/plural.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Select } from '../ui/select.tsx'
import { type ImportChoices, type MetricChoice, newMetricChoice, type RepChoice } from './import-choices.ts'
import { periodOptions, unitOptions } from './metric-words.ts'

/** Names in the file that nobody knows yet: each is a person of the team, a new one, or left out. */
export function ImportReps(props: {
  readonly unknown: ImportPreview['unknownReps']
  readonly choices: ImportChoices
  readonly team: readonly RepSummary[]
  readonly onChange: (choices: ImportChoices) => void
}) {
  const { unknown, choices, team, onChange } = props
  const put = (changed: Readonly<Record<string, RepChoice>>): void => {
    onChange({ ...choices, reps: { ...choices.reps, ...changed } })
  }
  const all = (choice: RepChoice) => put(Object.fromEntries(unknown.map(({ text }) => [text, choice])))
  return (
    <Card
      title="Who is meant"
      aside={`${plural(unknown.length, 'name')} nobody here has`}
      actions={
        <>
          <Button kind="quiet" onClick={() => all(leftOut)}>
            Leave all out
          </Button>
          <Button onClick={() => all('new')}>Add all to the team</Button>
        </>
      }
    >
      <div className="import-names">
        {unknown.map(({ text, rows, suggestions }) => {
          const because = new Map<string, string>(suggestions.map((one) => [one.repId, one.because]))
          const known = team.toSorted((a, b) => Number(because.has(b.rep.id)) - Number(because.has(a.rep.id)))
          return (
            <div key={text} className="import-name">
              <div>
                <b>{text}</b>
                <div className="ui-why">{plural(rows, 'row')}</div>
              </div>
              <Select<string>
                label={`Who is ${text}`}
                hideLabel
                value={choices.reps[text] ?? null}
                placeholder="Choose who is meant"
                options={[
                  { value: 'new', label: 'Add to the team' },
                  ...known.map(({ rep }) => ({
                    value: rep.id,
                    label: rep.name,
                    detail: because.get(rep.id),
                  })),
                  { value: leftOut, label: 'Leave out' },
                ]}
                onChange={(choice) => put({ [text]: choice })}
              />
            </div>
          )
        })}
      </div>
    </Card>
  )
}

/** Metrics in the file that nobody knows yet. */
export function ImportMetrics(props: {
  readonly unknown: ImportPreview['unknownMetrics']
  readonly choices: ImportChoices
  readonly metrics: readonly MetricSummary[]
  readonly period: MetricPeriod | undefined
  readonly onChange: (choices: ImportChoices) => void
}) {
  const { unknown, choices, metrics, period, onChange } = props
  const put = (text: string, choice: MetricChoice): void => {
    onChange({ ...choices, metrics: { ...choices.metrics, [text]: choice } })
  }
  return (
    <Card title="Which metrics these are" aside={`${plural(unknown.length, 'name')} not in the catalogue`}>
      {unknown.map(({ text, rows, presetKeys }) => {
        const choice = choices.metrics[text]
        return (
          <div key={text} className="import-name">
            <div>
              <b>{text}</b>
              <div className="ui-why">{plural(rows, 'row')}</div>
            </div>
            <div className="metric-form">
              <Select<string>
                label={`What ${text} is`}
                hideLabel
                value={choice === undefined ? null : optionOf(choice)}
                placeholder="Choose the metric"
                options={[
                  { value: 'new:', label: `Add “${text}” as a metric of your own` },
                  ...presetKeys.map((key) => ({
                    value: `new:${key}`,
                    label: `Add ${metricCatalogue.find((preset) => preset.key === key)?.name ?? key}`,
                    detail: 'from presets',
                  })),
                  ...metrics.map(({ metric }) => ({ value: `known:${metric.id}`, label: metric.name })),
                  { value: leftOut, label: 'Leave out' },
                ]}
                onChange={(value) => put(text, choiceOf(value, text, period))}
              />
              {choice?.kind === 'new' && (
                <div className="metric-form-line">
                  <Select
                    label="It is"
                    value={choice.fields.unit}
                    options={unitOptions}
                    onChange={(unit) => put(text, { ...choice, fields: { ...choice.fields, unit } })}
                  />
                  <Select
                    label="Read each"
                    value={choice.fields.period}
                    options={periodOptions}
                    onChange={(each) => put(text, { ...choice, fields: { ...choice.fields, period: each } })}
                  />
                </div>
              )}
            </div>
          </div>
        )
      })}
    </Card>
  )
}

function optionOf(choice: MetricChoice): string {
  if (choice.kind === 'known') return `known:${choice.id}`
  return choice.kind === 'new' ? `new:${choice.presetKey ?? ''}` : leftOut
}

function choiceOf(value: string, text: string, period: MetricPeriod | undefined): MetricChoice {
  if (value === leftOut) return { kind: leftOut }
  if (value.startsWith('known:')) return { kind: 'known', id: value.slice('known:'.length) }
  const key = value.slice('new:'.length)
  return newMetricChoice(text, key === '' ? null : key, period)
}
