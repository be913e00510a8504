/**
 * What goes on paper, as a tree of plain values. It is built once and read twice: as escaped HTML for the
 * print window and as elements for the preview, so both show the same thing. Tags, classes and attributes
 * come from closed lists; whatever is not in them cannot be printed.
 */

const printTags = [
  'article',
  'header',
  'section',
  'div',
  'p',
  'span',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'figure',
  'figcaption',
  'blockquote',
  'strong',
  'em',
  'u',
  's',
  'code',
  'a',
  'hr',
  'br',
  'svg',
  'title',
  'desc',
  'path',
  'rect',
  'circle',
  'text',
] as const
export type PrintTag = (typeof printTags)[number]

/** Every class the packet's style sheet knows. */
export const printClasses = [
  'packet',
  'packet-head',
  'packet-kicker',
  'packet-facts',
  'packet-section',
  'packet-figures',
  'packet-figure',
  'packet-figure-name',
  'packet-figure-value',
  'packet-chart',
  'packet-chart-title',
  'packet-table',
  'packet-day',
  'packet-short',
  'packet-wide',
  'packet-number',
  'packet-quiet',
  'packet-note',
  'packet-cell-title',
  'packet-block',
  'packet-only-me',
  'packet-coverage',
  'packet-coverage-some',
  'packet-coverage-none',
  'packet-sign',
  'packet-sign-rule',
  'rich-text',
  'rich-text-check-list',
  'rich-text-check-item',
  'rich-text-check-box',
] as const
export type PrintClass = (typeof printClasses)[number]

/** Every attribute that may be printed, with the name it has as a property of an element. */
export const printAttributes = {
  href: 'href',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  start: 'start',
  scope: 'scope',
  id: 'id',
  role: 'role',
  'aria-label': 'aria-label',
  'aria-labelledby': 'aria-labelledby',
  viewBox: 'viewBox',
  width: 'width',
  height: 'height',
  x: 'x',
  y: 'y',
  cx: 'cx',
  cy: 'cy',
  r: 'r',
  rx: 'rx',
  d: 'd',
  fill: 'fill',
  stroke: 'stroke',
  'stroke-width': 'strokeWidth',
  'stroke-dasharray': 'strokeDasharray',
  'stroke-linejoin': 'strokeLinejoin',
  'stroke-linecap': 'strokeLinecap',
  'text-anchor': 'textAnchor',
  'font-family': 'fontFamily',
  'font-size': 'fontSize',
} as const
type PrintAttribute = keyof typeof printAttributes
export type PrintAttributes = { readonly [Name in PrintAttribute]?: string }

export interface PrintNode {
  readonly tag: PrintTag
  readonly className: PrintClass | null
  readonly attributes: PrintAttributes
  readonly children: readonly PrintChild[]
}
/** A node, or words as they are: nothing in them is markup. */
export type PrintChild = PrintNode | string

/** A node of the tree. What is `false` or empty text is left out, so a part can be made to depend on a fact. */
export function print(
  tag: PrintTag,
  className: PrintClass | null,
  children: readonly (PrintChild | false)[] = [],
  attributes: PrintAttributes = {},
): PrintNode {
  return {
    tag,
    className,
    attributes,
    children: children.filter((child): child is PrintChild => child !== false && child !== ''),
  }
}

const isolated: ReadonlySet<PrintTag> = new Set(['title', 'desc'])
const inline: ReadonlySet<PrintTag> = new Set(['span', 'strong', 'em', 'u', 's', 'code', 'a'])

/** The words that can be read on the paper, in order, blocks a line apart. Names of charts are not on it. */
export function printedText(child: PrintChild): string {
  if (typeof child === 'string') return child
  if (isolated.has(child.tag)) return ''
  if (child.tag === 'br') return '\n'
  const words = child.children.map(printedText).join('')
  return inline.has(child.tag) ? words : `${words}\n`
}
