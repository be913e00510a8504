import * as z from 'zod/mini'
import type { CalendarDay } from '../kernel/time.ts'
import { type RepDrive, RepDriveId } from './rep.ts'
import type { RepVision } from './vision.ts'

/**
 * What of the rep's own a goal or a coaching plan serves: something that drives them (by its id), their
 * destination, or `not-linked`, which says out loud that it is not known yet. A column holds it as text;
 * null there means that nobody was asked.
 */
export const Serves = z.union([z.literal('vision'), z.literal('not-linked'), RepDriveId])
export type Serves = z.infer<typeof Serves>

/** Whether it names something the rep has said. */
export function servesSomething(serves: Serves | null): boolean {
  return serves !== null && serves !== 'not-linked'
}

/** What a goal or plan serves, in the rep's words and with the day they said them. */
export interface Served {
  readonly words: string
  readonly saidOn: CalendarDay
}

/** The words behind it; undefined when it is not linked, or what it named is not on the card any more. */
export function servedBy(
  serves: Serves | null,
  drives: readonly RepDrive[],
  vision: RepVision | null,
): Served | undefined {
  if (serves === null || serves === 'not-linked') return undefined
  if (serves === 'vision') {
    if (vision === null) return undefined
    const words = vision.oneYear.trim() === '' ? vision.threeYears : vision.oneYear
    return { words: words.trim(), saidOn: vision.revisitedOn }
  }
  const drive = drives.find(({ id }) => id === serves)
  return drive === undefined ? undefined : { words: drive.words, saidOn: drive.askedOn }
}
