import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, dayFromEpoch } from '../../../../src/shared/kernel/time.ts'
import { guessDateOrder, parseImportDay } from '../../../../src/shared/metric/import/import-day.ts'
import { guessDecimalMark, parseImportNumber } from '../../../../src/shared/metric/import/import-number.ts'
import { matchRep } from '../../../../src/shared/metric/import/rep-match.ts'

describe('a number in a file', () => {
  it.each([
    ['$1,234,567', 'point', 1_234_567],
    ['1.234.567,00 €', 'comma', 1_234_567],
    ['€ 1.234,5', 'comma', 1_234.5],
    ['(1,200)', 'point', -1_200],
    ['($1,200.50)', 'point', -1_200.5],
    ['-$5', 'point', -5],
    ['$-5', 'point', -5],
    ['1,200-', 'point', -1_200],
    ['−7', 'point', -7],
    ['+7', 'point', 7],
    ['USD 1,200', 'point', 1_200],
    ['1 234,5 EUR', 'comma', 1_234.5],
    ["1'234.50", 'point', 1_234.5],
    ['12,34,567', 'point', 1_234_567],
    ['1\u00A0234', 'point', 1_234],
    ['1.2E+06', 'point', 1_200_000],
    ['.5', 'point', 0.5],
    ['0.75', 'point', 0.75],
    ['75', 'comma', 75],
  ] as const)('%s with a decimal %s is %d', (text, mark, value) => {
    expect(parseImportNumber(text, mark)).toEqual({ kind: 'number', value, isPercent: false })
  })

  it.each(['75%', '75 %', '75,0 %'])('%s is a percentage', (text) => {
    const reading = parseImportNumber(text, text.includes(',') ? 'comma' : 'point')
    expect(reading).toEqual({ kind: 'number', value: 75, isPercent: true })
  })

  it.each(['', ' ', '-', '–', 'n/a', 'NULL'])('%j is no value and no mistake', (text) => {
    expect(parseImportNumber(text, 'point')).toEqual({ kind: 'empty' })
  })

  it.each([
    'abc',
    '12 apples',
    '1.2.3',
    '1,23',
    '1,2345',
    '--5',
    '#DIV/0!',
    '=SUM(A1:A3)',
    '1,234,5',
    '%',
    '$',
    '()',
  ])('%s is refused rather than guessed', (text) => {
    expect(parseImportNumber(text, 'point').kind).toBe('problem')
  })

  it('says when it has the decimal mark of another country', () => {
    expect(parseImportNumber('1.234,50', 'point')).toMatchObject({
      sentence: expect.stringContaining('decimal comma'),
    })
  })

  it('reads back whatever a locale writes', () => {
    const styles = [
      ['en-US', 'point'],
      ['de-DE', 'comma'],
      ['de-CH', 'point'],
      ['fr-FR', 'comma'],
      ['en-IN', 'point'],
    ] as const
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom(...styles),
        (cents, [locale, mark]) => {
          const value = cents / 100
          const text = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(value)
          expect(parseImportNumber(text, mark)).toMatchObject({
            kind: 'number',
            value: value === 0 ? 0 : value,
          })
        },
      ),
    )
  })
})

describe('the decimal mark of a file', () => {
  it.each([
    ['point', true, ['1,234', '1,234.50']],
    ['comma', true, ['1.234', '1.234,50']],
    ['comma', true, ['1.234.567']],
    ['point', true, ['0.75']],
    ['comma', true, ['12,5']],
    ['point', true, ['0.123']],
  ] as const)('is a %s (proven: %s) in %j', (mark, isProven, texts) => {
    expect(guessDecimalMark(texts, mark === 'point' ? 'comma' : 'point')).toMatchObject({ mark, isProven })
  })

  it('is asked about when every number could be read both ways', () => {
    expect(guessDecimalMark(['1,234', '2,500', '12'], 'comma')).toEqual({
      mark: 'comma',
      isProven: false,
      unclear: ['1,234', '2,500'],
    })
  })
})

