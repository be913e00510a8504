import { Extension } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { Fragment, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { cleanText } from '../../../../shared/rich-text/rich-text.ts'
import { isSavable } from '../note-limits.ts'
import { cleanPastedHtml } from './clean-html.ts'
import { copiedText } from './copied-text.ts'
import { tabTableRows } from './tab-table.ts'

/** HTML longer than this, in characters, is not read; its plain text is pasted instead. */
const longestHtml = 2 * 1_048_576

interface PasteOptions {
  /** Told when nothing was pasted because not even the plain text could have been saved. */
  readonly onRefused: () => void
}

/**
 * Paste from Word, Excel, Outlook, Teams and browsers. The HTML is tidied as text, read by the editor's own
 * parser, and taken only if the note could be saved with it; otherwise its plain text is.
 */
export const NotePaste = Extension.create<PasteOptions>({
  name: 'notePaste',
  priority: 1_000,
  addOptions() {
    return { onRefused: () => undefined }
  },
  addProseMirrorPlugins() {
    const { onRefused } = this.options
    let isPlainAttempt = false
    let isAskingOthers = false
    /** What the other parts of the editor (tables, numbered lists) do with a paste, failures included. */
    const askOthers = (
      view: EditorView,
      event: ClipboardEvent,
      slice: Slice,
    ): 'taken' | 'left' | 'failed' => {
      isAskingOthers = true
      try {
        return view.someProp('handlePaste', (handle) => handle(view, event, slice)) === true
          ? 'taken'
          : 'left'
      } catch {
        // A malformed table pasted into a table makes the table code throw before it has changed anything.
        return 'failed'
      } finally {
        isAskingOthers = false
      }
    }
    const pastePlain = (view: EditorView, event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (isPlainAttempt || text === '') {
        onRefused()
        return
      }
      isPlainAttempt = true
      view.pasteText(text, event)
      isPlainAttempt = false
    }
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: (view, event) => {
              const html = event.clipboardData?.getData('text/html') ?? ''
              if (html.length <= longestHtml || !view.editable) return false
              event.preventDefault()
              pastePlain(view, event)
              return true
            },
          },
          clipboardTextSerializer: copiedText,
          transformPastedHTML: cleanPastedHtml,
          clipboardTextParser: (text, $context, isPlain) => {
            const rows = isPlain ? undefined : tabTableRows(cleanText(text))
            return rows === undefined
              ? paragraphsSlice(text, $context.marks(), $context.doc.type.schema)
              : tableSlice(rows, $context.doc.type.schema)
          },
          handlePaste: (view, event, slice) => {
            if (isAskingOthers) return false
            const answer = isSavableWith(view, slice) ? askOthers(view, event, slice) : 'failed'
            if (answer === 'failed') pastePlain(view, event)
            return answer !== 'left'
          },
        },
      }),
    ]
  },
})

/** Whether the note could be saved with this pasted into it. */
function isSavableWith(view: EditorView, slice: Slice): boolean {
  try {
    return isSavable(view.state.tr.replaceSelection(slice).doc)
  } catch {
    // A slice that lies about where it was cut cannot be fitted in; its plain text can.
    return false
  }
}

function paragraphsSlice(text: string, marks: Parameters<Schema['text']>[1], schema: Schema): Slice {
  const lines = cleanText(text).split(/\n+/)
  const paragraphs = lines.map((line) =>
    schema.node('paragraph', null, line === '' ? [] : [schema.text(line, marks)]),
  )
  return new Slice(Fragment.fromArray(paragraphs), 1, 1)
}

function tableSlice(rows: readonly (readonly string[])[], schema: Schema): Slice {
  const cell = (words: string, type: string): ReturnType<Schema['node']> =>
    schema.node(type, null, [schema.node('paragraph', null, words === '' ? [] : [schema.text(words)])])
  const table = schema.node(
    'table',
    null,
    rows.map((row) =>
      schema.node(
        'tableRow',
        null,
        row.map((words) => cell(words.trim(), 'tableCell')),
      ),
    ),
  )
  return new Slice(Fragment.from(table), 0, 0)
}
