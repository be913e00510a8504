import { folded } from '../../../shared/kernel/text.ts'

/** Something that can be picked by typing. */
export type ComboboxOption = {
  readonly id: string
  readonly label: string
  /** A quiet second line, such as a role. */
  readonly detail?: string | undefined
}

const creationPrefix = 'create:'

/** The row that offers to create what was typed; `undefined` when it already exists or is empty. */
export function creationOption(
  options: readonly ComboboxOption[],
  typed: string,
): ComboboxOption | undefined {
  const text = typed.trim()
  const exists = options.some((option) => sameLabel(option.label, text))
  return text === '' || exists ? undefined : { id: `${creationPrefix}${text}`, label: text }
}

/** What an option would create, if it is the row that creates. */
export function createdText(option: ComboboxOption): string | undefined {
  return option.id.startsWith(creationPrefix) ? option.id.slice(creationPrefix.length) : undefined
}

/** Whether two labels are the same to a reader: case and outer spaces do not count. */
export function sameLabel(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), undefined, { sensitivity: 'accent' }) === 0
}

/**
 * Whether an option answers to what was typed: every typed word starts a word of the label, or the
 * letters are the initials ("ar" finds Alex Rivera). Accents do not matter.
 */
export function optionMatches(option: ComboboxOption, typed: string): boolean {
  if (createdText(option) !== undefined) return true
  const words = wordsOf(`${option.label} ${option.detail ?? ''}`)
  const query = wordsOf(typed)
  if (query.every((part) => words.some((word) => word.startsWith(part)))) return true
  const initials = wordsOf(option.label)
    .map((word) => word[0] ?? '')
    .join('')
  return query.length === 1 && initials.startsWith(query[0] ?? '')
}

function wordsOf(text: string): readonly string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
