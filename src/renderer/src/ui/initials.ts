/** The letters that stand for a person: first of the first and of the last name; one for a single name. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '')
  const first = firstLetter(words[0])
  const last = words.length > 1 ? firstLetter(words[words.length - 1]) : ''
  return (first + last).toLocaleUpperCase()
}

const letters = new Intl.Segmenter()

function firstLetter(word: string | undefined): string {
  const [letter = ''] = word === undefined ? [] : letters.segment(word)
  return typeof letter === 'string' ? letter : letter.segment
}
