import { useState } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepSeries } from '../../../shared/metric/metric.ts'
import { periodLabel } from '../../../shared/metric/metric-period.ts'
import { readingsOf } from '../../../shared/metric/metric-series.ts'
import { formatMetricValue } from '../../../shared/metric/metric-value.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useNumberStyle } from './use-number-style.ts'

/** One line beside a reading: what was going on in that period. */
export function ContextDialog(props: {
  readonly repId: RepId
  readonly of: RepSeries
  readonly periodStart: CalendarDay
  readonly onClose: () => void
}) {
  const { repId, of, onClose } = props
  const { metric, contexts, series } = of
  const { numberStyle } = useNumberStyle()
  const [periodStart, setPeriodStart] = useState<string>(props.periodStart)
  const known = (start: string): string => contexts.find((one) => one.periodStart === start)?.text ?? ''
  const [text, setText] = useState(known(props.periodStart))
  const { run, isRunning, error } = useCommand('metric.setContext', { onDone: onClose })
  const readings = readingsOf(series).toReversed()
  function submit(): void {
    const chosen = readings.find(({ start }) => start === periodStart)
    if (chosen !== undefined) run({ repId, metricId: metric.id, periodStart: chosen.start, text })
  }
  return (
    <FormDialog
      size="small"
      title="What was going on"
      description={`It stands beside the reading of ${metric.name} and keeps the number honest.`}
      className="metric-form"
      act="Save"
      isBusy={isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label="In one line"
        value={text}
        maxLength={300}
        placeholder="Two weeks of holiday, a new territory, a trade fair"
        onChange={setText}
        error={fieldError(error, 'text')}
      />
      <Select
        label="Period"
        value={periodStart}
        options={readings.slice(0, 60).map(({ start, value }) => ({
          value: start,
          label: `${periodLabel(start, metric.period, true)}: ${formatMetricValue(value, metric.unit, numberStyle)}`,
        }))}
        onChange={(start) => {
          setPeriodStart(start)
          setText(known(start))
        }}
      />
      <Refusal error={error} />
    </FormDialog>
  )
}
