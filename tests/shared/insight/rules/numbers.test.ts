import { describe, expect, it } from 'vitest'
import { day } from '../../../../src/shared/kernel/time.ts'
import { about, goal, quiet, say, trend, usualThen } from '../facts-fixture.ts'

describe('a number that fell', () => {
  it('fell below the usual: the last four readings, the plan and the range', () => {
    const nudge = say('number-fell', about({ trends: [trend(usualThen(2), { plan: 8 })] }))
    expect(nudge?.fact).toBe('First meetings fell below the usual')
    expect(nudge?.because[0]).toMatchObject({ text: '9, 8, 9, 2 a week' })
    expect(nudge?.because[1]).toBe(' against a plan of 8')
    expect(nudge?.rowWord).toBe('first meetings fell')
  })

  it('is silent inside the range, and with too few readings and no plan', () => {
    expect(say('number-fell', about({ trends: [trend(usualThen(8))] }))).toBeUndefined()
    expect(say('number-fell', about({ trends: [trend([8, 9, 2])] }))).toBeUndefined()
    expect(say('number-fell', quiet)).toBeUndefined()
  })

  it('takes three periods under plan, not two, or as many as the manager says', () => {
    const two = about({ trends: [trend([9, 7, 7], { plan: 8 })] })
    const three = about({ trends: [trend([9, 7, 7, 7], { plan: 8 })] })
    expect(say('number-fell', two)).toBeUndefined()
    expect(say('number-fell', two, { missed: 2 })).toBeDefined()
    expect(say('number-fell', three)?.fact).toBe('First meetings under plan for three weeks')
  })

  it('is not raised when the last reading is months old', () => {
    const old = { ...about({ trends: [trend([9, 7, 7, 7], { plan: 8 })] }), today: day('2027-03-01') }
    expect(say('number-fell', old)).toBeUndefined()
  })
})

describe('results that will follow', () => {
  const bookings = trend(usualThen(9), { name: 'Bookings', kind: 'lagging' })
  const fell = (weeksAgo: number) => trend([...usualThen(2), ...Array.from({ length: weeksAgo }, () => 9)])

  it('says what fell, what has not, and the cycle between them', () => {
    const nudge = say('results-will-follow', about({ trends: [fell(0), bookings] }))
    expect(nudge?.fact).toBe('First meetings fell 6 days ago, and Bookings does not show it yet')
    expect(nudge?.because).toContain('your cycle is 45 days')
  })

  it('counts the days against the cycle the manager sets', () => {
    const facts = about({ trends: [fell(2), bookings] })
    expect(say('results-will-follow', facts, { cycle: 20 })).toBeDefined()
    expect(say('results-will-follow', facts, { cycle: 19 })).toBeUndefined()
  })

  it('is silent when the result fell too, without one, and with too few readings', () => {
    const fallen = trend(usualThen(2), { name: 'Bookings', kind: 'lagging' })
    expect(say('results-will-follow', about({ trends: [fell(0), fallen] }))).toBeUndefined()
    expect(say('results-will-follow', about({ trends: [fell(0)] }))).toBeUndefined()
    expect(say('results-will-follow', about({ trends: [trend([9, 2]), bookings] }))).toBeUndefined()
  })
})

describe('inside the normal range', () => {
  it('says so when a number went down and it means nothing', () => {
    const nudge = say('inside-normal', about({ trends: [trend(usualThen(8))] }))
    expect(nudge?.fact).toBe('First meetings went down, inside the normal range: nothing to explain')
    expect(nudge?.pill).toEqual({ tone: 's', text: 'inside normal range' })
  })

  it('is silent when it went up, stayed, left the range, or has too few readings', () => {
    expect(say('inside-normal', about({ trends: [trend([8, 9, 8, 9, 8, 9, 8, 9, 8, 9])] }))).toBeUndefined()
    expect(say('inside-normal', about({ trends: [trend(usualThen(9))] }))).toBeUndefined()
    expect(say('inside-normal', about({ trends: [trend(usualThen(1))] }))).toBeUndefined()
    expect(say('inside-normal', about({ trends: [trend([9, 8, 9, 8, 9, 8, 7])] }))).toBeUndefined()
    expect(say('inside-normal', quiet)).toBeUndefined()
  })

  it('begins with eight readings', () => {
    expect(say('inside-normal', about({ trends: [trend([9, 8, 9, 8, 9, 8, 9, 8])] }))).toBeDefined()
  })
})

describe('a goal behind pace', () => {
  it('speaks from 15 percent on, with the parts', () => {
    const nudge = say('goal-behind', about({ goals: [goal({}, { value: 2 })] }))
    expect(nudge?.fact).toBe('“Six new logos” is behind by 41 %')
    expect(nudge?.because).toEqual([
      expect.objectContaining({ text: '2 of 6', noun: 'goal' }),
      ' with ',
      '57 % of the time gone',
      ' · ',
      'it ends 31 Dec',
    ])
  })

  it('leaves a small lag alone, to the percent', () => {
    const facts = about({ goals: [goal({}, { value: 2 })] })
    expect(say('goal-behind', facts, { behind: 41 })).toBeDefined()
    expect(say('goal-behind', facts, { behind: 42 })).toBeUndefined()
  })

  it('is silent without a value, on hold, and ahead', () => {
    expect(say('goal-behind', about({ goals: [goal()] }))).toBeUndefined()
    expect(say('goal-behind', about({ goals: [goal({ state: 'on-hold' }, { value: 1 })] }))).toBeUndefined()
    expect(say('goal-behind', about({ goals: [goal({}, { value: 6 })] }))).toBeUndefined()
    expect(say('goal-behind', quiet)).toBeUndefined()
  })
})

describe('a goal without check-in', () => {
  it.each([
    [34, false],
    [35, true],
  ])('%i days after the last: %s', (days, speaks) => {
    const facts = about({ goals: [goal({}, { lastCheckIn: days })] })
    expect(say('goal-without-check-in', facts) !== undefined).toBe(speaks)
  })

  it('counts from its first day when there was none, and not before it begins', () => {
    expect(say('goal-without-check-in', about({ goals: [goal()] }))?.fact).toBe(
      '“Six new logos” has had no check-in for 51 days',
    )
    const ahead = goal({ startsOn: day('2026-12-01') })
    expect(say('goal-without-check-in', about({ goals: [ahead] }))).toBeUndefined()
  })

  it('is silent once closed, and without goals', () => {
    expect(say('goal-without-check-in', about({ goals: [goal({ state: 'met' })] }))).toBeUndefined()
    expect(say('goal-without-check-in', quiet)).toBeUndefined()
  })
})
