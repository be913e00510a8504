import { isLinkAddress } from './link-address.ts'

/**
 * The one list of nodes and marks a note may hold. It is data, because shared code does not import the
 * editor library; a test builds the editor's real schema and compares it with this list, name by name.
 */

/** The value of a node's or mark's attribute in the stored document. */
export type AttributeValue = string | number | boolean | null | readonly number[]

/** One attribute: the value a document may leave out (none: it must be there), and what it may be. */
export interface AttributeRule {
  readonly default?: AttributeValue
  readonly accepts: (value: unknown) => boolean
}

type AttributeRules = Readonly<Record<string, AttributeRule>>

/** Headings begin at 2: the first level belongs to the page or the packet around the note. */
export const headingLevels = [2, 3, 4] as const
/** The most columns and rows one table may have; the editor's memory grows with their product. */
export const tableLimits = { columns: 60, rows: 1_000 } as const
/** Who a mention may point at. */
export const mentionKinds = ['rep'] as const
/** The most characters of a mention's id and label. */
export const mentionLimits = { id: 64, label: 120 } as const

const numberingStyles: readonly unknown[] = [null, '1', 'a', 'A', 'i', 'I']

function isWholeNumber(value: unknown, from: number, to: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
}

function isColumnWidths(value: unknown): boolean {
  if (value === null) return true
  if (!Array.isArray(value) || value.length === 0 || value.length > tableLimits.columns) return false
  return value.every((width) => isWholeNumber(width, 0, 10_000))
}

function isOneLine(value: unknown, longest: number): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return typeof value === 'string' && value.length <= longest && !/[\u0000-\u001F\u007F]/.test(value)
}

function isMentionId(value: unknown): boolean {
  return typeof value === 'string' && value.length <= mentionLimits.id && /^[A-Za-z0-9_-]+$/.test(value)
}

const cellAttributes = {
  colspan: { default: 1, accepts: (value) => isWholeNumber(value, 1, tableLimits.columns) },
  rowspan: { default: 1, accepts: (value) => isWholeNumber(value, 1, tableLimits.rows) },
  colwidth: { default: null, accepts: isColumnWidths },
} as const satisfies AttributeRules

/** What may stand inside a node, in the editor's own notation. */
export type ContentExpression =
  | 'block+'
  | 'inline*'
  | 'paragraph block*'
  | 'listItem+'
  | 'taskItem+'
  | 'tableRow+'
  | '(tableCell | tableHeader)*'
  | 'nothing'

interface NodeRule {
  readonly content: ContentExpression
  readonly attributes: AttributeRules
}

/** Every node of a note, with what it holds and what it says about itself. */
export const nodeRules = {
  doc: { content: 'block+', attributes: {} },
  paragraph: { content: 'inline*', attributes: {} },
  heading: {
    content: 'inline*',
    attributes: { level: { default: 2, accepts: (value) => isWholeNumber(value, 2, 4) } },
  },
  bulletList: { content: 'listItem+', attributes: {} },
  orderedList: {
    content: 'listItem+',
    attributes: {
      start: { default: 1, accepts: (value) => isWholeNumber(value, 0, 1_000_000) },
      type: { default: null, accepts: (value) => numberingStyles.includes(value) },
    },
  },
  listItem: { content: 'paragraph block*', attributes: {} },
  taskList: { content: 'taskItem+', attributes: {} },
  taskItem: {
    content: 'paragraph block*',
    attributes: { checked: { default: false, accepts: (value) => typeof value === 'boolean' } },
  },
  blockquote: { content: 'block+', attributes: {} },
  horizontalRule: { content: 'nothing', attributes: {} },
  table: { content: 'tableRow+', attributes: {} },
  tableRow: { content: '(tableCell | tableHeader)*', attributes: {} },
  tableHeader: { content: 'block+', attributes: cellAttributes },
  tableCell: { content: 'block+', attributes: cellAttributes },
  hardBreak: { content: 'nothing', attributes: {} },
  text: { content: 'nothing', attributes: {} },
  mention: {
    content: 'nothing',
    attributes: {
      id: { accepts: isMentionId },
      label: { accepts: (value) => value !== '' && isOneLine(value, mentionLimits.label) },
      kind: { default: 'rep', accepts: (value) => value === 'rep' },
    },
  },
} as const satisfies Readonly<Record<string, NodeRule>>

export type NodeName = keyof typeof nodeRules

/** Nodes that stand on their own lines, and nodes that stand within a line. */
export const blockNames = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'taskList',
  'blockquote',
  'horizontalRule',
  'table',
] as const satisfies readonly NodeName[]
export const inlineNames = ['text', 'hardBreak', 'mention'] as const satisfies readonly NodeName[]

interface ContentRule {
  readonly minimum: number
  readonly first?: NodeName
  readonly every: readonly NodeName[]
}

/** The content expressions, spelt out. */
export const contentRules: Readonly<Record<ContentExpression, ContentRule>> = {
  'block+': { minimum: 1, every: blockNames },
  'inline*': { minimum: 0, every: inlineNames },
  'paragraph block*': { minimum: 1, first: 'paragraph', every: blockNames },
  'listItem+': { minimum: 1, every: ['listItem'] },
  'taskItem+': { minimum: 1, every: ['taskItem'] },
  'tableRow+': { minimum: 1, every: ['tableRow'] },
  '(tableCell | tableHeader)*': { minimum: 0, every: ['tableCell', 'tableHeader'] },
  nothing: { minimum: 0, every: [] },
}

interface MarkRule {
  readonly attributes: AttributeRules
  /** Whether this mark bears no other beside it. */
  readonly alone: boolean
}

/** Every mark a piece of text may carry. */
export const markRules = {
  bold: { attributes: {}, alone: false },
  italic: { attributes: {}, alone: false },
  underline: { attributes: {}, alone: false },
  strike: { attributes: {}, alone: false },
  code: { attributes: {}, alone: true },
  link: { attributes: { href: { accepts: isLinkAddress } }, alone: false },
} as const satisfies Readonly<Record<string, MarkRule>>

export type MarkName = keyof typeof markRules

/** Whether a word out of a stored document names a node we know. */
export function isNodeName(name: unknown): name is NodeName {
  return typeof name === 'string' && Object.hasOwn(nodeRules, name)
}

/** Whether a word out of a stored document names a mark we know. */
export function isMarkName(name: unknown): name is MarkName {
  return typeof name === 'string' && Object.hasOwn(markRules, name)
}
