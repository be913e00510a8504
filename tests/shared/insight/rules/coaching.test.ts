import { describe, expect, it } from 'vitest'
import { type AgendaFacts, noCoaching } from '../../../../src/shared/insight/coaching-facts.ts'
import type { EntryFacts, HeldMeeting, RepFacts } from '../../../../src/shared/insight/rep-facts.ts'
import { about, ago, entry, met, noted, quiet, say } from '../facts-fixture.ts'

const told = (days: number, facts: Partial<EntryFacts> = {}) =>
  entry(days, {
    kind: 'feedback',
    polarity: 'redirect',
    heading: 'Ask before you answer',
    deliveredOn: ago(days),
    ...facts,
  })
const became = ({ id }: EntryFacts, mark: 'heard' | 'tried' | 'changed', days: number) => ({
  entryId: id,
  mark,
  on: ago(days),
})

describe('feedback not followed up', () => {
  it.each([
    [13, false],
    [14, true],
    [90, true],
    [91, false],
  ])('%i days after it was told: %s', (days, speaks) => {
    expect(say('feedback-not-followed-up', about({ entries: [told(days)] })) !== undefined).toBe(speaks)
  })

  it('says what was told, and how many were looked at', () => {
    const other = told(40)
    const facts = about({
      entries: [other, told(20)],
      coaching: { ...noCoaching, followUps: [became(other, 'tried', 30)] },
    })
    const nudge = say('feedback-not-followed-up', facts)
    expect(nudge?.fact).toBe('You told “Ask before you answer” and have not looked again')
    expect(nudge?.because).toContain('1 of 2 told were followed up')
  })

  it('is silent once looked at, for praise, and with nothing told', () => {
    const one = told(20)
    const followUps = [became(one, 'heard', 10)]
    expect(
      say('feedback-not-followed-up', about({ entries: [one], coaching: { ...noCoaching, followUps } })),
    ).toBeUndefined()
    expect(
      say('feedback-not-followed-up', about({ entries: [told(20, { polarity: 'reinforce' })] })),
    ).toBeUndefined()
    expect(say('feedback-not-followed-up', quiet)).toBeUndefined()
  })
})

describe('where the loop stops', () => {
  it.each([
    [20, undefined],
    [21, 'Two loops with Alex stopped at the follow-up'],
  ])('after %i days: %s', (days, fact) => {
    expect(say('loop-stalled', about({ entries: [told(30), told(days)] }))?.fact).toBe(fact)
  })

  it('names the step most of them wait for', () => {
    const entries = [told(40), told(40), told(40)]
    const followUps = entries.slice(1).map((one) => became(one, 'tried', 28))
    const nudge = say('loop-stalled', about({ entries, coaching: { ...noCoaching, followUps } }))
    expect(nudge?.fact).toBe('Two loops with Alex stopped before the reinforcement')
    expect(nudge?.because).toContain('the longest for 4 weeks')
  })

  it('is silent with one, with what is too old, and with nothing begun', () => {
    expect(say('loop-stalled', about({ entries: [told(30)] }))).toBeUndefined()
    expect(say('loop-stalled', about({ entries: [told(181), told(181)] }))).toBeUndefined()
    expect(say('loop-stalled', quiet)).toBeUndefined()
  })
})

describe('a change that nobody acknowledged', () => {
  const one = told(40)
  const changed = (days: number, rest: Partial<RepFacts> = {}) =>
    about({
      entries: [one],
      coaching: { ...noCoaching, followUps: [became(one, 'changed', days)] },
      ...rest,
    })

  it.each([
    [1, undefined],
    [2, 'Alex changed “Ask before you answer”, and nobody has said so yet'],
    [45, 'Alex changed “Ask before you answer”, and nobody has said so yet'],
    [46, undefined],
  ])('%i days after it was noted: %s', (days, fact) => {
    expect(say('change-unsaid', changed(days))?.fact).toBe(fact)
  })

  it('is silent after recognition since that day, speaks with one before it', () => {
    expect(say('change-unsaid', changed(9, { lastRecognition: noted(9) }))).toBeUndefined()
    expect(say('change-unsaid', changed(9, { lastRecognition: noted(10) }))).toBeDefined()
    expect(say('change-unsaid', quiet)).toBeUndefined()
  })
})

describe('the depth of coaching', () => {
  const touched = (tell: number, show: number) =>
    about({
      entries: [
        ...Array.from({ length: tell }, () =>
          entry(9, { kind: 'coaching-note', polarity: null, touch: 'tell' }),
        ),
        ...Array.from({ length: show }, () =>
          entry(9, { kind: 'coaching-note', polarity: null, touch: 'show' }),
        ),
      ],
      lastObservation: noted(34),
    })

  it.each([
    [5, 1, '83 % of touches with Alex stop at tell'],
    [6, 4, '60 % of touches with Alex stop at tell'],
    [5, 4, undefined],
    [5, 0, undefined],
  ])('%i told and %i shown: %s', (tell, show, fact) => {
    expect(say('depth-stops-at-tell', touched(tell, show))?.fact).toBe(fact)
  })

  it('says when somebody watched last', () => {
    expect(say('depth-stops-at-tell', touched(5, 1))?.because).toContain(', 34 days ago')
    expect(say('depth-stops-at-tell', quiet)).toBeUndefined()
  })
})

function point(meeting: Pick<HeldMeeting, 'id'>, facts: Partial<AgendaFacts> = {}): AgendaFacts {
  return {
    oneOnOneId: meeting.id,
    heldOn: null,
    focus: '',
    title: 'Pricing',
    raisedBy: 'me',
    raisedOn: ago(2),
    isDone: false,
    touch: null,
    topicKind: null,
    topicAim: null,
    ...facts,
  }
}

