import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Audience, Words } from '../kernel/text.ts'
import { addDays, CalendarDay, Instant } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'

export const TrackId = idOf('TrackId')
export type TrackId = z.infer<typeof TrackId>
export const TrackItemId = idOf('TrackItemId')
export type TrackItemId = z.infer<typeof TrackItemId>

/** Support for who is behind, or what the manager brings to who is ahead. */
export const TrackKind = z.enum(['underperformance', 'top-performer'])
export type TrackKind = z.infer<typeof TrackKind>

/** Where the manager thinks it comes from. `system`: territory, tools, price, process, or she herself. */
export const TrackCause = z.enum(['skill', 'will', 'knowledge', 'system'])
export type TrackCause = z.infer<typeof TrackCause>

/** How a track ended, in the manager's own decision. The app suggests none. */
export const TrackDecision = z.enum(['expectation-met', 'extended', 'other-role', 'part-ways', 'ended'])
export type TrackDecision = z.infer<typeof TrackDecision>

/** A dated piece of a track: the first four are of an underperformance track, the others of a practice. */
export const TrackItemKind = z.enum([
  'fact',
  'support',
  'checkpoint',
  'response',
  'bring',
  'roadblock',
  'outlook',
  'stretch',
  'mentoring',
])
export type TrackItemKind = z.infer<typeof TrackItemKind>

export const itemKindsOf: Readonly<Record<TrackKind, readonly TrackItemKind[]>> = {
  underperformance: ['fact', 'support', 'checkpoint', 'response'],
  'top-performer': ['bring', 'roadblock', 'outlook', 'stretch', 'mentoring'],
}

/** Whether the expectation of the week was met, at a checkpoint. */
export const CheckpointOutcome = z.enum(['met', 'partly', 'not-met'])
export type CheckpointOutcome = z.infer<typeof CheckpointOutcome>

/** How a rep finds the job, as they answered: 1 would rather not, 5 could not be better. */
export const OutlookLevel = z.int().check(z.gte(1), z.lte(5))

const itemFields = {
  /** The day it was seen, given or said; for a checkpoint the day it is planned for. */
  onDay: CalendarDay,
  words: Words,
  /** Support given, checkpoint held, brought, removed; null while it is still ahead. */
  doneOn: z.nullable(CalendarDay),
  outcome: z.nullable(CheckpointOutcome),
  level: z.nullable(OutlookLevel),
}

export const TrackItem = z.strictObject({
  id: TrackItemId,
  kind: TrackItemKind,
  ...itemFields,
  createdAt: Instant,
  changedAt: Instant,
})
export type TrackItem = z.infer<typeof TrackItem>

export const NewTrackItem = z.strictObject({
  trackId: TrackId,
  kind: TrackItemKind,
  /** Left out: today. */
  onDay: z.optional(CalendarDay),
  words: z._default(Words, ''),
  doneOn: z._default(z.nullable(CalendarDay), null),
  outcome: z._default(z.nullable(CheckpointOutcome), null),
  level: z._default(z.nullable(OutlookLevel), null),
})
export type NewTrackItem = z.infer<typeof NewTrackItem>

/** Only the fields that change are sent. */
export const TrackItemChanges = z.partial(z.strictObject(itemFields))
export type TrackItemChanges = z.infer<typeof TrackItemChanges>

const trackFields = {
  /** When a decision is due. */
  endsOn: z.nullable(CalendarDay),
  /** What is expected, in words both would use. */
  expectation: Words,
  /** When it was said to the rep. */
  expectationStatedOn: z.nullable(CalendarDay),
  cause: z.nullable(TrackCause),
  causeWhy: Words,
  checkpointDays: z.int().check(z.gte(1), z.lte(90)),
}

export const Track = z.strictObject({
  id: TrackId,
  repId: RepId,
  kind: TrackKind,
  openedOn: CalendarDay,
  ...trackFields,
  decision: z.nullable(TrackDecision),
  decisionWords: Words,
  decidedOn: z.nullable(CalendarDay),
  audience: Audience,
  /** By day, those of one day in the order they were written. */
  items: z.array(TrackItem),
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type Track = z.infer<typeof Track>

export const NewTrack = z.strictObject({
  repId: RepId,
  kind: TrackKind,
  endsOn: z._default(z.nullable(CalendarDay), null),
  expectation: z._default(Words, ''),
})
export type NewTrack = z.infer<typeof NewTrack>

/** Only the fields that change are sent. */
export const TrackChanges = z.partial(z.strictObject(trackFields))
export type TrackChanges = z.infer<typeof TrackChanges>

/** Days from opening to a decision unless the manager says otherwise. */
export const usualTrackDays = 30

/** Whether it still runs: nothing was decided. */
export function isTrackOpen({ decidedOn }: Pick<Track, 'decidedOn'>): boolean {
  return decidedOn === null
}

/** The items of a kind, in their order. */
export function itemsOf(track: Pick<Track, 'items'>, kind: TrackItemKind): TrackItem[] {
  return track.items.filter((item) => item.kind === kind)
}

/**
 * When the next checkpoint is due: the first planned one that was not held, else so many days after the
 * last one, or after the day the expectation was stated. Null before that, and once the track is decided.
 */
export function nextCheckpointOn(
  track: Pick<Track, 'items' | 'kind' | 'decidedOn' | 'expectationStatedOn' | 'checkpointDays'>,
): CalendarDay | null {
  if (track.kind !== 'underperformance' || !isTrackOpen(track)) return null
  const checkpoints = itemsOf(track, 'checkpoint')
  const planned = checkpoints
    .filter(({ doneOn }) => doneOn === null)
    .map(({ onDay }) => onDay)
    .toSorted()[0]
  if (planned !== undefined) return planned
  const held = checkpoints.flatMap(({ doneOn }) => doneOn ?? [])
  const last = [...held, ...(track.expectationStatedOn === null ? [] : [track.expectationStatedOn])]
    .toSorted()
    .at(-1)
  return last === undefined ? null : addDays(last, track.checkpointDays)
}

/** What the manager has written down to bring and not brought yet. */
export function stillToBring(track: Pick<Track, 'items'>): TrackItem[] {
  return track.items.filter(
    ({ kind, doneOn, words }) =>
      (kind === 'bring' || kind === 'roadblock') && doneOn === null && words.trim() !== '',
  )
}
