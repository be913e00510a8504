import type { RichTextMark, RichTextNode } from './document.ts'
import { childrenOf, isChecked, numberAttribute, textAttribute } from './document.ts'
import type { RichText } from './rich-text.ts'

/**
 * A note as Markdown (the GitHub kind), for files a manager can read without this app.
 *
 * What Markdown has no sign for is said in the nearest one: underline as `<u>`, joined table cells as
 * single ones, several blocks in a cell with `<br>` between them. The JSON stays the truth.
 */
export function toMarkdown(richText: RichText): string {
  return blocksMarkdown(childrenOf(richText.doc))
}

function blocksMarkdown(nodes: readonly RichTextNode[]): string {
  return nodes
    .map((node, index) => {
      const markdown = blockMarkdown(node)
      // Two lists of one kind in a row would read as one list.
      const joinsBefore = isList(node) && nodes[index - 1]?.type === node.type
      return joinsBefore ? `<!-- -->\n\n${markdown}` : markdown
    })
    .filter((markdown) => markdown !== '')
    .join('\n\n')
}

function isList(node: RichTextNode): boolean {
  return node.type === 'bulletList' || node.type === 'orderedList' || node.type === 'taskList'
}

function blockMarkdown(node: RichTextNode): string {
  switch (node.type) {
    case 'paragraph':
      return guardLineStarts(inlineMarkdown(node, '\\\n'))
    case 'heading':
      return `${'#'.repeat(numberAttribute(node, 'level', 2))} ${inlineMarkdown(node, ' ')}`
    case 'bulletList':
      return listMarkdown(node, () => '- ')
    case 'orderedList':
      return listMarkdown(node, (_item, index) => `${numberAttribute(node, 'start', 1) + index}. `)
    case 'taskList':
      return listMarkdown(node, (item) => (isChecked(item) ? '- [x] ' : '- [ ] '))
    case 'blockquote':
      return prefixLines(blocksMarkdown(childrenOf(node)), '> ', '> ')
    case 'horizontalRule':
      return '---'
    case 'table':
      return tableMarkdown(node)
    default:
      return blocksMarkdown(childrenOf(node))
  }
}

function listMarkdown(list: RichTextNode, marker: (item: RichTextNode, index: number) => string): string {
  return childrenOf(list)
    .map((item, index) => {
      const sign = marker(item, index)
      const indent = ' '.repeat(sign.startsWith('- ') ? 2 : sign.length)
      return prefixLines(itemMarkdown(item), sign, indent)
    })
    .join('\n')
}

/** A list right under its item's text needs no blank line between, and reads better without. */
function itemMarkdown(item: RichTextNode): string {
  const [first, second, ...rest] = childrenOf(item)
  if (first === undefined || second === undefined || !isList(second)) return blocksMarkdown(childrenOf(item))
  const opening = `${blockMarkdown(first)}\n${blockMarkdown(second)}`
  return rest.length === 0 ? opening : `${opening}\n\n${blocksMarkdown(rest)}`
}

function prefixLines(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : line === '' ? others.trimEnd() : others}${line}`)
    .join('\n')
}

function tableMarkdown(table: RichTextNode): string {
  const rows = childrenOf(table).map((row) => childrenOf(row))
  const columns = Math.max(1, ...rows.map((cells) => cells.length))
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, column) => cells[column] ?? '').join(' | ')} |`
  const [first = [], ...rest] = rows
  const hasHead = first.length > 0 && first.every((cell) => cell.type === 'tableHeader')
  const body = hasHead ? rest : rows
  const head = hasHead ? first.map(cellMarkdown) : []
  const rule = Array.from({ length: columns }, () => '---')
  return [line(head), line(rule), ...body.map((cells) => line(cells.map(cellMarkdown)))].join('\n')
}

function cellMarkdown(cell: RichTextNode): string {
  return blocksMarkdown(childrenOf(cell))
    .replaceAll('|', '\\|')
    .replace(/\\?\n+/g, '<br>')
}

function inlineMarkdown(node: RichTextNode, lineBreak: string): string {
  return childrenOf(node)
    .map((child) => {
      if (child.type === 'hardBreak') return lineBreak
      const isCode = child.marks?.some((mark) => mark.type === 'code') === true
      if (isCode) return codeMarkdown(child.text ?? '')
      const text = child.type === 'mention' ? `@${textAttribute(child, 'label')}` : (child.text ?? '')
      return (child.marks ?? []).reduceRight(markedMarkdown, escapeMarkdown(text))
    })
    .join('')
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~&]/g, '\\$&').replace(/\n/g, ' ')
}

/** Signs that mean something only where a line begins: headings, lists, quotes, rules. */
function guardLineStarts(text: string): string {
  return text.replace(/^(\s*)([#+=-])/gm, '$1\\$2').replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
}

function codeMarkdown(text: string): string {
  const runs = text.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1)
  const room = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${fence}${room}${text}${room}${fence}`
}

/** Signs must touch the words they mark, so blanks at the ends move outside. */
function around(text: string, open: string, close: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return words === '' ? text : `${before}${open}${words}${close}${after}`
}

function markedMarkdown(text: string, mark: RichTextMark): string {
  switch (mark.type) {
    case 'bold':
      return around(text, '**', '**')
    case 'italic':
      return around(text, '*', '*')
    case 'underline':
      return around(text, '<u>', '</u>')
    case 'strike':
      return around(text, '~~', '~~')
    case 'link':
      return around(text, '[', `](<${textAttribute(mark, 'href')}>)`)
    case 'code':
      return text
  }
}
