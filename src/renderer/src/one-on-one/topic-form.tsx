import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { RaisedBy } from '../../../shared/basket-item/basket-item.ts'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { OneOnOneItem } from '../../../shared/one-on-one/one-on-one.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { FormRefusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'

/** Adds a topic to an agenda: the rep's go before the manager's by themselves. */
export function TopicForm(props: {
  readonly oneOnOneId: OneOnOneId
  readonly repName: string
  readonly onAdded: (item: OneOnOneItem) => void
  readonly onCancel: () => void
}) {
  const { oneOnOneId, repName, onAdded, onCancel } = props
  const [title, setTitle] = useState('')
  const [raisedBy, setRaisedBy] = useState<RaisedBy>('rep')
  const add = useCommand('oneOnOne.addItem', { onDone: (item) => onAdded(item) })
  function submit(event: FormEvent): void {
    event.preventDefault()
    add.run({ id: oneOnOneId, title, raisedBy })
  }
  function leave(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented) onCancel()
  }
  return (
    <form className="meeting-topic-form" aria-label="Raise a topic" onSubmit={submit} onKeyDown={leave}>
      <TextField
        label="Topic"
        value={title}
        onChange={setTitle}
        error={fieldError(add.error, 'title')}
        autoFocus
      />
      <SegmentedControl<RaisedBy>
        label="Who raises it"
        value={raisedBy}
        options={[
          { value: 'rep', label: firstNameOf(repName) },
          { value: 'me', label: 'You' },
        ]}
        onChange={setRaisedBy}
      />
      <div className="meeting-form-acts">
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" busy={add.isRunning}>
          Add
        </Button>
      </div>
      <FormRefusal error={add.error} />
    </form>
  )
}
