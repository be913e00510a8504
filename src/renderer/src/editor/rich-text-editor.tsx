import { EditorContent } from '@tiptap/react'
import type { Ref } from 'react'
import { lazy, Suspense, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import type { RichText } from '../../../shared/rich-text/rich-text.ts'
import { isRichText } from '../../../shared/rich-text/rich-text.ts'
import './editor.css'
import type { NoteChange, RichTextEditorHandle } from './editor-handle.ts'
import { handleOf } from './editor-handle.ts'
import { LinkForm } from './link-form.tsx'
import type { MentionableRep } from './menu/menu-items.ts'
import type { ScreenCommand } from './menu/menu-triggers.ts'
import { WritingMenuList } from './menu/writing-menu-list.tsx'
import { firstGap } from './prompts.ts'
import { Toolbar } from './toolbar.tsx'
import { UnreadableNote } from './unreadable-note.tsx'
import { useNoteEditor } from './use-note-editor.ts'

export interface RichTextEditorProps {
  /**
   * The note as it was stored. Read once for each `documentKey`; a new value with the same key changes
   * nothing, so a save coming back never moves the caret. A value that is not a note this version reads is
   * shown as words, and `onChange` is never called for it.
   */
  readonly value: unknown
  /** Which note this is. A new key puts the editor on the new value, with a history of its own. */
  readonly documentKey: string
  /** Called on every change with something to read when saving; cheap until it is read. */
  readonly onChange: (change: NoteChange) => void
  /** What the text is, for a screen reader: "Notes on Alex's topics". */
  readonly label: string
  readonly placeholder?: string | undefined
  /** What an empty line right under a heading asks for; undefined for the placeholder. */
  readonly promptUnder?: ((heading: string) => string | undefined) | undefined
  /** `true` puts the caret at the end, `first-gap` into the first empty line. */
  readonly autoFocus?: boolean | 'first-gap' | undefined
  readonly editable?: boolean | undefined
  readonly reps?: readonly MentionableRep[] | undefined
  /** `/` commands of the screen; they stand before the editor's own. */
  readonly slashCommands?: readonly ScreenCommand[] | undefined
  readonly density?: 'journal' | 'compact' | undefined
  /** Asks about words, in a text about a person. */
  readonly guarded?: boolean | undefined
  readonly onReady?: ((handle: RichTextEditorHandle) => void) | undefined
  readonly ref?: Ref<RichTextEditorHandle> | undefined
}

const EditorGuard = lazy(async () => ({
  default: (await import('../writing/editor-guard.tsx')).EditorGuard,
}))

const none: readonly never[] = []

/** Where notes are written: a quiet toolbar, `/` for commands, `@` for reps, JSON in and out. */
export function RichTextEditor(props: RichTextEditorProps) {
  return <Note key={props.documentKey} {...props} />
}

function Note(props: RichTextEditorProps) {
  const [initial] = useState(props.value)
  if (!isRichText(initial)) return <UnreadableNote value={initial} label={props.label} />
  return <ReadableNote {...props} initial={initial} />
}

function ReadableNote(props: RichTextEditorProps & { readonly initial: RichText }) {
  const { initial, label, autoFocus = false, editable = true, density = 'journal', onReady, ref } = props
  const textId = useId()
  const [isLinking, setIsLinking] = useState(false)
  const [isTooLarge, setIsTooLarge] = useState(false)
  const { editor, menu } = useNoteEditor({
    initial,
    textId,
    label,
    placeholder: props.placeholder ?? 'Type / for commands, @ for a rep',
    promptUnder: props.promptUnder,
    isEditable: editable,
    offer: { reps: props.reps ?? none, screenCommands: props.slashCommands ?? none },
    onLink: () => setIsLinking(true),
    onChange: ({ read }) => {
      const readAndTell = (): RichText | undefined => {
        const value = read()
        setIsTooLarge(value === undefined)
        return value
      }
      props.onChange({ read: readAndTell })
    },
  })
  useImperativeHandle(ref, () => handleOf(editor), [editor])

  const isStarted = useRef(false)
  useEffect(() => {
    if (isStarted.current || editor.isDestroyed) return
    isStarted.current = true
    if (autoFocus !== false && !isWritingElsewhere(editor.view.dom)) {
      editor.commands.focus(autoFocus === 'first-gap' ? firstGap(editor.state.doc) : 'end')
    }
    onReady?.(handleOf(editor))
  }, [editor, autoFocus, onReady])

  return (
    <div className="note-editor" data-density={density} data-editable={editable}>
      {editable && <Toolbar editor={editor} textId={textId} onLink={() => setIsLinking(true)} />}
      <EditorContent editor={editor} className="note-frame" />
      {editable && props.guarded === true && (
        <Suspense fallback={null}>
          <EditorGuard editor={editor} />
        </Suspense>
      )}
      {editable && <WritingMenuList menu={menu} editor={editor} />}
      {editable && isLinking && <LinkForm editor={editor} onClose={() => setIsLinking(false)} />}
      {isTooLarge && (
        <p role="alert" className="note-too-large">
          This note is larger than a note can be, so the last changes are not saved. Shorten it, or go on in a
          new one.
        </p>
      )}
    </div>
  )
}

/** The editor loads when it is needed; a field or dialog that took the focus meanwhile keeps it. */
function isWritingElsewhere(text: HTMLElement): boolean {
  const taken = document.activeElement?.closest(
    '[role=dialog], [role=alertdialog], input:not([type=checkbox], [type=radio]), textarea, [contenteditable=true]',
  )
  return taken !== null && taken !== undefined && !taken.contains(text)
}
