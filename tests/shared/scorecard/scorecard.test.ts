import { describe, expect, it } from 'vitest'
import {
  type AnswerValue,
  answeredOf,
  answerWords,
  fitsKind,
  selfScoreGaps,
  shownLevels,
} from '../../../src/shared/scorecard/scorecard.ts'
import { nextQuestionKey, ScorecardQuestion } from '../../../src/shared/scorecard/scorecard-form.ts'
import { shippedForms } from '../../../src/shared/scorecard/shipped-forms.ts'
import { shippedSkills } from '../../../src/shared/skill/shipped-skills.ts'

const skillId = '11111111-0000-4000-8000-000000000001'
const steps = ['asked facts', 'named a problem', 'named its cost', 'made them think']
const questions = [
  { key: 'q1', kind: 'scale', words: 'How deep?', guide: '', options: steps, skillId },
  { key: 'q2', kind: 'yes-no', words: 'Next step agreed?', guide: '', options: [], skillId: null },
  { key: 'q3', kind: 'choice', words: 'Who spoke more?', guide: '', options: ['we', 'they'], skillId: null },
  { key: 'q4', kind: 'text', words: 'One thing to try', guide: '', options: [], skillId: null },
].map((question) => ScorecardQuestion.parse(question))
const said = (key: string, mine: AnswerValue, rep: AnswerValue, isNotApplicable = false) => ({
  key,
  mine,
  rep,
  isNotApplicable,
  note: '',
})

describe('a question of a form', () => {
  it.each([
    ['a choice with one answer', { kind: 'choice', options: ['yes'] }],
    ['a scale with three steps', { kind: 'scale', options: ['a', 'b', 'c'] }],
  ])('is refused as %s', (_what, facts) => {
    const question = { key: 'q1', words: 'How?', guide: '', skillId: null, ...facts }
    expect(ScorecardQuestion.safeParse(question).success).toBe(false)
  })

  it('gets a name no earlier question of its form had', () => {
    expect(nextQuestionKey([])).toBe('q1')
    expect(nextQuestionKey([{ key: 'q7' }, { key: 'q2' }])).toBe('q8')
  })
})

describe('an answer', () => {
  it.each([
    ['scale', 3, true],
    ['scale', true, false],
    ['yes-no', false, true],
    ['choice', 'they', true],
    ['choice', 'nobody', false],
    ['text', 'Ask who else', true],
    ['text', null, true],
  ] as const)('to a %s question of %s fits: %s', (kind, value, expected) => {
    const question = questions.find((one) => one.kind === kind)
    expect(question === undefined ? undefined : fitsKind(question, value)).toBe(expected)
  })

  it('reads as words', () => {
    expect([null, '', 3, true, false, 'we'].map(answerWords)).toEqual([
      'not answered',
      'not answered',
      '3 of 4',
      'yes',
      'no',
      'we',
    ])
  })
})

describe('a card answered by both', () => {
  it('counts what is answered and makes no sum of it', () => {
    const answers = [said('q1', 2, 4), said('q2', null, null, true), said('q4', '', 'Slow down')]
    expect(answeredOf({ questions, answers })).toEqual({ answered: 2, byRep: 2, total: 4 })
  })

  it('shows where the two differ, widest first, and never compares what was written', () => {
    const answers = [
      said('q2', true, false),
      said('q1', 2, 4),
      said('q4', 'Ask', 'Listen'),
      said('q3', 'we', 'we'),
    ]
    expect(selfScoreGaps({ questions, answers }).map(({ key, steps }) => [key, steps])).toEqual([
      ['q1', 2],
      ['q2', 1],
    ])
  })

  it('has no difference while one answer is missing, or the question did not apply', () => {
    const answers = [said('q1', 2, null), said('q2', true, false, true)]
    expect(selfScoreGaps({ questions, answers })).toEqual([])
  })

  it('shows a level only where a scale is tied to a skill, in the words of the step', () => {
    const answers = [{ ...said('q1', 3, 4), note: '“What does an hour cost you?”' }, said('q2', true, true)]
    const card = { questions, answers, formName: 'Discovery call', occasion: 'Hartwell' }
    expect(shownLevels(card)).toEqual([
      {
        key: 'q1',
        skillId,
        level: 3,
        evidence: 'Discovery call, Hartwell: named its cost. “What does an hour cost you?”',
      },
    ])
  })
})

describe('the shipped forms', () => {
  it('have every kind of question, a guide under each, and skills that are shipped too', () => {
    const all = shippedForms.flatMap((form) => form.questions)
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['scale', 'yes-no', 'choice', 'text']))
    expect(all.filter(({ guide }) => guide === '')).toEqual([])
    const keys = new Set(shippedSkills.map(({ key }) => key))
    expect(
      all.flatMap(({ skillKey }) => (skillKey === null || keys.has(skillKey) ? [] : [skillKey])),
    ).toEqual([])
  })
})
