import type { Fragment, Slice } from '@tiptap/pm/model'
import { richTextFrom } from '../../../../shared/rich-text/rich-text.ts'
import { toPlainText } from '../../../../shared/rich-text/to-plain-text.ts'

/**
 * The plain text of what was copied, as the note reads everywhere else: bullets, boxes and tabs. Words out of
 * a single line come without its bullet.
 */
export function copiedText(slice: Slice): string {
  const content = withinOneLine(slice) ?? slice.content
  const note = richTextFrom({ type: 'doc', content: content.toJSON() })
  if (note !== undefined) return toPlainText(note)
  return content.textBetween(0, content.size, '\n', (leaf) => leaf.type.spec.leafText?.(leaf) ?? '')
}

/** The one line the copied words stand in, taken out of its lists and quotes. */
function withinOneLine({ content, openStart, openEnd }: Slice): Fragment | undefined {
  let inner = content
  for (let depth = Math.min(openStart, openEnd); depth > 0; depth -= 1) {
    if (inner.childCount !== 1) return undefined
    if (inner.firstChild?.isTextblock === true) return inner
    inner = inner.firstChild?.content ?? inner
  }
  return undefined
}
