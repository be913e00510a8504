import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { Words } from '../kernel/text.ts'
import { Mirror } from './mirror.ts'
import { WeekDesk, WeeklyReview, WeeklyReviewId, WeekStepKey } from './weekly-review.ts'

/** The manager's own week. A finished review goes to the trash and comes back through `record`. */
export const weeklyReviewContract = {
  /** The steps as they stand today, the open review and the last one. */
  desk: query({ input: z.strictObject({}), output: WeekDesk }),
  /** Twelve weeks of her own coaching. */
  mirror: query({ input: z.strictObject({}), output: Mirror }),
  /** Finished ones, last first; at most two years of weeks. */
  list: query({ input: z.strictObject({}), output: z.array(WeeklyReview) }),
  /** Keeps what she has written and gone through; begins a review if none is open. */
  write: command({
    input: z.strictObject({ note: z.optional(Words), seen: z.optional(z.array(WeekStepKey)) }),
    output: WeeklyReview,
  }),
  /** Finishes the open review, or one that was never begun, with what each step has today. */
  finish: command({ input: z.strictObject({ note: z.optional(Words) }), output: WeeklyReview }),
  /** Changes the note of a finished one. */
  changeNote: command({
    input: z.strictObject({ id: WeeklyReviewId, note: Words }),
    output: WeeklyReview,
    errors: ['weekly-review-not-found'],
  }),
}
