import { Check } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { textLimits } from '../../../shared/kernel/text.ts'
import { type WeekDesk, WeekStepKey } from '../../../shared/weekly-review/weekly-review.ts'
import { api } from '../api/client.ts'
import { useCommand } from '../api/queries.ts'
import { plural } from '../format/plural.ts'
import { useSaveState } from '../frame/place.ts'
import { Refusal } from '../record/problem.tsx'
import { useAutosaveField } from '../record/use-autosave-field.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { Rows } from '../ui/row.tsx'
import { SaveState } from '../ui/save-state.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { toast } from '../ui/toast.tsx'
import { WeekLineRow } from './week-line-row.tsx'
import { stepWords } from './week-words.ts'

type Place = WeekStepKey | 'note'
const places: readonly Place[] = [...WeekStepKey.options, 'note']
/** With three lines a minute and a note, the whole of it fits into ten. */
const minutes = 10

/** The review, one question after the other; the last page is the manager's own. */
export function WeekReview({ desk, onDone }: { readonly desk: WeekDesk; readonly onDone: () => void }) {
  const { steps, open } = desk
  const [seen, setSeen] = useState<readonly WeekStepKey[]>(open?.seen ?? [])
  const [place, setPlace] = useState<Place>(
    places.find((one) => one === 'note' || !seen.includes(one)) ?? 'note',
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const write = useCommand('weeklyReview.write')
  const at = places.indexOf(place)

  function go(next: Place): void {
    if (place !== 'note' && !seen.includes(place)) {
      const now = WeekStepKey.options.filter((key) => key === place || seen.includes(key))
      setSeen(now)
      write.run({ seen: now })
    }
    // A new page of the review is read from its heading on.
    flushSync(() => setPlace(next))
    heading.current?.focus()
  }
  const step = steps.find(({ key }) => key === place)
  const before = places[at - 1]
  const after = places[at + 1]
  return (
    <div className="week-review">
      <ol className="week-steps" aria-label="Steps of the review">
        {places.map((one) => (
          <li key={one}>
            <button
              type="button"
              className="week-step"
              aria-current={one === place ? 'step' : undefined}
              onClick={() => go(one)}
            >
              <span>{one === 'note' ? 'In my words' : stepWords[one].short}</span>
              {one !== 'note' && seen.includes(one) ? (
                <Icon of={Check} label="gone through" />
              ) : (
                one !== 'note' && (
                  <small className="ui-num">{steps.find(({ key }) => key === one)?.lines.length ?? 0}</small>
                )
              )}
            </button>
          </li>
        ))}
      </ol>
      <Card>
        <h2 ref={heading} tabIndex={-1} className="week-question">
          {step === undefined ? 'What do I take into next week?' : stepWords[step.key].question}
        </h2>
        {step === undefined ? (
          <ReviewNote desk={desk} onDone={onDone} onBack={() => go('i-owe')} />
        ) : (
          <>
            <p className="ui-why">{stepWords[step.key].why}</p>
            {step.lines.length === 0 ? (
              <p className="week-none">{stepWords[step.key].none}</p>
            ) : (
              <Rows label={stepWords[step.key].question}>
                {step.lines.map((line) => (
                  <WeekLineRow key={line.key} line={line} />
                ))}
              </Rows>
            )}
          </>
        )}
        <Refusal error={write.error} />
        {step !== undefined && (
          <div className="week-acts">
            <span className="ui-why">
              {at + 1} of {places.length} · about {minutes} minutes in all
            </span>
            {before !== undefined && (
              <Button kind="quiet" onClick={() => go(before)}>
                Back
              </Button>
            )}
            {after !== undefined && (
              <Button kind="primary" onClick={() => go(after)}>
                Next
              </Button>
            )}
          </div>
        )}
      </Card>
    </div>
  )
}

function ReviewNote(props: {
  readonly desk: WeekDesk
  readonly onDone: () => void
  readonly onBack: () => void
}) {
  const { desk, onDone, onBack } = props
  const note = useAutosaveField({
    stored: desk.open?.note ?? '',
    save: (text: string) => api.weeklyReview.write({ note: text }),
  })
  useSaveState(note.progress)
  const finish = useCommand('weeklyReview.finish', {
    onDone: () => {
      toast.show({ text: 'The week is reviewed' })
      onDone()
    },
  })
  async function finishNow(): Promise<void> {
    await note.flush()
    finish.run({ note: note.value })
  }
  const lines = desk.steps.reduce((sum, step) => sum + step.lines.length, 0)
  return (
    <>
      <p className="ui-why">
        {lines === 0 ? 'A quiet week.' : `${plural(lines, 'line')} in all.`} One thing to do differently is
        enough. Only you read this.
      </p>
      <TextArea
        label="My note on this week"
        hideLabel
        value={note.value}
        onChange={note.onChange}
        onBlur={note.onBlur}
        onSubmit={() => void finishNow()}
        rows={5}
        voice="read"
        maxLength={textLimits.words}
        placeholder="Next week I will…"
      />
      <Refusal error={finish.error} />
      <div className="week-finish">
        <span>
          <SaveState progress={note.progress} />
        </span>
        <Button kind="quiet" onClick={onBack}>
          Back
        </Button>
        <Button kind="primary" shortcut="Mod+Enter" busy={finish.isRunning} onClick={() => void finishNow()}>
          Finish the review
        </Button>
      </div>
    </>
  )
}
