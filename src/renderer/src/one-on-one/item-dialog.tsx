import { useState } from 'react'
import type { RaisedBy } from '../../../shared/basket-item/basket-item.ts'
import type { OneOnOneItem } from '../../../shared/one-on-one/one-on-one.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { FormRefusal } from '../record/problem.tsx'
import { RepOrYou } from '../record/rep-or-you.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import './one-on-one.css'

/** The words, the time box and the origin of one point. */
export function ItemDialog({ item, onClose }: { readonly item: OneOnOneItem; readonly onClose: () => void }) {
  const card = useQueryOf('oneOnOne.get', { id: item.oneOnOneId }).data
  const repId = card?.oneOnOne.repId
  const { data: reps } = useQueryOf('rep.list', { includeArchived: true })
  const name = reps?.find(({ rep }) => rep.id === repId)?.rep.name ?? ''
  const [title, setTitle] = useState(item.title)
  const [minutes, setMinutes] = useState<number | null>(item.minutes)
  const [raisedBy, setRaisedBy] = useState<RaisedBy>(item.raisedBy ?? 'me')
  const change = useCommand('oneOnOne.changeItem', { onDone: onClose })
  function submit(): void {
    change.run({
      itemId: item.id,
      changes: { title, minutes: minutes ?? 0, ...(item.raisedBy === null ? {} : { raisedBy }) },
    })
  }
  return (
    <FormDialog
      title="This point"
      size="small"
      className="meeting-form"
      act="Save"
      isBusy={change.isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        error={fieldError(change.error, 'changes.title')}
      />
      <NumberField
        label="Time box"
        value={minutes}
        min={0}
        max={240}
        suffix="min"
        onChange={setMinutes}
        error={fieldError(change.error, 'changes.minutes')}
      />
      {item.raisedBy !== null && (
        <RepOrYou label="Who raised it" repName={name} value={raisedBy} onChange={setRaisedBy} />
      )}
      <FormRefusal error={change.error} />
    </FormDialog>
  )
}
