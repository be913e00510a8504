import { type FormEvent, useState } from 'react'
import type { GoalSummary } from '../../../shared/goal/goal.contract.ts'
import type { GoalRating } from '../../../shared/goal/goal.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { unitSuffix } from '../metric/metric-words.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'

/** How a goal stands today: one colour and one line; for a goal without a metric also the number. */
export function CheckInForm(props: { readonly summary: GoalSummary; readonly onDone: () => void }) {
  const { goal, lastCheckIn } = props.summary
  const { numberStyle } = useNumberStyle()
  const [rating, setRating] = useState<GoalRating>(lastCheckIn?.rating ?? 'on-track')
  const [note, setNote] = useState('')
  const [whatNext, setWhatNext] = useState('')
  const [value, setValue] = useState<number | null>(null)
  const { run, isRunning, error } = useCommand('goal.checkIn', { onDone: props.onDone })
  function submit(event: FormEvent): void {
    event.preventDefault()
    run({ goalId: goal.id, rating, note, whatNext, value })
  }
  return (
    <form className="goal-check-in" onSubmit={submit}>
      <SegmentedControl<GoalRating>
        label="How it stands"
        value={rating}
        options={[
          { value: 'on-track', label: 'On track' },
          { value: 'at-risk', label: 'At risk' },
          { value: 'off-track', label: 'Off track' },
        ]}
        onChange={setRating}
      />
      {goal.metricId === null && (
        <NumberField
          label={goal.measure === '' ? 'Where it is' : goal.measure}
          note="optional"
          value={value}
          onChange={setValue}
          locale={numberStyle.locale}
          suffix={unitSuffix(goal.unit, numberStyle.currency)}
          error={fieldError(error, 'value')}
        />
      )}
      <TextField
        label="Why, in one line"
        className="goal-check-in-note"
        value={note}
        maxLength={300}
        onChange={setNote}
        error={fieldError(error, 'note')}
      />
      <TextField
        label="What next"
        note="optional"
        className="goal-check-in-note"
        value={whatNext}
        maxLength={300}
        onChange={setWhatNext}
        error={fieldError(error, 'whatNext')}
      />
      <Button kind="primary" type="submit" busy={isRunning}>
        Save check-in
      </Button>
      <Refusal error={error} />
    </form>
  )
}
