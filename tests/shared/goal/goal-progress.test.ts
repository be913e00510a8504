import { describe, expect, it } from 'vitest'
import { type Goal, GoalId, goalProblems } from '../../../src/shared/goal/goal.ts'
import {
  type GoalReading,
  goalProgress,
  goalStanding,
  paceWords,
} from '../../../src/shared/goal/goal-progress.ts'
import { day, instant } from '../../../src/shared/kernel/time.ts'
import { MetricId } from '../../../src/shared/metric/metric.ts'
import { RepId } from '../../../src/shared/rep/rep-id.ts'

const metricId = MetricId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11')

/** Ninety meetings from October to December, unless told. */
function goalOf(facts: Partial<Goal> = {}): Goal {
  return {
    id: GoalId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b12'),
    repId: RepId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b13'),
    wording: 'Ninety first meetings by Christmas',
    why: '',
    category: 'behaviour',
    metricId,
    measure: '',
    unit: 'count',
    goodDirection: 'up',
    counting: 'total',
    baseline: null,
    commitValue: null,
    targetValue: 92,
    stretchValue: null,
    startsOn: day('2026-10-01'),
    endsOn: day('2026-12-31'),
    serves: null,
    audience: 'only-me',
    state: 'active',
    closedOn: null,
    resultValue: null,
    lesson: '',
    replacedById: null,
    createdAt: instant('2026-10-01T09:00:00Z'),
    changedAt: instant('2026-10-01T09:00:00Z'),
    trashedAt: null,
    ...facts,
  }
}

const read = (...pairs: readonly (readonly [string, number])[]): GoalReading[] =>
  pairs.map(([on, value]) => ({ on: day(on), value }))

describe('progress of a goal', () => {
  it.each([
    ['is none before anything counted', 0, read(['2026-10-05', 0])],
    ['is half way at half the target', 0.5, read(['2026-10-05', 20], ['2026-10-12', 26])],
    ['is met at the target', 1, read(['2026-10-05', 92])],
    ['is more than met above it', 1.25, read(['2026-10-05', 115])],
    ['leaves out periods before its start', 0.5, read(['2026-09-28', 50], ['2026-10-05', 46])],
    ['leaves out readings after the day it is asked for', 0.5, read(['2026-10-05', 46], ['2026-11-02', 46])],
  ] as const)('%s', (_what, expected, readings) => {
    expect(goalProgress(goalOf(), readings, day('2026-10-31'))).toBe(expected)
  })

  it('is unknown without any reading, and without a target', () => {
    expect(goalProgress(goalOf(), [], day('2026-10-31'))).toBeNull()
    expect(goalProgress(goalOf({ targetValue: null }), read(['2026-10-05', 4]), day('2026-10-31'))).toBeNull()
  })

  it('counts a target of zero as met', () => {
    const goal = goalOf({ targetValue: 0 })
    expect(goalProgress(goal, read(['2026-10-05', 0]), day('2026-10-31'))).toBe(1)
  })

  it('walks down to zero from a baseline', () => {
    const goal = goalOf({ targetValue: 0, baseline: 12, counting: 'latest', goodDirection: 'down' })
    expect(goalProgress(goal, read(['2026-10-05', 9]), day('2026-10-31'))).toBe(0.25)
  })

  it('of a rate takes the last value and not the sum', () => {
    const goal = goalOf({ unit: 'percent', counting: 'latest', baseline: 20, targetValue: 40 })
    const readings = read(['2026-10-05', 25], ['2026-10-12', 30])
    expect(goalProgress(goal, readings, day('2026-10-31'))).toBe(0.5)
  })

  it('of a weekly level does not take a week that is still running', () => {
    const goal = goalOf({ counting: 'latest', targetValue: 8 })
    const readings = read(['2026-10-12', 8], ['2026-10-19', 1])
    expect(goalProgress(goal, readings, day('2026-10-20'), 'week')).toBe(1)
    expect(goalProgress(goal, readings, day('2026-10-24'), 'week')).toBe(0.125)
  })

  it('keeps the result of the day it was closed', () => {
    const goal = goalOf({ state: 'missed', closedOn: day('2026-11-01'), resultValue: 46 })
    expect(goalProgress(goal, read(['2026-10-05', 92]), day('2026-12-31'))).toBe(0.5)
  })
})

describe('the pace of a goal', () => {
  it('is behind by the share that is missing of an even walk', () => {
    const standing = goalStanding(goalOf(), read(['2026-10-05', 23]), day('2026-11-15'))
    expect(standing).toMatchObject({ expected: 46, elapsed: 0.5, behindPercent: 50 })
    expect(paceWords(standing)).toBe('behind by 50 %')
  })

  it('is ahead for a falling number that fell faster', () => {
    const goal = goalOf({
      unit: 'days',
      counting: 'latest',
      goodDirection: 'down',
      baseline: 60,
      targetValue: 40,
    })
    const standing = goalStanding(goal, read(['2026-11-01', 45]), day('2026-11-15'))
    expect(standing).toMatchObject({ expected: 50, progress: 0.75, behindPercent: -50 })
    expect(paceWords(standing)).toBe('ahead by 50 %')
  })

  it('says nothing before the first value', () => {
    expect(paceWords(goalStanding(goalOf(), [], day('2026-11-15')))).toBe('')
  })

  it('names the band that is reached and the best period ever', () => {
    const goal = goalOf({ commitValue: 40, targetValue: 60, stretchValue: 80 })
    const readings = read(['2026-08-03', 31], ['2026-10-05', 30], ['2026-10-12', 12])
    expect(goalStanding(goal, readings, day('2026-10-31'))).toMatchObject({
      reached: 'commit',
      personalBest: { on: '2026-08-03', value: 31 },
    })
  })
})

describe('the terms of a goal', () => {
  it.each([
    ['fit when the bands rise', { commitValue: 4, targetValue: 6, stretchValue: 8 }, []],
    ['fit when bands are missing', { commitValue: null, targetValue: 6, stretchValue: null }, []],
    ['refuse a commit above the target', { commitValue: 7, targetValue: 6 }, ['commitValue']],
    ['refuse a stretch below the target', { targetValue: 6, stretchValue: 5 }, ['stretchValue']],
    [
      'turn round where less is better',
      { goodDirection: 'down', commitValue: 50, targetValue: 40, stretchValue: 30 },
      [],
    ],
    ['refuse an end before the start', { endsOn: day('2026-09-30') }, ['endsOn']],
  ] as const)('%s', (_what, facts, fields) => {
    expect(goalProblems(goalOf(facts)).map((problem) => problem.field)).toEqual(fields)
  })
})
