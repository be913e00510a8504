import * as z from 'zod/mini'
import { Touch } from '../coaching/touch.ts'
import { idOf } from '../kernel/id.ts'
import { Audience, Line } from '../kernel/text.ts'
import { CalendarDay, daysBetween, Instant } from '../kernel/time.ts'
import { RecordCursor } from '../record/record.ts'
import { RepId } from '../rep/rep-id.ts'
import { OfferedDocument } from '../rich-text/offered-document.ts'
import { RichText } from '../rich-text/rich-text.ts'
import { TagName, tagLimits } from '../tag/tag.ts'

export const JournalEntryId = idOf('JournalEntryId')
export type JournalEntryId = z.infer<typeof JournalEntryId>

/**
 * What an entry is. A reflection is about the manager herself and needs no rep; an experiment is something
 * the rep tried, what happened and what comes next.
 */
export const EntryKind = z.enum([
  'observation',
  'feedback',
  'recognition',
  'coaching-note',
  'experiment',
  'incident',
  'reflection',
])
export type EntryKind = z.infer<typeof EntryKind>
export const entryKinds = EntryKind.options

/** Where it was seen or said. */
export const EntrySetting = z.enum(['call', 'ride-along', 'demo', 'meeting', 'crm', 'other'])
export type EntrySetting = z.infer<typeof EntrySetting>
export const entrySettings = EntrySetting.options

/** More of this, or something else next time. */
export const Polarity = z.enum(['reinforce', 'redirect'])
export type Polarity = z.infer<typeof Polarity>

/** The most reps one entry may be about: a whole team meeting fits. */
export const mostRepsPerEntry = 50

const repIds = z.array(RepId).check(
  z.maxLength(mostRepsPerEntry, 'too many'),
  z.refine((ids) => new Set(ids).size === ids.length, 'the same rep twice'),
)
const tags = z.array(TagName).check(z.maxLength(tagLimits.perEntry, 'too many'))

const entryFields = {
  kind: EntryKind,
  /** As typed; may be empty, then the first words of the text stand in for it (see `entryTitle`). */
  title: Line,
  repIds,
  /** The day it happened, not the day it was written. */
  happenedOn: CalendarDay,
  tags,
  setting: z.nullable(EntrySetting),
  polarity: z.nullable(Polarity),
  /** When the rep was told; null is not yet. */
  deliveredOn: z.nullable(CalendarDay),
  /** Whether the trend charts draw it as an event. */
  isOnCharts: z.boolean(),
  audience: Audience,
  /** What kind of touch it was, where its kind does not say so already (see `entryTouch`). */
  touch: z.nullable(Touch),
  /** The entry it came out of: feedback from an observation, recognition from feedback. */
  followsEntryId: z.nullable(JournalEntryId),
}

/** An entry without its text: what the row of facts above the editor shows. */
export const JournalEntryHead = z.strictObject({
  id: JournalEntryId,
  ...entryFields,
  tags: z.array(z.string()),
  sourceOneOnOneId: z.nullable(z.string()),
  createdAt: Instant,
  changedAt: Instant,
})
export type JournalEntryHead = z.infer<typeof JournalEntryHead>

/**
 * An entry with its text. `document` is null when this version of the app cannot read what is stored;
 * then `salvagedText` holds the words that could be found, for showing and never for saving.
 */
export const JournalEntry = z.extend(JournalEntryHead, {
  document: z.nullable(RichText),
  salvagedText: z.string(),
})
export type JournalEntry = z.infer<typeof JournalEntry>

export const NewJournalEntry = z.strictObject({
  kind: z._default(EntryKind, 'observation'),
  title: z._default(Line, ''),
  repIds: z._default(repIds, []),
  /** Today when left out. */
  happenedOn: z.optional(CalendarDay),
  tags: z._default(tags, []),
  setting: z._default(z.nullable(EntrySetting), null),
  polarity: z._default(z.nullable(Polarity), null),
  deliveredOn: z._default(z.nullable(CalendarDay), null),
  /** As its kind has it when left out. */
  isOnCharts: z.optional(z.boolean()),
  audience: z._default(Audience, 'only-me'),
  touch: z._default(z.nullable(Touch), null),
  followsEntryId: z._default(z.nullable(JournalEntryId), null),
  document: z.optional(OfferedDocument),
  sourceOneOnOneId: z._default(z.nullable(z.uuid()), null),
})
export type NewJournalEntry = z.infer<typeof NewJournalEntry>

