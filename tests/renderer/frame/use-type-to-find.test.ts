import { describe, expect, it } from 'vitest'
import { isListScreen, typedLetter } from '../../../src/renderer/src/frame/use-type-to-find.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false }

describe('typing on a list', () => {
  it.each(['a', 'Ö', '7', 'ß'])('looks for %s', (key) => {
    expect(typedLetter({ ...plain, key })).toBe(key)
  })

  it.each(['Enter', 'ArrowDown', ' ', '/', 'F6', 'Tab'])('leaves %s alone', (key) => {
    expect(typedLetter({ ...plain, key })).toBeUndefined()
  })

  it('leaves keys with Ctrl, Alt or Cmd alone', () => {
    expect(typedLetter({ ...plain, key: 'c', ctrlKey: true })).toBeUndefined()
    expect(typedLetter({ ...plain, key: 'c', metaKey: true })).toBeUndefined()
    expect(typedLetter({ ...plain, key: 'c', altKey: true })).toBeUndefined()
  })

  it('is only meant as a search on a list, not on a note or in a grid of numbers', () => {
    expect(isListScreen('/journal')).toBe(true)
    expect(isListScreen('/journal/6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11')).toBe(false)
    expect(isListScreen('/numbers')).toBe(false)
  })
})
