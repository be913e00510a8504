import { describe, expect, it } from 'vitest'
import { wordsAfter } from '../../../src/renderer/src/frame/held-keys.ts'

/** What is kept of keys pressed one after another. */
function kept(keys: readonly string[]): string | undefined {
  return keys.reduce<string | undefined>(
    (words, key) => (words === undefined ? undefined : wordsAfter(words, key)),
    '',
  )
}

describe('keys pressed before a box is there', () => {
  it('are kept as words', () => {
    expect(kept(['S', 'a', 'w', ' ', '@', 'd', 'a'])).toBe('Saw @da')
  })
  it('begin a line with Enter and take a sign back with Backspace', () => {
    expect(kept(['a', 'Enter', 'b', '😀', 'Backspace'])).toBe('a\nb')
  })
  it('say nothing where they write nothing', () => {
    expect(kept(['Shift', 'ArrowLeft', 'F5', 'Tab'])).toBe('')
  })
  it('are given up by Escape', () => {
    expect(kept(['a', 'Escape'])).toBeUndefined()
  })
})
