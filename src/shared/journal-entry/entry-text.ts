import { childrenOf, nodesOf, type RichTextNode } from '../rich-text/document.ts'
import { isEmpty, type RichText, richTextFrom } from '../rich-text/rich-text.ts'
import { toPlainText } from '../rich-text/to-plain-text.ts'

/** The most characters of the words that stand in for a missing title. */
export const headingLength = 72

/** The most characters of an excerpt. */
export const excerptLength = 280

/**
 * The text of an entry without the headings of a form that nobody filled in: a heading followed by
 * nothing but empty lines leaves no trace in lists, in search or on paper. The stored text keeps it.
 */
export function withoutUnfilledHeadings(richText: RichText): RichText {
  const blocks = childrenOf(richText.doc)
  const kept: RichTextNode[] = []
  let waiting: RichTextNode[] = []
  for (const block of blocks) {
    if (block.type === 'heading') {
      waiting = [...waiting.filter((heading) => levelOf(heading) < levelOf(block)), block]
    } else if (saysSomething(block)) {
      kept.push(...waiting, block)
      waiting = []
    } else if (waiting.length === 0) {
      kept.push(block)
    }
  }
  if (kept.length === blocks.length) return richText
  const filled = kept.some(saysSomething) ? richTextFrom({ type: 'doc', content: kept }) : undefined
  return filled ?? richText
}

/** The words of an entry for search and previews; a form with nothing filled in says nothing. */
export function entryBody(richText: RichText): string {
  if (isUnfilled(richText)) return ''
  return toPlainText(withoutUnfilledHeadings(richText))
    .replace(/\n{2,}/g, '\n')
    .trim()
}

/** Whether nobody wrote anything yet: no text at all, or headings only. */
export function isUnfilled(richText: RichText): boolean {
  if (isEmpty(richText)) return true
  return childrenOf(richText.doc).every((block) => block.type === 'heading' || !saysSomething(block))
}

/**
 * What to call an entry: its title, or else the first words of its text, cut at a word. The headings of a
 * form do not count, unless there is nothing else. An entry that says nothing yet has no name.
 */
export function entryTitle(title: string, richText: RichText): string {
  if (title !== '') return title
  if (isUnfilled(richText)) return ''
  const words = childrenOf(richText.doc).filter((block) => block.type !== 'heading')
  const leading = richTextFrom({ type: 'doc', content: words.filter(saysSomething) })
  return leading === undefined ? '' : cutAtWord(firstLine(toPlainText(leading)), headingLength)
}

/**
 * The beginning of the text for a list. Without a title of its own an entry is called by its first words
 * (`heading`); then the excerpt goes on after them.
 */
export function entryExcerpt(title: string, heading: string, body: string): string {
  const rest = title === '' ? restAfter(heading, body) : body
  const running = rest.split('\n').map(inRunningText).join(' ')
  return cutAtWord(running.replace(/\s+/g, ' ').trim(), excerptLength)
}

/** Whether the text before a change is kept: at once, in its turn (one in five minutes), or not at all. */
export type VersionNeed = 'at-once' | 'in-turn' | 'none'

/**
 * Half of a text or more taken away or written over is kept at once, however short ago the last version
 * was; a few first words that were only added to are not worth one.
 */
export function versionNeed(before: string, after: string): VersionNeed {
  const lost = before.length - sharedLength(before, after)
  if (lost >= 20 && lost * 2 >= before.length) return 'at-once'
  return lost === 0 && before.length < 40 ? 'none' : 'in-turn'
}

/** How much of the beginning and the end two texts share. */
function sharedLength(one: string, other: string): number {
  const longest = Math.min(one.length, other.length)
  let start = 0
  while (start < longest && one[start] === other[start]) start += 1
  let end = 0
  while (end < longest - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  return start + end
}

function levelOf(heading: RichTextNode): number {
  const level = heading.attrs?.level
  return typeof level === 'number' ? level : 2
}

function saysSomething(block: RichTextNode): boolean {
  for (const node of nodesOf(block)) {
    if (node.type === 'mention' || node.type === 'table' || node.type === 'horizontalRule') return true
    if (node.type === 'text' && node.text?.trim() !== '') return true
  }
  return false
}

function lineMarkers(line: string): string {
  return line.replace(/^\s*(?:- |\d+\. )?(?:\[[ x]\] )?/, '')
}

/** A line without its list mark; in running text a dot stands where an item begins. */
function inRunningText(line: string): string {
  const words = lineMarkers(line)
  return words === line.trimStart() ? words : `· ${words}`
}

function firstLine(body: string): string {
  const line = body.split('\n').find((line) => lineMarkers(line).trim() !== '') ?? ''
  return lineMarkers(line).replace(/\s+/g, ' ').trim()
}

function restAfter(heading: string, body: string): string {
  const lines = body.split('\n')
  const place = lines.findIndex((line) => cutAtWord(firstLine(line), headingLength) === heading)
  if (place < 0) return body
  const first = firstLine(lines[place] ?? '')
  const left = heading === first ? '' : first.slice(heading.length - 1)
  return [left, ...lines.slice(place + 1)].join('\n')
}

/** A text cut at the last whole word that fits, with an ellipsis if anything was cut. */
function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  const atWord = space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${atWord.replace(/[\s,;:.–-]+$/, '')}…`
}
