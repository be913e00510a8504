import * as z from 'zod/mini'
import { FilledLine } from '../kernel/text.ts'
import { addDays, CalendarDay, daysBetween } from '../kernel/time.ts'

/** Names a question: a word for a shipped one, an id for the manager's own. */
export const QuestionKey = z
  .string()
  .check(z.regex(/^[a-z0-9-]{1,36}$/))
  .brand<'QuestionKey'>()
export type QuestionKey = z.infer<typeof QuestionKey>

/** What a question is about. */
export const QuestionTheme = z.enum([
  'drive',
  'the-job',
  'skill',
  'deals',
  'promises',
  'obstacles',
  'growth',
  'team',
  'me',
])
export type QuestionTheme = z.infer<typeof QuestionTheme>

/** 0 is every time; otherwise so many days between one asking and the next. */
const everyDays = z.int('not a number').check(z.minimum(0, 'too small'), z.maximum(730, 'too large'))
/** Keys of shipped templates; none is any one-on-one. */
const meetings = z.array(z.string().check(z.maxLength(60))).check(z.maxLength(40, 'too many'))

/** A question of the bank as it stands for this manager. */
export const Question = z.strictObject({
  key: QuestionKey,
  words: FilledLine,
  theme: QuestionTheme,
  everyDays,
  meetings,
  origin: z.enum(['shipped', 'changed', 'own']),
  isRetired: z.boolean(),
})
export type Question = z.infer<typeof Question>

const fields = { words: FilledLine, theme: QuestionTheme, everyDays, meetings }
export const NewQuestion = z.strictObject(fields)
export type NewQuestion = z.infer<typeof NewQuestion>
export const QuestionChanges = z.partial(z.strictObject({ ...fields, isRetired: z.boolean() }))
export type QuestionChanges = z.infer<typeof QuestionChanges>

/** That a question was asked, and when. */
export interface Asked {
  readonly key: QuestionKey
  readonly on: CalendarDay
}

/** A question whose time has come, for one rep. */
export const DueQuestion = z.strictObject({
  question: Question,
  /** Null when it was never asked. */
  lastAskedOn: z.nullable(CalendarDay),
  /** Days beyond its rhythm; 0 on the day it falls due. */
  daysBeyond: z.int(),
  /** It belongs to the kind of meeting that comes next. */
  fitsNext: z.boolean(),
})
export type DueQuestion = z.infer<typeof DueQuestion>

/**
 * The questions to ask a rep now: those of the coming kind of meeting first, then the longest overdue.
 *
 * A question that was never asked counts from `since`, the day the rep became the manager's or was first met;
 * without one nothing is due yet. One with the rhythm "every time" is due only in the meetings it belongs to,
 * where the template asks it. Retired ones are never due.
 */
export function dueQuestions(
  questions: readonly Question[],
  asked: readonly Asked[],
  on: {
    readonly today: CalendarDay
    readonly since: CalendarDay | null
    readonly nextMeeting: string | null
  },
): DueQuestion[] {
  const { today, since, nextMeeting } = on
  const last = new Map<QuestionKey, CalendarDay>()
  for (const { key, on } of asked) {
    const known = last.get(key)
    if (on <= today && (known === undefined || known < on)) last.set(key, on)
  }
  return questions
    .flatMap((question) => {
      if (question.isRetired || question.everyDays === 0) return []
      const lastAskedOn = last.get(question.key) ?? null
      const from = lastAskedOn ?? since
      if (from === null) return []
      const daysBeyond = daysBetween(addDays(from, question.everyDays), today)
      if (daysBeyond < 0) return []
      const fitsNext = nextMeeting !== null && question.meetings.includes(nextMeeting)
      return [{ question, lastAskedOn, daysBeyond, fitsNext }]
    })
    .toSorted(
      (one, other) =>
        Number(other.fitsNext) - Number(one.fitsNext) ||
        other.daysBeyond / other.question.everyDays - one.daysBeyond / one.question.everyDays,
    )
}

/** The rhythm in words: `every time`, `every 2 weeks`, `monthly`, `quarterly`, `every 60 days`. */
export function rhythmWords(everyDays: number): string {
  const named: Readonly<Record<number, string>> = {
    0: 'every time',
    7: 'weekly',
    14: 'every 2 weeks',
    30: 'monthly',
    91: 'quarterly',
    182: 'twice a year',
    365: 'once a year',
  }
  return named[everyDays] ?? `every ${everyDays} days`
}

/** The rhythms that are offered. */
export const rhythms = [0, 14, 30, 60, 91, 182, 365] as const
