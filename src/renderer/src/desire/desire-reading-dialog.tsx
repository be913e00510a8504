import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { Desire, DesireSign } from '../../../shared/desire/desire-signs.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { FormRefusal } from '../record/problem.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { announce } from '../ui/live-region.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { desireOptions } from './desire-words.ts'
import { SignTicks } from './sign-ticks.tsx'

/** A reading of desire outside a one-on-one: what was read, the signs, an example, the day. */
export function DesireReadingDialog({ rep, onClose }: { readonly rep: Rep; readonly onClose: () => void }) {
  const today = useToday()
  const name = firstNameOf(rep.name)
  const [desire, setDesire] = useState<Desire | null>(null)
  const [signs, setSigns] = useState<readonly DesireSign[]>([])
  const [seen, setSeen] = useState('')
  const [readOn, setReadOn] = useState(today)
  const [isUnread, setIsUnread] = useState(false)
  const note = useCommand('desireReading.note', {
    onDone: () => {
      announce('Reading noted')
      onClose()
    },
  })
  function submit(): void {
    setIsUnread(desire === null)
    if (desire !== null && !note.isRunning)
      note.run({ repId: rep.id, desire, signs: [...signs], seen, readOn })
  }
  return (
    <FormDialog
      title="Note a reading of desire"
      description="For you alone. It is in no packet."
      className="desire-dialog"
      act="Keep it"
      isBusy={note.isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <SegmentedControl<Desire>
        label={`How willing is ${name} to work on this?`}
        value={desire}
        options={desireOptions}
        onChange={setDesire}
        hint={isUnread ? <span className="ui-tone-brick">Pick one of the three.</span> : undefined}
      />
      <SignTicks signs={signs} onChange={setSigns} />
      <TextField
        label="For example"
        note="optional"
        value={seen}
        onChange={setSeen}
        maxLength={300}
        placeholder="What you saw or heard that says so"
        error={fieldError(note.error, 'seen')}
      />
      <DateField
        label="Seen on"
        value={readOn}
        latest={today}
        required
        onChange={(day) => setReadOn(day ?? today)}
        error={fieldError(note.error, 'readOn')}
      />
      <FormRefusal error={note.error} />
    </FormDialog>
  )
}
