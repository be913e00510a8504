import { describe, expect, it } from 'vitest'
import { day } from '../../../src/shared/kernel/time.ts'
import { shareOfMe } from '../../../src/shared/ownership/ownership.ts'
import { type OwnershipTrace, ownershipMonths } from '../../../src/shared/ownership/ownership-months.ts'

const today = day('2026-11-21')
function trace(facts: Partial<OwnershipTrace>): OwnershipTrace {
  return { kind: 'promise', owner: 'rep', madeOn: day('2026-09-10'), closedOn: null, flips: [], ...facts }
}

describe('ownership, month by month', () => {
  it('counts a promise with whoever had it when the month ended', () => {
    const taken = trace({ owner: 'me', flips: [{ on: day('2026-10-15'), from: 'rep' }] })
    const months = ownershipMonths([taken], [], today, 3)
    expect(months.map(({ month, open, tookOver }) => [month, open, tookOver])).toEqual([
      ['2026-09-01', { rep: 1, me: 0 }, 0],
      ['2026-10-01', { rep: 0, me: 1 }, 1],
      ['2026-11-01', { rep: 0, me: 1 }, 0],
    ])
  })

  it('counts one that came back as handed back, and one closed in the month as not open at its end', () => {
    const back = trace({
      closedOn: day('2026-11-20'),
      flips: [
        { on: day('2026-10-02'), from: 'rep' },
        { on: day('2026-10-30'), from: 'me' },
      ],
    })
    const [, october, november] = ownershipMonths([back], [], today, 3)
    expect(october).toMatchObject({ open: { rep: 1, me: 0 }, tookOver: 1, handedBack: 1 })
    expect(november?.open).toEqual({ rep: 0, me: 0 })
  })

  it('leaves decisions out and counts what was raised by whom', () => {
    const [month] = ownershipMonths(
      [trace({ kind: 'decision' })],
      [
        { by: 'rep', on: day('2026-11-01') },
        { by: 'me', on: day('2026-10-31') },
      ],
      today,
      1,
    )
    expect(month).toMatchObject({ open: { rep: 0, me: 0 }, raised: { rep: 1, me: 0 } })
  })

  it('has no share where nobody carried anything', () => {
    expect(shareOfMe({ rep: 0, me: 0 })).toBeNull()
    expect(shareOfMe({ rep: 1, me: 2 })).toBe(67)
  })
})
