import { escapeHtml } from '../../../../shared/rich-text/escape-html.ts'
import { isLinkAddress } from '../../../../shared/rich-text/link-address.ts'
import { checkStateOf, isCheckList } from './check-lists.ts'
import type { HtmlToken } from './html-tokens.ts'
import { styleOf, tokenizeHtml } from './html-tokens.ts'
import { withWordLists } from './word-lists.ts'

/** What a pasted tag is called in a note; a tag that is not here is dropped and its words stay. */
const tagNames: Readonly<Record<string, string>> = {
  p: 'p',
  div: 'div',
  section: 'div',
  article: 'div',
  header: 'div',
  footer: 'div',
  main: 'div',
  dl: 'div',
  dt: 'div',
  dd: 'div',
  address: 'div',
  figure: 'div',
  figcaption: 'div',
  pre: 'p',
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h5',
  h6: 'h6',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  blockquote: 'blockquote',
  br: 'br',
  hr: 'hr',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tfoot: 'tfoot',
  tr: 'tr',
  td: 'td',
  th: 'th',
  a: 'a',
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'u',
  ins: 'u',
  s: 's',
  strike: 's',
  del: 's',
  code: 'code',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
  span: 'span',
  font: 'span',
}

const blocks = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'blockquote',
  'hr',
  'table',
])
/** Elements whose end may be left out: what ends them, and how far up to look for one that is open. */
const impliedEnds: Readonly<
  Record<string, { readonly ends: readonly string[]; readonly within: readonly string[] }>
> = {
  li: { ends: ['li'], within: ['ul', 'ol'] },
  tr: { ends: ['tr'], within: ['table'] },
  td: { ends: ['td', 'th'], within: ['tr', 'table'] },
  th: { ends: ['td', 'th'], within: ['tr', 'table'] },
}
/** Deeper nesting than any page has; what is opened below it is dropped and its words stay. */
const deepest = 500
const spanLimits = { colspan: 20, rowspan: 200 } as const

interface Opened {
  /** The tag's name as it was pasted, to find its end. */
  readonly name: string
  /** What to write when it ends. */
  readonly close: string
  /** Where its own tag stands in the result, so that an empty paragraph can be taken back. */
  readonly at: number
  readonly isCheckList: boolean
}

/**
 * Pasted HTML, reduced to what a note can hold: words, headings, lists, check lists, tables, links and plain
 * marks. Images, classes, ids, styles and Office's leftovers go; boldness and the like that was said by a
 * style stays. HTML copied from this editor keeps its marks of origin, so it comes back as it was.
 */
export function cleanPastedHtml(html: string): string {
  const tokens = withWordLists(tokenizeHtml(html))
  const isOurs = tokens.some((token) => token.kind === 'open' && token.attributes.has('data-pm-slice'))
  const headingShift = !isOurs && tokens.some((token) => token.kind === 'open' && token.name === 'h1') ? 1 : 0
  return new Cleaner({ tokens, isOurs, headingShift }).run()
}

interface Source {
  readonly tokens: readonly HtmlToken[]
  readonly isOurs: boolean
  readonly headingShift: number
}

/** One walk over the tokens; a class because the walk has state with a life: what is open, what is written. */
class Cleaner {
  readonly #source: Source
  readonly #result: string[] = []
  readonly #opened: Opened[] = []

  constructor(source: Source) {
    this.#source = source
  }

