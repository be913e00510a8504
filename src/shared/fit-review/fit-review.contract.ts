import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { Words } from '../kernel/text.ts'
import { RepId } from '../rep/rep-id.ts'
import { EvidenceLine, FitQuestion, FitReview, FitReviewId } from './fit-review.ts'

const ofReview = z.strictObject({ id: FitReviewId })

/** The manager's own review of fit: offered, never begun by the app, never shown to anybody else. */
export const fitReviewContract = {
  /** Last opened first. */
  listForRep: query({
    input: z.strictObject({ repId: RepId }),
    output: z.array(FitReview),
    errors: ['rep-not-found'],
  }),
  /** What there is to look at today, whether or not it is offered. */
  evidence: query({
    input: z.strictObject({ repId: RepId }),
    output: z.strictObject({
      /** Full coaching plans that moved nothing, since the last review; from two on it is offered. */
      plansWithoutMovement: z.int(),
      isOffered: z.boolean(),
      lines: z.array(EvidenceLine),
    }),
    errors: ['rep-not-found'],
  }),
  begin: command({ input: z.strictObject({ repId: RepId }), output: FitReview, errors: ['rep-not-found'] }),
  answer: command({
    input: z.strictObject({ id: FitReviewId, question: FitQuestion, words: Words }),
    output: FitReview,
    errors: ['fit-review-not-found'],
  }),
  /** Dated with today. Said again, the later day stands. */
  conclude: command({
    input: z.strictObject({ id: FitReviewId, words: Words }),
    output: FitReview,
    errors: ['fit-review-not-found', 'reason-missing'],
  }),
  get: query({ input: ofReview, output: FitReview, errors: ['fit-review-not-found'] }),
}
