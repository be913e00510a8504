import { X } from 'lucide-react'
import { useState } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { nextOccurrence, type PersonalDate, type RepCard } from '../../../shared/rep/rep.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { formatFullDay, formatRelativeDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateField } from '../ui/date-field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Rows } from '../ui/row.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { RepForm } from './rep-form.tsx'

/** Birthdays, anniversaries, an exam, a promised date: what one should not have to remember. */
export function PersonalDatesCard({ card }: { readonly card: RepCard }) {
  const { rep, personalDates } = card
  const today = useToday()
  const { locale } = useLocale()
  const again = useCommand('rep.addPersonalDate')
  const remove = useCommand('rep.removePersonalDate')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Card title="Personal dates" aside="shown in the brief a month ahead">
      <Rows label="Personal dates">
        {personalDates.map((date) => (
          <li key={date.id} className="ui-row">
            <div className="ui-row-main">
              {date.label}
              <div className="ui-why">{dateWords(date, today, locale)}</div>
            </div>
            <IconButton
              icon={X}
              plain
              label={`Remove ${date.label}`}
              onClick={() => {
                const { label, onDay, isYearly } = date
                remove.run({ id: rep.id, personalDateId: date.id })
                toast.show({
                  text: `Removed: ${label}`,
                  undo: () => again.run({ id: rep.id, label, onDay, isYearly }),
                })
              }}
            />
          </li>
        ))}
      </Rows>
      {isOpen ? (
        <AddDate card={card} onClose={() => setIsOpen(false)} />
      ) : (
        <Button onClick={() => setIsOpen(true)}>Add a date</Button>
      )}
    </Card>
  )
}

function AddDate({ card, onClose }: { readonly card: RepCard; readonly onClose: () => void }) {
  const [label, setLabel] = useState('')
  const [onDay, setOnDay] = useState<CalendarDay | null>(null)
  const [isYearly, setIsYearly] = useState(true)
  const [isAsked, setIsAsked] = useState(false)
  const add = useCommand('rep.addPersonalDate', { onDone: onClose })
  return (
    <RepForm
      command={add}
      onSubmit={() => {
        setIsAsked(true)
        if (onDay !== null) add.run({ id: card.rep.id, label, onDay, isYearly })
      }}
      onCancel={onClose}
    >
      <TextField
        label="What it is"
        placeholder="Birthday"
        value={label}
        onChange={setLabel}
        maxLength={300}
        autoFocus
        error={fieldError(add.error, 'label')}
      />
      <DateField
        label="Day"
        value={onDay}
        onChange={setOnDay}
        placeholder="12 may 1990"
        error={isAsked && onDay === null ? 'A day is needed here.' : undefined}
      />
      <Checkbox label="Comes back every year" checked={isYearly} onChange={setIsYearly} />
    </RepForm>
  )
}

function dateWords(date: PersonalDate, today: CalendarDay, locale: string): string {
  const next = nextOccurrence(date, today)
  const written = formatFullDay(date.onDay, locale)
  if (next === null) return `${written}, past`
  return `${written}${date.isYearly ? ', every year' : ''} · next ${formatRelativeDay(next, today)}`
}
