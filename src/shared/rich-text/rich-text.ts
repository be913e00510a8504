import * as z from 'zod/mini'
import { AppError } from '../kernel/errors.ts'
import { documentFault, isRichTextDocument } from './check-document.ts'
import type { RichTextNode } from './document.ts'
import { childrenOf, nodesOf, textAttribute } from './document.ts'

/** The version a note's document is written in. A newer one is refused, never guessed at. */
export const richTextVersion = 1

/** A note's document, checked: the editor's JSON and the version it was written in. */
export type RichText = { readonly version: 1; readonly doc: RichTextNode } & z.core.$brand<'RichText'>

/** Whether a value out of the store, a file or a call is a note this app can show and write. */
export function isRichText(value: unknown): value is RichText {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const fields = Reflect.ownKeys(value)
  if (fields.length !== 2 || !Object.hasOwn(value, 'version') || !Object.hasOwn(value, 'doc')) return false
  return Reflect.get(value, 'version') === richTextVersion && isRichTextDocument(Reflect.get(value, 'doc'))
}

/** A note that came from outside, such as the editor or an earlier version. @throws AppError `document-invalid` */
export function richTextIn(value: unknown): RichText {
  if (!isRichText(value)) throw new AppError('document-invalid')
  return value
}

/** A note's document for contracts: taken exactly as it is or refused, nothing added and nothing dropped. */
export const RichText = z.custom<RichText>(isRichText, 'not a note this version can read')

/**
 * A note around a document, such as what the editor holds; undefined if the document is not allowed.
 * Without the editor: an importer or a template builds the JSON and asks here.
 */
export function richTextFrom(doc: unknown): RichText | undefined {
  const candidate: unknown = { version: richTextVersion, doc }
  return isRichText(candidate) ? candidate : undefined
}

/** A note of a document known to be right; for documents written in the code itself. */
function richTextOf(doc: RichTextNode): RichText {
  const richText = richTextFrom(doc)
  if (richText === undefined) throw new RangeError(`rich text refused: ${documentFault(doc)}`)
  return richText
}

/** A note with nothing in it: one empty paragraph. */
export const emptyRichText: RichText = richTextOf({ type: 'doc', content: [{ type: 'paragraph' }] })

/**
 * A note from plain text, a paragraph for each line that says something. Broken characters become the
 * replacement mark, control characters are left out.
 *
 * @throws RangeError if the text is larger than a note may be
 */
export function richTextFromPlainText(text: string): RichText {
  const paragraphs = cleanText(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .map((line): RichTextNode => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
  return paragraphs.length === 0 ? emptyRichText : richTextOf({ type: 'doc', content: paragraphs })
}

/** Text as a note may hold it: line ends as `\n`, no control characters but the tab, no broken characters. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
  )
}

/** Whether a note says nothing: no words, no mention, no table and no dividing line. */
export function isEmpty(richText: RichText): boolean {
  for (const node of nodesOf(richText.doc)) {
    if (node.type === 'mention' || node.type === 'table' || node.type === 'horizontalRule') return false
    if (node.type === 'text' && node.text?.trim() !== '') return false
  }
  return true
}

/** How many words a note has; a mention counts its label, a lone dash or bullet counts nothing. */
export function wordCount(richText: RichText): number {
  let words = 0
  for (const node of nodesOf(richText.doc)) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue
    const line = childrenOf(node).map(wordsOf).join('')
    words += line.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  }
  return words
}

function wordsOf(node: RichTextNode): string {
  if (node.type === 'text') return node.text ?? ''
  return node.type === 'mention' ? textAttribute(node, 'label') : ' '
}

/** The reps a note mentions, each once, in the order of the text. */
export function mentionedRepIds(richText: RichText): readonly string[] {
  const ids = new Set<string>()
  for (const node of nodesOf(richText.doc)) {
    if (node.type === 'mention') ids.add(textAttribute(node, 'id'))
  }
  return [...ids]
}
