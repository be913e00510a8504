import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Finding } from '../../../shared/writing/writing-guard.ts'

/** A word of a note that is asked about, where it stands in the document. */
export interface NoteFinding extends Finding {
  readonly from: number
  readonly to: number
}

interface Guarded {
  readonly doc: DocumentNode
  readonly findings: readonly NoteFinding[]
  readonly marks: DecorationSet
}

/** Looks at the text of one block. */
export type FindInBlock = (text: string) => readonly Finding[]

const key = new PluginKey<Guarded>('writing-guard')

/**
 * Marks the words of a note that are asked about. Blocks that did not change are not read again: a document
 * shares them with the one before. The word being typed is left alone until the caret has moved on.
 */
export function noteGuard(find: FindInBlock, onChange: () => void): Plugin<Guarded> {
  const known = new WeakMap<DocumentNode, readonly Finding[]>()
  const look = (state: Pick<EditorState, 'doc' | 'selection'>): Guarded => {
    const findings = findingsIn(state.doc, find, known).filter(
      ({ to }) => !(state.selection.empty && state.selection.from === to),
    )
    const marks = findings.map(({ from, to }) => Decoration.inline(from, to, { class: 'note-asked' }))
    return { doc: state.doc, findings, marks: DecorationSet.create(state.doc, marks) }
  }
  return new Plugin<Guarded>({
    key,
    state: {
      init: (_config, state) => look(state),
      apply: (transaction, before) =>
        transaction.docChanged || transaction.selectionSet ? look(transaction) : before,
    },
    props: { decorations: (state) => key.getState(state)?.marks },
    view: () => ({
      update: (view, before) => {
        if (key.getState(view.state) !== key.getState(before)) onChange()
      },
    }),
  })
}

/** Takes the guard out of an editor again. */
export const noteGuardKey: PluginKey = key

/** The words of the note that are asked about now. */
export function findingsOf(state: EditorState): readonly NoteFinding[] {
  return key.getState(state)?.findings ?? []
}

function findingsIn(
  doc: DocumentNode,
  find: FindInBlock,
  known: WeakMap<DocumentNode, readonly Finding[]>,
): NoteFinding[] {
  const all: NoteFinding[] = []
  doc.descendants((block, position) => {
    if (!block.isTextblock) return true
    let found = known.get(block)
    if (found === undefined) {
      // A mention or a line break takes one place, so places in the text are places in the block.
      found = find(block.textBetween(0, block.content.size, undefined, '\n'))
      known.set(block, found)
    }
    const start = position + 1
    for (const finding of found) all.push({ ...finding, from: start + finding.from, to: start + finding.to })
    return false
  })
  return all
}
