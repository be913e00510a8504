import { describe, expect, it } from 'vitest'
import { fillStore } from '../../tools/bench/fill-store.ts'
import { seededRandom, vocabulary, zipf } from '../../tools/bench/random.ts'
import { type BenchRow, isMet, tableOf } from '../../tools/bench/report.ts'
import { figuresOf, geometricMean, interleave, percentile } from '../../tools/bench/sampling.ts'
import { openTestStore } from '../support/open-test-store.ts'

const tiny = { name: 'S', reps: 2, entries: 30, weeks: 10, metrics: 8, years: 1, oneOnOnesPerRep: 6 } as const

describe('the figures of a benchmark', () => {
  it('are samples that were really taken, by the nearest rank', () => {
    const samples = Array.from({ length: 200 }, (_none, index) => index + 1)
    expect(figuresOf(samples.toReversed())).toEqual({ n: 200, p50: 100, p95: 190, p99: 198, max: 200 })
    expect(percentile([7], 0.95)).toBe(7)
  })

  it('weigh ratios by multiplying: twice as slow and twice as fast come to no difference', () => {
    expect(geometricMean([2, 0.5])).toBeCloseTo(1)
  })

  it('take both ways in turn, each as often as the other, without the warm-ups', async () => {
    const calls: string[] = []
    const taken = await interleave(
      () => calls.push('ours'),
      () => calls.push('theirs'),
      10,
      4,
    )
    expect(taken.ours).toHaveLength(10)
    expect(taken.theirs).toHaveLength(10)
    expect(calls.filter((call) => call === 'ours')).toHaveLength(14)
    expect(calls.join(' ')).not.toContain('ours ours ours')
  })

  it('miss a gate above its limit and meet it on the limit', () => {
    const gate = { what: 'p50 ratio', limit: 1.5, unit: '×' } as const
    expect(isMet({ ...gate, value: 1.5 })).toBe(true)
    expect(isMet({ ...gate, value: 1.51 })).toBe(false)
    const row: BenchRow = {
      id: 'P1',
      what: 'Search',
      comparator: 'bare',
      ours: null,
      theirs: null,
      where: 'node',
      gates: [{ ...gate, value: 1.51 }],
    }
    expect(tableOf([row])).toContain('MISSED  p50 ratio: 1.51×, at most 1.50×')
  })
})

describe('the generated vault', () => {
  it('has words as a language has: a few make up most of the text', () => {
    const random = seededRandom(7)
    const next = zipf(20_000, random)
    const places = Array.from({ length: 20_000 }, next)
    const common = places.filter((place) => place < 100).length / places.length
    expect(common).toBeGreaterThan(0.4)
    expect(common).toBeLessThan(0.6)
    expect(new Set(vocabulary(2_000, seededRandom(7))).size).toBe(2_000)
  })

  it('is the same every time, and every note in it can be found', () => {
    const one = openTestStore()
    const other = openTestStore()
    const filled = fillStore(one.ctx.raw, tiny)
    expect(fillStore(other.ctx.raw, tiny)).toEqual(filled)
    const count = (sql: string) => one.ctx.raw.prepare(sql).pluck().get()
    expect(count('SELECT count(*) FROM journal_entry')).toBe(30)
    expect(count('SELECT count(*) FROM metric_reading')).toBe(2 * 8 * 10)
    expect(count("SELECT count(*) FROM record_index WHERE noun = 'journal-entry'")).toBe(30)
    const word = filled.words[0] ?? ''
    expect(count(`SELECT count(*) FROM record_search WHERE record_search MATCH '"${word}"'`)).toBeGreaterThan(
      0,
    )
  })
})
