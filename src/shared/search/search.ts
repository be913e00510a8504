import * as z from 'zod/mini'
import { CalendarDay } from '../kernel/time.ts'
import { RecordLine, RecordNoun } from '../record/record.ts'
import { RepId } from '../rep/rep-id.ts'

/** A piece of text, and whether it is what was looked for. */
export const TextPart = z.strictObject({ text: z.string(), isHit: z.boolean() })
export type TextPart = z.infer<typeof TextPart>

/** One found record with its title and the sentence around the first hit, cut into parts. */
export const SearchHit = z.strictObject({
  line: RecordLine,
  title: z.array(TextPart),
  snippet: z.array(TextPart),
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchFilter = z.strictObject({
  repIds: z.optional(z.array(RepId).check(z.maxLength(100))),
  nouns: z.optional(z.array(RecordNoun)),
  kinds: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40))),
  tags: z.optional(z.array(z.string().check(z.maxLength(120))).check(z.maxLength(40))),
  from: z.optional(CalendarDay),
  to: z.optional(CalendarDay),
})
export type SearchFilter = z.infer<typeof SearchFilter>

/** How hits are ordered: best match first, or, while only one or two letters are typed, newest first. */
export type SearchOrder = 'best-first' | 'newest-first'

/** What a typed text asks of the index. */
export interface SearchQuestion {
  /** An FTS5 expression; only quoted strings, `*` and implicit AND occur in it. */
  readonly match: string
  readonly order: SearchOrder
}

const letterOrDigit = /[\p{L}\p{N}]/u
const wordPattern = /"([^"]*)"?|(\S+)/gu

/**
 * Turns typed text into a question, or null if there is nothing to look for. Words must all occur, the
 * last one may be unfinished; `"words in quotes"` must occur as they stand. No other operators exist, so
 * nothing that is typed can be a syntax error.
 */
export function searchQuestion(typed: string): SearchQuestion | null {
  const terms: { readonly text: string; readonly isPhrase: boolean }[] = []
  for (const match of typed.normalize('NFC').slice(0, 400).matchAll(wordPattern)) {
    const phrase = match[1]
    const text = (phrase ?? match[2] ?? '').replaceAll('"', ' ').trim()
    if (letterOrDigit.test(text)) terms.push({ text, isPhrase: phrase !== undefined })
  }
  if (terms.length === 0) return null
  const last = terms.length - 1
  const match = terms
    .map(({ text, isPhrase }, place) => `"${text}"${place === last && !isPhrase ? '*' : ''}`)
    .join(' ')
  const letters = terms.reduce((sum, { text }) => sum + text.length, 0)
  return { match, order: letters <= 2 ? 'newest-first' : 'best-first' }
}

/** Marks the store puts around a hit; control characters that no document may hold. */
export const hitMarks = { open: '\u0002', close: '\u0003' } as const

const openCode = hitMarks.open.charCodeAt(0)
const closeCode = hitMarks.close.charCodeAt(0)

/** A marked text cut into parts; the inverse of the marking. */
export function textParts(marked: string): TextPart[] {
  const parts: TextPart[] = []
  let isHit = false
  let begin = 0
  for (let at = 0; at < marked.length; at += 1) {
    const code = marked.charCodeAt(at)
    if (code !== openCode && code !== closeCode) continue
    if (at > begin) parts.push({ text: marked.slice(begin, at), isHit })
    begin = at + 1
    isHit = code === openCode
  }
  if (begin < marked.length) parts.push({ text: marked.slice(begin), isHit })
  return parts
}