describe('the topic mix', () => {
  const meetings = [met(28), met(21), met(14), met(7)]
  const talked = (kinds: readonly AgendaFacts['topicKind'][], last = meetings) =>
    about({
      meetings: last,
      coaching: {
        ...noCoaching,
        agenda: kinds.map((topicKind, place) =>
          point(last[place % last.length] ?? met(7), { topicKind, heldOn: ago(7), isDone: true }),
        ),
      },
    })

  it.each([
    [
      ['numbers', 'numbers', 'numbers', 'numbers', 'numbers', 'skill', 'person'],
      'Last 4 one-on-ones: 71 % numbers',
    ],
    [['numbers', 'numbers', 'numbers', 'numbers', 'skill', 'person'], undefined],
    [['numbers', 'numbers', 'numbers', 'numbers', 'numbers'], undefined],
  ] as const)('of %o: %s', (kinds, fact) => {
    expect(say('topic-mix', talked(kinds))?.fact).toBe(fact)
  })

  it('is silent with too few meetings, and with nothing marked', () => {
    const six = ['deals', 'deals', 'deals', 'deals', 'deals', 'deals'] as const
    expect(say('topic-mix', talked(six, meetings.slice(1)))).toBeUndefined()
    expect(say('topic-mix', quiet)).toBeUndefined()
  })
})

describe('the next agenda', () => {
  const next = met(-3, { state: 'planned' })
  const planned = { ...next, heldOn: null }
  const agenda = (...points: readonly Partial<AgendaFacts>[]) =>
    about({
      meetings: [planned],
      coaching: { ...noCoaching, agenda: points.map((facts) => point(planned, facts)) },
    })
  const rule = { topicAim: 'comply' } as const

  it('that only keeps to rules builds no skill', () => {
    expect(say('all-comply', agenda(rule, rule, {}))?.fact).toBe('0 of 3 topics build a skill')
  })

  it('is fine with one topic that builds a skill, with a focus, with one rule, and empty', () => {
    expect(say('all-comply', agenda(rule, rule, { topicAim: 'develop' }))).toBeUndefined()
    expect(say('all-comply', agenda(rule, { ...rule, focus: 'discovery' }))).toBeUndefined()
    expect(say('all-comply', agenda(rule, {}))).toBeUndefined()
    expect(say('all-comply', quiet)).toBeUndefined()
  })

  it('asks for the behaviour behind a number the manager wants', () => {
    expect(say('number-only-topic', agenda({ title: 'More pipeline' }))?.fact).toBe(
      '“More pipeline” names no behaviour. Which one?',
    )
  })

  it('asks nothing of the rep’s own topics, of what names a deed, and of what is done', () => {
    expect(say('number-only-topic', agenda({ title: 'More pipeline', raisedBy: 'rep' }))).toBeUndefined()
    expect(say('number-only-topic', agenda({ title: 'Who to call for pipeline' }))).toBeUndefined()
    expect(say('number-only-topic', agenda({ title: 'More pipeline', isDone: true }))).toBeUndefined()
    expect(say('number-only-topic', quiet)).toBeUndefined()
  })
})

describe('praise that names nothing', () => {
  const praise = (days: number, namesBehaviour: boolean) =>
    entry(days, { kind: 'recognition', polarity: null, namesBehaviour })

  it.each([
    [[true, false, false], 'Two of three recognitions do not say what was done'],
    [[true, true, false], undefined],
    [[false, false, true], undefined],
  ])('of %o: %s', (named, fact) => {
    const entries = named.map((one, place) => praise(30 - place, one))
    expect(say('praise-without-behaviour', about({ entries }))?.fact).toBe(fact)
  })

  it('is silent about what is long ago, and with no praise at all', () => {
    expect(
      say('praise-without-behaviour', about({ entries: [praise(95, false), praise(90, false)] })),
    ).toBeUndefined()
    expect(say('praise-without-behaviour', quiet)).toBeUndefined()
  })
})

describe('the balance beside the manager’s own aim', () => {
  const reached = (reinforcing: number, correcting: number, reinforceAim: number | null) =>
    about({
      entries: [
        ...Array.from({ length: reinforcing }, () => entry(9, { deliveredOn: ago(8) })),
        ...Array.from({ length: correcting }, () => told(9)),
      ],
      coaching: { ...noCoaching, reinforceAim },
    })

  it.each([
    [2, 3, 6, 'Four of ten things that reach Alex reinforce; your own aim is six'],
    [2, 3, 5, undefined],
    [5, 0, 6, 'Ten of ten things that reach Alex reinforce; your own aim is six'],
    [1, 3, 6, undefined],
    [1, 9, null, undefined],
  ])('%i reinforcing and %i correcting with an aim of %o: %s', (reinforcing, correcting, aim, fact) => {
    expect(say('balance-off-aim', reached(reinforcing, correcting, aim))?.fact).toBe(fact)
  })

  it('is silent with nothing told', () => {
    expect(say('balance-off-aim', about({ coaching: { ...noCoaching, reinforceAim: 6 } }))).toBeUndefined()
  })
})

describe('an observation', () => {
  it('that feedback was made from is no longer unsaid', () => {
    const seen = entry(20, { polarity: 'redirect' })
    const feedback = entry(19, { kind: 'feedback', followsId: seen.id })
    expect(say('observation-unsaid', about({ entries: [seen] }))).toBeDefined()
    expect(say('observation-unsaid', about({ entries: [seen, feedback] }))).toBeUndefined()
  })
})
