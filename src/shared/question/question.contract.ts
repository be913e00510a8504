import * as z from 'zod/mini'
import { BasketItem } from '../basket-item/basket-item.ts'
import { command, query } from '../kernel/contract.ts'
import { OneOnOneItemId } from '../one-on-one/one-on-one-id.ts'
import { RepId } from '../rep/rep-id.ts'
import { DueQuestion, NewQuestion, Question, QuestionChanges, QuestionKey } from './question.ts'

/** The question bank. A question is never thrown away: a retired one is not offered any more. */
export const questionContract = {
  /** All of them, the shipped ones in their order, then her own; retired ones included. */
  list: query({ input: z.strictObject({}), output: z.array(Question) }),
  /** Those whose time has come for a rep; the best fit first. */
  listDue: query({
    input: z.strictObject({ repId: RepId }),
    output: z.array(DueQuestion),
    errors: ['rep-not-found'],
  }),
  add: command({ input: NewQuestion, output: Question }),
  change: command({
    input: z.strictObject({ key: QuestionKey, changes: QuestionChanges }),
    output: Question,
    errors: ['question-not-found'],
  }),
  /** Gives a shipped question its own words and rhythm back. */
  restoreOriginal: command({
    input: z.strictObject({ key: QuestionKey }),
    output: Question,
    errors: ['question-not-found'],
  }),
  /** Into the agenda of the next one-on-one, or into the basket while none is planned. */
  putAside: command({
    input: z.strictObject({ key: QuestionKey, repId: RepId }),
    output: BasketItem,
    errors: ['question-not-found', 'rep-not-found'],
  }),
  /** Notes that a question stands in the notes of an agenda item; it counts as asked when the meeting was held. */
  markInAgenda: command({
    input: z.strictObject({ key: QuestionKey, itemId: OneOnOneItemId }),
    output: z.strictObject({ marked: z.boolean() }),
    errors: ['question-not-found', 'one-on-one-item-not-found'],
  }),
}
