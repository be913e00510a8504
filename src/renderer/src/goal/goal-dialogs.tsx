import { useState } from 'react'
import type { Goal, GoalEnd } from '../../../shared/goal/goal.ts'
import { CalendarDay } from '../../../shared/kernel/time.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { unitSuffix } from '../metric/metric-words.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'
import { Refusal } from '../record/problem.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Rows } from '../ui/row.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { changeWords, ratingWords } from './goal-words.ts'

const closingWords: Readonly<
  Record<GoalEnd, { readonly title: string; readonly ask: string; readonly act: string }>
> = {
  met: { title: 'The goal is met', ask: 'What helped', act: 'Close as met' },
  missed: { title: 'The goal is missed', ask: 'What it taught', act: 'Close as missed' },
  dropped: { title: 'Drop the goal', ask: 'Why it is dropped', act: 'Drop it' },
  replaced: { title: 'Replace the goal', ask: 'Why it is replaced', act: 'Replace it' },
}

/** Asks how a goal ended: its result, and the lesson or reason. */
export function CloseGoalDialog(props: {
  readonly goal: Goal
  readonly end: GoalEnd
  /** Where it stands, as far as is known. */
  readonly value: number | null
  readonly others: readonly Goal[]
  readonly onClose: () => void
}) {
  const { goal, end, others, onClose } = props
  const words = closingWords[end]
  const { numberStyle } = useNumberStyle()
  const [lesson, setLesson] = useState('')
  const [resultValue, setResultValue] = useState(props.value)
  const [replacedBy, setReplacedBy] = useState<string | null>(null)
  const [isAsked, setAsked] = useState(false)
  const { run, isRunning, error } = useCommand('goal.close', { onDone: onClose })
  const isLessonDue = end !== 'met'
  function submit(): void {
    const isMissing = isLessonDue && lesson.trim() === ''
    setAsked(isMissing)
    const replacedById = others.find(({ id }) => id === replacedBy)?.id ?? null
    if (!isMissing) run({ id: goal.id, state: end, lesson, resultValue, replacedById })
  }
  return (
    <FormDialog
      title={words.title}
      description={goal.wording}
      className="goal-form"
      act={words.act}
      isBusy={isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        label={words.ask}
        note={isLessonDue ? undefined : 'optional'}
        hint={
          end === 'missed' ? 'A miss is a not yet: the lesson is what you take into the next one.' : undefined
        }
        rows={3}
        value={lesson}
        onChange={setLesson}
        error={isAsked && lesson.trim() === '' ? 'Say it in a few words.' : undefined}
      />
      <NumberField
        label="Result"
        note="optional"
        value={resultValue}
        onChange={setResultValue}
        locale={numberStyle.locale}
        suffix={unitSuffix(goal.unit, numberStyle.currency)}
      />
      {end === 'replaced' && others.length > 0 && (
        <Select
          label="By which goal"
          note="optional"
          value={replacedBy}
          options={others.map(({ id, wording }) => ({ value: id, label: wording }))}
          onChange={setReplacedBy}
        />
      )}
      <Refusal error={error} />
    </FormDialog>
  )
}

/** Everything that was said about a goal and changed in it, newest first. */
export function GoalHistoryDialog(props: { readonly goal: Goal; readonly onClose: () => void }) {
  const { goal, onClose } = props
  const today = useToday()
  const { numberStyle } = useNumberStyle()
  const { data: card, error } = useQueryOf('goal.get', { id: goal.id })
  const day = (moment: string) => formatDay(CalendarDay.parse(moment.slice(0, 10)), today, numberStyle.locale)
  const lines = [
    ...(card?.checkIns ?? []).map((checkIn) => ({
      key: checkIn.id,
      at: checkIn.onDay,
      fact: checkIn.note === '' ? 'Check-in' : checkIn.note,
      why: day(checkIn.onDay),
      pill: ratingWords[checkIn.rating],
    })),
    ...(card?.revisions ?? []).map((revision) => ({
      key: revision.id,
      at: revision.createdAt.slice(0, 10),
      fact: revision.changes.map((change) => changeWords(change, goal.unit, numberStyle, today)).join('; '),
      why:
        revision.reason === ''
          ? day(revision.createdAt)
          : `${day(revision.createdAt)}, because ${revision.reason}`,
      pill: { text: 'revised', tone: 'n' as const },
    })),
  ].toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title="What happened to it"
      description={goal.wording}
    >
      <Refusal error={error} />
      {card !== undefined && lines.length === 0 && (
        <p className="ui-why">Nothing was said about it or changed in it yet.</p>
      )}
      <Rows label="Check-ins and revisions">
        {lines.map(({ key, fact, why, pill }) => (
          <FactRow key={key} fact={fact} reason={<div className="ui-why">{why}</div>} pill={pill} />
        ))}
      </Rows>
    </Dialog>
  )
}
