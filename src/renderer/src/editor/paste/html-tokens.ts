/** A piece of pasted HTML. Words stay as they were written, entities and all. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'words'; readonly html: string }

const neverWords = new Set([
  ...['script', 'style', 'xml', 'title', 'head', 'noscript', 'iframe', 'object', 'template', 'textarea'],
  ...['svg', 'math', 'select', 'button', 'audio', 'video', 'canvas', 'map'],
])

/**
 * Splits pasted HTML into tags and words, leaving out comments, Office's conditional sections and
 * everything that is not text (scripts, style sheets, XML islands). Linear in the length, and never fails:
 * what is not a tag is words.
 *
 * This tidies; it does not make safe. What may enter a note is decided by the editor's schema afterwards.
 */
export function tokenizeHtml(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  const endless = new Set<string>()
  let at = 0
  const skipTo = (index: number, length: number): number => (index === -1 ? html.length : index + length)
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open === -1 ? html.length : open
    if (end > at) tokens.push({ kind: 'words', html: html.slice(at, end) })
    if (open === -1) break
    if (html.startsWith('<!--', open)) {
      at = skipTo(html.indexOf('-->', open + 4), 3)
    } else if (html[open + 1] === '!' || html[open + 1] === '?') {
      at = skipTo(html.indexOf('>', open), 1)
    } else {
      const tag = readTag(html, open)
      if (tag === undefined) {
        tokens.push({ kind: 'words', html: '&lt;' })
        at = open + 1
        continue
      }
      at = tag.end
      if (tag.token.kind !== 'open' || !neverWords.has(tag.token.name)) tokens.push(tag.token)
      else if (!endless.has(tag.token.name)) {
        const end = afterElement(html, tag.token.name, at)
        // Without an end only the tag is left out; looking again for the next one would cost the square.
        if (end === undefined) endless.add(tag.token.name)
        at = end ?? at
      }
    }
  }
  return tokens
}

/** Where an element that is left out ends; undefined without an end. */
function afterElement(html: string, name: string, from: number): number | undefined {
  const close = new RegExp(`</${name}\\s*>`, 'gi')
  close.lastIndex = from
  const found = close.exec(html)
  return found === null ? undefined : found.index + found[0].length
}

function readTag(html: string, open: number): { token: HtmlToken; end: number } | undefined {
  const isClose = html[open + 1] === '/'
  const name = /[a-z][a-z0-9:_-]*/iy
  name.lastIndex = open + (isClose ? 2 : 1)
  const found = name.exec(html)?.[0].toLowerCase()
  if (found === undefined) return undefined
  if (isClose) {
    const end = html.indexOf('>', open)
    return { token: { kind: 'close', name: found }, end: end === -1 ? html.length : end + 1 }
  }
  const { attributes, end } = readAttributes(html, name.lastIndex)
  return { token: { kind: 'open', name: found, attributes }, end }
}

function readAttributes(html: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>()
  const attribute = /[\s/]*([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y
  attribute.lastIndex = from
  let end = from
  for (let found = attribute.exec(html); found !== null; found = attribute.exec(html)) {
    const [, name = '', double, single, bare] = found
    attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '')
    end = attribute.lastIndex
  }
  const close = html.indexOf('>', end)
  return { attributes, end: close === -1 ? html.length : close + 1 }
}

/** One declaration out of a style attribute, in lower case; empty if it is not there. */
export function styleOf(token: HtmlToken, property: string): string {
  const style = token.kind === 'open' ? (token.attributes.get('style') ?? '') : ''
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (declaration.slice(0, colon).trim().toLowerCase() === property) {
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase()
    }
  }
  return ''
}

/** The place of the tag that ends the element opened at `from`, or the end of the tokens. */
export function endOfElement(tokens: readonly HtmlToken[], from: number): number {
  const opened = tokens[from]
  if (opened?.kind !== 'open') return from
  let depth = 0
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined || token.kind === 'words' || token.name !== opened.name) continue
    depth += token.kind === 'open' ? 1 : -1
    if (depth === 0) return index
  }
  return tokens.length
}
