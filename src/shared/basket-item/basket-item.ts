import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Audience, FilledLine } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { OneOnOneId } from '../one-on-one/one-on-one-id.ts'
import { RecordId, RecordNoun } from '../record/record.ts'
import { RepId } from '../rep/rep-id.ts'

export const BasketItemId = idOf('BasketItemId')
export type BasketItemId = z.infer<typeof BasketItemId>

/** Who brought a topic up. */
export const RaisedBy = z.enum(['me', 'rep'])
export type RaisedBy = z.infer<typeof RaisedBy>

/** Something to raise next time, put aside on any screen. It waits here until a one-on-one is planned. */
export const BasketItem = z.strictObject({
  id: BasketItemId,
  repId: RepId,
  words: FilledLine,
  raisedBy: RaisedBy,
  raisedOn: CalendarDay,
  /** The record it was put aside on, if any. */
  sourceNoun: z.nullable(RecordNoun),
  sourceRecordId: z.nullable(RecordId),
  /** The one-on-one whose agenda it has gone into; null while it waits. */
  takenIntoOneOnOneId: z.nullable(OneOnOneId),
  audience: Audience,
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type BasketItem = z.infer<typeof BasketItem>

export const NewBasketItem = z.strictObject({
  repId: RepId,
  words: FilledLine,
  raisedBy: z._default(RaisedBy, 'me'),
  /** Today, if left out. */
  raisedOn: z.optional(CalendarDay),
  sourceNoun: z.optional(RecordNoun),
  sourceRecordId: z.optional(RecordId),
  audience: z._default(Audience, 'only-me'),
})
export type NewBasketItem = z.infer<typeof NewBasketItem>

export const BasketItemChanges = z.partial(
  z.strictObject({ words: FilledLine, raisedBy: RaisedBy, audience: Audience }),
)
export type BasketItemChanges = z.infer<typeof BasketItemChanges>
