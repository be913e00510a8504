import { describe, expect, it } from 'vitest'
import { copyName, textLimits } from '../../../src/shared/kernel/text.ts'

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
