import { describe, expect, it } from 'vitest'
import { goalLoop, type LoopFacts, loopWords } from '../../../src/shared/goal/goal-loop.ts'
import { paceStrip, type StripQuestion, stripWords } from '../../../src/shared/goal/pace-strip.ts'
import { addDays, day, instant } from '../../../src/shared/kernel/time.ts'

const today = day('2026-11-21')
const ago = (days: number) => addDays(today, -days)

function loop(facts: Partial<LoopFacts>) {
  const goal = {
    startsOn: ago(60),
    createdAt: instant(`${ago(60)}T09:00:00Z`),
    state: 'active',
    closedOn: null,
  } as const
  return goalLoop({ goal, actedOn: [], checkIns: [], promisedOn: [], ...facts }, today)
}

describe('the loop of a goal', () => {
  it('waits for an act from its beginning', () => {
    expect(loop({})).toMatchObject({ waitsFor: 'action', since: ago(60), days: 60, isStalled: true })
  })

  it('waits for a look at the result from the first act, not from the last', () => {
    expect(loop({ actedOn: [ago(3), ago(30)] })).toMatchObject({ waitsFor: 'result', since: ago(30) })
  })

  it('waits for what comes next after a check-in that did not say so', () => {
    const told = loop({ actedOn: [ago(30)], checkIns: [{ on: ago(12), hasNext: false }] })
    expect(told).toMatchObject({ waitsFor: 'next', days: 12, isStalled: true })
    expect(loopWords(told)).toBe('stalled at what next for 12 days')
  })

  it('goes on when the check-in says what is next, or a promise is made on its day or later', () => {
    const said = loop({ actedOn: [ago(30)], checkIns: [{ on: ago(12), hasNext: true }] })
    expect(said).toMatchObject({ waitsFor: 'result', since: ago(12), isStalled: false })
    expect(loopWords(said)).toBe('next: a look at the result')
    const promised = loop({ checkIns: [{ on: ago(12), hasNext: false }], promisedOn: [ago(12)] })
    expect(promised.waitsFor).toBe('result')
    expect(loop({ checkIns: [{ on: ago(12), hasNext: false }], promisedOn: [ago(13)] }).waitsFor).toBe('next')
  })

  it.each([
    [20, false],
    [21, true],
  ] as const)('after %i days without a look is stalled: %s', (days, isStalled) => {
    expect(loop({ actedOn: [ago(days)] }).isStalled).toBe(isStalled)
  })

  it('waits for nothing once the goal is closed, and is never stalled on hold', () => {
    const goal = {
      startsOn: ago(60),
      createdAt: instant(`${ago(60)}T09:00:00Z`),
      state: 'met',
      closedOn: ago(2),
    } as const
    expect(loopWords(loop({ goal }))).toBe('')
    expect(loop({ goal: { ...goal, state: 'on-hold', closedOn: null } }).isStalled).toBe(false)
  })
})

describe('the pace week by week', () => {
  const question: StripQuestion = {
    readings: [
      { on: day('2026-11-02'), value: 8 },
      { on: day('2026-11-09'), value: 7 },
    ],
    period: 'week',
    needed: 8,
    goodDirection: 'up',
    from: day('2026-10-26'),
    to: day('2026-11-29'),
    today,
  }

  it('says for each week whether it was enough, was not read, or is ahead', () => {
    expect(paceStrip(question).map(({ state }) => state)).toEqual([
      'none',
      'reached',
      'short',
      'none',
      'ahead',
    ])
    expect(stripWords(paceStrip(question), 'week')).toBe('1 of 2 weeks reached')
  })

  it('never calls a running week short, and counts it once it is reached', () => {
    const midweek = { ...question, today: day('2026-11-11') }
    expect(paceStrip(midweek)[2]?.state).toBe('running')
    const done = { ...midweek, readings: [{ on: day('2026-11-09'), value: 9 }] }
    expect(paceStrip(done)[2]?.state).toBe('reached')
  })

  it('turns round for what should fall, and keeps the latest half year', () => {
    expect(paceStrip({ ...question, goodDirection: 'down' }).map(({ state }) => state)[2]).toBe('reached')
    expect(paceStrip({ ...question, from: day('2025-01-06') })).toHaveLength(26)
    expect(stripWords([], 'week')).toBe('no week to look at yet')
  })
})
