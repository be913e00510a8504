import { describe, expect, it } from 'vitest'
import {
  passphraseWords,
  suggestedPassphraseBits,
  suggestPassphraseWords,
} from '../../../../src/main/vault/keys/passphrase-words.ts'
import { systemRandomness } from '../../../../src/main/vault/keys/randomness.ts'

describe('the list of passphrase words', () => {
  it('holds 7,776 different words of small letters, 3 to 9 each', () => {
    expect(new Set(passphraseWords).size).toBe(7_776)
    expect(passphraseWords.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([])
  })
})

describe('a suggested passphrase', () => {
  it('is six words of the list, worth 77 bits', () => {
    const words = suggestPassphraseWords(systemRandomness)
    expect(words).toHaveLength(6)
    expect(words.every((word) => passphraseWords.includes(word))).toBe(true)
    expect(suggestedPassphraseBits).toBeGreaterThan(77)
  })

  it('draws again where taking the remainder would favour the first words', () => {
    // 62,208 is 8 × 7,776: everything from there on would fall on the first 3,328 words once more.
    const drawn = [62_208, 65_535, 0, 1, 2, 3, 4, 62_207]
    const words = suggestPassphraseWords(() => {
      const bytes = Buffer.alloc(2)
      bytes.writeUInt16BE(drawn.shift() ?? 0)
      return bytes
    })
    expect(words).toEqual([...passphraseWords.slice(0, 5), passphraseWords.at(-1)])
  })

  it('differs every time', () => {
    expect(suggestPassphraseWords(systemRandomness)).not.toEqual(suggestPassphraseWords(systemRandomness))
  })
})
