import { type FormEvent, useState } from 'react'
import type { RaisedBy } from '../../../shared/basket-item/basket-item.ts'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { RecordNoun } from '../../../shared/record/record.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { FormRefusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import './basket-item.css'

export interface AddToBasketProps {
  readonly repId: RepId
  /** The record it is put aside on, if any. */
  readonly sourceNoun?: RecordNoun | undefined
  readonly sourceRecordId?: string | undefined
  readonly suggestedWords?: string | undefined
}

/** Puts something aside for the rep's next one-on-one, from any screen. */
export function AddToBasketButton(props: AddToBasketProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      label="For next time"
      align="end"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button>For next time</Button>}
    >
      <BasketForm {...props} onDone={() => setIsOpen(false)} />
    </Popover>
  )
}

/** The line itself, for places that have room for it. */
export function BasketForm(props: AddToBasketProps & { readonly onDone?: (() => void) | undefined }) {
  const { repId, sourceNoun, sourceRecordId, suggestedWords = '', onDone } = props
  const name = useQueryOf('rep.get', { id: repId }).data?.rep.name ?? ''
  const [words, setWords] = useState(suggestedWords)
  const [raisedBy, setRaisedBy] = useState<RaisedBy>('me')
  const add = useCommand('basketItem.add', {
    onDone: (item) => {
      setWords('')
      toast.show({
        text:
          item.takenIntoOneOnOneId === null
            ? 'Waits for the next one-on-one'
            : 'In the agenda of the next one-on-one',
      })
      onDone?.()
    },
  })
  function submit(event: FormEvent): void {
    event.preventDefault()
    const source =
      sourceNoun === undefined || sourceRecordId === undefined ? {} : { sourceNoun, sourceRecordId }
    add.run({ repId, words, raisedBy, ...source })
  }
  return (
    <form className="basket-form" aria-label="For next time" onSubmit={submit}>
      <TextField
        label="What to raise next time"
        value={words}
        onChange={setWords}
        error={fieldError(add.error, 'words')}
        autoFocus={onDone !== undefined}
      />
      <div className="basket-form-foot">
        <SegmentedControl<RaisedBy>
          label="Who raises it"
          hideLabel
          value={raisedBy}
          options={[
            { value: 'me', label: 'You' },
            { value: 'rep', label: firstNameOf(name) },
          ]}
          onChange={setRaisedBy}
        />
        <Button kind={onDone === undefined ? 'default' : 'primary'} type="submit" busy={add.isRunning}>
          Put aside
        </Button>
      </div>
      <FormRefusal error={add.error} />
    </form>
  )
}
