import { type FormEvent, useState } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import {
  type CheckpointOutcome,
  nextCheckpointOn,
  type Track,
  type TrackItem,
  type TrackItemKind,
} from '../../../shared/track/track.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand } from '../api/queries.ts'
import { FormRefusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { itemWords, outcomeOptions, outlookWords } from './track-words.ts'

/** A line of a track: its words, its day, and for a checkpoint or an answer how it stood. */
export function TrackItemForm(props: {
  readonly track: Track
  readonly kind: TrackItemKind
  readonly item: TrackItem | null
  readonly today: CalendarDay
  readonly onDone: () => void
}) {
  const { track, kind, item, today, onDone } = props
  const words = itemWords[kind]
  const isCheckpoint = kind === 'checkpoint'
  const first = isCheckpoint ? (nextCheckpointOn(track) ?? today) : today
  const [text, setText] = useState(item?.words ?? '')
  const [onDay, setOnDay] = useState<CalendarDay | null>(item?.onDay ?? first)
  const [outcome, setOutcome] = useState<CheckpointOutcome | null>(item?.outcome ?? null)
  const [level, setLevel] = useState<string | null>(item?.level?.toString() ?? null)
  const [isAsked, setAsked] = useState(false)
  const add = useCommand('track.addItem', { onDone })
  const change = useCommand('track.changeItem', { onDone })
  const error = add.error ?? change.error
  const isEmpty = text.trim() === '' && level === null
  function submit(event: FormEvent): void {
    event.preventDefault()
    setAsked(isEmpty || onDay === null)
    if (isEmpty || onDay === null) return
    const facts = { words: text, onDay, outcome, level: level === null ? null : Number(level) }
    const doneOn = outcome === null ? {} : { doneOn: item?.doneOn ?? today }
    if (item === null) add.run({ trackId: track.id, kind, ...facts, ...doneOn })
    else change.run({ id: item.id, changes: { ...facts, ...doneOn } })
  }
  return (
    <form className="track-form" aria-label={words.title} onSubmit={submit} noValidate>
      {kind === 'outlook' && (
        <SegmentedControl<string>
          label="How they find the job"
          value={level}
          options={outlookWords.map((label, index) => ({ value: String(index + 1), label }))}
          onChange={setLevel}
        />
      )}
      <TextArea
        label={words.label}
        rows={2}
        value={text}
        maxLength={4000}
        placeholder={words.placeholder}
        onChange={setText}
        error={isAsked && isEmpty ? 'Say it in a few words.' : fieldError(error, 'words')}
        autoFocus
      />
      <div className="track-form-line">
        <DateField
          label={isCheckpoint ? 'Planned for' : 'On'}
          value={onDay}
          today={today}
          onChange={setOnDay}
          error={isAsked && onDay === null ? 'Say on which day.' : fieldError(error, 'onDay')}
        />
        {isCheckpoint && item !== null && (
          <SegmentedControl<CheckpointOutcome>
            label="This week’s part"
            value={outcome}
            options={outcomeOptions}
            onChange={setOutcome}
          />
        )}
        <span className="track-form-acts">
          <Button kind="quiet" onClick={onDone}>
            Cancel
          </Button>
          <Button kind="primary" type="submit" busy={add.isRunning || change.isRunning}>
            {item === null ? 'Write it down' : 'Save'}
          </Button>
        </span>
      </div>
      <FormRefusal error={error} />
    </form>
  )
}
