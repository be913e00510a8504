import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Words } from '../kernel/text.ts'
import { CalendarDay, daysBetween } from '../kernel/time.ts'
import { RepId } from './rep-id.ts'

export const RepVisionId = idOf('RepVisionId')
export type RepVisionId = z.infer<typeof RepVisionId>

/** Where a rep wants to be, in the rep's own words. A new wording is a new one; the earlier ones stay. */
export const RepVision = z.strictObject({
  id: RepVisionId,
  repId: RepId,
  oneYear: Words,
  threeYears: Words,
  saidOn: CalendarDay,
  /** When the two last looked at it together: the day it was said, or a later day it still held. */
  revisitedOn: CalendarDay,
})
export type RepVision = z.infer<typeof RepVision>

/** The destination as it stands, and what it used to be, newest first. */
export const VisionPage = z.strictObject({
  current: z.nullable(RepVision),
  earlier: z.array(RepVision),
})
export type VisionPage = z.infer<typeof VisionPage>

export const NewVision = z
  .strictObject({ repId: RepId, oneYear: Words, threeYears: Words, saidOn: CalendarDay })
  .check(
    z.refine(({ oneYear, threeYears }) => `${oneYear}${threeYears}`.trim() !== '', {
      message: 'empty',
      path: ['oneYear'],
    }),
  )
export type NewVision = z.infer<typeof NewVision>

/** Two quarters: after that a destination wants to be looked at again. */
export const visionDays = 182

/** Whether nobody has looked at it for more than two quarters. */
export function isVisionOld(
  vision: Pick<RepVision, 'revisitedOn'>,
  today: CalendarDay,
  days: number = visionDays,
): boolean {
  return daysBetween(vision.revisitedOn, today) > days
}
