import type { HtmlToken } from './html-tokens.ts'
import { endOfElement, styleOf } from './html-tokens.ts'

type ListKind = 'ul' | 'ol'

interface WordItem {
  readonly level: number
  readonly kind: ListKind
  readonly start: number
  readonly words: readonly HtmlToken[]
}

const noAttributes: ReadonlyMap<string, string> = new Map()

/**
 * Turns Word's lists into lists. Word writes a list as paragraphs that say `mso-list: l0 level2 lfo1` and
 * carry their bullet or number as words marked to be ignored; the level gives the nesting.
 */
export function withWordLists(tokens: readonly HtmlToken[]): readonly HtmlToken[] {
  const result: HtmlToken[] = []
  let lists: ListKind[] = []
  let gap: HtmlToken[] = []
  const close = (): void => {
    while (lists.length > 0) closeList(result, lists)
    result.push(...gap)
    gap = []
  }
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    const level = listLevel(token)
    if (level === 0) {
      const isBlank = token.kind === 'words' && token.html.trim() === ''
      if (isBlank && lists.length > 0) gap.push(token)
      else {
        close()
        result.push(token)
      }
      continue
    }
    const end = endOfElement(tokens, index)
    gap = []
    lists = addItem(result, lists, readItem(tokens.slice(index + 1, end), level))
    index = end
  }
  close()
  return result
}

/** The list level a paragraph is on, from 1; 0 for anything that is not an item of a Word list. */
function listLevel(token: HtmlToken): number {
  if (token.kind !== 'open' || token.name !== 'p') return 0
  const level = /\blevel(\d)\b/.exec(styleOf(token, 'mso-list'))?.[1]
  return level === undefined ? 0 : Number(level)
}

function readItem(tokens: readonly HtmlToken[], level: number): WordItem {
  const words: HtmlToken[] = []
  let marker = ''
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    if (token.kind === 'open' && styleOf(token, 'mso-list') === 'ignore') {
      const end = endOfElement(tokens, index)
      for (const ignored of tokens.slice(index, end)) if (ignored.kind === 'words') marker += ignored.html
      index = end
    } else {
      words.push(token)
    }
  }
  const number = /^\s*\(?(\d{1,6}|[a-z]|[ivxlc]+)[.)]/i.exec(marker)?.[1]
  const start = number === undefined ? 1 : Number.parseInt(number, 10) || 1
  return { level, kind: number === undefined || isRoundBullet(marker) ? 'ul' : 'ol', start, words }
}

/** Word's second bullet is the letter o, without a full stop after it. */
function isRoundBullet(marker: string): boolean {
  return /^\s*o(?![.)])/.test(marker)
}

function addItem(result: HtmlToken[], open: readonly ListKind[], item: WordItem): ListKind[] {
  const lists = [...open]
  // A level skipped on the way down would need an item with nothing in it.
  const level = Math.min(item.level, lists.length + 1)
  while (lists.length > level || (lists.length === level && lists[level - 1] !== item.kind)) {
    closeList(result, lists)
  }
  if (lists.length === level) result.push({ kind: 'close', name: 'li' })
  else {
    const hasStart = item.kind === 'ol' && item.start > 1
    const attributes = hasStart ? new Map([['start', String(item.start)]]) : noAttributes
    result.push({ kind: 'open', name: item.kind, attributes })
    lists.push(item.kind)
  }
  result.push({ kind: 'open', name: 'li', attributes: noAttributes }, ...item.words)
  return lists
}

function closeList(result: HtmlToken[], lists: ListKind[]): void {
  const kind = lists.pop()
  if (kind !== undefined) result.push({ kind: 'close', name: 'li' }, { kind: 'close', name: kind })
}
