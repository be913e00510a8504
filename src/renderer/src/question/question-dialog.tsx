import { useState } from 'react'
import { type Question, QuestionTheme, rhythms, rhythmWords } from '../../../shared/question/question.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { FormRefusal } from '../record/problem.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { MultiCombobox } from '../ui/multi-combobox.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { meetingKinds, themeWords } from './question-words.ts'

const themes = QuestionTheme.options.map((value) => ({ value, label: themeWords[value] }))

/** A question of the bank, new or changed: its words, how often, and in which kinds of meetings. */
export function QuestionDialog(props: {
  readonly question?: Question | undefined
  readonly onClose: () => void
}) {
  const { question, onClose } = props
  const [words, setWords] = useState(question?.words ?? '')
  const [theme, setTheme] = useState<QuestionTheme>(question?.theme ?? 'the-job')
  const [everyDays, setEveryDays] = useState(question?.everyDays ?? 60)
  const [meetings, setMeetings] = useState<readonly string[]>(question?.meetings ?? ['weekly'])
  const add = useCommand('question.add', { onDone: onClose })
  const change = useCommand('question.change', { onDone: onClose })
  const error = add.error ?? change.error
  const options = [...new Set([...rhythms, everyDays])].toSorted((one, other) => one - other)
  function submit(): void {
    const fields = { words, theme, everyDays, meetings: [...meetings] }
    if (question === undefined) add.run(fields)
    else change.run({ key: question.key, changes: fields })
  }
  return (
    <FormDialog
      title={question === undefined ? 'New question' : 'Change the question'}
      holdsWork
      className="question-form"
      act={question === undefined ? 'Add it' : 'Save'}
      isBusy={add.isRunning || change.isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        label="Question"
        value={words}
        onChange={setWords}
        rows={2}
        voice="read"
        maxLength={200}
        error={fieldError(error, 'words')}
        hint="As you would say it, with one thing to find out."
        autoFocus
      />
      <div className="question-form-pair">
        <Select label="About" options={themes} value={theme} onChange={setTheme} />
        <Select
          label="How often"
          options={options.map((days) => ({ value: String(days), label: rhythmWords(days) }))}
          value={String(everyDays)}
          onChange={(value) => setEveryDays(Number(value))}
        />
      </div>
      <MultiCombobox
        label="In which one-on-ones"
        note="optional"
        placeholder="Any of them"
        options={meetingKinds}
        values={[...meetings]}
        onChange={setMeetings}
      />
      <FormRefusal error={error} />
    </FormDialog>
  )
}
