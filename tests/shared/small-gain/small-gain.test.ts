import { describe, expect, it } from 'vitest'
import { day } from '../../../src/shared/kernel/time.ts'
import { gainLine, gainSentence } from '../../../src/shared/small-gain/small-gain.ts'

const on = (...days: string[]) => days.map((text) => ({ onDay: day(text) }))

describe('the line of small gains', () => {
  it('adds up from January to this month', () => {
    const gains = on('2026-01-31', '2026-03-01', '2026-03-09')
    expect(gainLine(gains, day('2026-04-02')).map(({ total }) => total)).toEqual([1, 1, 3, 3])
  })

  it('leaves out other years and later days', () => {
    expect(gainLine(on('2025-12-31', '2026-01-10'), day('2026-01-09'))).toEqual([
      { month: '2026-01', total: 0 },
    ])
  })

  it('is said in a sentence', () => {
    expect(gainSentence([], day('2026-04-02'))).toBe('No small gain written down this year yet')
    expect(gainSentence(on('2026-01-31'), day('2026-04-02'))).toBe('1 small gain since January')
    expect(gainSentence(on('2026-01-31', '2026-02-01'), day('2026-04-02'))).toBe(
      '2 small gains since January',
    )
  })
})
