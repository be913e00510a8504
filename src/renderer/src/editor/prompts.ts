import type { Node as DocumentNode } from '@tiptap/pm/model'

/** The text of the heading right above a place in a note, if there is one. */
export function headingAbove(doc: DocumentNode, position: number): string | undefined {
  // The editor may ask about a place of the text it is about to show.
  if (position > doc.content.size) return undefined
  const before = doc.resolve(position).nodeBefore
  return before?.type.name === 'heading' ? before.textContent : undefined
}

/** Where the first empty line of a note is, for the caret; the end of the note if none is. */
export function firstGap(doc: DocumentNode): number {
  let gap: number | undefined
  doc.descendants((node, position) => {
    if (gap === undefined && node.type.name === 'paragraph' && node.content.size === 0) gap = position + 1
    return gap === undefined
  })
  return gap ?? doc.content.size
}
