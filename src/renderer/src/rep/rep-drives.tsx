import { X } from 'lucide-react'
import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { RepCard } from '../../../shared/rep/rep.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { formatFullDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { TextLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateField } from '../ui/date-field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Rows } from '../ui/row.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { toast } from '../ui/toast.tsx'
import { RepForm } from './rep-form.tsx'

/** What drives a rep, in the rep's own words, each with the day it was said. */
export function DrivesCard({ card }: { readonly card: RepCard }) {
  const { rep, drives } = card
  const { locale } = useLocale()
  const again = useCommand('rep.addDrive')
  const remove = useCommand('rep.removeDrive')
  const name = firstNameOf(rep.name)
  return (
    <Card title={`What drives ${name}`} aside="in their own words">
      <Rows label={`What drives ${name}`}>
        {drives.map((drive) => (
          <li key={drive.id} className="ui-row">
            <div className="ui-row-main">
              <p className="ui-journal ui-journal-small rep-words">{drive.words}</p>
              <div className="ui-why">
                {formatFullDay(drive.askedOn, locale)}
                {drive.source !== undefined && (
                  <>
                    {' · '}
                    <TextLink href={`#/one-on-one/${drive.source.oneOnOneId}`}>in a one-on-one</TextLink>
                  </>
                )}
              </div>
            </div>
            <IconButton
              icon={X}
              plain
              label={`Remove what was said on ${formatFullDay(drive.askedOn, locale)}`}
              onClick={() => {
                remove.run({ id: rep.id, driveId: drive.id })
                toast.show({
                  text: `Removed: what ${name} said on ${formatFullDay(drive.askedOn, locale)}`,
                  undo: () =>
                    again.run({
                      id: rep.id,
                      words: drive.words,
                      askedOn: drive.askedOn,
                      source: drive.source,
                    }),
                })
              }}
            />
          </li>
        ))}
      </Rows>
      <AddDrive card={card} isFirst={drives.length === 0} />
    </Card>
  )
}

function AddDrive({ card, isFirst }: { readonly card: RepCard; readonly isFirst: boolean }) {
  const today = useToday()
  const [isOpen, setIsOpen] = useState(false)
  const [words, setWords] = useState('')
  const [askedOn, setAskedOn] = useState(today)
  const add = useCommand('rep.addDrive', {
    onDone: () => {
      setWords('')
      setIsOpen(false)
    },
  })
  function submit(): void {
    add.run({ id: card.rep.id, words, askedOn })
  }
  if (!isOpen) {
    return (
      <>
        {isFirst && (
          <p className="ui-muted rep-quiet">
            A vision, a reason to sell, something outside of work. Ask, and write down what they say.
          </p>
        )}
        <Button onClick={() => setIsOpen(true)}>
          {isFirst ? 'Write it down' : 'They said something new'}
        </Button>
      </>
    )
  }
  return (
    <RepForm command={add} onSubmit={submit} onCancel={() => setIsOpen(false)}>
      <TextArea
        label="In their words"
        rows={3}
        voice="read"
        value={words}
        onChange={setWords}
        onSubmit={submit}
        maxLength={300}
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
    </RepForm>
  )
}
