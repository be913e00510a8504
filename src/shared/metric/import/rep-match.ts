import { folded } from '../../kernel/text.ts'

/** A rep as an import knows them; also those archived, since old rows name leavers. */
export interface KnownRep {
  readonly id: string
  readonly name: string
  /** Other ways to write the name that the manager has agreed to: nicknames, former names, mail addresses. */
  readonly aliases: readonly string[]
}

export interface RepSuggestion {
  readonly repId: string
  /** Why it is suggested, to be shown beside it. */
  readonly because: string
}

export type RepMatch =
  | { readonly kind: 'sure'; readonly repId: string }
  | { readonly kind: 'unsure'; readonly suggestions: readonly RepSuggestion[] }

/**
 * Who is meant by a name in a file. Only the exact name or an agreed alias is sure, and only if it fits one
 * rep; everything else is a suggestion for the manager to agree to once.
 */
export function matchRep(text: string, reps: readonly KnownRep[]): RepMatch {
  const wanted = text.trim().replaceAll(/\s+/g, ' ')
  const exact = reps.filter((rep) => rep.name === wanted || rep.aliases.includes(wanted))
  const only = exact[0]
  if (only !== undefined && exact.length === 1) return { kind: 'sure', repId: only.id }
  if (exact.length > 1) {
    return { kind: 'unsure', suggestions: exact.map((rep) => ({ repId: rep.id, because: 'same name' })) }
  }
  const suggestions = reps.flatMap((rep) => {
    const because = likeness(wanted, rep)
    return because === undefined ? [] : [{ repId: rep.id, because }]
  })
  return { kind: 'unsure', suggestions }
}

/** A name without case, accents and punctuation: `RIVERA, José` becomes `rivera jose`. */
export function plainName(text: string): string {
  return folded(text)
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim()
}

function likeness(wanted: string, rep: KnownRep): string | undefined {
  for (const known of [rep.name, ...rep.aliases]) {
    if (plainName(wanted) === plainName(known)) return 'same but for capitals, accents or signs'
    if (plainName(turned(wanted)) === plainName(known)) return 'last name first'
  }
  const names = plainName(rep.name).split(' ')
  const last = names.at(-1) ?? ''
  const first = names.at(0) ?? ''
  if (wanted.includes('@')) return mailLikeness(wanted, first, last)
  const words = plainName(turned(wanted)).split(' ')
  if (names.length < 2 || words.length < 2 || words.at(-1) !== last) return undefined
  const given = words.at(0) ?? ''
  const isInitial = given.length === 1 && first.startsWith(given)
  return isInitial ? 'same initial and last name' : undefined
}

function mailLikeness(mail: string, first: string, last: string): string | undefined {
  const local = plainName(mail.split('@')[0] ?? '').replaceAll(' ', '')
  const forms = [
    `${first}${last}`,
    `${first.charAt(0)}${last}`,
    `${last}${first}`,
    `${first}${last.charAt(0)}`,
  ]
  return local.length > 2 && forms.includes(local) ? 'mail address like the name' : undefined
}

function turned(text: string): string {
  const comma = text.indexOf(',')
  return comma === -1 ? text : `${text.slice(comma + 1).trim()} ${text.slice(0, comma).trim()}`
}
