import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Line } from '../kernel/text.ts'
import { CalendarDay } from '../kernel/time.ts'

export const MissId = idOf('MissId')
export type MissId = z.infer<typeof MissId>

/** How a promise was not what was said: kept after its day, moved to a later one, replaced, or given up. */
export const MissKind = z.enum(['late', 're-dated', 'replaced', 'dropped'])
export type MissKind = z.infer<typeof MissKind>

/** Who had the reason in hand: the one who promised, both of the two together, or neither. */
export const MissControl = z.enum(['owner', 'joint', 'outside'])
export type MissControl = z.infer<typeof MissControl>

/** One time a promise was missed. A promise that was moved twice and then dropped has three. */
export const Miss = z.strictObject({
  id: MissId,
  kind: MissKind,
  /** Who carried the promise that day. */
  owner: z.enum(['rep', 'me']),
  missedOn: CalendarDay,
  reason: Line,
  /** Null while nobody has said. */
  control: z.nullable(MissControl),
})
export type Miss = z.infer<typeof Miss>

/** Whether it is known why, and in whose hands that was. */
export function isExplained({ reason, control }: Pick<Miss, 'reason' | 'control'>): boolean {
  return reason.trim() !== '' && control !== null
}
