import { describe, expect, it } from 'vitest'
import { filterOf, isNarrowed, noNarrowing } from '../../../src/renderer/src/search/narrowing.ts'
import { day } from '../../../src/shared/kernel/time.ts'
import { SearchFilter } from '../../../src/shared/search/search.ts'

describe('a search', () => {
  it('that is not narrowed asks for everything', () => {
    expect(isNarrowed(noNarrowing)).toBe(false)
    expect(filterOf(noNarrowing)).toEqual({})
  })

  it('for one kind of note asks for notes of that kind only', () => {
    expect(filterOf({ ...noNarrowing, what: 'recognition' })).toEqual({
      nouns: ['journal-entry'],
      kinds: ['recognition'],
    })
  })

  it('may be narrowed by tag and days at once', () => {
    const filter = filterOf({ ...noNarrowing, tag: 'discovery', from: day('2026-01-01') })
    expect(filter).toEqual({ tags: ['discovery'], from: '2026-01-01' })
    expect(SearchFilter.safeParse(filter).success).toBe(true)
  })
})