  run(): string {
    for (const [index, token] of this.#source.tokens.entries()) {
      if (token.kind === 'words') this.#result.push(this.#wordsOf(token.html))
      else if (token.kind === 'open') this.#open(token, index)
      else this.#close(token.name)
    }
    while (this.#opened.length > 0) this.#closeLast()
    return this.#result.join('')
  }

  #wordsOf(html: string): string {
    if (this.#source.isOurs) return html
    // Office pads with hard blanks; a single one between words was meant.
    const tidy = html.replace(/(?:&nbsp;|&#160;|\s)+/g, (blank) =>
      /^(?:&nbsp;|&#160;|\u00A0)$/.test(blank) ? '\u00A0' : blank.includes('\n') ? '\n' : ' ',
    )
    const isPreformatted = this.#opened.some(({ name }) => name === 'pre')
    return isPreformatted ? html.replace(/\r?\n/g, '<br>') : tidy
  }

  #open(token: HtmlToken & { kind: 'open' }, index: number): void {
    const name = tagNames[token.name]
    if (name === undefined || !Object.hasOwn(tagNames, token.name)) return
    if (this.#opened.length > deepest) return
    this.#endImplied(name)
    const at = this.#result.length
    if (name === 'br' || name === 'hr') {
      this.#result.push(`<${name}>`)
      return
    }
    const asCheckList = name === 'ul' && isCheckList(this.#source.tokens, index)
    const tags = name === 'span' ? this.#spanTags(token) : this.#tagsFor(name, token, index, asCheckList)
    this.#result.push(...tags.map(({ tag, attributes }) => `<${tag}${attributes}>`))
    const close = tags
      .map(({ tag }) => `</${tag}>`)
      .reverse()
      .join('')
    this.#opened.push({ name: token.name, close, at, isCheckList: asCheckList })
  }

  #endImplied(name: string): void {
    if (blocks.has(name) && this.#opened.at(-1)?.name === 'p') this.#closeLast()
    const rule = impliedEnds[name]
    if (rule === undefined) return
    for (let index = this.#opened.length - 1; index >= 0; index -= 1) {
      const opened = this.#opened[index]?.name ?? ''
      if (rule.within.includes(opened)) return
      if (rule.ends.includes(opened)) {
        while (this.#opened.length > index) this.#closeLast()
        return
      }
    }
  }

  #tagsFor(
    name: string,
    token: HtmlToken & { kind: 'open' },
    index: number,
    asCheckList: boolean,
  ): readonly Tag[] {
    const origin = originOf(token)
    if (name === 'strong' && /^(?:normal|[1-4]00)$/.test(styleOf(token, 'font-weight'))) return []
    if (name === 'a') {
      const href = decodeAmpersands(token.attributes.get('href') ?? '').trim()
      return isLinkAddress(href) ? [{ tag: 'a', attributes: attribute('href', href) }] : []
    }
    if (/^h[1-6]$/.test(name)) {
      const level = Math.min(4, Math.max(2, Number(name.slice(1)) + this.#source.headingShift))
      return [{ tag: `h${level}`, attributes: origin }]
    }
    if (asCheckList) return [{ tag: 'ul', attributes: `${origin} data-type="taskList"` }]
    const inCheckList = this.#opened.findLast((opened) => opened.name === 'ul' || opened.name === 'ol')
    if (name === 'li' && inCheckList?.isCheckList === true) {
      const checked = checkStateOf(this.#source.tokens, index)
      return [{ tag: 'li', attributes: `${origin} data-type="taskItem" data-checked="${checked === true}"` }]
    }
    return [{ tag: name, attributes: origin + keptAttributes(name, token) }]
  }

  #spanTags(token: HtmlToken & { kind: 'open' }): readonly Tag[] {
    if (this.#source.isOurs && token.attributes.get('data-type') === 'mention') {
      const kept = ['data-type', 'data-id', 'data-label'].map((key) =>
        attribute(key, decodeAmpersands(token.attributes.get(key) ?? '')),
      )
      return [{ tag: 'span', attributes: originOf(token) + kept.join('') }]
    }
    const decoration = `${styleOf(token, 'text-decoration')} ${styleOf(token, 'text-decoration-line')}`
    const says: readonly (readonly [boolean, string])[] = [
      [/^(?:bold|bolder|[6-9]00)$/.test(styleOf(token, 'font-weight')), 'strong'],
      [/^(?:italic|oblique)/.test(styleOf(token, 'font-style')), 'em'],
      [decoration.includes('underline'), 'u'],
      [decoration.includes('line-through'), 's'],
    ]
    const origin = originOf(token)
    const marks = says.filter(([isSaid]) => isSaid).map(([, tag]): Tag => ({ tag, attributes: '' }))
    return origin === '' ? marks : [{ tag: 'span', attributes: origin }, ...marks]
  }

  #close(name: string): void {
    const index = this.#opened.findLastIndex((opened) => opened.name === name)
    if (index === -1) return
    while (this.#opened.length > index) this.#closeLast()
  }

  #closeLast(): void {
    const opened = this.#opened.pop()
    if (opened === undefined) return
    const isEmptyLine = opened.name === 'p' && !this.#source.isOurs && this.#isBlankFrom(opened.at)
    if (isEmptyLine) this.#result.length = opened.at
    else this.#result.push(opened.close)
  }

  #isBlankFrom(at: number): boolean {
    return this.#result.slice(at).every((part) => part.startsWith('<') || /^[\s\u00A0]*$/.test(part))
  }
}

interface Tag {
  readonly tag: string
  readonly attributes: string
}

function originOf(token: HtmlToken & { kind: 'open' }): string {
  const origin = token.attributes.get('data-pm-slice')
  return origin === undefined ? '' : attribute('data-pm-slice', decodeAmpersands(origin))
}

function keptAttributes(name: string, token: HtmlToken & { kind: 'open' }): string {
  if (name === 'td' || name === 'th') {
    return spanAttribute(token, 'colspan') + spanAttribute(token, 'rowspan')
  }
  if (name !== 'ol') return ''
  const start = Number(token.attributes.get('start') ?? 1)
  const type = token.attributes.get('type') ?? ''
  const startText = Number.isInteger(start) && start > 1 && start < 1_000_000 ? ` start="${start}"` : ''
  return startText + (/^[aAiI]$/.test(type) ? ` type="${type}"` : '')
}

function spanAttribute(token: HtmlToken & { kind: 'open' }, name: 'colspan' | 'rowspan'): string {
  const span = Number(token.attributes.get(name) ?? 1)
  return Number.isInteger(span) && span > 1 ? ` ${name}="${Math.min(span, spanLimits[name])}"` : ''
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeHtml(value)}"`
}

/** Undoes the escapes found in attributes, the ampersand last. */
function decodeAmpersands(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
