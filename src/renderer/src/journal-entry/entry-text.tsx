import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import type { EntryTemplate } from '../../../shared/entry-template/entry-template.ts'
import { isUnfilled } from '../../../shared/journal-entry/entry-text.ts'
import type { EntryKind, JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import type { RichText } from '../../../shared/rich-text/rich-text.ts'
import type { NoteChange, RichTextEditorHandle } from '../editor/editor-handle.ts'
import type { ScreenCommand } from '../editor/menu/menu-triggers.ts'
import type { AutosaveDocument } from '../record/use-autosave-document.ts'
import { TextButton } from '../ui/app-link.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useEntryForms, withForm } from './entry-forms.ts'
import type { Reps } from './use-reps.ts'

const RichTextEditor = lazy(async () => ({
  default: (await import('../editor/rich-text-editor.tsx')).RichTextEditor,
}))

/** The words of an entry, with forms to begin from while there are none. */
export function EntryText(props: {
  readonly id: JournalEntryId
  readonly kind: EntryKind
  /** The stored text; null shows what can be read of one from a newer version. */
  readonly stored: RichText | null
  readonly salvaged: string
  readonly autosave: AutosaveDocument
  readonly reps: Reps
  /** A text that was put back; it replaces what the editor shows. */
  readonly turn: number
}) {
  const { id, kind, stored, salvaged, autosave, reps, turn } = props
  const { forms, ofKind, promptUnder } = useEntryForms(kind)
  const editor = useRef<RichTextEditorHandle>(null)
  const [formed, setFormed] = useState<{ readonly text: RichText; readonly count: number } | null>(null)
  const text = formed?.text ?? autosave.unsavedText ?? stored
  const [isBlank, setIsBlank] = useState(text !== null && isUnfilled(text))

  function begin(form: EntryTemplate): void {
    const next = withForm(editor.current?.getValue(), form)
    if (next === undefined) return
    setFormed({ text: next, count: (formed?.count ?? 0) + 1 })
    setIsBlank(false)
    autosave.onChange({ read: () => next })
  }
  function handleChange(change: NoteChange): void {
    autosave.onChange(change)
    if (!isBlank) return
    const now = change.read()
    if (now !== undefined && !isUnfilled(now)) setIsBlank(false)
  }
  const beginning = useRef(begin)
  beginning.current = begin
  const commands = useMemo(
    () =>
      forms.map(
        (form): ScreenCommand => ({
          id: `form-${form.id}`,
          label: form.name,
          hint: 'form',
          keywords: ['template', 'form'],
          run: () => beginning.current(form),
        }),
      ),
    [forms],
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the text saves it; nothing here is operated
    <div onBlur={autosave.onBlur}>
      <Suspense fallback={<Skeleton lines={6} label="Opening the editor" />}>
        <RichTextEditor
          ref={editor}
          value={text ?? { doc: { content: [{ text: salvaged }] } }}
          documentKey={`${id} ${turn} ${formed?.count ?? 0}`}
          label="Note"
          placeholder="Write what you saw or heard. / for forms and lists, @ for a rep"
          promptUnder={promptUnder}
          autoFocus={formed === null ? isBlank : 'first-gap'}
          onChange={handleChange}
          reps={reps.mentionable}
          slashCommands={commands}
          // What she writes about herself is hers.
          guarded={kind !== 'reflection'}
        />
      </Suspense>
      {isBlank && ofKind.length > 0 && (
        <p className="entry-forms">
          <span>Begin with a form: </span>
          {ofKind.map((form) => (
            <TextButton key={form.id} onClick={() => begin(form)}>
              {form.name}
            </TextButton>
          ))}
        </p>
      )}
    </div>
  )
}
