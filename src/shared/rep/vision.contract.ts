import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { CalendarDay } from '../kernel/time.ts'
import { RepId } from './rep-id.ts'
import { NewVision, RepVisionId, VisionPage } from './vision.ts'

/** Where a rep wants to be in one year and in three, in the rep's words. For the manager alone. */
export const visionContract = {
  ofRep: query({ input: z.strictObject({ repId: RepId }), output: VisionPage, errors: ['rep-not-found'] }),
  /** New words; said twice on one day, the later words stand. The words before stay as earlier ones. */
  say: command({ input: NewVision, output: VisionPage, errors: ['rep-not-found', 'day-in-future'] }),
  /** It still holds: today is the day it was last looked at. */
  revisit: command({
    input: z.strictObject({ id: RepVisionId, on: z.optional(CalendarDay) }),
    output: VisionPage,
    errors: ['vision-not-found', 'rep-not-found', 'day-in-future'],
  }),
  remove: command({
    input: z.strictObject({ id: RepVisionId }),
    output: VisionPage,
    errors: ['vision-not-found', 'rep-not-found'],
  }),
}
