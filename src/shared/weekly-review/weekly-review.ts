import * as z from 'zod/mini'
import { FactPart } from '../brief/fact.ts'
import { idOf } from '../kernel/id.ts'
import { Words } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { RecordId } from '../record/record.ts'
import { RepId } from '../rep/rep-id.ts'

export const WeeklyReviewId = idOf('WeeklyReviewId')
export type WeeklyReviewId = z.infer<typeof WeeklyReviewId>

/** The questions of the review, in the order they are gone through. */
export const WeekStepKey = z.enum(['no-praise', 'slipped', 'off-pace', 'skipped', 'i-owe'])
export type WeekStepKey = z.infer<typeof WeekStepKey>

const count = z.int().check(z.nonnegative())

/** One look back at a week, dated, with the manager's own note. Nobody else ever sees it. */
export const WeeklyReview = z.strictObject({
  id: WeeklyReviewId,
  /** The first of the days it looks at. */
  weekFrom: CalendarDay,
  /** The steps she has gone through. */
  seen: z.array(WeekStepKey),
  /** How many lines each step had when she finished; empty until then. */
  findings: z.partial(
    z.strictObject({
      'no-praise': count,
      slipped: count,
      'off-pace': count,
      skipped: count,
      'i-owe': count,
    }),
  ),
  note: Words,
  /** Null while it is open. */
  finishedOn: z.nullable(CalendarDay),
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type WeeklyReview = z.infer<typeof WeeklyReview>

/** What can be done about a line at once. */
export const WeekAct = z.enum(['praise', 'promise', 'goal', 'meet', 'tell'])
export type WeekAct = z.infer<typeof WeekAct>

/** A line of a step: something that is so about one rep, why, and its act. */
export const WeekLine = z.strictObject({
  key: z.string(),
  repId: RepId,
  repName: z.string(),
  fact: z.string(),
  because: z.array(FactPart),
  act: WeekAct,
  /** The record the act is about; null where it makes one. */
  recordId: z.nullable(RecordId),
})
export type WeekLine = z.infer<typeof WeekLine>

export const WeekStep = z.strictObject({ key: WeekStepKey, lines: z.array(WeekLine) })
export type WeekStep = z.infer<typeof WeekStep>

/** What a page of the week shows: the steps as they stand today, and the review that is open or done. */
export const WeekDesk = z.strictObject({
  today: CalendarDay,
  weekFrom: CalendarDay,
  steps: z.array(WeekStep),
  /** The open one; null when none was begun. */
  open: z.nullable(WeeklyReview),
  /** The last one that was finished, whenever that was. */
  last: z.nullable(WeeklyReview),
})
export type WeekDesk = z.infer<typeof WeekDesk>

/** How many days a review looks back, today included. */
export const reviewDays = 7

/** A finished review stands for its week: so many days after it none is due, unless the manager says otherwise. */
export const reviewRestDays = 5

/**
 * Whether the weekly review is due: on the manager's own weekday and no other, and not when one was
 * finished within the days that it stands for. Never without a weekday.
 */
export function isReviewDue(
  today: { readonly weekday: number; readonly daysSinceLast: number | null },
  reviewOn: number | null,
  restDays = reviewRestDays,
): boolean {
  if (reviewOn === null || today.weekday !== reviewOn) return false
  return today.daysSinceLast === null || today.daysSinceLast > restDays
}
