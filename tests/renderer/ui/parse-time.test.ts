import { describe, expect, it } from 'vitest'
import { parseTime } from '../../../src/renderer/src/ui/parse-time.ts'

describe('a typed time', () => {
  it.each([
    ['14:00', '14:00'],
    ['9', '09:00'],
    ['930', '09:30'],
    ['9.30', '09:30'],
    ['1430', '14:30'],
    ['2pm', '14:00'],
    ['2:30 PM', '14:30'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['noon', '12:00'],
  ])('reads “%s” as %s', (text, expected) => {
    expect(parseTime(text)).toEqual({ kind: 'time', time: expected })
  })

  it.each(['25:00', '9:75', '13pm', 'late', '12345'])('does not guess at “%s”', (text) => {
    expect(parseTime(text)).toEqual({ kind: 'unreadable' })
  })
})
