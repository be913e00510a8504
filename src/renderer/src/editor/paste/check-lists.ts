import type { HtmlToken } from './html-tokens.ts'

/**
 * Whether the list opened at `from` is a check list: its first item says so, or begins with a tick box.
 * Covers our own, Google Docs (`role="checkbox"`) and the many that write an `input` first.
 */
export function isCheckList(tokens: readonly HtmlToken[], from: number): boolean {
  const opened = tokens[from]
  if (opened?.kind === 'open' && opened.attributes.get('data-type') === 'taskList') return true
  const first = tokens.findIndex((token, index) => index > from && token.kind !== 'words')
  const item = tokens[first]
  return item?.kind === 'open' && item.name === 'li' && checkStateOf(tokens, first) !== undefined
}

/** Whether the item opened at `from` is ticked; undefined if it has nothing to tick. */
export function checkStateOf(tokens: readonly HtmlToken[], from: number): boolean | undefined {
  const item = tokens[from]
  if (item?.kind !== 'open') return undefined
  const own = item.attributes.get('data-checked') ?? item.attributes.get('aria-checked')
  if (own !== undefined) return own === 'true'
  for (let index = from + 1; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) return undefined
    if (token.kind === 'words') {
      if (token.html.trim() !== '') return undefined
    } else if (token.kind === 'open' && token.name === 'input') {
      return token.attributes.get('type') === 'checkbox' ? token.attributes.has('checked') : undefined
    } else if (token.name === 'ul' || token.name === 'ol' || token.name === 'li') return undefined
  }
  return undefined
}
