import { describe, expect, it } from 'vitest'
import { day } from '../../../src/shared/kernel/time.ts'
import { MetricId } from '../../../src/shared/metric/metric.ts'
import { RepId } from '../../../src/shared/rep/rep-id.ts'
import { paretoOf, timeFacts } from '../../../src/shared/time-map/time-facts.ts'
import type { RepTime } from '../../../src/shared/time-map/time-map.ts'

let made = 0
function time(name: string, minutes: number, facts: Partial<RepTime> = {}): RepTime {
  made += 1
  return {
    repId: RepId.parse(`5b0f1c9a-2d53-4c7e-8a10-${String(made).padStart(12, '0')}`),
    name,
    tier: 'core',
    minutes,
    meetings: minutes === 0 ? 0 : 3,
    notes: 0,
    scorecards: 0,
    asked: 0,
    desire: [],
    result: null,
    ...facts,
  }
}

function checks(...desires: RepTime['desire'][number]['desire'][]): RepTime['desire'] {
  return desires.map((desire, place) => ({ on: day(`2026-05-0${place + 1}`), desire }))
}

const metric = {
  id: MetricId.parse('5b0f1c9a-2d53-4c7e-8a10-6f0f6a1d2c02'),
  name: 'Bookings',
  unit: 'money',
} as const

describe('the facts of a time map', () => {
  it('say how much went to the two with the most, with their result and desire', () => {
    const low = checks('neutral', 'push-back', 'neutral')
    const reps = [
      time('Alex Rivera', 120, { desire: low, result: 5 }),
      time('Dana Kim', 60, { desire: low, result: 6 }),
      time('Priya Nair', 60, { result: 50 }),
      time('Sam Okafor', 30, { result: 39 }),
    ]
    const [most] = timeFacts({ reps: [...reps, time('Tom Lind', 63)], split: [], metric })
    expect(most?.fact).toBe(
      '55 % of coaching time went to two reps with 5 % of bookings and low desire in the last 3 checks with Alex.',
    )
  })

  it('name low desire without a name when both have it', () => {
    const low = checks('neutral', 'neutral', 'push-back')
    const reps = [time('A B', 100, { desire: low }), time('C D', 90, { desire: low }), time('E F', 10)]
    expect(timeFacts({ reps, split: [], metric: null })[0]?.fact).toBe(
      '95 % of coaching time went to two reps with low desire in the last 3 checks.',
    )
  })

  it('are too few to read below four one-on-ones', () => {
    const facts = timeFacts({ reps: [time('A B', 60)], split: [], metric: null })
    expect(facts.map(({ key }) => key)).toEqual(['too-little'])
  })

  it.each([
    [14, []],
    [15, ['split']],
  ])('speak of the split from 15 points on: %i', (off, keys) => {
    const reps = [time('A B', 50 - off, { tier: 'top' }), time('C D', 50 + off, { tier: 'core' })]
    const split = [
      { tier: 'top' as const, repId: null, percent: 50 },
      { tier: 'core' as const, repId: null, percent: 50 },
    ]
    expect(timeFacts({ reps, split, metric: null }).map(({ key }) => key)).toEqual(keys)
  })

  it('put the one without pull beside the one who asked', () => {
    const reps = [
      time('Alex Rivera', 180, { desire: checks('push-back', 'neutral', 'neutral') }),
      time('Priya Nair', 20, { asked: 2, desire: checks('pull') }),
    ]
    expect(timeFacts({ reps, split: [], metric: null }).find(({ key }) => key === 'uneven')?.fact).toBe(
      '3 h with Alex, no pull in the last 3 checks; 20 min with Priya, who brought up two topics.',
    )
  })

  it('name who was not touched at all', () => {
    const reps = [time('Alex Rivera', 180), time('Dana Kim', 60), time('Sam Okafor', 0)]
    expect(timeFacts({ reps, split: [], metric: null }).at(-1)?.fact).toBe('Sam had no touch at all.')
  })
})

describe('a Pareto view', () => {
  it('puts the largest first and adds up', () => {
    const bars = paretoOf([
      { label: 'a', value: 20 },
      { label: 'b', value: 60 },
      { label: 'c', value: 20 },
    ])
    expect(bars.map(({ label, percent, cumulative }) => [label, percent, cumulative])).toEqual([
      ['b', 60, 60],
      ['a', 20, 80],
      ['c', 20, 100],
    ])
  })

  it('is empty while all are nothing', () => {
    expect(paretoOf([{ label: 'a', value: 0 }])).toEqual([])
  })
})
