import { describe, expect, it } from 'vitest'
import {
  type Commitment,
  CommitmentId,
  commitmentStatus,
  daysLate,
  daysWaiting,
  dueGroup,
  followThrough,
  ownershipSplit,
} from '../../../src/shared/commitment/commitment.ts'
import { day, instant } from '../../../src/shared/kernel/time.ts'
import { RepId } from '../../../src/shared/rep/rep-id.ts'

const moment = instant('2026-03-01T09:00:00Z')
const plain: Commitment = {
  id: CommitmentId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11'),
  repId: RepId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b12'),
  kind: 'promise',
  owner: 'rep',
  words: 'Bring three lost-deal stories',
  madeOn: day('2026-03-01'),
  dueOn: day('2026-04-01'),
  outcome: null,
  closedOn: null,
  reason: '',
  replacedById: null,
  sourceOneOnOneId: null,
  sourceItemId: null,
  goalId: null,
  audience: 'only-me',
  createdAt: moment,
  changedAt: moment,
  trashedAt: null,
}
const kept = (on: string): Commitment => ({ ...plain, outcome: 'kept', closedOn: day(on) })

describe('a commitment', () => {
  it.each([
    ['open', 'the day before it is due', '2026-03-31'],
    ['due-today', 'on the day it is due', '2026-04-01'],
    ['overdue', 'from the day after', '2026-04-02'],
  ] as const)('is %s %s', (status, _when, today) => {
    expect(commitmentStatus(plain, day(today))).toBe(status)
  })

  it('is open for ever without a day', () => {
    expect(commitmentStatus({ ...plain, kind: 'decision', dueOn: null }, day('2036-01-01'))).toBe('open')
  })

  it('is kept when kept late, and lateness is a number', () => {
    expect(commitmentStatus(kept('2026-04-05'), day('2026-06-01'))).toBe('kept')
    expect(daysLate(kept('2026-04-05'), day('2026-06-01'))).toBe(4)
    expect(daysLate(kept('2026-03-30'), day('2026-06-01'))).toBe(0)
  })

  it('grows late until today while open, and not at all once given up', () => {
    expect(daysLate(plain, day('2026-04-05'))).toBe(4)
    expect(daysLate({ ...plain, outcome: 'dropped', closedOn: day('2026-04-20') }, day('2026-05-01'))).toBe(0)
  })

  it('waits from the day it was made until it is closed', () => {
    expect(daysWaiting(plain, day('2026-03-11'))).toBe(10)
    expect(daysWaiting(kept('2026-03-05'), day('2026-03-11'))).toBe(4)
  })
})

describe('open commitments', () => {
  it('are carried by their owners; decisions and closed ones by nobody', () => {
    const mine = { ...plain, owner: 'me' as const }
    const decision = { ...mine, kind: 'decision' as const }
    expect(ownershipSplit([plain, plain, mine, mine, mine, decision, kept('2026-03-02')])).toEqual({
      rep: 2,
      me: 3,
    })
  })

  // 2026-11-18 is a Wednesday.
  it.each([
    ['overdue', '2026-11-17'],
    ['this-week', '2026-11-18'],
    ['this-week', '2026-11-22'],
    ['later', '2026-11-23'],
  ] as const)('are grouped as %s when due on %s', (group, dueOn) => {
    expect(dueGroup(day(dueOn), day('2026-11-18'))).toBe(group)
  })

  it('have a group of their own without a day, and weeks may start on Sunday', () => {
    expect(dueGroup(null, day('2026-11-18'))).toBe('no-date')
    expect(dueGroup(day('2026-11-22'), day('2026-11-18'), 0)).toBe('later')
  })
})

describe('follow-through', () => {
  it('counts what came due: kept, kept late, given up and overdue, but not what was replaced', () => {
    const today = day('2026-04-10')
    const replaced: Commitment = { ...plain, outcome: 'replaced', closedOn: today }
    const dropped: Commitment = { ...plain, outcome: 'dropped', closedOn: today }
    const notYet: Commitment = { ...plain, dueOn: day('2026-04-30') }
    const all = [kept('2026-03-30'), kept('2026-04-05'), dropped, plain, notYet, replaced]
    expect(followThrough(all, today)).toEqual({ due: 4, kept: 2, keptLate: 1 })
  })
})
