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
  const kept: RichTextNode[] = []
  let waiting: RichTextNode[] = []
  for (const block of childrenOf(richText.doc)) {
    if (block.type === 'heading') {
      waiting = [...waiting.filter((heading) => levelOf(heading) < levelOf(block)), block]
    } else if (saysSomething(block)) {
      kept.push(...waiting, block)
      waiting = []
    } else if (waiting.length === 0) {
      kept.push(block)
    }
  }
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
 * What to call an entry: its title, or else the first words of its text, cut at a word. An entry that
 * says nothing yet has no name; its kind stands in where one is needed.
 */
export function entryTitle(title: string, body: string): string {
  if (title !== '') return title
  return cutAtWord(firstLine(body), headingLength)
}

/** The beginning of the text for a list, without the words that already stand in for the title. */
export function entryExcerpt(title: string, body: string): string {
  const rest = title === '' ? restAfterHeading(body) : body
  return cutAtWord(rest.replace(/\s+/g, ' ').trim(), excerptLength)
}

/**
 * Whether so much of a text was taken away at once that the text before should be kept, however short
 * ago the last one was: half of it, and at least 200 characters.
 */
export function isBigLoss(before: string, after: string): boolean {
  const lost = before.length - after.length
  return lost >= 200 && lost * 2 >= before.length
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

function firstLine(body: string): string {
  const line = body.split('\n').find((line) => lineMarkers(line).trim() !== '') ?? ''
  return lineMarkers(line).replace(/\s+/g, ' ').trim()
}

function restAfterHeading(body: string): string {
  const lines = body.split('\n')
  const index = lines.findIndex((line) => lineMarkers(line).trim() !== '')
  if (index < 0) return ''
  const first = firstLine(body)
  const shown = cutAtWord(first, headingLength)
  const left = shown === first ? '' : first.slice(shown.length - 1)
  return [left, ...lines.slice(index + 1)].join('\n')
}

/** A text cut at the last whole word that fits, with an ellipsis if anything was cut. */
function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  const atWord = space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${atWord.replace(/[\s,;:.–-]+$/, '')}…`
}
