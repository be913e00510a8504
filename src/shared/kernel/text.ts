import * as z from 'zod/mini'

/** Limits of plain text fields, in characters. */
export const textLimits = { name: 120, line: 300, words: 4_000 } as const

function hasNoLoneSurrogate(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)
}

const clean = z.string().check(z.refine(hasNoLoneSurrogate, 'broken characters'))

/** A name or title: trimmed, at least one character, at most 120. */
export const Name = clean.check(z.trim(), z.minLength(1, 'empty'), z.maxLength(textLimits.name, 'too long'))
/** One line of text, trimmed, at most 300 characters; may be empty. */
export const Line = clean.check(z.trim(), z.maxLength(textLimits.line, 'too long'))
/** One line that must say something. */
export const FilledLine = clean.check(
  z.trim(),
  z.minLength(1, 'empty'),
  z.maxLength(textLimits.line, 'too long'),
)
/** A few sentences, at most 4,000 characters; may be empty. */
export const Words = clean.check(z.maxLength(textLimits.words, 'too long'))

/** Who may read a record. Private unless the manager says otherwise. */
export const Audience = z.enum(['only-me', 'shareable'])
export type Audience = z.infer<typeof Audience>

/** The name of a copy that no other thing of its list has: `Weekly one-on-one, copy`, then `…, copy 2`. */
export function copyName(name: string, taken: readonly string[]): string {
  const base = `${name.slice(0, 110)}, copy`
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? base : `${base} ${count}`
    if (!taken.includes(candidate)) return candidate
  }
}

/** Words as they stand at the beginning of a sentence. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** A text without case and accents, for finding it: `José` becomes `jose`. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
