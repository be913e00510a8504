/** Stands where the name of somebody else stood. */
export const anotherPerson = '[another person]'

/** Somebody, by every name that imported files and notes know. */
export interface Named {
  readonly name: string
  readonly aliases: readonly string[]
}

/**
 * Replaces the names of other people in a text about `subject`: full names and other names in any case,
 * and first and last names alone where they are written with a capital and are not the subject's own.
 * A word that happens to be a name goes as well. That is the safe mistake; a nickname stays, and so the
 * report says that a person should read it.
 */
export function createRedaction(subject: Named, others: readonly Named[]): (text: string) => string {
  const own = new Set(partsOf(subject).map((part) => part.toLowerCase()))
  const whole = others
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => name.trim().length > 1 && !own.has(name.toLowerCase()))
  const parts = others
    .flatMap(({ name }) => name.split(/\s+/))
    .filter((part) => part.length > 1 && /^\p{Lu}/u.test(part) && !own.has(part.toLowerCase()))
  const wholePattern = patternOf(whole, 'giu')
  const partPattern = patternOf(parts, 'gu')
  return (text) => {
    const withoutWhole = wholePattern === undefined ? text : text.replace(wholePattern, anotherPerson)
    return partPattern === undefined ? withoutWhole : withoutWhole.replace(partPattern, anotherPerson)
  }
}

function partsOf({ name, aliases }: Named): string[] {
  return [name, ...aliases].flatMap((text) => [text, ...text.split(/\s+/)])
}

/** Any of these as whole words; the longest first, so that "Sam Ortiz" goes before "Sam". */
function patternOf(words: readonly string[], flags: string): RegExp | undefined {
  if (words.length === 0) return undefined
  const longestFirst = [...new Set(words)].toSorted((a, b) => b.length - a.length)
  const any = longestFirst.map(literal).join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, flags)
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
