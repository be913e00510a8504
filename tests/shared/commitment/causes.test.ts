import { describe, expect, it } from 'vitest'
import { causesOf, controlCounts, fewCauses } from '../../../src/shared/commitment/causes.ts'
import type { MissControl } from '../../../src/shared/commitment/miss.ts'
import { addDays, day } from '../../../src/shared/kernel/time.ts'

const first = day('2026-09-01')
function miss(reason: string, after = 0, control: MissControl | null = null) {
  return { reason, control, missedOn: addDays(first, after) }
}

describe('the causes behind misses', () => {
  it('are one when they share half of their telling words, and speak in the last words used', () => {
    const causes = causesOf([
      miss('Leads were bad', 0),
      miss('Legal took weeks', 3),
      miss('The leads were bad again', 9),
    ])
    expect(causes.map(({ reason, misses }) => [reason, misses.length])).toEqual([
      ['The leads were bad again', 2],
      ['Legal took weeks', 1],
    ])
  })

  it('leave out a miss nobody gave a reason for', () => {
    expect(causesOf([miss(''), miss('  ')])).toEqual([])
  })

  it('count in whose hands they were, as far as somebody said', () => {
    expect(
      controlCounts([miss('a', 0, 'owner'), miss('b', 0, 'outside'), miss('c', 0, 'owner'), miss('d')]),
    ).toEqual({ owner: 2, joint: 0, outside: 1 })
  })
})

describe('a few causes', () => {
  const causes = causesOf([
    ...Array.from({ length: 4 }, (_, index) => miss('Leads were bad', index)),
    ...Array.from({ length: 3 }, (_, index) => miss('Legal took weeks', index)),
    miss('Travel'),
    miss('Holiday'),
  ])

  it('explain most misses, as numbers with their parts', () => {
    expect(fewCauses(causes, 70, 5)).toEqual({ causes: 2, misses: 7, all: 9, percent: 78 })
  })

  it('say nothing about too few misses, or where none stand out', () => {
    expect(fewCauses(causes, 70, 10)).toBeUndefined()
    const even = causesOf(['Travel', 'Holiday', 'Legal', 'Leads', 'Weather'].map((reason) => miss(reason)))
    expect(fewCauses(even, 70, 5)).toBeUndefined()
  })
})
