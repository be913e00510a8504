import { describe, expect, it } from 'vitest'
import { contactWords, nextWords, standsWords } from '../../../src/renderer/src/today/row-words.ts'
import { day } from '../../../src/shared/kernel/time.ts'
import { RepId } from '../../../src/shared/rep/rep-id.ts'
import type { TodayRow } from '../../../src/shared/today/today.ts'

const today = day('2026-11-21')
const row: TodayRow = {
  repId: RepId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11'),
  name: 'Alex Rivera',
  rampState: 'full',
  tier: null,
  yoursSince: null,
  startedOn: null,
  lastContactOn: day('2026-11-07'),
  lastContactKind: 'one-on-one',
  isLeftAlone: false,
  nextOn: null,
  nextAt: null,
  promisesByMe: 0,
  promisesByRep: 0,
  paceShare: null,
  paceOf: '',
  sparkline: null,
  pill: null,
}

describe('a line of the team', () => {
  it('says when and how they last spoke', () => {
    expect(contactWords(row, today, 'en-GB')).toBe('7 Nov, one-on-one')
    expect(contactWords({ ...row, lastContactOn: null }, today, 'en-GB')).toBe('none yet')
  })

  it.each([
    ['today 14:00', { nextOn: today, nextAt: '14:00' }],
    ['25 Nov', { nextOn: day('2026-11-25') }],
    ['missed 18 Nov', { nextOn: day('2026-11-18'), nextAt: '14:00' }],
    ['not planned', {}],
  ])('says that %s comes next', (words, facts) => {
    expect(nextWords({ ...row, ...facts }, today, 'en-GB')).toBe(words)
  })

  it.each([
    ['ramping, month 6', { rampState: 'ramping', startedOn: day('2026-06-10') }],
    ['new hire, month 1', { rampState: 'new-hire', yoursSince: today }],
    ['new hire', { rampState: 'new-hire', startedOn: day('2026-12-01') }],
    ['top tier', { tier: 'top' }],
    ['full', {}],
  ] as const)('says %s under the name', (words, facts) => {
    expect(standsWords({ ...row, ...facts }, today)).toBe(words)
  })
})
