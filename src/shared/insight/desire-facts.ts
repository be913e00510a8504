import type { Miss } from '../commitment/miss.ts'
import type { DesirePoint } from '../desire/desire-reading.ts'
import type { CalendarDay } from '../kernel/time.ts'
import type { RepVision } from '../rep/vision.ts'

/** A miss with the promise it happened to. */
export interface MissFacts {
  readonly promiseId: string
  readonly words: string
  readonly miss: Miss
}

/** What the rules know about what a rep wants, and about what was not done as it was said. Oldest first. */
export interface DesireFacts {
  /** Readings of desire outside a one-on-one; those in one are facts of the meeting. */
  readonly readings: readonly DesirePoint[]
  readonly visions: readonly RepVision[]
  readonly misses: readonly MissFacts[]
}

/** Nothing read, nothing said, nothing missed. */
export const noDesire: DesireFacts = { readings: [], visions: [], misses: [] }

/** What was known of it at the end of an earlier day. A reason given later counts: it is about that day. */
export function desireOn({ readings, visions, misses }: DesireFacts, day: CalendarDay): DesireFacts {
  return {
    readings: readings.filter(({ on }) => on <= day),
    visions: visions
      .filter(({ saidOn }) => saidOn <= day)
      .map((vision) => (vision.revisitedOn > day ? { ...vision, revisitedOn: vision.saidOn } : vision)),
    misses: misses.filter(({ miss }) => miss.missedOn <= day),
  }
}
