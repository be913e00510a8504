import { type FormEvent, type KeyboardEvent, useState } from 'react'
import {
  type Commitment,
  CommitmentKind,
  type CommitmentOwner,
} from '../../../shared/commitment/commitment.ts'
import type { GoalId } from '../../../shared/goal/goal.ts'
import type { Audience } from '../../../shared/kernel/text.ts'
import { addDays, type CalendarDay } from '../../../shared/kernel/time.ts'
import { nextWorkday } from '../../../shared/one-on-one/meeting-time.ts'
import type { OneOnOneId, OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { FormRefusal } from '../record/problem.tsx'
import { RepOrYou } from '../record/rep-or-you.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { announce } from '../ui/live-region.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { kindWords } from './promise-words.ts'
import './promises.css'

const kinds = CommitmentKind.options.map((value) => ({ value, label: kindWords[value] }))

export interface PromiseFormProps {
  readonly repId: RepId
  readonly repName: string
  readonly sourceOneOnOneId?: OneOnOneId | undefined
  readonly sourceItemId?: OneOnOneItemId | undefined
  /** The goal it hangs on. */
  readonly goalId?: GoalId | undefined
  readonly audience?: Audience | undefined
  readonly initialWords?: string | undefined
  readonly initialOwner?: CommitmentOwner | undefined
  /** The due day to begin with; a week from now, on a working day, if left out. */
  readonly initialDueOn?: CalendarDay | null | undefined
  /** Stays open for the next one unless this closes it. */
  readonly onMade?: ((commitment: Commitment) => void) | undefined
  readonly onCancel?: (() => void) | undefined
}

/** One line to write a promise down: what, who, by when. Enter keeps it, Escape leaves it. */
export function PromiseForm(props: PromiseFormProps) {
  const { repId, repName, sourceOneOnOneId, sourceItemId, audience, onMade, onCancel } = props
  const today = useToday()
  const [words, setWords] = useState(props.initialWords ?? '')
  const [owner, setOwner] = useState<CommitmentOwner>(props.initialOwner ?? 'rep')
  const [kind, setKind] = useState<CommitmentKind>('promise')
  const [dueOn, setDueOn] = useState<CalendarDay | null>(
    props.initialDueOn === undefined ? nextWorkday(addDays(today, 7)) : props.initialDueOn,
  )
  const make = useCommand('commitment.make', {
    onDone: (commitment) => {
      setWords('')
      announce('Promise kept in mind')
      onMade?.(commitment)
    },
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (make.isRunning) return
    make.run({
      repId,
      kind,
      owner,
      words,
      dueOn,
      sourceOneOnOneId: sourceOneOnOneId ?? null,
      sourceItemId: sourceItemId ?? null,
      goalId: props.goalId ?? null,
      audience: audience ?? 'only-me',
    })
  }
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onCancel?.()
  }
  return (
    <form className="promise-form" aria-label="New promise" onSubmit={submit} onKeyDown={leave}>
      <TextField
        label="What will be done"
        value={words}
        onChange={setWords}
        placeholder="What will be done, so that both will know it was"
        error={fieldError(make.error, 'words')}
        autoFocus
      />
      <div className="promise-form-facts">
        <RepOrYou label="Who carries it" repName={repName} value={owner} onChange={setOwner} />
        <DateField
          label="By which day"
          note={kind === 'decision' ? 'optional' : undefined}
          value={dueOn}
          today={today}
          onChange={setDueOn}
          error={fieldError(make.error, 'dueOn')}
        />
        <Select label="Kind" value={kind} options={kinds} onChange={setKind} />
        <div className="promise-form-acts">
          {onCancel !== undefined && (
            <Button kind="quiet" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button kind="primary" type="submit" busy={make.isRunning}>
            Keep it
          </Button>
        </div>
      </div>
      <FormRefusal error={make.error} />
    </form>
  )
}
