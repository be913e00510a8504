import { useState } from 'react'
import type { Goal } from '../../../shared/goal/goal.ts'
import { useCommand } from '../api/queries.ts'
import { unitSuffix } from '../metric/metric-words.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'
import { Refusal } from '../record/problem.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { TextArea } from '../ui/text-area.tsx'

/** The ground has moved: where the goal begins and what it asks for, anew, with the reason in its log. */
export function ReBaselineDialog(props: {
  readonly goal: Goal
  readonly value: number | null
  readonly onClose: () => void
}) {
  const { goal, onClose } = props
  const { numberStyle } = useNumberStyle()
  const isTotal = goal.counting === 'total' && goal.metricId !== null
  const [baseline, setBaseline] = useState(props.value ?? goal.baseline)
  const [targetValue, setTargetValue] = useState(goal.targetValue)
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { run, isRunning, error } = useCommand('goal.change', { onDone: onClose })
  const isMissing = reason.trim() === ''
  function submit(): void {
    setAsked(isMissing)
    if (isMissing) return
    run({ id: goal.id, changes: { targetValue, ...(isTotal ? {} : { baseline }) }, reason })
  }
  const suffix = unitSuffix(goal.unit, numberStyle.currency)
  return (
    <FormDialog
      title="Set a new baseline"
      description={goal.wording}
      holdsWork
      className="goal-form"
      act="Set it"
      isBusy={isRunning}
      noValidate
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        label="What changed around it"
        hint="A price, a territory, a launch. It stands in the log of the goal."
        rows={2}
        value={reason}
        onChange={setReason}
        error={isAsked && isMissing ? 'Say it in a few words.' : undefined}
      />
      <div className="goal-form-line">
        {!isTotal && (
          <NumberField
            label="Begins at"
            value={baseline}
            locale={numberStyle.locale}
            suffix={suffix}
            onChange={setBaseline}
          />
        )}
        <NumberField
          label="Target"
          value={targetValue}
          locale={numberStyle.locale}
          suffix={suffix}
          onChange={setTargetValue}
        />
      </div>
      <Refusal error={error} />
    </FormDialog>
  )
}
