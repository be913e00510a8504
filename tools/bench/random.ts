/** Numbers from 0 to below 1, the same row for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const onsets = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const codas = ['', '', 'l', 'n', 'r', 's', 't', 'nd']

/** So many different words of one to four syllables, commonest first; shorter ones tend to be commoner. */
export function vocabulary(size: number, random: () => number): readonly string[] {
  const words = new Set<string>()
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  while (words.size < size) {
    const most = 1 + Math.floor((words.size / size) * 2)
    const syllables = most + Math.floor(random() * 2)
    let word = ''
    for (let syllable = 0; syllable < syllables; syllable += 1)
      word += pick(onsets) + pick(vowels) + pick(codas)
    if (word.length > 2) words.add(word)
  }
  return [...words]
}

/** Draws places by Zipf's law: the second is half as frequent as the first, and so on. */
export function zipf(size: number, random: () => number): () => number {
  const sums = new Float64Array(size)
  let sum = 0
  for (let place = 0; place < size; place += 1) {
    sum += 1 / (place + 1)
    sums[place] = sum
  }
  return () => {
    const wanted = random() * sum
    let low = 0
    let high = size - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** An id in the form of a random UUID, out of the seeded row. */
export function seededId(random: () => number): string {
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
}
