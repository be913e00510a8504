import { useState } from 'react'
import { textLimits } from '../../../shared/kernel/text.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { WinId } from '../../../shared/win/win.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useNames } from './use-names.ts'
import { useSkillChoices } from './use-skill-choices.ts'

/** A new win: what worked and who did it are enough; the rest can come later on its page. */
export function NewWinDialog(props: { readonly onClose: () => void; readonly onMade: (id: WinId) => void }) {
  const { onClose, onMade } = props
  const today = useToday()
  const names = useNames()
  const skills = useSkillChoices()
  const [title, setTitle] = useState('')
  const [repId, setRepId] = useState<RepId | null>(null)
  const [situation, setSituation] = useState('')
  const [words, setWords] = useState('')
  const [skillId, setSkillId] = useState(skills.none)
  const [happenedOn, setHappenedOn] = useState(today)
  const [isTried, setIsTried] = useState(false)
  const create = useCommand('win.create', { onDone: ({ win }) => onMade(win.id) })
  function submit(): void {
    setIsTried(true)
    if (title.trim() === '' || repId === null || create.isRunning) return
    create.run({
      repId,
      title: title.trim(),
      situation,
      words,
      happenedOn,
      skillId: skillId === skills.none ? null : skillId,
    })
  }
  return (
    <FormDialog
      holdsWork
      size="wide"
      title="A win"
      description="Something that worked, told so that somebody else could do it."
      className="win-form"
      act="Keep it"
      isBusy={create.isRunning}
      noValidate
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label="What worked"
        value={title}
        onChange={setTitle}
        maxLength={textLimits.line}
        placeholder="Asked who would be annoyed to hear of it last"
        error={isTried && title.trim() === '' ? 'Say it in one line.' : fieldError(create.error, 'title')}
      />
      <div className="win-form-pair">
        <Select<RepId>
          label="Who did it"
          value={repId}
          placeholder="Pick a person"
          options={names.present.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setRepId}
          hint={isTried && repId === null ? 'Pick who did it.' : undefined}
        />
        <DateField
          label="When"
          value={happenedOn}
          today={today}
          latest={today}
          required
          onChange={(day) => setHappenedOn(day ?? today)}
        />
        <Select
          label="Skill"
          note="optional"
          value={skillId}
          options={skills.choices}
          onChange={setSkillId}
          hint="With a skill it is offered to those who work on it."
        />
      </div>
      <TextField
        label="In which situation"
        note="optional"
        value={situation}
        onChange={setSituation}
        maxLength={textLimits.line}
        placeholder="Second meeting, one contact, price already named"
      />
      <TextArea
        label="How it was done"
        note="optional"
        rows={4}
        voice="read"
        value={words}
        onChange={setWords}
        maxLength={textLimits.words}
      />
      <Refusal error={create.error} />
    </FormDialog>
  )
}
