import { describe, expect, it } from 'vitest'
import { inMonth, inWords } from '../../../src/shared/brief/phrases.ts'
import { CalendarDay } from '../../../src/shared/kernel/time.ts'

describe('phrases', () => {
  it('write small numbers as words', () => {
    expect([inWords(3), inWords(12)]).toEqual(['three', '12'])
  })

  it('name the month of what was long ago, with its year if it is another', () => {
    const day = CalendarDay.parse('2026-05-09')
    expect(inMonth(day, CalendarDay.parse('2026-11-21'))).toBe('in May')
    expect(inMonth(day, CalendarDay.parse('2027-01-02'))).toBe('in May 2026')
  })
})
