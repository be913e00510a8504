import { type KeyboardEvent, useContext, useRef, useState } from 'react'
import { entryKinds } from '../../../shared/journal-entry/journal-entry.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { ApiError } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { NavigateContext } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { announce } from '../ui/live-region.tsx'
import { MultiCombobox } from '../ui/multi-combobox.tsx'
import { SaveState } from '../ui/save-state.tsx'
import { Select } from '../ui/select.tsx'
import { TagInput } from '../ui/tag-input.tsx'
import { toast } from '../ui/toast.tsx'
import { GuardedField } from '../writing/guarded-field.tsx'
import { journalOf, kindHints, kindWords } from './entry-words.ts'
import { QuickNoteText } from './quick-note-text.tsx'
import { cleanTags } from './readable-tags.ts'
import { useQuickNote } from './use-quick-note.ts'
import { type Reps, useReps } from './use-reps.ts'
import './journal-entry.css'

const kinds = entryKinds.map((value) => ({ value, label: kindWords[value], detail: kindHints[value] }))

/** A note from anywhere, ready to type at once. What is typed is saved from the first character on. */
export function QuickNoteDialog(props: {
  readonly open: boolean
  readonly onClose: () => void
  /** The rep whose page is on screen. */
  readonly repId?: RepId | undefined
}) {
  const reps = useReps()
  return props.open ? <OpenQuickNote {...props} reps={reps} /> : null
}

function OpenQuickNote(props: {
  readonly onClose: () => void
  readonly repId?: RepId | undefined
  readonly reps: Reps
}) {
  const { onClose, repId, reps } = props
  const { note, change, progress, flush, finish } = useQuickNote(repId, reps)
  const { data: known } = useQueryOf('tag.list', {})
  const go = useContext(NavigateContext)
  const { trash } = useTrash()
  const text = useRef<HTMLTextAreaElement>(null)
  const [isClosing, setIsClosing] = useState(false)
  const knownTags = (known ?? []).map((tag) => tag.name)

  async function close(then: 'stay' | 'open', word: 'Saved to' | 'Kept in'): Promise<void> {
    if (isClosing) return
    setIsClosing(true)
    const end = await finish()
    setIsClosing(false)
    if (end.kind === 'unsaved') {
      announce('Not saved yet. Your words are still in the note.', true)
      return
    }
    onClose()
    if (end.kind === 'nothing') return
    const open = (): void => go(`#/journal/${end.id}`)
    if (then === 'open') return open()
    const place = journalOf(reps.namesOf(note.repIds))
    toast.show({
      text: `${word} ${place}`,
      action: { label: 'Open', run: open },
      undo: () => void trash('journal-entry', end.id, 'the note you just wrote'),
    })
  }
  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    if (!event.ctrlKey && !event.metaKey) return
    if (event.key === 'Enter') void close(event.shiftKey ? 'open' : 'stay', 'Saved to')
    else if (event.key.toLowerCase() === 's') void flush()
    else return
    event.preventDefault()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) void close('stay', 'Kept in')
      }}
      title="Note"
      initialFocus={text}
      holdsWork
      footer={
        <>
          <span className="quick-note-state">
            <SaveState progress={progress} />
          </span>
          <Button kind="quiet" onClick={() => void close('open', 'Saved to')}>
            Go on in the full editor
          </Button>
          <Button kind="primary" shortcut="Mod+Enter" onClick={() => void close('stay', 'Saved to')}>
            Save
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole note; each control inside has its own */}
      <div onKeyDown={handleKey}>
        <GuardedField text={note.kind === 'reflection' ? '' : note.text}>
          <QuickNoteText
            note={note}
            onChange={change}
            people={reps.mentionable}
            knownTags={knownTags}
            textRef={text}
          />
        </GuardedField>
        <Refusal
          error={progress.kind === 'failed' && progress.reason instanceof ApiError ? progress.reason : null}
        />
        <div className="quick-note-facts">
          <Select label="Kind" value={note.kind} options={kinds} onChange={(kind) => change({ kind })} />
          <MultiCombobox
            label="About whom"
            placeholder="Type a name"
            options={reps.options}
            values={note.repIds}
            onChange={(picked) => change({ repIds: reps.chosen(picked, note.repIds) })}
          />
          <TagInput
            label="Tags"
            tags={note.tags}
            suggestions={knownTags}
            onChange={(tags) => change({ tags: cleanTags(tags) })}
          />
        </div>
      </div>
    </Dialog>
  )
}
