import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Plugin } from '@tiptap/pm/state'
import { documentFault, richTextLimits } from '../../../shared/rich-text/check-document.ts'

interface LimitOptions {
  /** Told when a change was not made because the note could not have been saved with it. */
  readonly onRefused: () => void
}

/** A change this much larger is checked at once; smaller ones when they have added up to as much. */
const checkEvery = 2_000
/** The three deepest levels are kept for what a list or a table adds below its own node. */
const deepestWriting = richTextLimits.depth - 3

/** Whether a note with this document could be saved. */
export function isSavable(doc: DocumentNode): boolean {
  return documentFault(doc.toJSON()) === undefined
}

/**
 * Keeps the editor from making a document that the store would refuse: paste, drop and undo included.
 * Ordinary typing costs two comparisons; only growth by thousands is checked in full.
 */
export const NoteLimits = Extension.create<LimitOptions>({
  name: 'noteLimits',
  addOptions() {
    return { onRefused: () => undefined }
  },
  addProseMirrorPlugins() {
    let checkedSize = 0
    const { onRefused } = this.options
    const isAllowed = (transaction: Transaction, state: EditorState): boolean => {
      if (!transaction.docChanged) return true
      const before = state.doc.content.size
      const after = transaction.doc.content.size
      if (transaction.selection.$from.depth > deepestWriting && after > before) return false
      checkedSize = Math.min(checkedSize, before)
      if (after - checkedSize < checkEvery) return true
      if (!isSavable(transaction.doc)) return false
      checkedSize = after
      return true
    }
    return [
      new Plugin({
        filterTransaction: (transaction, state) => {
          const allowed = isAllowed(transaction, state)
          if (!allowed) onRefused()
          return allowed
        },
      }),
    ]
  },
})
