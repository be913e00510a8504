import { describe, expect, it } from 'vitest'
import {
  type CheckedTerms,
  type GoalLetter,
  goalChecks,
  reachWords,
} from '../../../src/shared/goal/goal-checks.ts'
import { goalPast, type PastTerms, pastWords, periodsIn } from '../../../src/shared/goal/goal-past.ts'
import { missingPieces, pieceWords } from '../../../src/shared/goal/goal-plan.ts'
import { vaguenessOf } from '../../../src/shared/goal/goal-specificity.ts'
import { addDays, day } from '../../../src/shared/kernel/time.ts'
import { MetricId } from '../../../src/shared/metric/metric.ts'

const today = day('2026-11-21')
const metricId = MetricId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11')

const good: CheckedTerms = {
  wording: 'Ask who else decides in eight of ten first meetings',
  why: 'She wants to stop losing to no decision',
  category: 'behaviour',
  metricId: null,
  measure: 'first meetings with the question',
  targetValue: 8,
  startsOn: day('2026-10-01'),
  endsOn: day('2026-12-31'),
}

function check(
  letter: GoalLetter,
  terms: Partial<CheckedTerms>,
  past: Parameters<typeof goalChecks>[1] = null,
) {
  return goalChecks({ ...good, ...terms }, past, today).find((one) => one.letter === letter)
}

describe('a goal while it is typed', () => {
  it('has nothing to say against one that leaves nothing open', () => {
    expect(goalChecks(good, null, today).filter(({ isFine }) => !isFine)).toEqual([])
  })

  it.each([
    ['specific', { wording: '' }, 'no words yet'],
    ['specific', { wording: 'Be better at calls' }, '“better” leaves open what will be true'],
    ['specific', { wording: 'Excellence in discovery' }, 'no behaviour named: what would you see or hear?'],
    ['specific', { wording: 'Prepare the meetings', why: '' }, 'no example: when, with whom, in which call?'],
    ['measurable', { wording: 'Ask who decides', targetValue: null }, 'no number found'],
    ['measurable', { targetValue: null }, 'a number in the words, but no target to walk to'],
    ['measurable', { measure: '' }, 'nothing says how it is counted'],
    ['achievable', { targetValue: null }, 'no target to hold against their past'],
    ['relevant', { why: ' ' }, 'nothing says why it matters to them'],
    ['time-bound', { endsOn: null }, 'no end date'],
    ['time-bound', { endsOn: addDays(today, -1) }, 'the end date is past'],
    ['time-bound', { endsOn: day('2027-10-03') }, 'longer than a year: set a half-time in between'],
  ] as const)('says about %s, %o: %s', (letter, terms, words) => {
    expect(check(letter, terms)).toEqual({ letter, isFine: false, words })
  })

  it('takes what it serves as a reason, and asks a result for no behaviour', () => {
    expect(check('relevant', { why: '', servesId: 'vision' })?.isFine).toBe(true)
    expect(check('specific', { category: 'result', wording: 'Bookings of the quarter' })?.isFine).toBe(true)
  })

  it('holds the target against their own past', () => {
    const past = pastOf([4, 4, 4, 4], { targetValue: 9.2 })
    expect(check('achievable', { metricId, targetValue: 9.2 }, past)).toEqual({
      letter: 'achievable',
      isFine: false,
      words: 'target is 2.3 × what was done before: stretch or error?',
    })
    const few = pastOf([4, 4, 4], { targetValue: 9.2 })
    expect(check('achievable', { metricId, targetValue: 9.2 }, few)).toMatchObject({
      isFine: true,
      words: 'only 3 weeks to compare with, too few points to say',
    })
  })
})

const weekly: PastTerms = {
  targetValue: 8,
  goodDirection: 'up',
  counting: 'latest',
  unit: 'count',
  startsOn: day('2026-11-16'),
  endsOn: day('2026-12-27'),
}

function pastOf(values: readonly number[], terms: Partial<PastTerms> = {}) {
  const readings = values.map((value, place) => ({
    on: addDays(day('2026-11-09'), 7 * (place - values.length + 1)),
    value,
  }))
  return { of: goalPast({ ...weekly, ...terms }, readings, 'week', today), period: 'week' as const }
}

describe('the past beside a target', () => {
  it('is of the last eight periods before the goal', () => {
    const { of } = pastOf([1, 2, 9, 8, 7, 8, 9, 8, 7, 6])
    expect(of.periods.map(({ value }) => value)).toEqual([9, 8, 7, 8, 9, 8, 7, 6])
    expect(of.reached).toBe(5)
    expect(pastWords(of, 'week')).toBe('reached in 5 of the last 8 weeks')
  })

  it('counts as many periods as the goal holds for a total', () => {
    const { of } = pastOf([5, 5, 5, 5, 5, 5, 5, 5], { counting: 'total', targetValue: 60 })
    expect([of.needed, of.before, of.multiple]).toEqual([10, 30, 2])
    expect(pastOf([5, 5], { counting: 'total', targetValue: 60 }).of.before).toBeNull()
  })

  it('turns round for what should fall', () => {
    const { of } = pastOf([40, 40, 40, 40], { goodDirection: 'down', targetValue: 10, unit: 'days' })
    expect([of.reached, of.multiple]).toEqual([0, 4])
  })

  it('gives no multiple of nothing', () => {
    expect(pastOf([0, 0, 0, 0]).of.multiple).toBeNull()
  })

  it.each([
    [1.99, null],
    [2, 'target is 2 × what was done before: stretch or error?'],
    [10, 'target is 10 × what was done before: a zero too many?'],
    [0.5, 'target is 0.5 × what was done before: low on purpose?'],
    [0.1, 'target is 0.1 × what was done before: a zero too few?'],
    [null, null],
  ] as const)('asks about a multiple of %s: %s', (multiple, words) => {
    expect(reachWords({ multiple })).toBe(words)
  })

  it('knows how many periods a goal holds', () => {
    expect(periodsIn(weekly, 'week')).toBe(6)
    expect(periodsIn({ startsOn: day('2026-10-01'), endsOn: day('2026-12-31') }, 'month')).toBe(3)
    expect(periodsIn(weekly, 'quarter')).toBe(1)
  })
})

describe('how specific a goal is', () => {
  it('finds vague words whole, not inside others', () => {
    expect(vaguenessOf('Be more often on time, moreover improvement').vague).toEqual(['more', 'often'])
    expect(vaguenessOf('Work on closing').vague).toEqual(['work on'])
  })

  it('takes a number, a quotation or a when as an example', () => {
    expect(vaguenessOf('Call the list').hasExample).toBe(false)
    expect(vaguenessOf('Call when the deal is quiet').hasExample).toBe(true)
    expect(vaguenessOf('Ask it', '“who else?”').hasExample).toBe(true)
  })
})

describe('what a goal lacks to begin', () => {
  it.each([
    ['result', 0, 0, 'a behaviour and a promise'],
    ['result', 1, 0, 'a promise'],
    ['behaviour', 0, 0, 'a promise'],
    ['development', 0, 1, 'a behaviour'],
    ['result', 1, 1, ''],
    ['personal', 0, 0, ''],
  ] as const)(
    'is for a %s with %i behaviours and %i promises: %s',
    (category, behaviours, promises, words) => {
      expect(pieceWords(missingPieces({ category }, behaviours, promises))).toBe(words)
    },
  )
})
