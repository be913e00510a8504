import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../src/shared/kernel/time.ts'
import {
  dueQuestions,
  type Question,
  QuestionKey,
  rhythmWords,
} from '../../../src/shared/question/question.ts'
import { askedInTemplates, shippedQuestions } from '../../../src/shared/question/shipped-questions.ts'
import { shippedOneOnOneTemplates } from '../../../src/shared/template/shipped-one-on-one-templates.ts'
import { guardWords } from '../../../src/shared/writing/guard-words.ts'
import { findWords, guardIndex } from '../../../src/shared/writing/writing-guard.ts'

const today = day('2026-11-21')
const ago = (days: number) => addDays(today, -days)
const key = (name: string) => QuestionKey.parse(name)

function question(name: string, facts: Partial<Question> = {}): Question {
  return {
    key: key(name),
    words: name,
    theme: 'skill',
    everyDays: 30,
    meetings: [],
    origin: 'own',
    isRetired: false,
    ...facts,
  }
}

function due(
  questions: readonly Question[],
  asked: readonly [string, number][] = [],
  nextMeeting: string | null = null,
) {
  return dueQuestions(
    questions,
    asked.map(([name, days]) => ({ key: key(name), on: ago(days) })),
    { today, since: ago(100), nextMeeting },
  )
}

describe('a question of the bank', () => {
  it.each([
    [29, 0],
    [30, 1],
  ])('asked %i days ago with a rhythm of 30 is due %i times', (days, count) => {
    expect(due([question('a')], [['a', days]])).toHaveLength(count)
  })

  it('counts from the last time it was asked', () => {
    expect(
      due(
        [question('a')],
        [
          ['a', 90],
          ['a', 3],
        ],
      ),
    ).toEqual([])
  })

  it('counts from when the rep became hers if it was never asked, and not at all if that is unknown', () => {
    expect(due([question('a')])[0]).toMatchObject({ lastAskedOn: null, daysBeyond: 70 })
    expect(dueQuestions([question('a')], [], { today, since: null, nextMeeting: null })).toEqual([])
  })

  it('is never due when it is retired or asked every time anyway', () => {
    expect(due([question('a', { isRetired: true }), question('b', { everyDays: 0 })])).toEqual([])
  })

  it('comes first when it belongs to the next kind of meeting, then by how far it is beyond its rhythm', () => {
    const all = [
      question('slow', { everyDays: 90 }),
      question('quick', { everyDays: 14 }),
      question('fits', { everyDays: 90, meetings: ['career'] }),
    ]
    expect(due(all, [], 'career').map((one) => one.question.key)).toEqual(['fits', 'quick', 'slow'])
  })
})

describe('the shipped questions', () => {
  it('have each a name and words of their own', () => {
    expect(new Set(shippedQuestions.map((one) => one.key)).size).toBe(shippedQuestions.length)
    expect(new Set(shippedQuestions.map(({ words }) => words)).size).toBe(shippedQuestions.length)
  })

  it('end with a question mark or ask to be shown', () => {
    for (const { words } of shippedQuestions) expect(words).toMatch(/\?$|\.$/)
  })

  it('belong to meetings that there are', () => {
    const keys = new Set(shippedOneOnOneTemplates.map((template) => template.key))
    for (const { meetings } of shippedQuestions) {
      expect(meetings.length).toBeGreaterThan(0)
      for (const meeting of meetings) expect(keys).toContain(meeting)
    }
  })

  it('say nothing that the writing guard would ask about', () => {
    const index = guardIndex(guardWords)
    const asked = shippedQuestions.flatMap(({ words }) => findWords(words, index).map((found) => found.words))
    expect(asked).toEqual(['get better'])
  })

  it('count as asked where a template asks them in the same words', () => {
    expect(askedInTemplates({ words: 'What would you like to be known for?' })).toEqual(['career'])
    expect(askedInTemplates({ words: 'Something nobody asks' })).toEqual([])
  })
})

describe('a rhythm', () => {
  it.each([
    [0, 'every time'],
    [30, 'monthly'],
    [60, 'every 60 days'],
    [91, 'quarterly'],
  ])('of %i days is called %s', (days, words) => {
    expect(rhythmWords(days)).toBe(words)
  })
})
