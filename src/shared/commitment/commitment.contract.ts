import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { Audience, FilledLine, Line } from '../kernel/text.ts'
import { CalendarDay } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import {
  Commitment,
  CommitmentCard,
  CommitmentId,
  CommitmentLine,
  CommitmentOwner,
  NewCommitment,
  Replacement,
} from './commitment.ts'
import { Miss, MissControl, MissId } from './miss.ts'

const reason = z._default(Line, '')
/** In whose hands the reason of a miss was; may be said later. */
const control = z._default(z.nullable(MissControl), null)

/** Where the next page begins: the last promise's day and id. */
const CommitmentCursor = z.strictObject({ madeOn: CalendarDay, id: CommitmentId })

/** Promises, requests and decisions. They go to the trash and come back through `record`. */
export const commitmentContract = {
  /** Everything open, due first first, without a day last. The whole team leaves archived reps out. */
  listOpen: query({
    input: z.strictObject({ repId: z.optional(RepId) }),
    output: z.array(CommitmentLine),
  }),
  /**
   * A rep's promises, last made first, closed ones too; paged by key. `from` and `to` keep those that
   * were made by `to` and not closed before `from`.
   */
  listForRep: query({
    input: z.strictObject({
      repId: RepId,
      from: z.optional(CalendarDay),
      to: z.optional(CalendarDay),
      after: z.optional(CommitmentCursor),
      limit: z._default(z.int().check(z.minimum(1), z.maximum(500)), 200),
    }),
    output: z.strictObject({ commitments: z.array(CommitmentLine), next: z.nullable(CommitmentCursor) }),
  }),
  get: query({
    input: z.strictObject({ id: CommitmentId }),
    output: CommitmentCard,
    errors: ['commitment-not-found'],
  }),
  make: command({
    input: NewCommitment,
    output: Commitment,
    errors: ['rep-not-found', 'one-on-one-not-found', 'one-on-one-item-not-found'],
  }),
  /** Kept today, or on the day told. Keeping it again changes nothing. */
  keep: command({
    input: z.strictObject({ id: CommitmentId, on: z.optional(CalendarDay), note: reason, control }),
    output: Commitment,
    errors: ['commitment-not-found', 'commitment-already-closed', 'day-in-future'],
  }),
  drop: command({
    input: z.strictObject({ id: CommitmentId, reason, control }),
    output: Commitment,
    errors: ['commitment-not-found', 'commitment-already-closed', 'reason-missing'],
  }),
  /** Closes it and makes the one that stands in its place. */
  replace: command({
    input: z.strictObject({ id: CommitmentId, reason, control, by: Replacement }),
    output: z.strictObject({ replaced: Commitment, replacement: Commitment }),
    errors: ['commitment-not-found', 'commitment-already-closed', 'reason-missing'],
  }),
  /** A new due day; the old one stays in the trace. */
  reDate: command({
    input: z.strictObject({ id: CommitmentId, dueOn: CalendarDay, reason, control }),
    output: Commitment,
    errors: ['commitment-not-found', 'commitment-already-closed'],
  }),
  /** Hands it to the other of the two; the trace keeps who had it. */
  changeOwner: command({
    input: z.strictObject({ id: CommitmentId, owner: CommitmentOwner, reason }),
    output: Commitment,
    errors: ['commitment-not-found', 'commitment-already-closed'],
  }),
  /**
   * Gives a promise that was taken over back to the rep, with the words to say it with. If asked, they wait
   * in the basket for the next one-on-one, so that it is said and not only changed.
   */
  handBack: command({
    input: z.strictObject({ id: CommitmentId, words: Line, raiseNextTime: z._default(z.boolean(), false) }),
    output: Commitment,
    errors: ['commitment-not-found', 'commitment-already-closed', 'rep-not-found'],
  }),
  /** Says afterwards why a promise was missed, and in whose hands that was. */
  explainMiss: command({
    input: z.strictObject({ id: MissId, reason: Line, control: z.nullable(MissControl) }),
    output: Miss,
    errors: ['miss-not-found'],
  }),
  reWord: command({
    input: z.strictObject({ id: CommitmentId, words: FilledLine }),
    output: Commitment,
    errors: ['commitment-not-found'],
  }),
  setAudience: command({
    input: z.strictObject({ id: CommitmentId, audience: Audience }),
    output: Commitment,
    errors: ['commitment-not-found'],
  }),
  reopen: command({
    input: z.strictObject({ id: CommitmentId, reason }),
    output: Commitment,
    errors: ['commitment-not-found', 'commitment-still-open'],
  }),
}
