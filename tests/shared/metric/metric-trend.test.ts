import { describe, expect, it } from 'vitest'
import type { CalendarDay } from '../../../src/shared/kernel/time.ts'
import { addDays, day } from '../../../src/shared/kernel/time.ts'
import {
  beforeAfter,
  beforeAfterSentence,
  changeSentence,
  changeSince,
} from '../../../src/shared/metric/metric-change.ts'
import { paceOf, personalBest } from '../../../src/shared/metric/metric-pace.ts'
import { seriesFrom } from '../../../src/shared/metric/metric-series.ts'
import type { TrendQuestion } from '../../../src/shared/metric/metric-trend.ts'
import { describeTrend } from '../../../src/shared/metric/metric-trend.ts'

const lastMonday = day('2026-11-16')

function weekly(
  values: readonly (number | null)[],
  target: number | null = null,
  last: CalendarDay = lastMonday,
) {
  return seriesFrom(
    values.map((value, index) => ({
      periodStart: addDays(last, 7 * (index - values.length + 1)),
      value,
      target,
    })),
  )
}

function firstMeetings(
  values: readonly (number | null)[],
  more: Partial<TrendQuestion> & { plan?: number } = {},
) {
  const { plan, ...rest } = more
  return describeTrend({
    series: weekly(values, plan ?? null),
    period: 'week',
    unit: 'count',
    goodDirection: 'up',
    today: day('2026-11-21'),
    ...rest,
  })
}

const usual = [5, 7, 6, 8, 6, 7, 5, 6, 7, 6, 4]

describe('the sentence under a trend', () => {
  it('says value, plan and normal range', () => {
    const trend = firstMeetings(usual, { plan: 8 })
    expect(trend.sentence).toBe('4 this week, below the plan of 8 and inside your normal range (3 to 10).')
    expect(trend.caption).toBe('plan 8 · your normal range 3 to 10')
    expect(trend.lastLabel).toBe('4 this week')
  })

  it('says how many readings are missing before anything is normal', () => {
    expect(firstMeetings([4, 5, 6, 5, 4]).sentence).toBe(
      '4 this week. Too few readings to say what is normal: 5 of 8.',
    )
    expect(firstMeetings([null, null]).sentence).toBe('No readings yet.')
  })

  it('asks what changed when a value is unusual the wrong way, and what helped the right way', () => {
    const low = [9, 10, 9, 10, 9, 10, 9, 10, 9, 10, 1]
    expect(firstMeetings(low).sentence).toContain('worth asking what changed')
    expect(firstMeetings(low, { goodDirection: 'down' }).sentence).toContain('worth asking what helped')
  })

  it('says that less is better where it is', () => {
    const trend = firstMeetings(usual, { plan: 3, goodDirection: 'down' })
    expect(trend.sentence).toContain('above the plan of 3 (less is better)')
  })

  it('does not hold a week against its plan before it is over', () => {
    const trend = firstMeetings([...usual.slice(1), 1], { plan: 8, today: day('2026-11-17') })
    expect(trend.isRunning).toBe(true)
    expect(trend.sentence).toMatch(/^1 this week so far, of a plan of 8\. Your normal range is \d+ to \d+\.$/)
    expect(trend.signals).toEqual([])
  })

  it('holds a rate against its plan at any time, because it does not add up', () => {
    const trend = firstMeetings(usual, { plan: 8, today: day('2026-11-17'), unit: 'percent' })
    expect(trend.isRunning).toBe(false)
    expect(trend.sentence).toMatch(/^4 % this week, below the plan of 8 % and inside/)
  })

  it('says that the level has moved after eight in a row', () => {
    const moved = [8, 9, 8, 9, 8, 9, 8, 9, 5, 4, 5, 4, 5, 4, 5, 4]
    expect(firstMeetings(moved).sentence).toMatch(
      /Eight or more in a row below the mean of 6.5: the level has moved\.$/,
    )
  })

  it('names whose range it is', () => {
    expect(firstMeetings(usual, { whose: 'Alex’s' }).sentence).toContain('inside Alex’s normal range')
  })
})

describe('a change since the last meeting', () => {
  it('compares the latest reading with the one that stood then', () => {
    const change = changeSince(weekly([6, 6, 5, 4]), day('2026-11-07'), 'up')
    expect(change).toMatchObject({ was: { value: 6 }, now: { value: 4 }, direction: 'worse' })
    if (change === undefined) throw new Error('expected a change')
    expect(changeSentence('first meetings', change, String)).toBe('first meetings: 4, was 6')
  })

  it('is nothing when no reading came after, or none was there', () => {
    expect(changeSince(weekly([6, 4]), day('2026-11-18'), 'up')).toBeUndefined()
    expect(changeSince(weekly([6, 4]), day('2026-01-01'), 'up')).toBeUndefined()
  })
})

describe('before and after an event', () => {
  it('leaves the week of the event out and says how many readings it compares', () => {
    const series = weekly([7, 8, 7, 8, 100, 4, 5, 4, 5])
    const result = beforeAfter(series, addDays(lastMonday, -26), 'week')
    expect(result).toEqual({ kind: 'known', before: 7.5, after: 4.5, beforeReadings: 4, afterReadings: 4 })
    expect(beforeAfterSentence(result, String)).toBe('Median 7.5 before (n 4), 4.5 after (n 4).')
  })

  it('says too few points rather than guess', () => {
    const result = beforeAfter(weekly([7, 8, 7, 8, 6, 4]), addDays(lastMonday, -7), 'week')
    expect(result.kind).toBe('too-few')
    expect(beforeAfterSentence(result, String)).toBe(
      'Too few points to say: 4 before, 1 after, 4 of each needed.',
    )
  })
})

describe('pace', () => {
  const quarter = { from: day('2026-10-01'), to: day('2026-12-31') }

  it('compares with an even walk and carries the speed to the end', () => {
    const pace = paceOf({ baseline: 0, target: 92, value: 23, period: quarter, asOf: day('2026-11-15') })
    expect(pace.elapsedShare).toBe(0.5)
    expect(pace).toMatchObject({
      expected: 46,
      behindBy: 23,
      projected: 46,
      paceShare: 0.5,
      progressShare: 0.25,
    })
  })

  it('counts downwards when the target lies below the baseline', () => {
    const pace = paceOf({ baseline: 60, target: 40, value: 45, period: quarter, asOf: day('2026-11-15') })
    expect(pace).toMatchObject({ expected: 50, behindBy: -5, projected: 30, progressShare: 0.75 })
  })

  it('projects nothing while hardly any of the period is over, and nothing is expected before it', () => {
    const early = paceOf({ baseline: 0, target: 92, value: 5, period: quarter, asOf: day('2026-10-03') })
    expect(early.projected).toBeNull()
    const before = paceOf({ baseline: 0, target: 92, value: 0, period: quarter, asOf: day('2026-09-01') })
    expect(before).toMatchObject({ elapsedShare: 0, expected: 0, paceShare: null })
  })

  it('counts a target equal to the baseline as met', () => {
    const pace = paceOf({ baseline: 5, target: 5, value: 1, period: quarter, asOf: day('2026-11-15') })
    expect(pace).toMatchObject({ progressShare: 1, behindBy: 0 })
  })
})

describe('a personal best', () => {
  it('is the earliest of the best, in the good direction', () => {
    expect(personalBest(weekly([3, 9, 9, 2]), 'up')).toMatchObject({ value: 9, index: 1 })
    expect(personalBest(weekly([3, 9, 9, 2]), 'down')).toMatchObject({ value: 2, index: 3 })
    expect(personalBest(weekly([null]), 'up')).toBeUndefined()
  })
})
