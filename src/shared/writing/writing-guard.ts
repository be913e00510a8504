/** What may make the manager look at a word again. Each has its own question in `guard-questions.ts`. */
export type Concern = (typeof concerns)[number]
export const concerns = [
  'label',
  'absolute',
  'vague',
  'talent',
  'hearsay',
  'health',
  'family',
  'age',
  'protected',
] as const

/** A stretch of a text that the guard asks about: `text.slice(from, to)`. */
export interface Finding {
  readonly from: number
  readonly to: number
  readonly concern: Concern
  /** The words as they are compared: in small letters, one space between them. */
  readonly words: string
}

/**
 * Words in a row, in small letters. A word may have other forms (`lazy|lazier`), and may be missing if it
 * ends in `?`. With neighbours that make it harmless, it is an object.
 */
export type Phrase =
  | string
  | {
      readonly words: string
      /** Not asked about when one of these words comes right after, or right before. */
      readonly notBefore?: string
      readonly notAfter?: string
    }

export type GuardWords = Readonly<Record<Concern, readonly Phrase[]>>

interface Pattern {
  readonly concern: Concern
  /** The forms that may stand in each place. */
  readonly places: readonly ReadonlySet<string>[]
  readonly notBefore: ReadonlySet<string>
  readonly notAfter: ReadonlySet<string>
}

/** The guard's words, made ready to be looked up by the first of them. */
export type GuardIndex = ReadonlyMap<string, readonly Pattern[]>

interface Word {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** Makes a list of words ready for `findWords`. Worth doing once. */
export function guardIndex(list: GuardWords): GuardIndex {
  const index = new Map<string, Pattern[]>()
  for (const concern of concerns) {
    for (const phrase of list[concern]) {
      for (const pattern of patternsOf(concern, phrase)) {
        for (const first of pattern.places[0] ?? []) {
          index.set(first, [...(index.get(first) ?? []), pattern])
        }
      }
    }
  }
  // The longest first: of "sick leave" and "sick" the one that says more is asked about.
  for (const patterns of index.values()) patterns.sort((a, b) => b.places.length - a.places.length)
  return index
}

function patternsOf(concern: Concern, phrase: Phrase): Pattern[] {
  const { words, notBefore = '', notAfter = '' } = typeof phrase === 'string' ? { words: phrase } : phrase
  const around = { notBefore: formsOf(notBefore), notAfter: formsOf(notAfter) }
  return rowsOf(words.split(' ')).map((row) => ({ concern, places: row.map(formsOf), ...around }))
}

/**
 * The words of a text that the guard asks about, in order, none over another.
 *
 * Whole words only. What stands in double quotes is what somebody said, which is what the guard wants to
 * see, so it is passed over; so are the words in `passed`, which the manager does not want to be asked about.
 */
export function findWords(
  text: string,
  index: GuardIndex,
  passed: ReadonlySet<string> = new Set(),
): Finding[] {
  const words = wordsOf(text)
  const findings: Finding[] = []
  let at = 0
  while (at < words.length) {
    const match = matchAt(text, words, at, index)
    const matched = words.slice(at, at + (match?.places.length ?? 1))
    const [first, last] = [matched[0], matched.at(-1)]
    at += matched.length
    if (match === undefined || first === undefined || last === undefined) continue
    const said = matched.map(({ key }) => key).join(' ')
    if (!passed.has(said))
      findings.push({ from: first.from, to: last.to, concern: match.concern, words: said })
  }
  if (findings.length === 0) return findings
  const quotes = quotesIn(text)
  return findings.filter(({ from }) => !quotes.some((quote) => quote.from <= from && from < quote.to))
}

function matchAt(text: string, words: readonly Word[], at: number, index: GuardIndex): Pattern | undefined {
  return index.get(words[at]?.key ?? '')?.find((pattern) => {
    const isThere = pattern.places.every((forms, offset) => {
      if (!forms.has(words[at + offset]?.key ?? '')) return false
      return offset === 0 || areSideBySide(text, words[at + offset - 1], words[at + offset])
    })
    if (!isThere) return false
    const end = at + pattern.places.length
    return (
      !isNeighbour(text, words[end - 1], words[end], pattern.notBefore, words[end]) &&
      !isNeighbour(text, words[at - 1], words[at], pattern.notAfter, words[at - 1])
    )
  })
}

function isNeighbour(
  text: string,
  one: Word | undefined,
  other: Word | undefined,
  harmless: ReadonlySet<string>,
  neighbour: Word | undefined,
): boolean {
  return neighbour !== undefined && harmless.has(neighbour.key) && areSideBySide(text, one, other)
}

function areSideBySide(text: string, one: Word | undefined, other: Word | undefined): boolean {
  return one !== undefined && other !== undefined && /^[^\S\n]+$/u.test(text.slice(one.to, other.from))
}

/** A hyphen or an apostrophe inside a word belongs to it, so `ill-timed` is not `ill` and `I’ll` neither. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’\u2010\u2011-][\p{L}\p{N}]+)*/gu)].map((match) => ({
    key: match[0]
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/'s$/, ''),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** Straight marks open a quote only where a word could begin, so an inch sign does not. */
const quotePairs = [
  /“[^”]*(?:”|$)/gu,
  /„[^“”]*(?:[“”]|$)/gu,
  /«[^»]*(?:»|$)/gu,
  /(?<![^\s([–—])"[^"]*(?:"|$)/gu,
]

/** Where somebody is quoted; a quote that is still open goes on to the end. */
function quotesIn(text: string): { readonly from: number; readonly to: number }[] {
  return quotePairs.flatMap((pair) =>
    [...text.matchAll(pair)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
  )
}

function formsOf(words: string): ReadonlySet<string> {
  return new Set(words === '' ? [] : words.split('|'))
}

/** The rows of places that a phrase stands for: with and without each word that may be missing. */
function rowsOf(places: readonly string[]): readonly (readonly string[])[] {
  let rows: readonly (readonly string[])[] = [[]]
  for (const place of places) {
    const longer = rows.map((row) => [...row, place.replace(/\?$/, '')])
    rows = place.endsWith('?') ? [...longer, ...rows] : longer
  }
  return rows
}
