import { describe, expect, it } from 'vitest'
import {
  coachingLoops,
  type LoopEntry,
  type LoopFollowUp,
  ledgerOf,
  ledgerWords,
  stalledLoop,
} from '../../../src/shared/coaching/loop.ts'
import { JournalEntryId } from '../../../src/shared/journal-entry/journal-entry.ts'
import { ago, today, uuid } from '../insight/facts-fixture.ts'

function noted(days: number, facts: Partial<LoopEntry> = {}): LoopEntry {
  return {
    id: JournalEntryId.parse(uuid()),
    kind: 'observation',
    heading: 'Talked over the answer',
    happenedOn: ago(days),
    polarity: 'redirect',
    deliveredOn: null,
    followsId: null,
    ...facts,
  }
}

function became(entry: LoopEntry, mark: LoopFollowUp['mark'], days: number): LoopFollowUp {
  return { entryId: entry.id, mark, on: ago(days) }
}

const seen = noted(40)
const told = noted(40, { kind: 'feedback', deliveredOn: ago(36), followsId: seen.id })
const praised = (days: number) => noted(days, { kind: 'recognition', polarity: null, followsId: told.id })

describe('a coaching loop', () => {
  it.each([
    ['feedback', 'something was seen and not said', [seen], [], 40],
    ['follow-up', 'it was told', [seen, told], [], 36],
    ['follow-up', 'it was only heard', [seen, told], [became(told, 'heard', 30)], 30],
    [
      'reinforcement',
      'it was tried',
      [seen, told],
      [became(told, 'heard', 30), became(told, 'tried', 20)],
      20,
    ],
    [
      'reinforcement',
      'it was changed, counted from the first try',
      [seen, told],
      [became(told, 'tried', 20), became(told, 'changed', 9)],
      20,
    ],
    [
      'follow-up',
      'the old way is back',
      [seen, told],
      [became(told, 'tried', 20), became(told, 'relapsed', 6)],
      6,
    ],
    [
      'reinforcement',
      'it was tried again after praise and a relapse',
      [seen, told, praised(15)],
      [became(told, 'tried', 20), became(told, 'relapsed', 6), became(told, 'tried', 2)],
      2,
    ],
  ] as const)('waits for %s when %s', (step, _when, entries, followUps, days) => {
    expect(coachingLoops(entries, followUps)).toMatchObject([{ waitsFor: step, since: ago(days) }])
  })

  it('is closed by recognition that follows from it, on or after the day it was tried', () => {
    const tried = [became(told, 'tried', 20)]
    expect(coachingLoops([seen, told, praised(20)], tried)).toMatchObject([{ waitsFor: null }])
    expect(coachingLoops([seen, told, praised(21)], tried)).toMatchObject([{ waitsFor: 'reinforcement' }])
  })

  it('of praise is closed once it was told', () => {
    const praise = noted(9, { kind: 'feedback', polarity: 'reinforce', deliveredOn: ago(8) })
    expect(coachingLoops([praise], [])).toMatchObject([{ waitsFor: null }])
  })

  it('does not begin with something that is kept only to remember', () => {
    expect(coachingLoops([noted(9, { polarity: null }), noted(9, { kind: 'coaching-note' })], [])).toEqual([])
  })

  it('counts its entries once, also when a link runs in a circle', () => {
    const one = noted(9)
    const other = noted(8, { kind: 'feedback', followsId: one.id })
    expect(coachingLoops([{ ...one, followsId: other.id }, other], [])).toHaveLength(2)
  })

  it('begins anew at what is left when the entry before it is gone', () => {
    expect(coachingLoops([told], [])).toMatchObject([{ root: { id: told.id }, waitsFor: 'follow-up' }])
  })
})

describe('the loop that stands still longest', () => {
  const loops = coachingLoops([noted(10), noted(21), noted(30, { deliveredOn: ago(25) })], [])

  it('is the one whose next step has waited longest, from its limit on', () => {
    expect(stalledLoop(loops, today, 14)).toMatchObject({ waitsFor: 'follow-up', since: ago(25) })
    expect(stalledLoop(loops, today, 26)).toBeUndefined()
  })
})

describe('the coachability ledger', () => {
  const of = (...marks: readonly LoopFollowUp['mark'][]) => {
    const entry = noted(60, { kind: 'feedback', deliveredOn: ago(60) })
    return { entry, followUps: marks.map((mark, place) => became(entry, mark, 50 - place)) }
  }

  it('says how many were tried and changed, and how many went back', () => {
    const all = [of('heard', 'tried'), of('tried', 'changed'), of('changed', 'relapsed'), of('heard'), of()]
    const loops = coachingLoops(
      all.map(({ entry }) => entry),
      all.flatMap(({ followUps }) => followUps),
    )
    const ledger = ledgerOf(loops)
    expect(ledger).toEqual({ told: 5, followedUp: 4, tried: 3, changed: 1, relapsed: 1 })
    expect(ledgerWords(ledger)).toBe('3 of 5 tried, 1 changed, 1 went back to the old way')
  })

  it('leaves out praise and what was never told', () => {
    const praise = noted(60, { kind: 'feedback', polarity: 'reinforce', deliveredOn: ago(60) })
    expect(ledgerOf(coachingLoops([praise, noted(60, { kind: 'feedback' })], []))).toMatchObject({ told: 0 })
  })
})
