import type { RichTextNode } from '../../../shared/rich-text/document.ts'
import { cleanText, emptyRichText, type RichText, richTextFrom } from '../../../shared/rich-text/rich-text.ts'

/** Someone who can be named with `@`. */
interface Person {
  readonly id: string
  readonly name: string
}

/** A `@name` or `#tag` that is being typed at the caret. */
export interface TypedSign {
  readonly sign: '@' | '#'
  readonly typed: string
  /** Where the sign stands, and where the typed word ends. */
  readonly from: number
  readonly to: number
}

/** The sign before the caret, at the beginning of a word; undefined if none is being typed. */
export function typedSign(text: string, caret: number): TypedSign | undefined {
  const match = /(?:^|[\s(])([@#])([\p{L}\p{N}_-]*)$/u.exec(text.slice(0, caret))
  const [, sign, typed = ''] = match ?? []
  if (sign !== '@' && sign !== '#') return undefined
  return { sign, typed, from: caret - typed.length - 1, to: caret }
}

/** The text with a typed sign replaced, and where the caret goes. */
export function replaceSign(
  text: string,
  sign: TypedSign,
  words: string,
): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, sign.from)
  const after = text.slice(sign.to)
  // A tag leaves the text; the space before it goes with it, unless a space follows nothing.
  const head = words === '' ? before.replace(/ $/, after === '' || after.startsWith(' ') ? '' : ' ') : before
  const gap = words === '' || after.startsWith(' ') ? '' : ' '
  return { text: `${head}${words}${gap}${after}`, caret: head.length + words.length + (words === '' ? 0 : 1) }
}

/**
 * A note out of plain text: `- ` and `[] ` begin lists, `@Full Name` of a known person becomes a mention.
 * Undefined if the text is larger than a note may be.
 */
export function noteOfText(text: string, people: readonly Person[]): RichText | undefined {
  const blocks: RichTextNode[] = []
  for (const line of cleanText(text).split('\n')) {
    if (line.trim() === '') continue
    const block = blockOf(line.trimEnd(), people)
    const last = blocks.at(-1)
    const isSameList = last !== undefined && last.type === block.type && block.type !== 'paragraph'
    if (isSameList)
      blocks.splice(-1, 1, { ...last, content: [...(last.content ?? []), ...(block.content ?? [])] })
    else blocks.push(block)
  }
  return blocks.length === 0 ? emptyRichText : richTextFrom({ type: 'doc', content: blocks })
}

function blockOf(line: string, people: readonly Person[]): RichTextNode {
  const task = /^\s*\[([ xX]?)\]\s+(.+)$/.exec(line)
  if (task !== null) {
    const [, mark = '', words = ''] = task
    const attrs = { checked: mark.toLowerCase() === 'x' }
    return { type: 'taskList', content: [{ type: 'taskItem', attrs, content: [paragraph(words, people)] }] }
  }
  const bullet = /^\s*[-*•]\s+(.+)$/.exec(line)
  if (bullet !== null) {
    const [, words = ''] = bullet
    return { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words, people)] }] }
  }
  return paragraph(line, people)
}

function paragraph(words: string, people: readonly Person[]): RichTextNode {
  const content: RichTextNode[] = []
  let rest = words
  while (rest !== '') {
    const found = firstMention(rest, people)
    if (found === undefined) break
    if (found.at > 0) content.push({ type: 'text', text: rest.slice(0, found.at) })
    const { id, name } = found.person
    content.push({ type: 'mention', attrs: { id, label: name } })
    rest = rest.slice(found.at + name.length + 1)
  }
  if (rest !== '') content.push({ type: 'text', text: rest })
  return { type: 'paragraph', content }
}

function firstMention(text: string, people: readonly Person[]) {
  let first: { readonly at: number; readonly person: Person } | undefined
  for (const person of people) {
    const at = text.indexOf(`@${person.name}`)
    const isNearer = first === undefined || at < first.at
    const isLonger = first !== undefined && at === first.at && person.name.length > first.person.name.length
    if (at >= 0 && (isNearer || isLonger)) first = { at, person }
  }
  return first
}
