import { useState } from 'react'
import { textLimits } from '../../../shared/kernel/text.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Teaching, WinId } from '../../../shared/win/win.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { announce } from '../ui/live-region.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useNames } from './use-names.ts'
import { startedByWords } from './win-words.ts'

/** What a teaching begins with, where it is known already. */
export interface TeachingDraft {
  readonly teacherRepId: RepId | null
  readonly learnerRepId: RepId | null
  readonly winId: WinId | null
  readonly words: string
}

const startedBy = (['me', 'teacher', 'learner'] as const).map((value) => ({
  value,
  label: startedByWords[value],
}))

/** Who learned what from whom, and what came of it. */
export function TeachingDialog(props: { readonly draft: TeachingDraft; readonly onClose: () => void }) {
  const { draft, onClose } = props
  const today = useToday()
  const { present } = useNames()
  const [teacher, setTeacher] = useState(draft.teacherRepId)
  const [learner, setLearner] = useState(draft.learnerRepId)
  const [words, setWords] = useState(draft.words)
  const [outcome, setOutcome] = useState('')
  const [taughtOn, setTaughtOn] = useState(today)
  const [from, setFrom] = useState<Teaching['startedBy']>('me')
  const [isTried, setIsTried] = useState(false)
  const teach = useCommand('win.teach', {
    onDone: () => {
      announce('Kept: who learned from whom')
      onClose()
    },
  })
  const isSame = teacher !== null && teacher === learner
  const people = present.map(({ id, name }) => ({ value: id, label: name }))
  function submit(): void {
    setIsTried(true)
    if (teacher === null || learner === null || isSame || words.trim() === '' || teach.isRunning) return
    teach.run({
      teacherRepId: teacher,
      learnerRepId: learner,
      winId: draft.winId,
      words: words.trim(),
      outcome,
      taughtOn,
      startedBy: from,
    })
  }
  return (
    <FormDialog
      holdsWork
      title="Taught and learned"
      className="win-form"
      act="Keep it"
      isBusy={teach.isRunning}
      noValidate
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="win-form-pair">
        <Select<RepId>
          label="Who learned"
          value={learner}
          placeholder="Pick a person"
          options={people}
          onChange={setLearner}
          hint={isTried && learner === null ? 'Pick who learned it.' : undefined}
        />
        <Select<RepId>
          label="From whom"
          value={teacher}
          placeholder="Pick a person"
          options={people}
          onChange={setTeacher}
          hint={
            isSame ? 'Two different people.' : isTried && teacher === null ? 'Pick who showed it.' : undefined
          }
        />
      </div>
      <TextField
        label="What was passed on"
        value={words}
        onChange={setWords}
        maxLength={textLimits.line}
        error={isTried && words.trim() === '' ? 'Say what it was.' : fieldError(teach.error, 'words')}
      />
      <div className="win-form-pair">
        <DateField
          label="When"
          value={taughtOn}
          today={today}
          latest={today}
          required
          onChange={(day) => setTaughtOn(day ?? today)}
        />
        <Select label="Who started it" value={from} options={startedBy} onChange={setFrom} />
      </div>
      <TextField
        label="What came of it"
        note="optional, can come later"
        value={outcome}
        onChange={setOutcome}
        maxLength={textLimits.line}
      />
      <Refusal error={teach.error} />
    </FormDialog>
  )
}
