import { useState } from 'react'
import { type Metric, NewMetric } from '../../../shared/metric/metric.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { directionOptions, kindOptions, periodOptions, unitOptions } from './metric-words.ts'

const blank: NewMetric = {
  name: '',
  kind: 'leading',
  unit: 'count',
  goodDirection: 'up',
  period: 'week',
  note: '',
}

/** A metric of the manager's own, new or to change. */
export function MetricDialog(props: { readonly metric: Metric | null; readonly onClose: () => void }) {
  const { metric, onClose } = props
  const [draft, setDraft] = useState<NewMetric>(metric === null ? blank : fieldsOf(metric))
  const create = useCommand('metric.create', { onDone: onClose })
  const change = useCommand('metric.change', { onDone: onClose })
  const error = create.error ?? change.error
  const nameError =
    error?.code === 'name-taken'
      ? 'There is a metric by that name, perhaps in the trash.'
      : fieldError(error, metric === null ? 'name' : 'changes.name')
  const periodError =
    error?.code === 'metric-in-use'
      ? 'It has readings by this period already. Add a second metric instead.'
      : undefined
  function submit(): void {
    if (metric === null) create.run(draft)
    else change.run({ id: metric.id, changes: draft })
  }
  const put = (changed: Partial<NewMetric>) => setDraft((now) => ({ ...now, ...changed }))
  return (
    <FormDialog
      title={metric === null ? 'New metric' : metric.name}
      className="metric-form"
      act={metric === null ? 'Add metric' : 'Save'}
      isBusy={create.isRunning || change.isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label="Name" value={draft.name} onChange={(name) => put({ name })} error={nameError} />
      <SegmentedControl
        label="Kind"
        value={draft.kind}
        options={kindOptions.map(({ value, label }) => ({ value, label }))}
        hint="Leading: what a rep can do this week. Lagging: what comes of it."
        onChange={(kind) => put({ kind })}
      />
      <div className="metric-form-line">
        <Select label="It is" value={draft.unit} options={unitOptions} onChange={(unit) => put({ unit })} />
        <Select
          label="Good direction"
          value={draft.goodDirection}
          options={directionOptions}
          onChange={(goodDirection) => put({ goodDirection })}
        />
        <Select
          label="Read each"
          value={draft.period}
          options={periodOptions}
          onChange={(period) => put({ period })}
          error={periodError}
        />
      </div>
      <TextArea
        label="What counts"
        note="optional"
        rows={2}
        value={draft.note}
        onChange={(note) => put({ note })}
      />
      {nameError === undefined && periodError === undefined && <Refusal error={error} />}
    </FormDialog>
  )
}

function fieldsOf({ name, kind, unit, goodDirection, period, note }: Metric): NewMetric {
  return NewMetric.parse({ name, kind, unit, goodDirection, period, note })
}
