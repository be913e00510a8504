import * as z from 'zod/mini'
import { Audience } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'

/** The nouns that have a line in the record index: what the timeline, search and the trash can show. */
export const recordNouns = [
  'rep',
  'journal-entry',
  'one-on-one',
  'commitment',
  'goal',
  'metric-reading',
  'basket-item',
  'review-packet',
  'template',
  'entry-template',
  'metric',
  'follow-up',
  'abc-plan',
  'win',
  'desire-reading',
  'skill',
  'scorecard',
  'scorecard-form',
  'coaching-plan',
  'small-gain',
  'track',
  'fit-review',
  'weekly-review',
] as const
export const RecordNoun = z.enum(recordNouns)
export type RecordNoun = z.infer<typeof RecordNoun>

/** The nouns that can go to the trash and come back. Readings are undone by their import instead. */
export const TrashableNoun = z.enum([
  'skill',
  'scorecard',
  'scorecard-form',
  'coaching-plan',
  'small-gain',
  'rep',
  'journal-entry',
  'one-on-one',
  'commitment',
  'goal',
  'basket-item',
  'review-packet',
  'template',
  'entry-template',
  'metric',
  'follow-up',
  'abc-plan',
  'win',
  'desire-reading',
  'track',
  'fit-review',
  'weekly-review',
])
export type TrashableNoun = z.infer<typeof TrashableNoun>

/** The id of any record, when its noun is told beside it. */
export const RecordId = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/))
export type RecordId = z.infer<typeof RecordId>

/**
 * One line of the record index: enough of a record to show it in a timeline, a search result or the
 * trash. `kind` is the noun's own closed word (`observation`, `held`, `promise` …).
 */
export const RecordLine = z.strictObject({
  noun: RecordNoun,
  recordId: RecordId,
  kind: z.string(),
  happenedOn: CalendarDay,
  title: z.string(),
  /** The beginning of the text, at most 280 characters. */
  excerpt: z.string(),
  tags: z.array(z.string()),
  repIds: z.array(RepId),
  audience: Audience,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type RecordLine = z.infer<typeof RecordLine>

/** Where the next page begins: the last line's day and place in the index. */
export const RecordCursor = z.strictObject({ happenedOn: CalendarDay, indexId: z.int() })
export type RecordCursor = z.infer<typeof RecordCursor>

export const RecordPage = z.strictObject({
  lines: z.array(RecordLine),
  /** Null on the last page. */
  next: z.nullable(RecordCursor),
})
export type RecordPage = z.infer<typeof RecordPage>

/** An earlier text of a record, without the text itself. */
export const TextVersion = z.strictObject({ id: z.string(), savedAt: Instant, characters: z.int() })
export type TextVersion = z.infer<typeof TextVersion>

/** Days that something stays in the trash before it is removed for good. */
export const trashDays = 30

/** The least time between two kept versions of one text, in milliseconds, so that typing does not fill the store. */
export const versionGapMs = 5 * 60_000
