import { useState } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { missingTrackPieces } from '../../../shared/track/missing-pieces.ts'
import type { Track, TrackDecision } from '../../../shared/track/track.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { decisionOptions } from './track-words.ts'

/** The manager's own decision, with what is still missing said once before it. */
export function DecideDialog(props: {
  readonly track: Track
  readonly today: CalendarDay
  readonly onClose: () => void
}) {
  const { track, today, onClose } = props
  const isSupport = track.kind === 'underperformance'
  const [decision, setDecision] = useState<TrackDecision | null>(isSupport ? null : 'ended')
  const [words, setWords] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { run, isRunning, error } = useCommand('track.decide', { onDone: onClose })
  const missing = isSupport ? missingTrackPieces(track, today) : []
  const isWordless = isSupport && words.trim() === ''
  function submit(): void {
    setAsked(true)
    if (decision === null || isWordless) return
    run({ id: track.id, decision, words })
  }
  return (
    <FormDialog
      title={isSupport ? 'Your decision' : 'End the practice'}
      holdsWork
      className="goal-form"
      act={isSupport ? 'Keep the decision' : 'End it'}
      cancel="Not yet"
      isBusy={isRunning}
      noValidate
      onSubmit={submit}
      onClose={onClose}
    >
      {missing.length > 0 && (
        <p className="track-missing">
          Still missing: {missing.map(({ name }) => name.toLowerCase()).join(', ')}. The decision is yours all
          the same.
        </p>
      )}
      {isSupport && (
        <RadioGroup<TrackDecision>
          label="What you decide"
          value={decision}
          options={decisionOptions}
          onChange={setDecision}
          hint={isAsked && decision === null ? 'Choose one.' : undefined}
        />
      )}
      <TextArea
        label="Why, in your words"
        note={isSupport ? 'for you only' : 'optional'}
        rows={3}
        value={words}
        onChange={setWords}
        error={isAsked && isWordless ? 'Say it in a few words.' : undefined}
      />
      <Refusal error={error} />
    </FormDialog>
  )
}
