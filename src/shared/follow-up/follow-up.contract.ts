import * as z from 'zod/mini'
import { JournalEntryId } from '../journal-entry/journal-entry.ts'
import { command, query } from '../kernel/contract.ts'
import { FollowUp, FollowUpChanges, FollowUpId, NewFollowUp } from './follow-up.ts'

/** What became of feedback. It goes to the trash and comes back through `record`. */
export const followUpContract = {
  /** Of one entry, oldest first. */
  listForEntry: query({ input: z.strictObject({ entryId: JournalEntryId }), output: z.array(FollowUp) }),
  add: command({
    input: NewFollowUp,
    output: FollowUp,
    errors: [
      'journal-entry-not-found',
      'rep-not-found',
      'entry-not-told',
      'ends-before-start',
      'day-in-future',
    ],
  }),
  change: command({
    input: z.strictObject({ id: FollowUpId, changes: FollowUpChanges }),
    output: FollowUp,
    errors: ['follow-up-not-found', 'ends-before-start', 'day-in-future'],
  }),
}
