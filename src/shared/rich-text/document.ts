import type { AttributeValue, MarkName, NodeName } from './extensions.ts'

/** A mark on a piece of text, as it is stored. */
export interface RichTextMark {
  readonly type: MarkName
  readonly attrs?: Readonly<Record<string, AttributeValue>>
}

/** A node of a note, as it is stored: the editor's own JSON, checked. */
export interface RichTextNode {
  readonly type: NodeName
  readonly attrs?: Readonly<Record<string, AttributeValue>>
  readonly content?: readonly RichTextNode[]
  readonly marks?: readonly RichTextMark[]
  readonly text?: string
}

/** A number attribute, with the value it has when the document leaves it out. */
export function numberAttribute(node: RichTextNode, name: string, otherwise: number): number {
  const value = node.attrs?.[name]
  return typeof value === 'number' ? value : otherwise
}

/** A text attribute of a node or mark; empty when it is not there. */
export function textAttribute(bearer: RichTextNode | RichTextMark, name: string): string {
  const value = bearer.attrs?.[name]
  return typeof value === 'string' ? value : ''
}

/** Whether an item of a check list is ticked. */
export function isChecked(node: RichTextNode): boolean {
  return node.attrs?.checked === true
}

/** The nodes inside a node; none for a leaf. */
export function childrenOf(node: RichTextNode): readonly RichTextNode[] {
  return node.content ?? []
}

/** Walks a document from the top, each node before its children. */
export function* nodesOf(node: RichTextNode): Generator<RichTextNode> {
  yield node
  for (const child of childrenOf(node)) yield* nodesOf(child)
}
