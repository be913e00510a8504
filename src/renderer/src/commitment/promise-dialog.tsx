import { type FormEvent, useId, useState } from 'react'
import type { Commitment, CommitmentOwner } from '../../../shared/commitment/commitment.ts'
import type { MissControl } from '../../../shared/commitment/miss.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { ApiError } from '../api/client.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { RepOrYou } from '../record/rep-or-you.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { MissFields } from './miss-fields.tsx'
import { PromiseTrace } from './promise-trace.tsx'

/** An act on a promise that needs a word more. */
export interface PromiseQuestion {
  readonly what: 're-date' | 'replace' | 'drop' | 're-word' | 'history'
  readonly commitment: Commitment
}

const titles: Readonly<Record<PromiseQuestion['what'], string>> = {
  're-date': 'Give it another day',
  replace: 'Replace it',
  drop: 'Drop it',
  're-word': 'Say it better',
  history: 'What happened to it',
}
const acts: Readonly<Record<Exclude<PromiseQuestion['what'], 'history'>, string>> = {
  're-date': 'Re-date',
  replace: 'Replace',
  drop: 'Drop',
  're-word': 'Save',
}

interface Answers {
  readonly words: string
  readonly owner: CommitmentOwner
  readonly dueOn: CalendarDay | null
  readonly reason: string
  readonly control: MissControl | null
}

/** Asks what one act on a promise needs to know. */
export function PromiseDialog(props: {
  readonly question: PromiseQuestion
  readonly repName: string
  readonly onClose: () => void
}) {
  const { question, repName, onClose } = props
  const { what, commitment } = question
  const formId = useId()
  const [answers, setAnswers] = useState<Answers>({
    words: commitment.words,
    owner: commitment.owner,
    dueOn: commitment.dueOn,
    reason: '',
    control: null,
  })
  const { ask, error, isRunning, isDayMissing } = useAsking(question, answers, onClose)
  function submit(event: FormEvent): void {
    event.preventDefault()
    ask()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={titles[what]}
      description={commitment.words}
      footer={
        what === 'history' ? undefined : (
          <>
            <Button kind="quiet" onClick={onClose}>
              Cancel
            </Button>
            <Button kind="primary" type="submit" form={formId} busy={isRunning}>
              {acts[what]}
            </Button>
          </>
        )
      }
    >
      {what === 'history' ? (
        <PromiseTrace commitment={commitment} repName={repName} />
      ) : (
        <form id={formId} className="promise-form" onSubmit={submit}>
          <Questions
            what={what}
            commitment={commitment}
            repName={repName}
            answers={answers}
            onChange={(changed) => setAnswers({ ...answers, ...changed })}
            error={error}
            isDayMissing={isDayMissing}
          />
        </form>
      )}
    </Dialog>
  )
}

function useAsking({ what, commitment }: PromiseQuestion, answers: Answers, onDone: () => void) {
  const { id } = commitment
  const [isDayMissing, setIsDayMissing] = useState(false)
  const reDate = useCommand('commitment.reDate', { onDone })
  const replace = useCommand('commitment.replace', { onDone })
  const drop = useCommand('commitment.drop', { onDone })
  const reWord = useCommand('commitment.reWord', { onDone })
  const { words, owner, dueOn, reason, control } = answers
  function ask(): void {
    setIsDayMissing(what === 're-date' && dueOn === null)
    if (what === 're-date' && dueOn !== null) reDate.run({ id, dueOn, reason, control })
    if (what === 'replace')
      replace.run({ id, reason, control, by: { kind: commitment.kind, owner, words, dueOn } })
    if (what === 'drop') drop.run({ id, reason, control })
    if (what === 're-word') reWord.run({ id, words })
  }
  const running = [reDate, replace, drop, reWord]
  return {
    ask,
    isDayMissing,
    error: running.map(({ error }) => error).find((error) => error !== null) ?? null,
    isRunning: running.some(({ isRunning }) => isRunning),
  }
}

function Questions(props: {
  readonly what: Exclude<PromiseQuestion['what'], 'history'>
  readonly commitment: Commitment
  readonly repName: string
  readonly answers: Answers
  readonly onChange: (changed: Partial<Answers>) => void
  readonly error: ApiError | null
  readonly isDayMissing: boolean
}) {
  const { what, commitment, repName, answers, onChange, error, isDayMissing } = props
  const today = useToday()
  const needsReason = what === 'drop' || what === 'replace'
  const reasonError =
    error?.code === 'reason-missing' ? 'Say why, in a few words.' : fieldError(error, 'reason')
  const wordsError = fieldError(error, 'words') ?? fieldError(error, 'by.words')
  const dueError = isDayMissing ? 'Say which day.' : fieldError(error, 'by.dueOn')
  const isShown = [reasonError, wordsError, dueError].some((text) => text !== undefined)
  return (
    <>
      {(what === 're-word' || what === 'replace') && (
        <TextField
          label={what === 'replace' ? 'What will be done instead' : 'What will be done'}
          value={answers.words}
          onChange={(words) => onChange({ words })}
          error={wordsError}
        />
      )}
      {what === 'replace' && (
        <RepOrYou
          label="Who carries it"
          repName={repName}
          value={answers.owner}
          onChange={(owner) => onChange({ owner })}
        />
      )}
      {(what === 're-date' || what === 'replace') && (
        <DateField
          label="By which day"
          value={answers.dueOn}
          today={today}
          onChange={(dueOn) => onChange({ dueOn })}
          error={dueError}
        />
      )}
      {what !== 're-word' && (
        <MissFields
          repId={commitment.repId}
          repName={repName}
          owner={commitment.owner}
          why={answers}
          onChange={onChange}
          reasonError={reasonError}
          isOptional={!needsReason}
        />
      )}
      {!isShown && <Refusal error={error} />}
    </>
  )
}
