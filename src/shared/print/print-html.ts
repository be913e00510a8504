import { escapeHtml } from '../rich-text/escape-html.ts'
import { isLinkAddress } from '../rich-text/link-address.ts'
import { type PrintChild, type PrintNode, printAttributes } from './print-node.ts'

const voidTags: ReadonlySet<string> = new Set(['br', 'hr'])

/**
 * A tree as HTML: every word escaped, no tag, class or attribute but those of the closed lists, no style
 * and no script, and an address only where a link may point.
 */
export function printHtml(child: PrintChild): string {
  if (typeof child === 'string') return escapeHtml(printable(child))
  const opening = `<${child.tag}${attributesHtml(child)}>`
  if (voidTags.has(child.tag)) return opening
  return `${opening}${child.children.map(printHtml).join('')}</${child.tag}>`
}

function attributesHtml(node: PrintNode): string {
  const className = node.className === null ? '' : ` class="${node.className}"`
  const others = Object.entries(node.attributes)
    .filter(([name, value]) => Object.hasOwn(printAttributes, name) && value !== undefined)
    .filter(([name, value]) => name !== 'href' || isLinkAddress(value))
    .map(([name, value]) => ` ${name}="${escapeHtml(printable(value))}"`)
  return className + others.join('')
}

/** Characters that no page can show become the replacement mark. */
function printable(words: string): string {
  return words.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}
