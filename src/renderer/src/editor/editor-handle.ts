import type { Editor, JSONContent } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { RichText } from '../../../shared/rich-text/rich-text.ts'
import { cleanText, isEmpty, richTextFrom } from '../../../shared/rich-text/rich-text.ts'

/** What a screen may do with an editor, by ref and from its own `/` commands. */
export interface RichTextEditorHandle {
  /** Puts the caret at the end of the text, or leaves it where it is if it was there before. */
  readonly focus: () => void
  /** What is written now; undefined if it cannot be saved as it is (then the editor says so itself). */
  readonly getValue: () => RichText | undefined
  /** Writes plain text at the caret, a paragraph for each line. */
  readonly insertText: (text: string) => void
  readonly isEmpty: () => boolean
}

/**
 * A change, announced on every key. Reading it turns the document into JSON and checks it, so read when
 * saving, not when told. It can be read at any time later, also when the editor is gone: it keeps the
 * document as it was at this change.
 */
export interface NoteChange {
  readonly read: () => RichText | undefined
}

/** The change that led to this document. */
export function changeTo(doc: DocumentNode): NoteChange {
  return { read: () => richTextFrom(doc.toJSON()) }
}

/** The handle of an editor. */
export function handleOf(editor: Editor): RichTextEditorHandle {
  return {
    focus: () => {
      editor.commands.focus(editor.isFocused ? null : 'end')
    },
    getValue: () => changeTo(editor.state.doc).read(),
    insertText: (text) => insertText(editor, text),
    isEmpty: () => {
      const value = changeTo(editor.state.doc).read()
      return value !== undefined && isEmpty(value)
    },
  }
}

function insertText(editor: Editor, text: string): void {
  const lines = cleanText(text).split('\n')
  if (lines.length === 1) {
    editor.commands.command(({ tr }) => {
      tr.insertText(lines[0] ?? '')
      return true
    })
    return
  }
  const paragraphs = lines.map((line): JSONContent => {
    return line === ''
      ? { type: 'paragraph' }
      : { type: 'paragraph', content: [{ type: 'text', text: line }] }
  })
  editor.commands.insertContent(paragraphs)
}
