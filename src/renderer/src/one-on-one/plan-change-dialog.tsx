import { useState } from 'react'
import type { CalendarDay, ClockTime } from '../../../shared/kernel/time.ts'
import { addDays } from '../../../shared/kernel/time.ts'
import { nextWorkday } from '../../../shared/one-on-one/meeting-time.ts'
import type { OneOnOne } from '../../../shared/one-on-one/one-on-one.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { TextButton } from '../ui/app-link.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { toast } from '../ui/toast.tsx'
import './one-on-one.css'

export type PlanChange = 'move' | 'skip' | 'excuse'

const words: Readonly<
  Record<
    PlanChange,
    { readonly title: string; readonly act: string; readonly done: string; readonly why: string }
  >
> = {
  move: {
    title: 'Move this one-on-one',
    act: 'Move it',
    done: 'Moved',
    why: 'The reason stays with it. Topics that came by themselves go to whichever meeting is now the next.',
  },
  skip: {
    title: 'Skip this one-on-one',
    act: 'Skip it',
    done: 'Skipped',
    why: 'It stays in the row as a gap, with its reason. Open topics go on to the next one.',
  },
  excuse: {
    title: 'Excuse this one-on-one',
    act: 'Excuse it',
    done: 'Excused',
    why: 'For leave, illness or the company’s own reasons: it counts as no gap. Open topics go on to the next one.',
  },
}
const usualReasons: Readonly<Record<PlanChange, readonly string[]>> = {
  move: ['Customer meeting', 'Travel', 'Illness'],
  skip: ['Quarter end', 'No time', 'Nothing to say'],
  excuse: ['Vacation', 'Illness', 'Company event'],
}

/** Asks why a plan changes, and for a move the new day. */
export function PlanChangeDialog(props: {
  readonly what: PlanChange
  readonly oneOnOne: OneOnOne
  readonly onClose: () => void
}) {
  const { what, oneOnOne, onClose } = props
  const { id } = oneOnOne
  const today = useToday()
  const isAhead = oneOnOne.plannedOn > today
  const [plannedOn, setPlannedOn] = useState<CalendarDay | null>(
    nextWorkday(addDays(isAhead ? oneOnOne.plannedOn : today, 1)),
  )
  const [plannedAt, setPlannedAt] = useState<ClockTime | null>(oneOnOne.plannedAt)
  const [reason, setReason] = useState('')
  const [isDayMissing, setIsDayMissing] = useState(false)
  const done = { onDone: () => finish() }
  const move = useCommand('oneOnOne.move', done)
  const skip = useCommand('oneOnOne.skip', done)
  const excuse = useCommand('oneOnOne.excuse', done)
  const error = [move, skip, excuse].map((one) => one.error).find((one) => one !== null) ?? null
  const { title, act, why } = words[what]
  function finish(): void {
    onClose()
    toast.show({ text: words[what].done })
  }
  function submit(): void {
    setIsDayMissing(what === 'move' && plannedOn === null)
    if (what === 'move' && plannedOn !== null) move.run({ id, plannedOn, plannedAt, reason })
    if (what === 'skip') skip.run({ id, reason })
    if (what === 'excuse') excuse.run({ id, reason })
  }
  const reasonError =
    error?.code === 'reason-missing' ? 'Say why, in a few words.' : fieldError(error, 'reason')
  return (
    <FormDialog
      title={title}
      description={why}
      className="meeting-form"
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      {what === 'move' && (
        <>
          <DateField
            label="New day"
            value={plannedOn}
            today={today}
            onChange={setPlannedOn}
            error={isDayMissing ? 'Say which day.' : fieldError(error, 'plannedOn')}
          />
          <TimeField label="Time" note="optional" value={plannedAt} onChange={setPlannedAt} />
        </>
      )}
      <TextField label="Why" value={reason} onChange={setReason} error={reasonError} />
      <p className="meeting-reasons ui-why">
        {usualReasons[what].map((usual) => (
          <TextButton key={usual} onClick={() => setReason(usual)}>
            {usual}
          </TextButton>
        ))}
      </p>
      {reasonError === undefined && <Refusal error={error} />}
    </FormDialog>
  )
}
