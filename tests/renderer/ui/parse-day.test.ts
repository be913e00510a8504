import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/renderer/src/ui/parse-day.ts'
import { addDays, day, weekday } from '../../../src/shared/kernel/time.ts'

// A Saturday.
const today = day('2026-11-21')

describe('a typed day', () => {
  it.each([
    ['today', '2026-11-21'],
    [' Tomorrow ', '2026-11-22'],
    ['yesterday', '2026-11-20'],
    ['21 nov', '2026-11-21'],
    ['21nov', '2026-11-21'],
    ['21st of November', '2026-11-21'],
    ['Nov 21, 2025', '2025-11-21'],
    ["3 mar '27", '2027-03-03'],
    ['2 sept', '2026-09-02'],
    ['Thu 26 Nov', '2026-11-26'],
    ['2026-11-21', '2026-11-21'],
    ['26/11', '2026-11-26'],
    ['1.2.27', '2027-02-01'],
    ['+3d', '2026-11-24'],
    ['+ 2w', '2026-12-05'],
    ['-1', '2026-11-20'],
    ['+3m', '2027-02-21'],
    ['in 3 days', '2026-11-24'],
    ['a week ago', '2026-11-14'],
    ['next month', '2026-12-21'],
    ['end of month', '2026-11-30'],
    ['eoq', '2026-12-31'],
  ])('reads “%s” as %s', (text, expected) => {
    expect(parseDay(text, today)).toEqual({ kind: 'day', day: expected })
  })

  it.each([
    ['tue', '2026-11-24'],
    ['sat', '2026-11-28'],
    ['this tue', '2026-11-17'],
    ['next tue', '2026-11-24'],
    ['last tue', '2026-11-17'],
    ['last saturday', '2026-11-14'],
  ])('takes the weekday “%s” from a Saturday to %s', (text, expected) => {
    expect(parseDay(text, today)).toEqual({ kind: 'day', day: expected })
  })

  it('lets “next tue” follow the day weeks begin on', () => {
    const sunday = day('2026-11-22')
    expect(parseDay('next tue', sunday, 1)).toEqual({ kind: 'day', day: '2026-11-24' })
    expect(parseDay('next tue', sunday, 0)).toEqual({ kind: 'day', day: '2026-12-01' })
  })

  it('without a year is the one nearest to today', () => {
    expect(parseDay('10 jan', today)).toEqual({ kind: 'day', day: '2027-01-10' })
    expect(parseDay('10 aug', today)).toEqual({ kind: 'day', day: '2026-08-10' })
    expect(parseDay('29 feb', day('2027-06-01'))).toEqual({ kind: 'day', day: '2028-02-29' })
  })

  it('reads numbers month first where that is the habit', () => {
    expect(parseDay('3/4/2026', today, 0, 'month-first')).toEqual({ kind: 'day', day: '2026-03-04' })
    expect(parseDay('3/4/2026', today, 1, 'day-first')).toEqual({ kind: 'day', day: '2026-04-03' })
  })

  it.each(['31 nov', '2026-02-30', '32/1', '30 feb', '2026-13-01', '0 may'])(
    'knows there is no %s',
    (text) => {
      expect(parseDay(text, today)).toEqual({ kind: 'no-such-day' })
    },
  )

  it.each(['soon', '21', 'nov', '21 xyz', 'next', '3 days', '2026'])('does not guess at “%s”', (text) => {
    expect(parseDay(text, today)).toEqual({ kind: 'unreadable' })
  })

  it('may be left empty', () => {
    expect(parseDay('  ', today)).toEqual({ kind: 'empty' })
  })

  it('always lies in the coming seven days for a bare weekday', () => {
    const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.nat(6), (offset, wanted) => {
        const from = addDays(day('2000-01-01'), offset)
        const reading = parseDay(names[wanted] ?? '', from)
        if (reading.kind !== 'day') return false
        return reading.day > from && reading.day <= addDays(from, 7) && weekday(reading.day) === wanted
      }),
    )
  })

  it('never breaks on what is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => parseDay(text, today).kind.length > 0))
  })
})
