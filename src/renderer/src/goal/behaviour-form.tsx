import { type FormEvent, useState } from 'react'
import type { GoalId } from '../../../shared/goal/goal.ts'
import type { GoalBehaviour } from '../../../shared/goal/goal-plan.ts'
import { vaguenessOf } from '../../../shared/goal/goal-specificity.ts'
import type { MetricId } from '../../../shared/metric/metric.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'
import { FormRefusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { TextField } from '../ui/text-field.tsx'

/** A behaviour under a goal: what they will do, how it is counted, how much of it a week. */
export function BehaviourForm(props: {
  readonly goalId: GoalId
  readonly behaviour: GoalBehaviour | null
  readonly onDone: () => void
}) {
  const { goalId, behaviour, onDone } = props
  const { numberStyle } = useNumberStyle()
  const [words, setWords] = useState(behaviour?.words ?? '')
  const [metricId, setMetricId] = useState<MetricId | null>(behaviour?.metricId ?? null)
  const [weeklyAmount, setWeeklyAmount] = useState<number | null>(behaviour?.weeklyAmount ?? null)
  const metrics = (useQueryOf('metric.list', {}).data ?? []).filter(({ metric }) => metric.kind === 'leading')
  const add = useCommand('goalPlan.addBehaviour', { onDone })
  const change = useCommand('goalPlan.changeBehaviour', { onDone })
  const error = add.error ?? change.error
  const isNamed = words.trim() === '' || vaguenessOf(words).namesBehaviour
  function submit(event: FormEvent): void {
    event.preventDefault()
    const facts = { words, metricId, weeklyAmount }
    if (behaviour === null) add.run({ goalId, ...facts })
    else change.run({ id: behaviour.id, changes: facts })
  }
  return (
    <form className="goal-check-in" aria-label="Behaviour" onSubmit={submit} noValidate>
      <TextField
        label="What they will do"
        className="goal-check-in-note"
        value={words}
        maxLength={300}
        placeholder="Asks who else decides, in every first meeting"
        hint={isNamed ? undefined : 'What would you see or hear them do?'}
        onChange={setWords}
        error={fieldError(error, 'words')}
        autoFocus
      />
      <Combobox
        label="Counted by"
        note="optional"
        clearable
        options={metrics.map(({ metric }) => ({ id: metric.id, label: metric.name }))}
        value={metricId}
        onChange={(id) => setMetricId(metrics.find(({ metric }) => metric.id === id)?.metric.id ?? null)}
        placeholder="A leading metric"
      />
      <NumberField
        label="A week"
        note="optional"
        value={weeklyAmount}
        min={0}
        locale={numberStyle.locale}
        onChange={setWeeklyAmount}
        error={fieldError(error, 'weeklyAmount')}
      />
      <Button kind="quiet" onClick={onDone}>
        Cancel
      </Button>
      <Button kind="primary" type="submit" busy={add.isRunning || change.isRunning}>
        {behaviour === null ? 'Hang it on' : 'Save'}
      </Button>
      <FormRefusal error={error} />
    </form>
  )
}
