import { useState } from 'react'
import { type FollowUpMark, followUpMarks } from '../../../shared/follow-up/follow-up.ts'
import type { JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { ShortForm } from '../record/short-form.tsx'
import { DateField } from '../ui/date-field.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { markHints, markWords } from './coaching-words.ts'
import './coaching.css'

const marks = followUpMarks.map((value) => ({ value, label: markWords[value] }))

/** What became of a feedback: one of four marks, the day, and what was seen. */
export function FollowUpForm(props: {
  readonly entryId: JournalEntryId
  readonly repId: RepId
  readonly toldOn: CalendarDay
  /** Where the rep stands already: one step on is offered first. */
  readonly after: FollowUpMark | null
  readonly onDone: () => void
}) {
  const { entryId, repId, toldOn, after, onDone } = props
  const today = useToday()
  const [mark, setMark] = useState<FollowUpMark>(nextMark(after))
  const [evidence, setEvidence] = useState('')
  const [day, setDay] = useState<CalendarDay>(today)
  const add = useCommand('followUp.add', { onDone })
  return (
    <ShortForm
      label="What became of it"
      className="coaching-form"
      act="Note it"
      command={add}
      onSubmit={() => add.run({ entryId, repId, mark, evidence, happenedOn: day })}
      onCancel={onDone}
    >
      <SegmentedControl<FollowUpMark>
        label="What became of it"
        value={mark}
        options={marks}
        onChange={setMark}
        hint={markHints[mark]}
      />
      <TextField
        label="What you saw"
        note="optional"
        placeholder="Asked what waiting costs, twice, in the Hartwell call"
        value={evidence}
        maxLength={textLimits.line}
        onChange={setEvidence}
        error={fieldError(add.error, 'evidence')}
        autoFocus
      />
      <DateField
        label="On"
        value={day}
        today={today}
        earliest={toldOn}
        latest={today}
        required
        onChange={(next) => {
          if (next !== null) setDay(next)
        }}
      />
    </ShortForm>
  )
}

function nextMark(after: FollowUpMark | null): FollowUpMark {
  if (after === 'heard' || after === 'relapsed') return 'tried'
  return after === null ? 'heard' : 'changed'
}
