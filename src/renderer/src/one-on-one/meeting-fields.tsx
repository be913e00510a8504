import type { OneOnOne } from '../../../shared/one-on-one/one-on-one.ts'
import { api } from '../api/client.ts'
import type { SaveProgress } from '../ui/autosave.ts'
import { TextField } from '../ui/text-field.tsx'
import { useLine } from './use-line.ts'

/** The one thing worked on; it names the section and the meeting. */
export function FocusField(props: {
  readonly oneOnOne: OneOnOne
  readonly onProgress: (progress: SaveProgress) => void
}) {
  const { oneOnOne, onProgress } = props
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
