import {
  childrenOf,
  isChecked,
  numberAttribute,
  type RichTextMark,
  type RichTextNode,
  textAttribute,
} from '../rich-text/document.ts'
import { isLinkAddress } from '../rich-text/link-address.ts'
import type { RichText } from '../rich-text/rich-text.ts'
import { type PrintAttributes, type PrintChild, type PrintNode, type PrintTag, print } from './print-node.ts'

const headings: readonly PrintTag[] = ['h3', 'h4', 'h5', 'h6']

/** A note for paper. Its headings stand below those of the section around it; empty lines at its end go. */
export function printRichText(richText: RichText): PrintNode {
  const blocks = [...childrenOf(richText.doc)]
  while (blocks.length > 0 && isBlankParagraph(blocks.at(-1))) blocks.pop()
  return print('div', 'rich-text', blocks.map(block))
}

function isBlankParagraph(node: RichTextNode | undefined): boolean {
  return node?.type === 'paragraph' && childrenOf(node).length === 0
}

function block(node: RichTextNode): PrintChild {
  const inside = (): PrintChild[] => childrenOf(node).map(block)
  switch (node.type) {
    case 'paragraph':
      return print('p', null, inlineOf(node))
    case 'heading':
      return print(headings[numberAttribute(node, 'level', 2) - 1] ?? 'h6', null, inlineOf(node))
    case 'bulletList':
      return print('ul', null, inside())
    case 'orderedList': {
      const start = numberAttribute(node, 'start', 1)
      return print('ol', null, inside(), start === 1 ? {} : { start: String(start) })
    }
    case 'listItem':
      return print('li', null, inside())
    case 'taskList':
      return print('ul', 'rich-text-check-list', inside())
    case 'taskItem':
      return print('li', 'rich-text-check-item', [
        printCheckBox(isChecked(node)),
        print('div', null, inside()),
      ])
    case 'blockquote':
      return print('blockquote', null, inside())
    case 'horizontalRule':
      return print('hr', null)
    case 'table':
      return table(node)
    case 'tableRow':
      return print('tr', null, inside())
    case 'tableHeader':
      return print('th', null, inside(), spans(node))
    case 'tableCell':
      return print('td', null, inside(), spans(node))
    case 'doc':
    case 'text':
    case 'hardBreak':
    case 'mention':
      return ''
  }
}

/** A box, drawn and ticked as on a paper form. */
function printCheckBox(isTicked: boolean): PrintNode {
  const line = { fill: 'none', stroke: '#545b56', 'stroke-width': '1.2' }
  return print(
    'svg',
    'rich-text-check-box',
    [
      print('rect', null, [], { x: '1', y: '1', width: '10', height: '10', rx: '1.5', ...line }),
      isTicked && print('path', null, [], { d: 'M3.2 6.2 5.2 8.2 9 3.8', ...line, 'stroke-width': '1.5' }),
    ],
    { viewBox: '0 0 12 12', role: 'img', 'aria-label': isTicked ? 'done' : 'not done' },
  )
}

/** A first row of headers goes into the head, so that paper repeats it on the next page. */
function table(node: RichTextNode): PrintNode {
  const rows = childrenOf(node)
  const [first] = rows
  const cells = first === undefined ? [] : childrenOf(first)
  const hasHead =
    cells.length > 0 &&
    cells.every((cell) => cell.type === 'tableHeader' && numberAttribute(cell, 'rowspan', 1) === 1)
  const printed = rows.map(block)
  const body = printed.slice(hasHead ? 1 : 0)
  return print('table', 'packet-table', [
    hasHead && print('thead', null, printed.slice(0, 1)),
    body.length > 0 && print('tbody', null, body),
  ])
}

function spans(cell: RichTextNode): PrintAttributes {
  const columns = numberAttribute(cell, 'colspan', 1)
  const rows = numberAttribute(cell, 'rowspan', 1)
  return {
    ...(columns === 1 ? {} : { colspan: String(columns) }),
    ...(rows === 1 ? {} : { rowspan: String(rows) }),
  }
}

function inlineOf(node: RichTextNode): PrintChild[] {
  return childrenOf(node).map((child) => (child.marks ?? []).reduceRight(marked, leaf(child)))
}

function leaf(node: RichTextNode): PrintChild {
  if (node.type === 'hardBreak') return print('br', null)
  if (node.type === 'mention') return textAttribute(node, 'label')
  return node.text ?? ''
}

function marked(inner: PrintChild, mark: RichTextMark): PrintChild {
  switch (mark.type) {
    case 'bold':
      return print('strong', null, [inner])
    case 'italic':
      return print('em', null, [inner])
    case 'underline':
      return print('u', null, [inner])
    case 'strike':
      return print('s', null, [inner])
    case 'code':
      return print('code', null, [inner])
    case 'link': {
      const href = textAttribute(mark, 'href')
      return isLinkAddress(href) ? print('a', null, [inner], { href }) : inner
    }
  }
}
