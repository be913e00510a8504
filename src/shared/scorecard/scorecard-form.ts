import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { FilledLine, Line, Name, Words } from '../kernel/text.ts'
import { Instant } from '../kernel/time.ts'
import { SkillId } from '../skill/skill.ts'
import type { ShippedForm } from './shipped-form.ts'

export const ScorecardFormId = idOf('ScorecardFormId')
export type ScorecardFormId = z.infer<typeof ScorecardFormId>

/** How a question is answered: four described steps, yes or no, one of several words, or in writing. */
export const QuestionKind = z.enum(['scale', 'yes-no', 'choice', 'text'])
export type QuestionKind = z.infer<typeof QuestionKind>

/** The name of a question within its form. It stays when the wording changes, so that answers keep their place. */
export const QuestionKey = z.string().check(z.regex(/^q[1-9]\d{0,3}$/))
export type QuestionKey = z.infer<typeof QuestionKey>

/** One question of a form. */
export const ScorecardQuestion = z
  .strictObject({
    key: QuestionKey,
    kind: QuestionKind,
    words: FilledLine,
    /** What to look for, shown under the question while it is answered. */
    guide: Words,
    /** Of a choice: its answers. Of a scale: what each of the four steps looks like, or nothing. */
    options: z.array(FilledLine).check(z.maxLength(8, 'too many')),
    /** The skill it shows, so that a filled card can become evidence. */
    skillId: z.nullable(SkillId),
  })
  .check(
    z.refine(({ kind, options }) => kind !== 'choice' || options.length >= 2, {
      message: 'two answers at least',
      path: ['options'],
    }),
    z.refine(({ kind, options }) => kind !== 'scale' || options.length === 0 || options.length === 4, {
      message: 'four steps',
      path: ['options'],
    }),
  )
export type ScorecardQuestion = z.infer<typeof ScorecardQuestion>

/** Steps of a scale: the same four as a skill has levels. */
export const scaleSteps = [1, 2, 3, 4] as const

const formFields = {
  name: Name,
  /** When to take this one, in a sentence. */
  situation: Line,
  questions: z.array(ScorecardQuestion).check(
    z.minLength(1, 'empty'),
    z.maxLength(40, 'too many'),
    z.refine((questions) => new Set(questions.map(({ key }) => key)).size === questions.length, 'twice'),
  ),
}

/** The questions of a call or a ride-along: shipped, changed, or the manager's own. */
export const ScorecardForm = z.strictObject({
  id: ScorecardFormId,
  shippedKey: z.nullable(z.string()),
  ...formFields,
  /** Goes up when the questions change after a card was filled with them. */
  version: z.int(),
  position: z.int(),
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type ScorecardForm = z.infer<typeof ScorecardForm>

export const NewScorecardForm = z.strictObject({ ...formFields, situation: z._default(Line, '') })
export type NewScorecardForm = z.infer<typeof NewScorecardForm>

/** Only the fields that change are sent. */
export const ScorecardFormChanges = z.partial(z.strictObject(formFields))
export type ScorecardFormChanges = z.infer<typeof ScorecardFormChanges>

/** The name of the next question: never one that was used before in this form. */
export function nextQuestionKey(questions: readonly Pick<ScorecardQuestion, 'key'>[]): QuestionKey {
  const highest = questions.reduce((top, { key }) => Math.max(top, Number(key.slice(1))), 0)
  return `q${highest + 1}`
}

/** Whether a form still asks what the shipped one asks. Links to skills do not count: they differ by vault. */
export function isFormAsShipped(
  form: Pick<ScorecardForm, 'name' | 'situation' | 'questions'>,
  shipped: ShippedForm | undefined,
): boolean {
  if (shipped === undefined) return true
  return (
    form.name === shipped.name &&
    form.situation === shipped.situation &&
    form.questions.length === shipped.questions.length &&
    form.questions.every((question, index) => {
      const original = shipped.questions[index]
      return (
        original !== undefined &&
        question.kind === original.kind &&
        question.words === original.words &&
        question.guide === original.guide &&
        question.options.join('\n') === original.options.join('\n')
      )
    })
  )
}
