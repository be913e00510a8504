import type { RichTextMark, RichTextNode } from './document.ts'
import { childrenOf, isChecked, numberAttribute, textAttribute } from './document.ts'
import { escapeHtml } from './escape-html.ts'
import { isLinkAddress } from './link-address.ts'
import type { RichText } from './rich-text.ts'

/** The class names the serialiser writes, all of them; the packet's style sheet knows no others. */
export const htmlClassNames = {
  checkList: 'rt-check-list',
  checkItem: 'rt-check-item',
  checkBox: 'rt-check-box',
  mention: 'rt-mention',
  table: 'rt-table',
} as const

interface HtmlOptions {
  /** Added to each heading's level, so that a note's headings stand below the section they are in. */
  readonly headingOffset?: number
}

/**
 * A note as HTML for the packet. Every word is escaped, every tag is one of ours, and the only attributes
 * are `href` (an allowed address), `colspan`, `rowspan`, `start` and a class out of `htmlClassNames`.
 *
 * Headings never go past `h6`.
 */
export function toHtml(richText: RichText, options: HtmlOptions = {}): string {
  return childrenOf(richText.doc)
    .map((node) => blockHtml(node, options.headingOffset ?? 0))
    .join('')
}

function blockHtml(node: RichTextNode, offset: number): string {
  const inside = (): string =>
    childrenOf(node)
      .map((child) => blockHtml(child, offset))
      .join('')
  switch (node.type) {
    case 'paragraph':
      return `<p>${inlineHtml(node)}</p>`
    case 'heading': {
      const level = Math.min(6, Math.max(1, numberAttribute(node, 'level', 2) + offset))
      return `<h${level}>${inlineHtml(node)}</h${level}>`
    }
    case 'bulletList':
      return `<ul>${inside()}</ul>`
    case 'orderedList': {
      const start = numberAttribute(node, 'start', 1)
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${inside()}</ol>`
    }
    case 'listItem':
      return `<li>${inside()}</li>`
    case 'taskList':
      return `<ul class="${htmlClassNames.checkList}">${inside()}</ul>`
    case 'taskItem': {
      const box = `<span class="${htmlClassNames.checkBox}">${isChecked(node) ? '[x]' : '[ ]'}</span>`
      return `<li class="${htmlClassNames.checkItem}">${box}${inside()}</li>`
    }
    case 'blockquote':
      return `<blockquote>${inside()}</blockquote>`
    case 'horizontalRule':
      return '<hr>'
    case 'table':
      return tableHtml(node, offset)
    case 'tableRow':
      return `<tr>${inside()}</tr>`
    case 'tableHeader':
      return `<th${spansHtml(node)}>${inside()}</th>`
    case 'tableCell':
      return `<td${spansHtml(node)}>${inside()}</td>`
    case 'doc':
    case 'text':
    case 'hardBreak':
    case 'mention':
      return ''
  }
}

/** A first row of headers goes into `thead`, so that print repeats it on the next page. */
function tableHtml(node: RichTextNode, offset: number): string {
  const rows = childrenOf(node)
  const [first] = rows
  const firstCells = first === undefined ? [] : childrenOf(first)
  const isHead = (cell: RichTextNode): boolean =>
    cell.type === 'tableHeader' && numberAttribute(cell, 'rowspan', 1) === 1
  const hasHead = firstCells.length > 0 && firstCells.every(isHead)
  const html = rows.map((row) => blockHtml(row, offset))
  const head = hasHead ? `<thead>${html[0] ?? ''}</thead>` : ''
  const body = html.slice(hasHead ? 1 : 0).join('')
  return `<table class="${htmlClassNames.table}">${head}${body === '' ? '' : `<tbody>${body}</tbody>`}</table>`
}

function spansHtml(cell: RichTextNode): string {
  return ['colspan', 'rowspan']
    .map((name) => ({ name, span: numberAttribute(cell, name, 1) }))
    .filter(({ span }) => span !== 1)
    .map(({ name, span }) => ` ${name}="${span}"`)
    .join('')
}

function inlineHtml(node: RichTextNode): string {
  return childrenOf(node)
    .map((child) => (child.marks ?? []).reduceRight(markedHtml, leafHtml(child)))
    .join('')
}

function leafHtml(node: RichTextNode): string {
  if (node.type === 'hardBreak') return '<br>'
  if (node.type === 'mention') {
    return `<span class="${htmlClassNames.mention}">${escapeHtml(textAttribute(node, 'label'))}</span>`
  }
  return escapeHtml(node.text ?? '')
}

function markedHtml(html: string, mark: RichTextMark): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${html}</strong>`
    case 'italic':
      return `<em>${html}</em>`
    case 'underline':
      return `<u>${html}</u>`
    case 'strike':
      return `<s>${html}</s>`
    case 'code':
      return `<code>${html}</code>`
    case 'link': {
      const href = textAttribute(mark, 'href')
      return isLinkAddress(href) ? `<a href="${escapeHtml(href)}">${html}</a>` : html
    }
  }
}
