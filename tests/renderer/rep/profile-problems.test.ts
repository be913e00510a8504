import { describe, expect, it } from 'vitest'
import {
  cadenceProblem,
  lineProblem,
  nameProblem,
  wordsProblem,
} from '../../../src/renderer/src/rep/profile-problems.ts'

describe('a fact of the card that cannot be kept', () => {
  it.each([
    ['an empty name', nameProblem('  '), 'A name is needed. The old one stays until you write a new one.'],
    ['a name of 121 letters', nameProblem('a'.repeat(121)), 'This is too long for a name.'],
    ['a role of 301 letters', lineProblem('a'.repeat(301)), 'This is too long for a line.'],
  ])('is %s', (_what, said, sentence) => {
    expect(said).toBe(sentence)
  })

  it('is told apart from one that just fits', () => {
    expect(nameProblem('a'.repeat(120))).toBeUndefined()
    expect(lineProblem('')).toBeUndefined()
    expect(wordsProblem('a'.repeat(4_000))).toBeUndefined()
    expect(wordsProblem('a'.repeat(4_001))).toMatch(/too long/)
  })
})

describe('a cadence', () => {
  it('may have the same ideal and maximum', () => {
    expect(cadenceProblem({ idealDays: 14, maximumDays: 14 })).toBeUndefined()
  })

  it('is refused at the maximum when that is below the ideal', () => {
    expect(cadenceProblem({ idealDays: 14, maximumDays: 7 })).toEqual({
      field: 'maximumDays',
      sentence: 'The maximum cannot be below the ideal.',
    })
  })

  it.each([null, 0, 366, 2.5])('is refused at the ideal of %s days', (idealDays) => {
    expect(cadenceProblem({ idealDays, maximumDays: 14 })?.field).toBe('idealDays')
  })
})
