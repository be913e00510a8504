import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Line } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { OneOnOneId } from '../one-on-one/one-on-one-id.ts'
import { RepId } from '../rep/rep-id.ts'
import { Desire, DesireSign, DesireSigns } from './desire-signs.ts'

export const DesireReadingId = idOf('DesireReadingId')
export type DesireReadingId = z.infer<typeof DesireReadingId>

/** A reading of desire that was made outside a one-on-one. Nobody but the manager ever sees it. */
export const DesireReading = z.strictObject({
  id: DesireReadingId,
  repId: RepId,
  readOn: CalendarDay,
  desire: Desire,
  signs: z.array(DesireSign),
  /** What was seen or heard, as an example. */
  seen: Line,
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type DesireReading = z.infer<typeof DesireReading>

export const NewDesireReading = z.strictObject({
  repId: RepId,
  /** Today, if left out. */
  readOn: z.optional(CalendarDay),
  desire: Desire,
  signs: z._default(DesireSigns, []),
  seen: z._default(Line, ''),
})
export type NewDesireReading = z.infer<typeof NewDesireReading>

export const DesireReadingChanges = z.partial(
  z.strictObject({ readOn: CalendarDay, desire: Desire, signs: DesireSigns, seen: Line }),
)
export type DesireReadingChanges = z.infer<typeof DesireReadingChanges>

/** One reading on the strip of a rep: from a one-on-one that was held, or from outside one. */
export const DesirePoint = z.strictObject({
  on: CalendarDay,
  desire: Desire,
  signs: z.array(DesireSign),
  seen: z.string(),
  from: z.discriminatedUnion('of', [
    z.strictObject({
      of: z.literal('one-on-one'),
      id: OneOnOneId,
      number: z.int(),
      /** The agenda gave way to listening that day. */
      listened: z.boolean(),
    }),
    z.strictObject({ of: z.literal('reading'), id: DesireReadingId }),
  ]),
})
export type DesirePoint = z.infer<typeof DesirePoint>

/** How often each was read, with the number of readings: parts, never a score. */
export function desireCounts(
  points: readonly Pick<DesirePoint, 'desire'>[],
): Readonly<Record<Desire, number>> {
  const of = (desire: Desire): number => points.filter((point) => point.desire === desire).length
  return { 'push-back': of('push-back'), neutral: of('neutral'), pull: of('pull') }
}
