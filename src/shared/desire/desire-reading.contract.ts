import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { CalendarDay } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import {
  DesirePoint,
  DesireReading,
  DesireReadingChanges,
  DesireReadingId,
  NewDesireReading,
} from './desire-reading.ts'

/** How willing a rep was, over time. Readings go to the trash and come back through `record`. */
export const desireReadingContract = {
  /** Every reading since a day, in meetings that were held and outside them, oldest first. */
  overTime: query({
    input: z.strictObject({ repId: RepId, from: z.optional(CalendarDay) }),
    output: z.array(DesirePoint),
    errors: ['rep-not-found'],
  }),
  get: query({
    input: z.strictObject({ id: DesireReadingId }),
    output: DesireReading,
    errors: ['desire-reading-not-found'],
  }),
  /** On the spot, wherever it was seen. */
  note: command({
    input: NewDesireReading,
    output: DesireReading,
    errors: ['rep-not-found', 'day-in-future'],
  }),
  change: command({
    input: z.strictObject({ id: DesireReadingId, changes: DesireReadingChanges }),
    output: DesireReading,
    errors: ['desire-reading-not-found', 'day-in-future'],
  }),
}
