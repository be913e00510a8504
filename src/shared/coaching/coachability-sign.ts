import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { FilledLine } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'

export const CoachabilitySignId = idOf('CoachabilitySignId')
export type CoachabilitySignId = z.infer<typeof CoachabilitySignId>

/** Things one can see of how somebody takes coaching. Never ticked without an example. */
export const CoachabilitySign = z.enum([
  'asks-for-feedback',
  'takes-notes',
  'tries-within-a-week',
  'reports-back',
  'owns-mistakes',
  'teaches-others',
  'explains-away',
  'agrees-and-does-nothing',
  'blames',
  'avoids-being-watched',
  'goes-back',
])
export type CoachabilitySign = z.infer<typeof CoachabilitySign>

const takingUp: ReadonlySet<CoachabilitySign> = new Set([
  'asks-for-feedback',
  'takes-notes',
  'tries-within-a-week',
  'reports-back',
  'owns-mistakes',
  'teaches-others',
])

/** Whether a sign is one of taking coaching up, and not of leaving it. */
export function takesUp(sign: CoachabilitySign): boolean {
  return takingUp.has(sign)
}

/** A sign that was seen, and the example that says so. Nobody but the manager sees it. */
export const SeenSign = z.strictObject({
  id: CoachabilitySignId,
  repId: RepId,
  sign: CoachabilitySign,
  happenedOn: CalendarDay,
  example: z.string(),
  createdAt: Instant,
})
export type SeenSign = z.infer<typeof SeenSign>

export const NewSign = z.strictObject({
  repId: RepId,
  sign: CoachabilitySign,
  /** Today when left out. */
  happenedOn: z.optional(CalendarDay),
  example: FilledLine,
})
export type NewSign = z.infer<typeof NewSign>
