import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { FilledLine, Words } from '../kernel/text.ts'
import { CalendarDay } from '../kernel/time.ts'
import {
  DriveSource,
  NewRep,
  PersonalDateId,
  Photo,
  Rep,
  RepCard,
  RepChanges,
  RepDriveId,
  RepSummary,
} from './rep.ts'
import { RepId } from './rep-id.ts'

const ofRep = z.strictObject({ id: RepId })

export const repContract = {
  /** By name. Archived reps come only when asked for; reps in the trash never. */
  list: query({
    input: z.strictObject({ includeArchived: z._default(z.boolean(), false) }),
    output: z.array(RepSummary),
  }),
  get: query({ input: ofRep, output: RepCard, errors: ['rep-not-found'] }),
  create: command({ input: NewRep, output: Rep }),
  /** Several names at once, pasted one a line; all or none. */
  createMany: command({
    input: z.strictObject({ reps: z.array(NewRep).check(z.minLength(1), z.maxLength(100)) }),
    output: z.array(Rep),
  }),
  change: command({
    input: z.strictObject({ id: RepId, changes: RepChanges }),
    output: Rep,
    errors: ['rep-not-found'],
  }),
  setPhoto: command({
    input: z.strictObject({ id: RepId, photo: z.nullable(Photo) }),
    output: Rep,
    errors: ['rep-not-found'],
  }),
  /** A leaver keeps all history but drops out of cadence, lists and averages. */
  archive: command({
    input: z.strictObject({ id: RepId, reason: z._default(Words, '') }),
    output: Rep,
    errors: ['rep-not-found'],
  }),
  unarchive: command({ input: ofRep, output: Rep, errors: ['rep-not-found'] }),
  addDrive: command({
    input: z.strictObject({
      id: RepId,
      words: FilledLine,
      askedOn: CalendarDay,
      source: z.optional(DriveSource),
    }),
    output: RepCard,
    errors: ['rep-not-found'],
  }),
  removeDrive: command({
    input: z.strictObject({ id: RepId, driveId: RepDriveId }),
    output: RepCard,
    errors: ['rep-not-found'],
  }),
  addPersonalDate: command({
    input: z.strictObject({ id: RepId, label: FilledLine, onDay: CalendarDay, isYearly: z.boolean() }),
    output: RepCard,
    errors: ['rep-not-found'],
  }),
  removePersonalDate: command({
    input: z.strictObject({ id: RepId, personalDateId: PersonalDateId }),
    output: RepCard,
    errors: ['rep-not-found'],
  }),
}
