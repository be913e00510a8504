import { type FormEvent, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { CommitmentOwner } from '../../../shared/commitment/commitment.ts'
import { type Habit, type HabitWeek, streakWords } from '../../../shared/commitment/habit.ts'
import { dayLabel } from '../../../shared/metric/metric-period.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { FormRefusal, Refusal } from '../record/problem.tsx'
import { RepOrYou } from '../record/rep-or-you.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { TextField } from '../ui/text-field.tsx'

/** What is done week by week without an end: a tick a week, and a streak that forgives one miss. */
export function HabitsCard({ repId, repName }: { readonly repId: RepId; readonly repName: string }) {
  const habits = useQueryOf('habit.listForRep', { repId }).data
  const [isAdding, setAdding] = useState(false)
  if (habits === undefined) return null
  return (
    <Card
      title="Habits"
      aside="week by week"
      actions={isAdding ? undefined : <Button onClick={() => setAdding(true)}>New habit</Button>}
    >
      {habits.length === 0 && !isAdding && (
        <p className="ui-muted promise-habit-words">
          What one of you does every week, without an end. A missed week is forgiven; two in a row begin anew.
        </p>
      )}
      <Rows label="Habits">
        {habits.map((habit) => (
          <HabitRow key={habit.commitment.id} habit={habit} repName={repName} />
        ))}
      </Rows>
      {isAdding && <HabitForm repId={repId} repName={repName} onDone={() => setAdding(false)} />}
    </Card>
  )
}

function HabitRow({ habit, repName }: { readonly habit: Habit; readonly repName: string }) {
  const { commitment, weeks, streak } = habit
  const tick = useCommand('habit.tick')
  const say = ({ weekFrom, wasKept }: HabitWeek): void => {
    const next = wasKept === null ? true : wasKept ? false : null
    tick.run({ id: commitment.id, weekFrom, wasKept: next })
  }
  return (
    <Row
      side={
        <fieldset className="promise-habit">
          <legend className="ui-hidden">Weeks of {commitment.words}</legend>
          {weeks.map((week) => (
            <button
              key={week.weekFrom}
              type="button"
              data-kept={week.wasKept === null ? undefined : week.wasKept ? 'yes' : 'no'}
              title={weekWords(week)}
              aria-label={weekWords(week)}
              onClick={() => say(week)}
            >
              {week.wasKept === null ? '·' : week.wasKept ? '✓' : '–'}
            </button>
          ))}
        </fieldset>
      }
    >
      <b>{commitment.words}</b>
      <div className="ui-why">
        {commitment.owner === 'me' ? 'you' : firstNameOf(repName)} · {streakWords(streak)}
      </div>
      <Refusal error={tick.error} />
    </Row>
  )
}

function weekWords({ weekFrom, wasKept }: HabitWeek): string {
  const state = wasKept === null ? 'not said' : wasKept ? 'kept' : 'not kept'
  return `Week of ${dayLabel(weekFrom)}: ${state}`
}

function HabitForm(props: { readonly repId: RepId; readonly repName: string; readonly onDone: () => void }) {
  const { repId, repName, onDone } = props
  const [words, setWords] = useState('')
  const [owner, setOwner] = useState<CommitmentOwner>('rep')
  const begin = useCommand('habit.begin', { onDone })
  function submit(event: FormEvent): void {
    event.preventDefault()
    begin.run({ repId, owner, words })
  }
  return (
    <form className="promise-form" aria-label="New habit" onSubmit={submit} noValidate>
      <TextField
        label="What is done every week"
        value={words}
        maxLength={300}
        placeholder="An hour of calls before the first meeting on Monday"
        onChange={setWords}
        error={fieldError(begin.error, 'words')}
        autoFocus
      />
      <div className="promise-form-facts">
        <RepOrYou label="Who carries it" repName={repName} value={owner} onChange={setOwner} />
        <div className="promise-form-acts">
          <Button kind="quiet" onClick={onDone}>
            Cancel
          </Button>
          <Button kind="primary" type="submit" busy={begin.isRunning}>
            Begin it
          </Button>
        </div>
      </div>
      <FormRefusal error={begin.error} />
    </form>
  )
}
