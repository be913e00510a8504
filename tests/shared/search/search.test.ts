import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitMarks, searchQuestion, textParts } from '../../../src/shared/search/search.ts'

describe('a typed search', () => {
  it.each([
    ['discovery', '"discovery"*', 'best-first'],
    ['hartwell demo', '"hartwell" "demo"*', 'best-first'],
    ['"cost of doing nothing"', '"cost of doing nothing"', 'best-first'],
    ['"went fine" demo', '"went fine" "demo"*', 'best-first'],
    ['ha', '"ha"*', 'newest-first'],
    ['a b', '"a" "b"*', 'newest-first'],
    ['tag:urgent OR (x', '"tag:urgent" "OR" "(x"*', 'best-first'],
  ] as const)('of %s asks for %s, %s', (typed, match, order) => {
    expect(searchQuestion(typed)).toEqual({ match, order })
  })

  it.each(['', '   ', '***', '"', '- ( )'])('of %j asks for nothing', (typed) => {
    expect(searchQuestion(typed)).toBeNull()
  })
})

describe('a marked text', () => {
  it('comes apart into plain parts and hits', () => {
    const { open, close } = hitMarks
    expect(textParts(`asked ${open}who${close} feels it`)).toEqual([
      { text: 'asked ', isHit: false },
      { text: 'who', isHit: true },
      { text: ' feels it', isHit: false },
    ])
  })

  it('loses no character but the marks', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const whole = textParts(text)
          .map((part) => part.text)
          .join('')
        expect(whole).toBe(text.replaceAll(hitMarks.open, '').replaceAll(hitMarks.close, ''))
      }),
    )
  })
})
