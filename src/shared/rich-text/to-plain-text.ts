import type { RichTextNode } from './document.ts'
import { childrenOf, isChecked, numberAttribute, textAttribute } from './document.ts'
import type { RichText } from './rich-text.ts'

/**
 * A note as plain text, for search and previews: a line for each block, `- ` and `1. ` before list items,
 * `[ ]` and `[x]` before items of a check list, a tab between table cells.
 */
export function toPlainText(richText: RichText): string {
  return linesOf(richText.doc).join('\n')
}

/** The text of one line: words, mentions as `@Sam Ortiz`, forced breaks as new lines. */
function inlineText(node: RichTextNode): string {
  return childrenOf(node)
    .map((child) => {
      if (child.type === 'mention') return `@${textAttribute(child, 'label')}`
      return child.type === 'hardBreak' ? '\n' : (child.text ?? '')
    })
    .join('')
}

function linesOf(node: RichTextNode): readonly string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(node).split('\n')
    case 'bulletList':
      return itemLines(node, () => '- ')
    case 'orderedList':
      return itemLines(node, (_item, index) => `${numberAttribute(node, 'start', 1) + index}. `)
    case 'taskList':
      return itemLines(node, (item) => (isChecked(item) ? '[x] ' : '[ ] '))
    case 'table':
      return childrenOf(node).map(rowLine)
    case 'horizontalRule':
      return []
    default:
      return childrenOf(node).flatMap(linesOf)
  }
}

function itemLines(
  list: RichTextNode,
  marker: (item: RichTextNode, index: number) => string,
): readonly string[] {
  return childrenOf(list).flatMap((item, index) => {
    const [first = '', ...rest] = childrenOf(item).flatMap(linesOf)
    return [marker(item, index) + first, ...rest.map((line) => `  ${line}`)]
  })
}

function rowLine(row: RichTextNode): string {
  return childrenOf(row)
    .map((cell) => childrenOf(cell).flatMap(linesOf).join(' '))
    .join('\t')
}
