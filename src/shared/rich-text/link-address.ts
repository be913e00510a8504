/** The longest address a link may have, in characters. */
export const longestLinkAddress = 2_000

// A host without a user name before it: `https://bank.example@evil.example` looks like the first and is
// the second. No blanks, quotes, angle brackets, backslashes or control characters anywhere.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const web = /^https?:\/\/[^\s/?#@\\"'<>\u0000-\u001F\u007F]+(?:[/?#][^\s\\"<>\u0000-\u001F\u007F]*)?$/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const mail = /^mailto:[^\s@\\"<>\u0000-\u001F\u007F]+@[^\s@\\"<>\u0000-\u001F\u007F]+$/i

/**
 * Whether a link may point there: `https:`, `http:` and `mailto:` in full. Relative addresses and every
 * other scheme are refused, because what they mean depends on where they are read.
 */
export function isLinkAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > longestLinkAddress) return false
  if (hasLoneSurrogate(value)) return false
  return web.test(value) || mail.test(value)
}

/**
 * The address a manager meant: as typed if it is one, with `https://` or `mailto:` put in front of a bare
 * host or mail address. Undefined if it is neither.
 */
export function linkAddressFrom(typed: string): string | undefined {
  const text = typed.trim()
  if (isLinkAddress(text)) return text
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return undefined
  const address = /^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(text) ? `mailto:${text}` : `https://${text}`
  const looksWhole = address.startsWith('mailto:') || /^[^/?#]+\.[^/?#.]+/.test(text)
  return looksWhole && isLinkAddress(address) ? address : undefined
}

/** Whether a text holds half of a surrogate pair, which cannot be written as UTF-8. */
export function hasLoneSurrogate(text: string): boolean {
  return /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)
}
