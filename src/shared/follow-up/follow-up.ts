import * as z from 'zod/mini'
import { JournalEntryId } from '../journal-entry/journal-entry.ts'
import { idOf } from '../kernel/id.ts'
import { Audience, Line } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'

export const FollowUpId = idOf('FollowUpId')
export type FollowUpId = z.infer<typeof FollowUpId>

/** What became of something that was said: heard, tried once, changed for good, or back to the old way. */
export const FollowUpMark = z.enum(['heard', 'tried', 'changed', 'relapsed'])
export type FollowUpMark = z.infer<typeof FollowUpMark>
export const followUpMarks = FollowUpMark.options

/** One look at what became of a feedback, with what was seen. */
export const FollowUp = z.strictObject({
  id: FollowUpId,
  /** The feedback, or the observation that was told. */
  entryId: JournalEntryId,
  repId: RepId,
  mark: FollowUpMark,
  happenedOn: CalendarDay,
  /** What was seen or heard that says so; may be empty. */
  evidence: z.string(),
  audience: Audience,
  createdAt: Instant,
  changedAt: Instant,
})
export type FollowUp = z.infer<typeof FollowUp>

export const NewFollowUp = z.strictObject({
  entryId: JournalEntryId,
  repId: RepId,
  mark: FollowUpMark,
  /** Today when left out. */
  happenedOn: z.optional(CalendarDay),
  evidence: z._default(Line, ''),
  /** As the feedback has it when left out. */
  audience: z.optional(Audience),
})
export type NewFollowUp = z.infer<typeof NewFollowUp>

export const FollowUpChanges = z.partial(
  z.strictObject({ mark: FollowUpMark, happenedOn: CalendarDay, evidence: Line, audience: Audience }),
)
export type FollowUpChanges = z.infer<typeof FollowUpChanges>
