import { describe, expect, it } from 'vitest'
import { balanceOf, balanceWords, outOfTen } from '../../../src/shared/coaching/balance.ts'
import { namesBehaviour, namesOnlyANumber } from '../../../src/shared/coaching/behaviour-words.ts'
import { ladderOf, ladderWords, touchOfEntry } from '../../../src/shared/coaching/ladder.ts'
import { countDeveloping, mainKind, topicMix } from '../../../src/shared/coaching/topic-mix.ts'
import { ago, entry, today } from '../insight/facts-fixture.ts'

describe('the ladder of coaching', () => {
  const touch = (touch: 'tell' | 'observe', days: number) => ({ touch, on: ago(days) })

  it('says how many touches stop at telling, and how long ago somebody watched', () => {
    const ladder = ladderOf([...Array.from({ length: 5 }, () => touch('tell', 3)), touch('observe', 34)])
    expect(ladderWords(ladder, ladder.lastObservedOn, today)).toBe(
      '83 % of touches stop at tell (5 of 6). No observation in 34 days.',
    )
  })

  it('says so when nothing is marked and nothing was seen', () => {
    expect(ladderWords(ladderOf([]), null, today)).toBe('No touch is marked yet. No observation is noted.')
  })

  it.each([
    ['observe', { kind: 'observation' }],
    ['feedback', { kind: 'feedback', polarity: 'redirect', deliveredOn: ago(1) }],
    ['reinforce', { kind: 'feedback', polarity: 'reinforce', deliveredOn: ago(1) }],
    ['reinforce', { kind: 'recognition' }],
    ['show', { kind: 'coaching-note', touch: 'show' }],
    ['tell', { kind: 'observation', touch: 'tell' }],
    [undefined, { kind: 'coaching-note' }],
    [undefined, { kind: 'feedback', deliveredOn: null }],
    [undefined, { kind: 'incident' }],
  ] as const)('counts as %s: %o', (expected, facts) => {
    expect(touchOfEntry(entry(2, facts))?.touch).toBe(expected)
  })

  it('counts feedback on the day it was told', () => {
    expect(touchOfEntry(entry(9, { kind: 'feedback', deliveredOn: ago(2) }))?.on).toBe(ago(2))
  })
})

describe('the topic mix', () => {
  const topic = (topicKind: 'numbers' | 'skill' | null, topicAim: 'comply' | 'develop' | null = null) => ({
    topicKind,
    topicAim,
  })

  it('counts only what was marked', () => {
    const mix = topicMix([topic('numbers'), topic('numbers'), topic('skill'), topic(null)])
    expect(mix).toMatchObject({ marked: 3, total: 4 })
    expect(mainKind(mix)).toEqual({ kind: 'numbers', share: 67 })
    expect(mainKind(topicMix([topic(null)]))).toBeUndefined()
  })

  it('builds a skill where it is marked so, or about a skill that is no rule', () => {
    expect(countDeveloping([topic('numbers', 'develop'), topic('skill'), topic('skill', 'comply')])).toBe(2)
  })
})

describe('the balance of reinforcing and correcting', () => {
  it('counts what reached the rep, and no praise that names nothing', () => {
    const balance = balanceOf([
      entry(3, { kind: 'recognition', polarity: null, namesBehaviour: true }),
      entry(3, { kind: 'recognition', polarity: null, namesBehaviour: false }),
      entry(3, { deliveredOn: ago(1) }),
      entry(3, { kind: 'feedback', polarity: 'redirect', deliveredOn: ago(1) }),
      entry(3, { kind: 'feedback', polarity: 'redirect' }),
    ])
    expect(balance).toEqual({ reinforcing: 2, correcting: 1, unnamed: 1 })
    expect(balanceWords(balance)).toBe('2 reinforcing, 1 correcting')
    expect(outOfTen(balance)).toBe(7)
    expect(outOfTen(balanceOf([]))).toBeUndefined()
  })
})

describe('praise', () => {
  it.each([
    'Great job this week, keep it up!',
    'You are a natural. Really strong quarter.',
    'Nailed it. So proud of you, amazing work',
    'Thanks for the great attitude',
  ])('does not say what was done: %s', (text) => {
    expect(namesBehaviour(text)).toBe(false)
  })

  it.each([
    'You asked what waiting costs them, and then you were quiet.',
    'Prepared three lost-deal stories without being asked',
    'Wrote back to Fenwick the same day',
    'Great how you let Dana finish her sentence',
  ])('says what was done: %s', (text) => {
    expect(namesBehaviour(text)).toBe(true)
  })
})

describe('a topic', () => {
  it.each(['More pipeline', 'Q3 numbers', 'Bookings are below target', 'Win rate'])(
    'names a result and nothing to do: %s',
    (topic) => {
      expect(namesOnlyANumber(topic, [])).toBe(true)
    },
  )

  it.each([
    'Who to call for more pipeline',
    'Pipeline: two discovery calls before Friday',
    'Holiday in May',
    'Hartwell has gone quiet',
  ])('is something to talk about: %s', (topic) => {
    expect(namesOnlyANumber(topic, [])).toBe(false)
  })

  it('knows the rep’s own lagging metrics by their names', () => {
    expect(namesOnlyANumber('Stakeholder meetings won', ['Stakeholder meetings won'])).toBe(true)
    expect(namesOnlyANumber('Stakeholder meetings won', [])).toBe(false)
  })
})
