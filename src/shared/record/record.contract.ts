import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { CalendarDay } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import { RecordCursor, RecordId, RecordNoun, RecordPage, TextVersion, TrashableNoun } from './record.ts'

const pageSize = z._default(z.int().check(z.minimum(1), z.maximum(200)), 50)

/** What every record shares: its place in the timeline, the trash, and its earlier texts. */
export const recordContract = {
  /** Newest first, from the very first day on; paged by key. */
  timeline: query({
    input: z.strictObject({
      repId: z.optional(RepId),
      nouns: z.optional(z.array(RecordNoun)),
      kinds: z.optional(z.array(z.string().check(z.maxLength(40)))),
      from: z.optional(CalendarDay),
      to: z.optional(CalendarDay),
      after: z.optional(RecordCursor),
      limit: pageSize,
    }),
    output: RecordPage,
  }),
  /** What lies in the trash, last thrown first. */
  listTrashed: query({ input: z.strictObject({}), output: RecordPage }),
  trash: command({
    input: z.strictObject({ noun: TrashableNoun, id: RecordId }),
    output: z.null(),
    errors: ['record-not-found'],
  }),
  restore: command({
    input: z.strictObject({ noun: TrashableNoun, id: RecordId }),
    output: z.null(),
    errors: ['record-not-found', 'plan-already-running'],
  }),
  /** Removes for good what is in the trash. There is no way back but a backup. */
  purge: command({
    input: z.strictObject({ noun: TrashableNoun, id: RecordId }),
    output: z.null(),
    errors: ['record-not-found'],
  }),
  versions: query({
    input: z.strictObject({ noun: RecordNoun, id: RecordId }),
    output: z.array(TextVersion),
  }),
  /** The content of one version, as its noun stored it. */
  version: query({
    input: z.strictObject({ versionId: RecordId }),
    output: z.strictObject({ version: TextVersion, content: z.json() }),
    errors: ['version-not-found'],
  }),
}
