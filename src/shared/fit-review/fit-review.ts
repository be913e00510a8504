import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Words } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { RecordId, RecordNoun } from '../record/record.ts'
import { RepId } from '../rep/rep-id.ts'

export const FitReviewId = idOf('FitReviewId')
export type FitReviewId = z.infer<typeof FitReviewId>

/** What the evidence is about. */
export const EvidenceTopic = z.enum(['provided', 'tried', 'response', 'trend'])
export type EvidenceTopic = z.infer<typeof EvidenceTopic>

/** A dated line, with the record it comes from where there is one. */
export const EvidenceLine = z.strictObject({
  topic: EvidenceTopic,
  on: z.nullable(CalendarDay),
  words: z.string().check(z.maxLength(600)),
  noun: z.nullable(RecordNoun),
  recordId: z.nullable(RecordId),
})
export type EvidenceLine = z.infer<typeof EvidenceLine>

export const FitQuestion = z.enum(['expected', 'provided', 'tried', 'wants', 'seat'])
export type FitQuestion = z.infer<typeof FitQuestion>

/** The five questions, to the manager herself. */
export const fitQuestions: Readonly<Record<FitQuestion, string>> = {
  expected: 'Could they say in their own words what is expected of them? When did I last hear it?',
  provided: 'What had I promised to provide, and did they get it?',
  tried: 'When I told them something, what did I see them do with it?',
  wants: 'What have they said themselves about wanting this job?',
  seat: 'Would somebody else manage in this seat, with these accounts, tools and this much of me?',
}

/**
 * The manager's own thinking about whether somebody is in the right place. Nobody else ever reads it: it
 * has no audience, stands in no packet and in no file that leaves the app. The evidence is as it was found
 * on the day it was opened.
 */
export const FitReview = z.strictObject({
  id: FitReviewId,
  repId: RepId,
  openedOn: CalendarDay,
  evidence: z.array(EvidenceLine),
  answers: z.record(z.string(), z.string()),
  /** What the manager takes from it, in her words. */
  conclusion: Words,
  concludedOn: z.nullable(CalendarDay),
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type FitReview = z.infer<typeof FitReview>

/** A finished coaching plan, as far as the offer looks at it. */
export interface EndedPlan {
  readonly id: string
  readonly endedOn: CalendarDay
  readonly startsOn: CalendarDay
  readonly outcome: 'reached' | 'moved' | 'not-moved' | 'stopped'
  readonly skillName: string
}

/** So many full plans in a row without movement before the app offers to look at it. */
export const plansBeforeOffer = 2

/**
 * The plans an offer rests on: the latest ended ones, all without movement, since the last review. Empty
 * while there are too few, or one of them moved something. A plan that was stopped says nothing either way.
 */
export function plansWithoutMovement(
  plans: readonly EndedPlan[],
  lastReviewOn: CalendarDay | null,
  needed: number = plansBeforeOffer,
): EndedPlan[] {
  const full = plans
    .filter(
      ({ outcome, endedOn }) => outcome !== 'stopped' && (lastReviewOn === null || endedOn > lastReviewOn),
    )
    .toSorted((one, other) => (one.endedOn < other.endedOn ? -1 : 1))
  const since = full.slice(full.findLastIndex(({ outcome }) => outcome !== 'not-moved') + 1)
  return since.length >= needed ? since : []
}
