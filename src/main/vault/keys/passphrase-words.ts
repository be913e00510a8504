import words from '@zxcvbn-ts/language-common/src/diceware.json' with { type: 'json' }
import type { Randomness } from './randomness.ts'

/**
 * The list: 7,776 English words, the EFF's large word list (CC BY 3.0 US) with its four hyphenated words
 * written without the hyphen, as carried by the strength meter's language package.
 */
export const passphraseWords: readonly string[] = words

const wordsInAPassphrase = 6

/** What six words drawn from the list are worth: 77.5 bits. */
export const suggestedPassphraseBits = wordsInAPassphrase * Math.log2(passphraseWords.length)

/** Six random words, all equally likely. Joined with hyphens they are a passphrase. */
export function suggestPassphraseWords(randomness: Randomness): string[] {
  return Array.from({ length: wordsInAPassphrase }, () => drawWord(randomness))
}

/** Draws again above the largest multiple of the list's length, so that no word is more likely. */
function drawWord(randomness: Randomness): string {
  const even = 0x10000 - (0x10000 % passphraseWords.length)
  for (;;) {
    const drawn = randomness(2).readUInt16BE()
    const word = passphraseWords[drawn % passphraseWords.length]
    if (drawn < even && word !== undefined) return word
  }
}
