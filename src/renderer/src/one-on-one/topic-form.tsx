import { useState } from 'react'
import type { RaisedBy } from '../../../shared/basket-item/basket-item.ts'
import type { OneOnOneItem } from '../../../shared/one-on-one/one-on-one.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { RepOrYou } from '../record/rep-or-you.tsx'
import { ShortForm } from '../record/short-form.tsx'
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
  return (
    <ShortForm
      label="Raise a topic"
      className="meeting-topic-form"
      act="Add"
      command={add}
      onSubmit={() => add.run({ id: oneOnOneId, title, raisedBy })}
      onCancel={onCancel}
    >
      <TextField
        label="Topic"
        value={title}
        onChange={setTitle}
        error={fieldError(add.error, 'title')}
        autoFocus
      />
      <RepOrYou label="Who raises it" repName={repName} value={raisedBy} onChange={setRaisedBy} />
    </ShortForm>
  )
}
