import { describe, expect, it } from 'vitest'
import { about, ago, entry, goal, met, noted, quiet, rep, say, trend, usualThen } from '../facts-fixture.ts'

describe('still to say', () => {
  const waiting = (days: number, polarity: 'reinforce' | 'redirect' = 'redirect') =>
    entry(days, { kind: 'feedback', polarity, heading: 'Discounted too early' })

  it.each([
    [2, undefined],
    [3, '“Discounted too early” is still to be said'],
  ])('%i days after it was noted: %s', (days, fact) => {
    expect(say('still-to-say', about({ entries: [waiting(days)] }))?.fact).toBe(fact)
  })

  it('counts several, and calls praise praise with how the rep likes it', () => {
    expect(say('still-to-say', about({ entries: [waiting(9), waiting(4)] }))?.fact).toBe(
      'You noted two things and have not said them yet',
    )
    const likes = { ...rep, praisePreference: 'private' as const }
    const praise = say('still-to-say', about({ rep: likes, entries: [waiting(4, 'reinforce')] }))
    expect(praise).toMatchObject({ pill: { tone: 'g', text: 'reinforce' }, rowWord: 'praise waiting' })
    expect(praise?.because.at(-1)).toMatchObject({ text: 'Alex likes praise in private', noun: 'rep' })
  })

  it('is silent once told, for other kinds, and with nothing noted', () => {
    expect(say('still-to-say', about({ entries: [{ ...waiting(9), deliveredOn: ago(1) }] }))).toBeUndefined()
    expect(say('still-to-say', about({ entries: [entry(9)] }))).toBeUndefined()
    expect(say('still-to-say', quiet)).toBeUndefined()
  })
})

describe('an observation without feedback', () => {
  it.each([
    [6, false],
    [7, true],
    [60, true],
    [61, false],
  ])('%i days after it was seen: %s', (days, speaks) => {
    expect(say('observation-unsaid', about({ entries: [entry(days)] })) !== undefined).toBe(speaks)
  })

  it('is silent once told, where there is nothing to tell, and with nothing seen', () => {
    expect(say('observation-unsaid', about({ entries: [entry(9, { deliveredOn: ago(2) })] }))).toBeUndefined()
    expect(say('observation-unsaid', about({ entries: [entry(9, { polarity: null })] }))).toBeUndefined()
    expect(say('observation-unsaid', quiet)).toBeUndefined()
  })
})

describe('feedback delay', () => {
  const told = (...delays: number[]) =>
    about({ entries: delays.map((delay) => entry(40, { deliveredOn: ago(40 - delay) })) })

  it('says the median with its count and the longest', () => {
    const nudge = say('feedback-delay', told(2, 7, 12))
    expect(nudge?.fact).toBe('What you see reaches Alex after 7 days')
    expect(nudge?.because).toContain('median of 3 in 90 days')
    expect(nudge?.because[3]).toMatchObject({ text: 'waited 12 days' })
  })

  it('is silent below seven days, and with too few told to say', () => {
    expect(say('feedback-delay', told(2, 6, 12))).toBeUndefined()
    expect(say('feedback-delay', told(12, 12))).toBeUndefined()
    expect(say('feedback-delay', quiet)).toBeUndefined()
  })

  it('does not count what is older than ninety days', () => {
    const old = [91, 92, 93].map((days) => entry(days, { deliveredOn: ago(days - 20) }))
    expect(say('feedback-delay', about({ entries: old }))).toBeUndefined()
  })
})

describe('days since praise', () => {
  it.each([
    [27, undefined],
    [28, 'No recognition for Alex in 28 days'],
  ])('%i days after the last: %s', (days, fact) => {
    expect(say('praise-gap', about({ lastRecognition: noted(days) }))?.fact).toBe(fact)
  })

  it('counts from the day they became hers when there was none, and links the last observation', () => {
    const nudge = say('praise-gap', about({ lastObservation: noted(5) }))
    expect(nudge?.fact).toBe('No recognition for Alex in 200 days')
    expect(nudge?.because[0]).toBe('none is noted so far')
  })

  it('knows too little where nothing was ever noted', () => {
    expect(say('praise-gap', quiet)).toBeUndefined()
  })

  it('waits as long as the manager says', () => {
    expect(say('praise-gap', about({ lastRecognition: noted(40) }), { gap: 41 })).toBeUndefined()
  })
})

describe('days since observation', () => {
  it.each([
    [29, false],
    [30, true],
  ])('%i days after the last: %s', (days, speaks) => {
    expect(say('observation-gap', about({ lastObservation: noted(days) })) !== undefined).toBe(speaks)
  })

  it('counts from the day they became hers when nothing was ever seen', () => {
    expect(say('observation-gap', about({ meetings: [met(3)] }))?.because[0]).toBe(
      'no observation is noted yet',
    )
  })

  it('knows too little without an observation and a meeting', () => {
    expect(say('observation-gap', quiet)).toBeUndefined()
  })
})

describe('an improvement not acknowledged', () => {
  const rose = trend(usualThen(14))

  it('speaks with the reading, the range, and how the rep likes praise', () => {
    const likes = { ...rep, praisePreference: 'written' as const }
    const nudge = say('number-rose', about({ rep: likes, trends: [rose] }))
    expect(nudge?.fact).toBe('First meetings rose above the usual, and nobody has said so yet')
    expect(nudge?.because[0]).toMatchObject({ text: '14 in the week of 9 Nov', noun: 'metric-reading' })
    expect(JSON.stringify(nudge?.because)).toContain('likes praise in writing')
  })

  it('is silent once somebody has said so, from the first day of that week on', () => {
    expect(say('number-rose', about({ trends: [rose], lastRecognition: noted(12) }))).toBeUndefined()
    expect(say('number-rose', about({ trends: [rose], lastRecognition: noted(13) }))).toBeDefined()
  })

  it('is silent inside the range, at its very edge, below it, and with too few readings', () => {
    const { range } = trend(usualThen(9))
    const edge = range.kind === 'known' ? range.upper : 0
    const atEdge = { ...rose, range, settled: rose.settled.map((one) => ({ ...one, value: edge })) }
    expect(say('number-rose', about({ trends: [trend(usualThen(9))] }))).toBeUndefined()
    expect(say('number-rose', about({ trends: [atEdge] }))).toBeUndefined()
    expect(say('number-rose', about({ trends: [trend(usualThen(1))] }))).toBeUndefined()
    expect(say('number-rose', about({ trends: [trend([4, 5, 14])] }))).toBeUndefined()
  })
})

describe('a goal met and not said', () => {
  const metGoal = (days: number) => goal({ state: 'met', closedOn: ago(days) })

  it('speaks for four weeks', () => {
    expect(say('goal-met-unsaid', about({ goals: [metGoal(28)] }))?.fact).toBe(
      'Alex met “Six new logos”, and nobody has said so yet',
    )
    expect(say('goal-met-unsaid', about({ goals: [metGoal(29)] }))).toBeUndefined()
  })

  it('is silent after a recognition on that day, for missed goals, and without goals', () => {
    expect(say('goal-met-unsaid', about({ goals: [metGoal(5)], lastRecognition: noted(5) }))).toBeUndefined()
    expect(say('goal-met-unsaid', about({ goals: [metGoal(5)], lastRecognition: noted(6) }))).toBeDefined()
    const missed = goal({ state: 'missed', closedOn: ago(5) })
    expect(say('goal-met-unsaid', about({ goals: [missed] }))).toBeUndefined()
    expect(say('goal-met-unsaid', quiet)).toBeUndefined()
  })
})
