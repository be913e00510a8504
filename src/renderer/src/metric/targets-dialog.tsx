import { X } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { Metric } from '../../../shared/metric/metric.ts'
import { periodLabel, periodStart } from '../../../shared/metric/metric-period.ts'
import { formatMetricValue } from '../../../shared/metric/metric-value.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { unitSuffix } from './metric-words.ts'
import { useNumberStyle } from './use-number-style.ts'

/** The plan of one rep for one metric: what holds from which period on. */
export function TargetsDialog(props: {
  readonly repId: RepId
  readonly repName: string
  readonly metric: Metric
  readonly onClose: () => void
}) {
  const { repId, repName, metric, onClose } = props
  const today = useToday()
  const { numberStyle, firstWeekday } = useNumberStyle()
  const [value, setValue] = useState<number | null>(null)
  const [from, setFrom] = useState<CalendarDay | null>(periodStart(today, metric.period, firstWeekday))
  const [isAsked, setAsked] = useState(false)
  const targets = useQueryOf('metric.targets', { metricId: metric.id, repId }).data ?? []
  const set = useCommand('metric.setTarget', { onDone: () => setValue(null) })
  const formId = useId()
  function submit(event: FormEvent): void {
    event.preventDefault()
    setAsked(value === null || from === null)
    if (value !== null && from !== null) set.run({ repId, metricId: metric.id, periodStart: from, value })
  }
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={`Targets for ${repName}`}
      description={`${metric.name}, each ${metric.period}. A target holds from its ${metric.period} on, until the next one.`}
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <form id={formId} className="metric-form-line" onSubmit={submit}>
        <NumberField
          label="Target"
          value={value}
          onChange={setValue}
          locale={numberStyle.locale}
          suffix={unitSuffix(metric.unit, numberStyle.currency)}
          error={isAsked && value === null ? 'Give a number.' : fieldError(set.error, 'value')}
        />
        <DateField
          label="From"
          value={from}
          today={today}
          onChange={setFrom}
          error={isAsked && from === null ? 'Say from which day.' : undefined}
        />
        <Button kind="primary" type="submit" busy={set.isRunning}>
          Set
        </Button>
      </form>
      <Refusal error={set.error} />
      {targets.length > 0 && (
        <Rows label="Targets so far">
          {targets.toReversed().map((target) => (
            <Row
              key={target.periodStart}
              side={
                <IconButton
                  icon={X}
                  label={`Remove the target from ${periodLabel(target.periodStart, metric.period, true)}`}
                  onClick={() => set.run({ ...target, value: null })}
                />
              }
            >
              <b>{formatMetricValue(target.value, metric.unit, numberStyle)}</b> from{' '}
              {periodLabel(target.periodStart, metric.period, true)}
            </Row>
          ))}
        </Rows>
      )}
    </Dialog>
  )
}
