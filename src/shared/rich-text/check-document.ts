import type { RichTextNode } from './document.ts'
import type { AttributeRule, NodeName } from './extensions.ts'
import { contentRules, inlineNames, isMarkName, isNodeName, markRules, nodeRules } from './extensions.ts'
import { hasLoneSurrogate } from './link-address.ts'
import { isTableShape } from './table-shape.ts'

/**
 * What a document may weigh. `depth` counts nodes from the document to the text, and stays well below the
 * depth limit of a call, which counts every object and array on the way.
 */
export const richTextLimits = { bytes: 1_048_576, depth: 28, nodes: 100_000 } as const

/** Why a document is refused. Says where the rule is, never what the note said. */
export type DocumentFault =
  | 'not-a-document'
  | 'unknown-node'
  | 'unknown-mark'
  | 'unknown-field'
  | 'wrong-attribute'
  | 'wrong-nesting'
  | 'wrong-text'
  | 'wrong-table'
  | 'too-deep'
  | 'too-large'

/**
 * The first fault of a value that claims to be a note's document, or undefined if it is one.
 *
 * Nothing is repaired: a document is taken as it is or not at all. Only own fields of plain objects count,
 * and a field that is not known is a fault, so nothing rides along unseen.
 */
export function documentFault(value: unknown): DocumentFault | undefined {
  const fault = nodeFault(value, { depth: 1, walk: { nodes: 0 }, asRoot: true })
  if (fault !== undefined) return fault
  return utf8Length(JSON.stringify(value)) > richTextLimits.bytes ? 'too-large' : undefined
}

/** Whether a value is a document a note may hold. */
export function isRichTextDocument(value: unknown): value is RichTextNode {
  return documentFault(value) === undefined
}

interface Place {
  readonly depth: number
  readonly walk: { nodes: number }
  readonly asRoot: boolean
}

type Fields = Readonly<Record<string, unknown>>

function isPlainObject(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * A list of nothing but its items: a named property would ride along unseen, and one called `constructor`
 * makes `map` fail.
 */
function isPlainList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && Reflect.ownKeys(value).length === value.length + 1
}

function hasOnlyFields(value: Fields, allowed: readonly string[]): boolean {
  return Reflect.ownKeys(value).every((key) => typeof key === 'string' && allowed.includes(key))
}

/** An own field of an object, so that nothing is ever read off a prototype. */
function fieldOf(value: Fields, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined
}

function nodeFault(value: unknown, place: Place): DocumentFault | undefined {
  if (place.depth > richTextLimits.depth) return 'too-deep'
  place.walk.nodes += 1
  if (place.walk.nodes > richTextLimits.nodes) return 'too-large'
  if (!isPlainObject(value)) return 'not-a-document'
  const type = fieldOf(value, 'type')
  if (!isNodeName(type)) return 'unknown-node'
  if ((type === 'doc') !== place.asRoot) return 'wrong-nesting'
  if (!hasOnlyFields(value, fieldsOf(type))) return 'unknown-field'
  return (
    attributesFault(fieldOf(value, 'attrs'), nodeRules[type].attributes) ??
    (type === 'text' ? textFault(fieldOf(value, 'text')) : undefined) ??
    marksFault(fieldOf(value, 'marks')) ??
    contentFault(type, fieldOf(value, 'content'), place)
  )
}

function fieldsOf(type: NodeName): readonly string[] {
  if (type === 'text') return ['type', 'text', 'marks']
  if (isInline(type)) return ['type', 'attrs', 'marks']
  return ['type', 'attrs', 'content']
}

function isInline(type: NodeName): boolean {
  return inlineNames.some((name) => name === type)
}

function textFault(text: unknown): DocumentFault | undefined {
  if (typeof text !== 'string' || text === '') return 'wrong-text'
  if (text.length > richTextLimits.bytes) return 'too-large'
  return text.includes('\u0000') || hasLoneSurrogate(text) ? 'wrong-text' : undefined
}

function attributesFault(
  value: unknown,
  rules: Readonly<Record<string, AttributeRule>>,
): DocumentFault | undefined {
  const attributes = value === undefined ? {} : value
  if (!isPlainObject(attributes)) return 'wrong-attribute'
  const names = Object.keys(rules)
  if (!hasOnlyFields(attributes, names)) return 'unknown-field'
  const fits = names.every((name) => {
    const rule = rules[name]
    if (rule === undefined) return false
    if (!Object.hasOwn(attributes, name)) return rule.default !== undefined
    return rule.accepts(attributes[name])
  })
  return fits ? undefined : 'wrong-attribute'
}

function marksFault(value: unknown): DocumentFault | undefined {
  if (value === undefined) return undefined
  if (!isPlainList(value)) return 'unknown-mark'
  const seen = new Set<string>()
  for (const mark of value) {
    if (!isPlainObject(mark)) return 'unknown-mark'
    const type = fieldOf(mark, 'type')
    if (!isMarkName(type) || seen.has(type)) return 'unknown-mark'
    seen.add(type)
    if (!hasOnlyFields(mark, ['type', 'attrs'])) return 'unknown-field'
    const fault = attributesFault(fieldOf(mark, 'attrs'), markRules[type].attributes)
    if (fault !== undefined) return fault
    if (markRules[type].alone && value.length > 1) return 'unknown-mark'
  }
  return undefined
}

function contentFault(type: NodeName, value: unknown, place: Place): DocumentFault | undefined {
  const rule = contentRules[nodeRules[type].content]
  if (value !== undefined && !isPlainList(value)) return 'wrong-nesting'
  const children: readonly unknown[] = value ?? []
  if (children.length < rule.minimum) return 'wrong-nesting'
  const inside: Place = { depth: place.depth + 1, walk: place.walk, asRoot: false }
  for (const [index, child] of children.entries()) {
    const fault = nodeFault(child, inside)
    if (fault !== undefined) return fault
    const name = isPlainObject(child) ? child.type : undefined
    const isExpected = index === 0 && rule.first !== undefined ? name === rule.first : true
    if (!isExpected || !rule.every.some((allowed) => allowed === name)) return 'wrong-nesting'
  }
  return type === 'table' && !isTableShape(children) ? 'wrong-table' : undefined
}

function utf8Length(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    // A surrogate pair is two units and four bytes, so each half counts one more than its unit.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1
  }
  return bytes
}
