import { describe, expect, it } from 'vitest'
import { capital, copyName, folded, textLimits } from '../../../src/shared/kernel/text.ts'

describe('the name of a copy', () => {
  it('is one that is free', () => {
    expect(copyName('Weekly', [])).toBe('Weekly, copy')
    expect(copyName('Weekly', ['Weekly, copy'])).toBe('Weekly, copy 2')
  })

  it('is no longer than a name may be', () => {
    const long = 'n'.repeat(textLimits.name)
    expect(copyName(long, []).length).toBeLessThanOrEqual(textLimits.name)
  })
})

describe('words', () => {
  it('begin a sentence with a capital, also outside of English, and none stay none', () => {
    expect(['two are late', 'élan', ''].map(capital)).toEqual(['Two are late', 'Élan', ''])
  })

  it('are found without their case and accents', () => {
    expect(folded('José MÜLLER')).toBe('jose muller')
  })
})
