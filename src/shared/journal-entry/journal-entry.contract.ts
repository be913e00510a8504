import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { Audience } from '../kernel/text.ts'
import { CalendarDay } from '../kernel/time.ts'
import { RecordCursor, RecordId } from '../record/record.ts'
import { RepId } from '../rep/rep-id.ts'
import { OfferedDocument } from '../rich-text/offered-document.ts'
import { TagId } from '../tag/tag.ts'
import {
  ChartEvent,
  EntryKind,
  EntryLine,
  EntryPage,
  JournalEntry,
  JournalEntryChanges,
  JournalEntryHead,
  JournalEntryId,
  NewJournalEntry,
  UndeliveredFeedback,
} from './journal-entry.ts'

const pageSize = z._default(z.int().check(z.minimum(1), z.maximum(200)), 50)
const ofEntry = z.strictObject({ id: JournalEntryId })

export const journalEntryContract = {
  /** With its text; an editor asks this once and then saves. */
  get: query({ input: ofEntry, output: JournalEntry, errors: ['journal-entry-not-found'] }),
  /** Everything but the text: cheap to ask again after each save. */
  getHead: query({ input: ofEntry, output: JournalEntryHead, errors: ['journal-entry-not-found'] }),
  create: command({
    input: NewJournalEntry,
    output: JournalEntry,
    errors: ['rep-not-found', 'journal-entry-not-found', 'ends-before-start', 'document-invalid'],
  }),
  change: command({
    input: z.strictObject({ id: JournalEntryId, changes: JournalEntryChanges }),
    output: JournalEntryHead,
    errors: ['journal-entry-not-found', 'rep-not-found', 'ends-before-start'],
  }),
  /** The path of every autosave. Refuses to replace a text that this version cannot read. */
  saveDocument: command({
    input: z.strictObject({ id: JournalEntryId, document: OfferedDocument }),
    output: JournalEntryHead,
    errors: ['journal-entry-not-found', 'document-invalid'],
  }),
  /** Puts an earlier text back. The text of now becomes a version, so this can be undone the same way. */
  restoreVersion: command({
    input: z.strictObject({ id: JournalEntryId, versionId: RecordId }),
    output: JournalEntry,
    errors: ['journal-entry-not-found', 'version-not-found', 'document-invalid'],
  }),
  /** Takes away an entry that says nothing, as if it had never been begun; others stay. */
  discardIfEmpty: command({ input: ofEntry, output: z.strictObject({ discarded: z.boolean() }) }),
  /** Newest day first, within a day the last written first; paged by key. */
  list: query({
    input: z.strictObject({
      repId: z.optional(RepId),
      kinds: z.optional(z.array(EntryKind).check(z.minLength(1))),
      /** An entry must carry every one of them. */
      tagIds: z.optional(z.array(TagId).check(z.minLength(1), z.maxLength(20))),
      from: z.optional(CalendarDay),
      to: z.optional(CalendarDay),
      audience: z.optional(Audience),
      after: z.optional(RecordCursor),
      limit: pageSize,
    }),
    output: EntryPage,
  }),
  markDelivered: command({
    input: z.strictObject({ id: JournalEntryId, on: z.nullable(CalendarDay) }),
    output: JournalEntryHead,
    errors: ['journal-entry-not-found', 'ends-before-start'],
  }),
  /** Feedback still to say, the longest waiting first. */
  listUndelivered: query({
    input: z.strictObject({ repId: z.optional(RepId) }),
    output: z.array(UndeliveredFeedback),
  }),
  /** Makes the feedback that says what was observed, with its words and its day; the one there is, if there is one. */
  sayIt: command({
    input: ofEntry,
    output: JournalEntryHead,
    errors: ['journal-entry-not-found', 'entry-not-sayable'],
  }),
  /** Everything that hangs together with an entry, itself included: what it came out of and what came out of it. */
  listLoop: query({ input: ofEntry, output: z.array(EntryLine), errors: ['journal-entry-not-found'] }),
  /** What the trend charts of a rep draw as events, oldest first; both end days included. */
  listChartEvents: query({
    input: z.strictObject({ repId: RepId, from: CalendarDay, to: CalendarDay }),
    output: z.array(ChartEvent),
  }),
}
