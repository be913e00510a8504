import { type FormEvent, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import type { OneOnOneItem } from '../../../shared/one-on-one/one-on-one.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { toPlainText } from '../../../shared/rich-text/to-plain-text.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatFullDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { FormRefusal } from '../record/problem.tsx'
import { TextLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { announce } from '../ui/live-region.tsx'
import { useLocale } from '../ui/locale.ts'
import { TextArea } from '../ui/text-area.tsx'
import './desire.css'

/** An answer to a listening question becomes part of what drives the rep: in their words, with the day. */
export function KeepAsDrive({ rep, item }: { readonly rep: Rep; readonly item: OneOnOneItem }) {
  const { data: card } = useQueryOf('rep.get', { id: rep.id })
  const { locale } = useLocale()
  const [isOpen, setIsOpen] = useState(false)
  const name = firstNameOf(rep.name)
  const kept = card?.drives.filter(({ source }) => source?.itemId === item.id) ?? []
  return (
    <div className="desire-keep">
      {kept.map(({ id, words, askedOn }) => (
        <p key={id} className="ui-why">
          In <TextLink href={`#/rep/${rep.id}/profile`}>what drives {name}</TextLink> since{' '}
          {formatFullDay(askedOn, locale)}: “{words}”
        </p>
      ))}
      {isOpen ? (
        <KeepForm rep={rep} item={item} onClose={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button onClick={() => setIsOpen(true)}>
            {kept.length === 0 ? `Keep in what drives ${name}` : 'Keep another answer'}
          </Button>
        </div>
      )}
    </div>
  )
}

function KeepForm(props: { readonly rep: Rep; readonly item: OneOnOneItem; readonly onClose: () => void }) {
  const { rep, item, onClose } = props
  const today = useToday()
  // What stands in the note, until the manager picks the words herself: it may be saved a moment later.
  const [picked, setPicked] = useState<string | null>(null)
  const [askedOn, setAskedOn] = useState(today)
  const words = picked ?? toPlainText(item.document).trim().slice(0, textLimits.line)
  const add = useCommand('rep.addDrive', {
    onDone: () => {
      announce('Kept in what drives them')
      onClose()
    },
  })
  function submit(event?: FormEvent): void {
    event?.preventDefault()
    if (add.isRunning) return
    add.run({ id: rep.id, words, askedOn, source: { oneOnOneId: item.oneOnOneId, itemId: item.id } })
  }
  return (
    <form
      className="desire-form"
      aria-label={`Keep in what drives ${firstNameOf(rep.name)}`}
      onSubmit={submit}
    >
      <TextArea
        label="In their words"
        rows={2}
        voice="read"
        value={words}
        onChange={setPicked}
        onSubmit={() => submit()}
        maxLength={textLimits.line}
        autoFocus
        error={fieldError(add.error, 'words')}
      />
      <DateField
        label="Said on"
        value={askedOn}
        latest={today}
        required
        onChange={(day) => setAskedOn(day ?? today)}
      />
      <FormRefusal error={add.error} />
      <div className="desire-form-acts">
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button kind="primary" type="submit" busy={add.isRunning}>
          Keep it
        </Button>
      </div>
    </form>
  )
}
