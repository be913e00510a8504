import type { Editor, EditorOptions } from '@tiptap/core'
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RichTextNode } from '../../../shared/rich-text/document.ts'
import type { RichText } from '../../../shared/rich-text/rich-text.ts'
import { announce } from '../ui/live-region.tsx'
import type { NoteChange } from './editor-handle.ts'
import { changeTo } from './editor-handle.ts'
import { NoteKeyboard } from './keyboard.ts'
import type { MenuOffer } from './menu/menu-triggers.ts'
import { MenuTriggers } from './menu/menu-triggers.ts'
import type { WritingMenu } from './menu/writing-menu.ts'
import { createWritingMenu } from './menu/writing-menu.ts'
import { noteExtensions } from './note-extensions.ts'
import { NoteLimits } from './note-limits.ts'
import { NotePaste } from './paste/note-paste.ts'
import { headingAbove } from './prompts.ts'
import { useEditor } from './use-editor.ts'

interface NoteEditorInput {
  readonly initial: RichText
  readonly textId: string
  readonly label: string
  readonly placeholder: string
  readonly promptUnder?: ((heading: string) => string | undefined) | undefined
  readonly isEditable: boolean
  readonly offer: MenuOffer
  readonly onChange: (change: NoteChange) => void
  readonly onLink: () => void
}

interface NoteEditor {
  readonly editor: Editor
  readonly menu: WritingMenu
}

const refusal = 'Not added: the note would be larger than a note can be.'

/**
 * The editor of one note. Everything it is built from is settled once; what may change while it stands
 * (callbacks, reps, commands, the placeholder) is read when it is needed, so that no new prop resets it.
 */
export function useNoteEditor(input: NoteEditorInput): NoteEditor {
  const latest = useRef(input)
  useLayoutEffect(() => {
    latest.current = input
  })
  const [menu] = useState(createWritingMenu)
  const [options] = useState((): Partial<EditorOptions> => {
    const { initial, isEditable } = input
    return {
      content: editorContent(initial.doc),
      editable: isEditable,
      injectCSS: false,
      enableContentCheck: true,
      extensions: [
        ...noteExtensions,
        UndoRedo,
        Dropcursor.configure({ class: 'note-drop-cursor', color: false, width: 2 }),
        Gapcursor,
        Placeholder.configure({
          placeholder: ({ editor, pos }) => {
            const heading = headingAbove(editor.state.doc, pos)
            const { placeholder, promptUnder } = latest.current
            return heading === undefined ? placeholder : (promptUnder?.(heading) ?? placeholder)
          },
        }),
        NoteKeyboard.configure({
          onLink: () => latest.current.onLink(),
          isMenuOpen: () => menu.current() !== undefined,
        }),
        NoteLimits.configure({ onRefused: () => announce(refusal, true) }),
        NotePaste.configure({ onRefused: () => announce(refusal, true) }),
        MenuTriggers.configure({ menu, offer: () => latest.current.offer }),
      ],
      editorProps: {
        attributes: () => ({
          id: latest.current.textId,
          class: 'note-text',
          'aria-label': latest.current.label,
          'aria-multiline': 'true',
        }),
      },
      onUpdate: ({ editor }) => latest.current.onChange(changeTo(editor.state.doc)),
    }
  })
  const editor = useEditor(options)
  useEffect(() => {
    if (!editor.isDestroyed && editor.isEditable !== input.isEditable)
      editor.setEditable(input.isEditable, false)
  }, [editor, input.isEditable])
  return { editor, menu }
}

/**
 * The document as the editor's types want it. They ask for arrays that may be written to; the editor only
 * reads them, and a copy of a long note on every opening would be for the compiler alone.
 */
function editorContent(doc: RichTextNode): EditorOptions['content'] {
  return doc as EditorOptions['content']
}
