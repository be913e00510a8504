import * as z from 'zod/mini'
import { Audience, Line, Words } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import { type LevelNumber, ScorecardId } from '../skill/skill.ts'
import { QuestionKey, type QuestionKind, ScorecardFormId, ScorecardQuestion } from './scorecard-form.ts'

/** A step of a scale, yes or no, the chosen word, or what was written. Null while nothing is answered. */
export const AnswerValue = z.nullable(
  z.union([z.int().check(z.minimum(1), z.maximum(4)), z.boolean(), Words]),
)
export type AnswerValue = z.infer<typeof AnswerValue>

/** One question, answered by both. */
export const CardAnswer = z.strictObject({
  key: QuestionKey,
  mine: AnswerValue,
  /** The rep's own answer, beside the manager's. */
  rep: AnswerValue,
  /** The question did not fit this time; both answers are passed over then. */
  isNotApplicable: z.boolean(),
  note: Line,
})
export type CardAnswer = z.infer<typeof CardAnswer>

const cardFields = {
  /** Which call, which visits: `Hartwell, second talk`. */
  occasion: Line,
  onDay: CalendarDay,
  answers: z.array(CardAnswer).check(z.maxLength(40, 'too many')),
  notes: Words,
  audience: Audience,
}

/** A form filled on a day for a rep, with the questions as they were asked then. */
export const Scorecard = z.strictObject({
  id: ScorecardId,
  repId: RepId,
  /** Null when the form is gone for good. */
  formId: z.nullable(ScorecardFormId),
  formName: z.string(),
  formVersion: z.int(),
  questions: z.array(ScorecardQuestion),
  ...cardFields,
  /** When it was talked through with the rep. */
  discussedOn: z.nullable(CalendarDay),
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type Scorecard = z.infer<typeof Scorecard>

export const NewScorecard = z.strictObject({
  repId: RepId,
  formId: ScorecardFormId,
  /** Left out: today. */
  onDay: z.optional(CalendarDay),
  occasion: z._default(Line, ''),
})
export type NewScorecard = z.infer<typeof NewScorecard>

/** Only the fields that change are sent. */
export const ScorecardChanges = z.partial(
  z.strictObject({ ...cardFields, discussedOn: z.nullable(CalendarDay) }),
)
export type ScorecardChanges = z.infer<typeof ScorecardChanges>

/** Whether a value is an answer to that kind of question. */
export function fitsKind(question: Pick<ScorecardQuestion, 'kind' | 'options'>, value: AnswerValue): boolean {
  if (value === null) return true
  switch (question.kind) {
    case 'scale':
      return typeof value === 'number'
    case 'yes-no':
      return typeof value === 'boolean'
    case 'choice':
      return typeof value === 'string' && question.options.includes(value)
    case 'text':
      return typeof value === 'string'
  }
}

/** The answer to a question; an empty one while there is none. */
export function answerTo(card: Pick<Scorecard, 'answers'>, key: QuestionKey): CardAnswer {
  return (
    card.answers.find((answer) => answer.key === key) ?? {
      key,
      mine: null,
      rep: null,
      isNotApplicable: false,
      note: '',
    }
  )
}

const isFilled = (value: AnswerValue): boolean => value !== null && value !== ''

/** How many questions have the manager's answer, or do not apply, out of all. No sum is made of the answers. */
export function answeredOf(card: Pick<Scorecard, 'questions' | 'answers'>): {
  readonly answered: number
  readonly byRep: number
  readonly total: number
} {
  const answers = card.questions.map(({ key }) => answerTo(card, key))
  return {
    answered: answers.filter((answer) => answer.isNotApplicable || isFilled(answer.mine)).length,
    byRep: answers.filter((answer) => !answer.isNotApplicable && isFilled(answer.rep)).length,
    total: answers.length,
  }
}

/** Where the two saw it differently. `steps` is how far apart on a scale; 1 for anything else. */
export interface SelfScoreGap {
  readonly key: QuestionKey
  readonly kind: QuestionKind
  readonly words: string
  readonly mine: AnswerValue
  readonly rep: AnswerValue
  readonly steps: number
}

/**
 * The questions that manager and rep answered differently, widest first. A difference is something to talk
 * about and nothing more: who is right is not known here. Written answers are not compared.
 */
export function selfScoreGaps(card: Pick<Scorecard, 'questions' | 'answers'>): SelfScoreGap[] {
  return card.questions
    .flatMap((question) => {
      const { mine, rep, isNotApplicable } = answerTo(card, question.key)
      if (question.kind === 'text' || isNotApplicable || !isFilled(mine) || !isFilled(rep)) return []
      if (mine === rep) return []
      const steps = typeof mine === 'number' && typeof rep === 'number' ? Math.abs(mine - rep) : 1
      return [{ key: question.key, kind: question.kind, words: question.words, mine, rep, steps }]
    })
    .toSorted((one, other) => other.steps - one.steps)
}

/** An answer in words: `3 of 4`, `yes`, the chosen word; an empty answer is `not answered`. */
export function answerWords(value: AnswerValue): string {
  if (value === null || value === '') return 'not answered'
  if (typeof value === 'number') return `${value} of 4`
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value
}

/** A level that a filled card shows: the manager's step on a question that is tied to a skill. */
export interface ShownLevel {
  readonly key: QuestionKey
  readonly skillId: NonNullable<ScorecardQuestion['skillId']>
  readonly level: LevelNumber
  /** The step's own words, or the question's, with the note behind it. */
  readonly evidence: string
}

/** What a card shows about skills, ready to be kept as evidence. */
export function shownLevels(
  card: Pick<Scorecard, 'questions' | 'answers' | 'formName' | 'occasion'>,
): ShownLevel[] {
  return card.questions.flatMap((question) => {
    const { mine, isNotApplicable, note } = answerTo(card, question.key)
    if (question.skillId === null || question.kind !== 'scale' || isNotApplicable) return []
    const level = levelOf(mine)
    if (level === null) return []
    const seen = question.options[level - 1] ?? question.words
    const where = card.occasion === '' ? card.formName : `${card.formName}, ${card.occasion}`
    const evidence = [`${where}: ${seen}.`, note].filter((part) => part !== '').join(' ')
    return [{ key: question.key, skillId: question.skillId, level, evidence }]
  })
}

function levelOf(value: AnswerValue): LevelNumber | null {
  return value === 1 || value === 2 || value === 3 || value === 4 ? value : null
}