describe('a date in a file', () => {
  it.each([
    ['2026-11-09', '2026-11-09', 'day'],
    ['2026/11/9', '2026-11-09', 'day'],
    ['9.11.2026', '2026-11-09', 'day'],
    ['09/11/26', '2026-11-09', 'day'],
    ['9 Nov 2026', '2026-11-09', 'day'],
    ['9. November 2026', '2026-11-09', 'day'],
    ['09-Nov-26', '2026-11-09', 'day'],
    ['Nov 9, 2026', '2026-11-09', 'day'],
    ['9 déc. 2026', '2026-12-09', 'day'],
    ['3. März 2026', '2026-03-03', 'day'],
    ['2026-11-09T14:03:00Z', '2026-11-09', 'day'],
    ['9/11/2026 0:00', '2026-11-09', 'day'],
    ['9/11/2026, 2:15 PM', '2026-11-09', 'day'],
    ['46335', '2026-11-09', 'day'],
    ['Nov 2026', '2026-11-01', 'month'],
    ['November 2026', '2026-11-01', 'month'],
    ['Nov-26', '2026-11-01', 'month'],
    ['2026-11', '2026-11-01', 'month'],
    ['11/2026', '2026-11-01', 'month'],
    ['2026-W46', '2026-11-09', 'week'],
    ['W46 2026', '2026-11-09', 'week'],
    ['KW 46 2026', '2026-11-09', 'week'],
    ['2026-W53', '2026-12-28', 'week'],
    ['2025-W01', '2024-12-30', 'week'],
    ['Q4 2026', '2026-10-01', 'quarter'],
    ['2026-Q4', '2026-10-01', 'quarter'],
    ['Q4-2026', '2026-10-01', 'quarter'],
    ['9/11/2026 - 15/11/2026', '2026-11-09', 'week'],
    ['2026-11-01 - 2026-11-30', '2026-11-01', 'month'],
  ] as const)('%s is %s, a %s', (text, on, grain) => {
    expect(parseImportDay(text, 'day-first')).toEqual({ kind: 'date', on, grain })
  })

  it('follows the order that was agreed', () => {
    expect(parseImportDay('3/4/2026', 'day-first')).toMatchObject({ on: '2026-04-03' })
    expect(parseImportDay('3/4/2026', 'month-first')).toMatchObject({ on: '2026-03-04' })
  })

  it.each([
    '31/2/2026',
    '2026-13-01',
    '2025-W53',
    '9 Nov',
    'soon',
    '2026',
    'Total',
    '13/13/2026',
    '1026-11-09',
    'Marketing 2026',
    '1/11/2026 - 9/11/2026',
  ])('%s is refused rather than guessed', (text) => {
    expect(parseImportDay(text, 'day-first').kind).toBe('problem')
  })

  it('is the day its spreadsheet number stands for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8_000, max: 40_000 }), (epoch) => {
        expect(parseImportDay(String(epoch + 25_569), 'day-first')).toMatchObject({ on: dayFromEpoch(epoch) })
      }),
    )
    expect(parseImportDay('25569', 'day-first').kind).toBe('problem')
    expect(day('2026-11-09')).toBe('2026-11-09')
  })
})

describe('the order of dates in a file', () => {
  it('is proven by a part above twelve', () => {
    expect(guessDateOrder(['3/4/2026', '25/4/2026'], 'month-first')).toMatchObject({
      order: 'day-first',
      isProven: true,
    })
    expect(guessDateOrder(['3/4/2026', '4/25/2026'], 'day-first')).toMatchObject({
      order: 'month-first',
      isProven: true,
    })
  })

  it('is asked about when nothing proves it, or when the file contradicts itself', () => {
    expect(guessDateOrder(['3/4/2026'], 'day-first')).toEqual({
      order: 'day-first',
      isProven: false,
      unclear: ['3/4/2026'],
    })
    expect(guessDateOrder(['25/4/2026', '4/25/2026', '1/2/2026'], 'day-first').isProven).toBe(false)
    expect(guessDateOrder(['2026-04-03', '3.4.2026', '4/4/2026'], 'day-first').unclear).toEqual([])
  })
})

describe('a name in a file', () => {
  const reps = [
    { id: 'alex', name: 'Alex Rivera', aliases: ['alex@northwind.example'] },
    { id: 'jose', name: 'José Muñoz', aliases: [] },
    { id: 'ann', name: 'Ann Lee', aliases: [] },
    { id: 'abe', name: 'Abe Lee', aliases: [] },
    { id: 'twin1', name: 'Sam Okafor', aliases: [] },
    { id: 'twin2', name: 'Sam Okafor', aliases: [] },
  ]
  const suggested = (text: string) => {
    const match = matchRep(text, reps)
    return match.kind === 'sure' ? 'sure' : match.suggestions.map((one) => one.repId)
  }

  it('is sure only if it is the name itself or an agreed alias', () => {
    expect(matchRep('Alex Rivera', reps)).toEqual({ kind: 'sure', repId: 'alex' })
    expect(matchRep(' Alex  Rivera ', reps)).toEqual({ kind: 'sure', repId: 'alex' })
    expect(matchRep('alex@northwind.example', reps)).toEqual({ kind: 'sure', repId: 'alex' })
  })

  it.each([
    ['alex rivera', ['alex']],
    ['JOSE MUNOZ', ['jose']],
    ['Rivera, Alex', ['alex']],
    ['MUNOZ, JOSE', ['jose']],
    ['A. Rivera', ['alex']],
    ['Rivera, A.', ['alex']],
    ['A Lee', ['ann', 'abe']],
    ['alex.rivera@example.com', ['alex']],
    ['arivera@example.com', ['alex']],
    ['Sam Okafor', ['twin1', 'twin2']],
    ['Rivera', []],
    ['Alexandra Rivera', []],
    ['Somebody Else', []],
  ])('%s is suggested at most', (text, ids) => {
    expect(suggested(text)).toEqual(ids)
  })
})
