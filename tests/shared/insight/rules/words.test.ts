import { describe, expect, it } from 'vitest'
import { spokenBy } from '../../../../src/shared/insight/engine.ts'
import type { EntryFacts, RepFacts } from '../../../../src/shared/insight/rep-facts.ts'
import { noWords, type WordsFacts, wordsOn } from '../../../../src/shared/insight/words-facts.ts'
import { type Question, QuestionKey } from '../../../../src/shared/question/question.ts'
import { about, ago, as, entry, met, quiet, rep, say, today } from '../facts-fixture.ts'

const packet = {
  id: '6f1f7c0e-3a52-4c1b-9d62-000000009999',
  title: 'Q4 2026',
  period: { from: ago(50), to: ago(-30) },
  begunOn: ago(3),
}

function withWords(words: Partial<WordsFacts>, facts: Partial<RepFacts> = {}): RepFacts {
  return about({ ...facts, words: { ...noWords, ...words } })
}

function question(facts: Partial<Question> = {}): Question {
  return {
    key: QuestionKey.parse('outlook'),
    words: 'How are you finding the job?',
    theme: 'the-job',
    everyDays: 60,
    meetings: [],
    origin: 'shipped',
    isRetired: false,
    ...facts,
  }
}

describe('a surprise ahead', () => {
  const critical = (facts: Partial<EntryFacts> = {}) =>
    entry(20, { polarity: 'redirect', heading: 'Price first', ...facts })
  const writing = (entries: readonly EntryFacts[]) => withWords({ packets: [packet] }, { entries })

  it('is named while a packet about its time is being written', () => {
    const nudge = say('surprise-ahead', writing([critical()]))
    expect(nudge?.fact).toBe('Alex would read one thing for the first time in the review')
    expect(JSON.stringify(nudge?.because)).toContain('Q4 2026')
  })

  it.each([
    ['reinforces', critical({ polarity: 'reinforce' })],
    ['was told', critical({ deliveredOn: ago(10) })],
    ['is older than the packet', critical({ happenedOn: ago(51) })],
  ])('is not what %s', (_what, one) => {
    expect(say('surprise-ahead', writing([one]))).toBeUndefined()
  })

  it('is none when delivered feedback came of it', () => {
    const seen = critical()
    const told = entry(10, {
      kind: 'feedback',
      polarity: 'redirect',
      deliveredOn: ago(8),
      followsId: seen.id,
    })
    expect(say('surprise-ahead', writing([seen, told]))).toBeUndefined()
    expect(say('surprise-ahead', writing([seen, { ...told, deliveredOn: null }]))).toBeDefined()
  })

  it('is not looked for while no packet is being written', () => {
    expect(say('surprise-ahead', about({ entries: [critical()] }))).toBeUndefined()
  })

  it('keeps to its threshold', () => {
    const facts = writing([critical(), critical()])
    expect(say('surprise-ahead', facts, { notes: 2 })?.fact).toContain('two things')
    expect(say('surprise-ahead', facts, { notes: 3 })).toBeUndefined()
  })
})

describe('a question that is due', () => {
  const asked = (days: number) =>
    withWords(
      { questions: [question()], asked: [{ key: QuestionKey.parse('outlook'), on: ago(days) }] },
      { meetings: [met(90), met(2)] },
    )

  it('is named from two weeks beyond its rhythm on, with itself as the suggestion', () => {
    expect(say('question-due', asked(73))).toBeUndefined()
    expect(say('question-due', asked(74))).toMatchObject({
      suggestion: '“How are you finding the job?”',
      fact: 'A question you ask every 60 days has not come up with Alex',
    })
  })

  it('counts from the day the rep became hers when it was never asked', () => {
    const facts = (since: number) =>
      withWords({ questions: [question()] }, { rep: { ...rep, yoursSince: ago(since) }, meetings: [met(2)] })
    expect(say('question-due', facts(73))).toBeUndefined()
    expect(say('question-due', facts(74))).toBeDefined()
  })

  it('is none before the first one-on-one, when it is retired, or when it is asked every time', () => {
    expect(say('question-due', withWords({ questions: [question()] }))).toBeUndefined()
    for (const facts of [{ isRetired: true }, { everyDays: 0 }]) {
      expect(
        say('question-due', withWords({ questions: [question(facts)] }, { meetings: [met(90)] })),
      ).toBeUndefined()
    }
  })
})

describe('the career slot', () => {
  const slot = (...meetings: RepFacts['meetings']) => ({
    ...as({ cadence: { idealDays: 7, maximumDays: 14, careerEveryDays: 31 } }),
    meetings,
  })

  it('speaks from the fourth day beyond it on', () => {
    const career = (days: number) => slot(met(days, { templateKey: 'career' }), met(2))
    expect(say('career-slot', career(34))).toBeUndefined()
    expect(say('career-slot', career(35))?.fact).toBe('No career conversation with Alex for 35 days')
  })

  it('stays silent for reps without a slot, and before the first one-on-one', () => {
    expect(say('career-slot', about({ meetings: [met(90)] }))).toBeUndefined()
    expect(say('career-slot', slot())).toBeUndefined()
  })

  it('says so when there was none yet', () => {
    expect(JSON.stringify(say('career-slot', slot(met(3)))?.because)).toContain('none is noted yet')
  })
})

describe('the weekly review', () => {
  // The day of these tests is a Saturday.
  const review = (on: number | null, ...done: readonly number[]) =>
    spokenBy('weekly-review-due', { today, reps: [quiet], review: { on, doneOn: done.map(ago) } })

  it('is due on her weekday and on no other', () => {
    expect(review(6)).toHaveLength(1)
    expect(review(5)).toEqual([])
    expect(review(null)).toEqual([])
  })

  it('is not due when it was done within five days', () => {
    expect(review(6, 5)).toEqual([])
    expect(review(6, 20, 6)[0]?.because).toEqual(['you last did it on 15 Nov, 6 days ago'])
  })

  it('is about the whole team, and silent without one', () => {
    expect(review(6)[0]?.repId).toBeNull()
    expect(spokenBy('weekly-review-due', { today, reps: [], review: { on: 6, doneOn: [] } })).toEqual([])
    expect(spokenBy('weekly-review-due', { today, reps: [quiet] })).toEqual([])
  })
})

describe('what was known of questions and packets on an earlier day', () => {
  it('leaves out what came after', () => {
    const facts: WordsFacts = {
      questions: [question()],
      asked: [{ key: QuestionKey.parse('outlook'), on: ago(2) }],
      packets: [packet],
    }
    expect(wordsOn(facts, ago(3))).toMatchObject({ asked: [], packets: [packet] })
    expect(wordsOn(facts, ago(4)).packets).toEqual([])
  })
})
