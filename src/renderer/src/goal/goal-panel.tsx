import { useState } from 'react'
import type { Goal } from '../../../shared/goal/goal.ts'
import { missingPieces, pieceWords } from '../../../shared/goal/goal-plan.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { FormPanel } from '../ui/form-dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import {
  changesOf,
  type DraftErrors,
  draftErrors,
  draftOf,
  type GoalDraft,
  newGoalDraft,
  newGoalOf,
  wantsReason,
} from './goal-draft.ts'
import { GoalForm } from './goal-form.tsx'

/** A new goal, or one to change, beside the page. */
export function GoalPanel(props: {
  readonly repId: RepId
  readonly repName: string
  readonly goal: Goal | null
  readonly today: CalendarDay
  readonly onClose: () => void
}) {
  const { repId, repName, goal, today, onClose } = props
  const [draft, setDraft] = useState<GoalDraft>(() => (goal === null ? newGoalDraft(today) : draftOf(goal)))
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<DraftErrors>({})
  const create = useCommand('goal.create', { onDone: onClose })
  const change = useCommand('goal.change', { onDone: onClose })
  const isReasonDue = goal !== null && wantsReason(goal, draft)
  function save(): void {
    const found: DraftErrors = {
      ...draftErrors(draft),
      ...(isReasonDue && reason.trim() === '' ? { reason: 'Say why it changes, in a few words.' } : {}),
    }
    setErrors(found)
    if (Object.keys(found).length > 0) return
    const made = newGoalOf(repId, draft)
    const changes = changesOf(draft)
    if (goal === null && made !== undefined) create.run(made)
    if (goal !== null && changes !== undefined) change.run({ id: goal.id, changes, reason })
  }
  return (
    <FormPanel
      holdsWork
      title={goal === null ? `A goal for ${repName}` : 'Change the goal'}
      act={goal === null ? 'Set the goal' : 'Save'}
      isBusy={create.isRunning || change.isRunning}
      noValidate
      onSubmit={save}
      onClose={onClose}
    >
      <GoalForm
        repId={repId}
        repName={repName}
        draft={draft}
        errors={errors}
        today={today}
        onChange={(changed) => setDraft((now) => ({ ...now, ...changed }))}
      />
      {goal === null && draft.category !== 'personal' && (
        <p className="ui-why goal-reason">
          It stays a draft until {pieceWords(missingPieces(draft, 0, 0))} hang
          {draft.category === 'behaviour' ? 's' : ''} on it. You add{' '}
          {draft.category === 'behaviour' ? 'it' : 'them'} under the goal.
        </p>
      )}
      {isReasonDue && (
        <TextField
          className="goal-reason"
          label="Why it changes"
          hint="What was agreed on is logged with its reason."
          value={reason}
          onChange={setReason}
          error={errors.reason}
        />
      )}
      <Refusal error={create.error ?? change.error} />
    </FormPanel>
  )
}
