import { describe, expect, it } from 'vitest'
import {
  balanceWords,
  daysLate,
  openItems,
  planBalance,
} from '../../../src/shared/coaching-plan/coaching-plan.ts'
import { day, instant } from '../../../src/shared/kernel/time.ts'

const provide = { side: 'provide' } as const
const theirs = { side: 'do' } as const

describe('the balance of a plan', () => {
  it.each([
    ['empty', []],
    ['nothing-from-rep', [provide, provide]],
    ['nothing-from-me', [theirs]],
    ['balanced', [theirs, provide]],
  ] as const)('is %s', (expected, items) => {
    expect(planBalance(items)).toBe(expected)
  })

  it('says whose column is empty, and nothing when both have an item', () => {
    expect(balanceWords('nothing-from-rep', 'Alex')).toBe(
      'Unbalanced: you provide something, Alex does nothing yet.',
    )
    expect(balanceWords('balanced', 'Alex')).toBe('')
  })
})

describe('an item of a plan', () => {
  it.each([
    [0, 'on its day', '2026-11-21', null],
    [1, 'the day after', '2026-11-20', null],
    [0, 'once it is done', '2026-11-01', '2026-11-21'],
    [0, 'without a day', null, null],
  ] as const)('is %i days late %s', (expected, _when, dueOn, doneOn) => {
    const item = { dueOn: dueOn === null ? null : day(dueOn), doneOn: doneOn === null ? null : day(doneOn) }
    expect(daysLate(item, day('2026-11-21'))).toBe(expected)
  })

  it('is open in the order it is due, those without a day last', () => {
    const item = (name: string, dueOn: string | null, doneOn: string | null = null) => ({
      name,
      dueOn: dueOn === null ? null : day(dueOn),
      doneOn: doneOn === null ? null : day(doneOn),
      createdAt: instant('2026-11-01T09:00:00Z'),
    })
    const items = [
      item('someday', null),
      item('later', '2026-12-01'),
      item('soon', '2026-11-22'),
      item('done', null, '2026-11-02'),
    ]
    expect(openItems(items).map(({ name }) => name)).toEqual(['soon', 'later', 'someday'])
  })
})
