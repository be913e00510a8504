import { describe, expect, it } from 'vitest'
import { distinctTags, TagName } from '../../../src/shared/tag/tag.ts'

describe('a tag name', () => {
  it.each(['', '   ', 'a,b', '#price', 'x'.repeat(41), 'two\nlines'])('is not %j', (name) => {
    expect(TagName.safeParse(name).success).toBe(false)
  })

  it('is trimmed, and may have spaces and any letters', () => {
    expect(TagName.parse('  Größere Kunden ')).toBe('Größere Kunden')
  })

  it('is the same in capitals', () => {
    expect(distinctTags(['Q4', 'q4', 'price'])).toEqual(['Q4', 'price'])
  })
})
