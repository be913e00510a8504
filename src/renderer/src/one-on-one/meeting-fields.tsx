import { useEffect, useRef } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { Desire } from '../../../shared/desire/desire-signs.ts'
import { isOpen, type OneOnOne } from '../../../shared/one-on-one/one-on-one.ts'
import { api } from '../api/client.ts'
import { onLockRequested } from '../api/events.ts'
import { useQueryOf } from '../api/queries.ts'
import { TextButton } from '../ui/app-link.tsx'
import type { SaveProgress } from '../ui/autosave.ts'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useAutosaveField } from '../ui/use-autosave-field.ts'
import { desireWords } from './one-on-one-words.ts'
import { attempt } from './use-meeting.ts'

interface FieldProps {
  readonly oneOnOne: OneOnOne
  readonly onProgress: (progress: SaveProgress) => void
}

/** How willing the rep is, and the signs seen. For the manager alone. */
export function DesireField(
  props: FieldProps & { readonly previous: OneOnOne | null; readonly repName: string },
) {
  const { oneOnOne, previous, repName, onProgress } = props
  const { id, desire } = oneOnOne
  const signs = useLine(oneOnOne.desireSigns, onProgress, (desireSigns) =>
    api.oneOnOne.change({ id, changes: { desireSigns } }),
  )
  const lastTime = previous?.desire ?? null
  return (
    <section className="meeting-desire" aria-label="Desire">
      <SegmentedControl<Desire>
        label={`How willing is ${firstNameOf(repName)} to work on this?`}
        labelVoice="read"
        value={desire}
        options={[
          { value: 'push-back', label: 'Push back' },
          { value: 'neutral', label: 'Neutral' },
          { value: 'pull', label: 'Pull' },
        ]}
        onChange={(next) => attempt(() => api.oneOnOne.change({ id, changes: { desire: next } }))}
      />
      <div className="meeting-signs ui-why">
        <TextField
          label="Signs"
          value={signs.value}
          onChange={signs.onChange}
          onBlur={signs.onBlur}
          maxLength={300}
          placeholder="What you saw or heard that says so"
        />
        {lastTime !== null && <span>last time {desireWords[lastTime]}</span>}
      </div>
      {desire === 'push-back' && <ListenInstead oneOnOne={oneOnOne} />}
    </section>
  )
}

/** On push back the agenda can switch itself to questions that listen. What was noted stays. */
function ListenInstead({ oneOnOne }: { readonly oneOnOne: OneOnOne }) {
  const { data: templates } = useQueryOf('template.list', {})
  const reset = templates?.find(({ shippedKey }) => shippedKey === 'reset')
  if (reset === undefined || reset.id === oneOnOne.templateId || !isOpen(oneOnOne.state)) return null
  const { id } = oneOnOne
  return (
    <p className="ui-why">
      This may be a day to listen.{' '}
      <TextButton onClick={() => attempt(() => api.oneOnOne.changeTemplate({ id, templateId: reset.id }))}>
        Ask instead of coach: take “{reset.name}”
      </TextButton>
    </p>
  )
}

/** The one thing worked on; it names the section and the meeting. */
export function FocusField({ oneOnOne, onProgress }: FieldProps) {
  const focus = useLine(oneOnOne.focus, onProgress, (focus) =>
    api.oneOnOne.change({ id: oneOnOne.id, changes: { focus: focus.trim() } }),
  )
  return (
    <TextField
      className="meeting-focus"
      label="The one thing worked on"
      value={focus.value}
      onChange={focus.onChange}
      onBlur={focus.onBlur}
      maxLength={300}
      placeholder="discovery"
    />
  )
}

/** A line that saves itself, also before the vault locks, and tells the page how that stands. */
function useLine(
  stored: string,
  onProgress: (progress: SaveProgress) => void,
  save: (value: string) => Promise<unknown>,
) {
  const field = useAutosaveField({ stored, save })
  const tell = useRef(onProgress)
  tell.current = onProgress
  const flush = useRef(field.flush)
  flush.current = field.flush
  const { progress } = field
  useEffect(() => tell.current(progress), [progress])
  useEffect(() => onLockRequested(() => flush.current()), [])
  return field
}