/** Only the fields that change are sent. */
export const JournalEntryChanges = z.partial(z.strictObject(entryFields))
export type JournalEntryChanges = z.infer<typeof JournalEntryChanges>

/** An entry in a list. */
export const EntryLine = z.strictObject({
  id: JournalEntryId,
  kind: EntryKind,
  /** What to call it: the title, or the first words of the text. */
  heading: z.string(),
  /** The beginning of the text that follows the heading, at most 280 characters. */
  excerpt: z.string(),
  happenedOn: CalendarDay,
  repIds: z.array(RepId),
  tags: z.array(z.string()),
  setting: z.nullable(EntrySetting),
  polarity: z.nullable(Polarity),
  deliveredOn: z.nullable(CalendarDay),
  followsEntryId: z.nullable(JournalEntryId),
  audience: Audience,
  changedAt: Instant,
})
export type EntryLine = z.infer<typeof EntryLine>

export const EntryPage = z.strictObject({
  lines: z.array(EntryLine),
  /** Null on the last page. */
  next: z.nullable(RecordCursor),
})
export type EntryPage = z.infer<typeof EntryPage>

/** Feedback that the rep has not heard yet. */
export const UndeliveredFeedback = z.strictObject({ entry: EntryLine, daysWaiting: z.int() })
export type UndeliveredFeedback = z.infer<typeof UndeliveredFeedback>

/** An entry as an event on a trend chart. */
export const ChartEvent = z.strictObject({
  id: JournalEntryId,
  happenedOn: CalendarDay,
  label: z.string(),
  kind: EntryKind,
})
export type ChartEvent = z.infer<typeof ChartEvent>

/** Whether an entry of this kind reinforces or redirects. */
export function hasPolarity(kind: EntryKind): boolean {
  return kind === 'observation' || kind === 'feedback'
}

/** Whether an entry of this kind is something to tell the rep. */
export function canBeDelivered(kind: EntryKind): boolean {
  return kind === 'observation' || kind === 'feedback' || kind === 'recognition'
}

/** Whether an entry of this kind is about somebody; only the manager's own reflection is not. */
export function needsRep(kind: EntryKind): boolean {
  return kind !== 'reflection'
}

/** Whether an entry of this kind can come out of another one. */
export function canFollow(kind: EntryKind): boolean {
  return kind === 'feedback' || kind === 'coaching-note' || kind === 'experiment' || kind === 'recognition'
}

/** Whether one can look what became of an entry: something that the rep was told. */
export function canBeFollowedUp(entry: Pick<JournalEntryHead, 'kind' | 'deliveredOn'>): boolean {
  return (entry.kind === 'feedback' || entry.kind === 'observation') && entry.deliveredOn !== null
}

/** Coaching is drawn on the charts unless the manager says no, everything else only if she says so. */
export function isOnChartsByDefault(kind: EntryKind): boolean {
  return kind === 'coaching-note'
}

interface KindBound {
  readonly kind: EntryKind
  readonly polarity: Polarity | null
  readonly deliveredOn: CalendarDay | null
  readonly isOnCharts: boolean
  readonly touch: Touch | null
  readonly followsEntryId: JournalEntryId | null
}

/**
 * An entry after its changes. What its new kind has no place for is cleared, and a chart flag nobody
 * touched follows the kind.
 */
export function withChanges<Entry extends KindBound>(entry: Entry, changes: Partial<Entry>): Entry {
  const changed = { ...entry, ...changes }
  const followsKind = changes.isOnCharts === undefined && entry.isOnCharts === isOnChartsByDefault(entry.kind)
  return {
    ...changed,
    polarity: hasPolarity(changed.kind) ? changed.polarity : null,
    deliveredOn: canBeDelivered(changed.kind) ? changed.deliveredOn : null,
    touch: changed.kind === 'incident' || changed.kind === 'reflection' ? null : changed.touch,
    followsEntryId: canFollow(changed.kind) ? changed.followsEntryId : null,
    isOnCharts: followsKind ? isOnChartsByDefault(changed.kind) : changed.isOnCharts,
  }
}

/** Whether the rep was told before it happened, which is a slip of the pen. */
export function isDeliveredTooEarly(entry: {
  readonly happenedOn: CalendarDay
  readonly deliveredOn: CalendarDay | null
}): boolean {
  return entry.deliveredOn !== null && entry.deliveredOn < entry.happenedOn
}

/** How many days feedback has been waiting to be said; never negative. */
export function daysWaiting(happenedOn: CalendarDay, today: CalendarDay): number {
  return Math.max(0, daysBetween(happenedOn, today))
}
