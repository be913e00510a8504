import { describe, expect, it } from 'vitest'
import { type DayRange, day } from '../../../src/shared/kernel/time.ts'
import { dayList, longPeriod } from '../../../src/shared/review-packet/packet-words.ts'
import {
  mayBeInPacket,
  packetFileName,
  packetPeriods,
  periodTitle,
} from '../../../src/shared/review-packet/review-packet.ts'

const range = (from: string, to: string): DayRange => ({ from: day(from), to: day(to) })

describe('a record', () => {
  it.each([
    ['may', 'shareable', 'rep', false, true],
    ['may', 'shareable', 'me', false, true],
    ['may not', 'only-me', 'rep', false, false],
    ['may not, even with the switch,', 'only-me', 'hr', true, false],
    ['may not, without the switch,', 'only-me', 'me', false, false],
    ['may', 'only-me', 'me', true, true],
  ] as const)('%s be in a packet: %s, for %s', (_may, audience, reader, includesPrivate, expected) => {
    expect(mayBeInPacket(audience, { reader, includesPrivate })).toBe(expected)
  })
})

describe('a period', () => {
  it.each([
    ['Q3 2026', '2026-07-01', '2026-09-30'],
    ['First half of 2026', '2026-01-01', '2026-06-30'],
    ['Second half of 2026', '2026-07-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['1 Jul to 14 Sep 2026', '2026-07-01', '2026-09-14'],
    ['1 Apr to 30 Sep 2026', '2026-04-01', '2026-09-30'],
    ['15 Nov 2025 to 14 Jan 2026', '2025-11-15', '2026-01-14'],
  ])('is called %s', (title, from, to) => {
    expect(periodTitle(range(from, to))).toBe(title)
  })

  it('is offered as the last quarter, this one, and the last half-year', () => {
    expect(packetPeriods(day('2026-11-21'))).toEqual([
      { name: 'Last quarter', period: range('2026-07-01', '2026-09-30') },
      { name: 'This quarter', period: range('2026-10-01', '2026-12-31') },
      { name: 'Last half-year', period: range('2026-01-01', '2026-06-30') },
    ])
    expect(packetPeriods(day('2027-01-01'))[0]?.period).toEqual(range('2026-10-01', '2026-12-31'))
  })

  it('says its year once where it can', () => {
    expect(longPeriod(range('2026-07-01', '2026-09-30'))).toBe('1 July to 30 September 2026')
    expect(longPeriod(range('2025-12-01', '2026-02-28'))).toBe('1 December 2025 to 28 February 2026')
  })

  it('lists days with each month once', () => {
    const days = ['2026-08-21', '2026-07-03', '2026-07-10'].map(day)
    expect(dayList(days, range('2026-07-01', '2026-09-30'))).toBe('3 and 10 Jul; 21 Aug')
  })
})

describe('the name of the file', () => {
  const period = range('2026-07-01', '2026-09-30')

  it('says whom it is about and which days', () => {
    expect(packetFileName('Alex Rivera', period)).toBe(
      'Review packet – Alex Rivera – 2026-07-01 to 2026-09-30.pdf',
    )
  })

  it.each([
    ['a path', '../../etc/passwd', 'etc passwd'],
    ['what Windows forbids', 'A<l>e:x"|?*\\', 'A l e x'],
    ['dots at the ends', '...Alex...', 'Alex'],
    ['text that runs the other way', 'Alex\u202Efdp.exe', 'Alex fdp.exe'],
    ['nothing that can be written', '///', 'rep'],
  ])('holds no trace of %s', (_what, name, written) => {
    expect(packetFileName(name, period)).toBe(`Review packet – ${written} – 2026-07-01 to 2026-09-30.pdf`)
  })

  it('fits every file system, counted in bytes', () => {
    const name = packetFileName('名'.repeat(120), period)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    expect(name.endsWith('2026-09-30.pdf')).toBe(true)
  })
})
