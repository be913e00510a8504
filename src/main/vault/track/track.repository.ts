import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type {
  Track,
  TrackChanges,
  TrackDecision,
  TrackId,
  TrackItem,
  TrackItemChanges,
  TrackItemId,
} from '../../../shared/track/track.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import { oneOf } from '../db/one-of.ts'
import type { Schema, TrackItemTable, TrackTable } from '../db/schema.generated.ts'

/** Inserts a track without items. */
export async function insertTrack(db: Kysely<Schema>, track: Omit<Track, 'items'>): Promise<void> {
  const row: Insertable<TrackTable> = {
    id: track.id,
    rep_id: track.repId,
    kind: track.kind,
    opened_on: track.openedOn,
    ends_on: track.endsOn,
    expectation: track.expectation,
    expectation_stated_on: track.expectationStatedOn,
    cause: track.cause,
    cause_why: track.causeWhy,
    checkpoint_days: track.checkpointDays,
    decision: track.decision,
    decision_words: track.decisionWords,
    decided_on: track.decidedOn,
    audience: track.audience,
    created_at: track.createdAt,
    changed_at: track.changedAt,
    trashed_at: track.trashedAt,
  }
  await db.insertInto('track').values(row).execute()
}

/** What can be written over a track: the manager's fields, and how it was decided. */
export type TrackUpdate = TrackChanges & {
  readonly decision?: TrackDecision | null
  readonly decisionWords?: string
  readonly decidedOn?: CalendarDay | null
}

export async function updateTrack(
  db: Kysely<Schema>,
  id: TrackId,
  changes: TrackUpdate,
  changedAt: Instant,
): Promise<void> {
  const set: Updateable<TrackTable> = {
    ends_on: changes.endsOn,
    expectation: changes.expectation,
    expectation_stated_on: changes.expectationStatedOn,
    cause: changes.cause,
    cause_why: changes.causeWhy,
    checkpoint_days: changes.checkpointDays,
    decision: changes.decision,
    decision_words: changes.decisionWords,
    decided_on: changes.decidedOn,
    changed_at: changedAt,
  }
  await db.updateTable('track').set(set).where('id', '=', id).execute()
}

/** A track outside the trash, with its items. */
export async function findTrack(db: Reader, id: TrackId): Promise<Track | undefined> {
  const row = await db
    .selectFrom('track')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return toTrack(row, (await listItems(db, [row.id])).get(row.id) ?? [])
}

/** The tracks of reps outside the trash: open ones first, then last opened first; by rep. */
export async function listTracks(
  db: Reader,
  repIds: readonly RepId[],
): Promise<ReadonlyMap<string, Track[]>> {
  const byRep = new Map<string, Track[]>()
  if (repIds.length === 0) return byRep
  const rows = await db
    .selectFrom('track')
    .selectAll()
    .where('rep_id', 'in', oneOf(repIds))
    .where('trashed_at', 'is', null)
    .orderBy((eb) => eb('decided_on', 'is not', null))
    .orderBy('opened_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  const items = await listItems(
    db,
    rows.map(({ id }) => id),
  )
  for (const row of rows) {
    const track = toTrack(row, items.get(row.id) ?? [])
    const known = byRep.get(row.rep_id)
    if (known === undefined) byRep.set(row.rep_id, [track])
    else known.push(track)
  }
  return byRep
}

export async function insertItem(db: Kysely<Schema>, trackId: TrackId, item: TrackItem): Promise<void> {
  const row: Insertable<TrackItemTable> = {
    id: item.id,
    track_id: trackId,
    kind: item.kind,
    on_day: item.onDay,
    words: item.words,
    done_on: item.doneOn,
    outcome: item.outcome,
    level: item.level,
    created_at: item.createdAt,
    changed_at: item.changedAt,
    removed_at: null,
  }
  await db.insertInto('track_item').values(row).execute()
}

export async function updateItem(
  db: Kysely<Schema>,
  id: TrackItemId,
  changes: TrackItemChanges & { readonly removedAt?: Instant | null },
  changedAt: Instant,
): Promise<void> {
  const set: Updateable<TrackItemTable> = {
    on_day: changes.onDay,
    words: changes.words,
    done_on: changes.doneOn,
    outcome: changes.outcome,
    level: changes.level,
    removed_at: changes.removedAt,
    changed_at: changedAt,
  }
  await db.updateTable('track_item').set(set).where('id', '=', id).execute()
}

/** An item, also one that was taken out, with its track. */
export async function findItem(
  db: Reader,
  id: TrackItemId,
): Promise<{ readonly item: TrackItem; readonly trackId: TrackId } | undefined> {
  const row = await db.selectFrom('track_item').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : { item: toItem(row), trackId: branded<TrackId>(row.track_id) }
}

async function listItems(db: Reader, trackIds: readonly string[]): Promise<ReadonlyMap<string, TrackItem[]>> {
  const byTrack = new Map<string, TrackItem[]>(trackIds.map((id) => [id, []]))
  if (trackIds.length === 0) return byTrack
  const rows = await db
    .selectFrom('track_item')
    .selectAll()
    .where('track_id', 'in', oneOf(trackIds))
    .where('removed_at', 'is', null)
    .orderBy('track_id')
    .orderBy('on_day')
    .orderBy('created_at')
    .execute()
  for (const row of rows) byTrack.get(row.track_id)?.push(toItem(row))
  return byTrack
}

function toItem(row: Selectable<TrackItemTable>): TrackItem {
  return {
    id: branded<TrackItemId>(row.id),
    kind: row.kind,
    onDay: branded<CalendarDay>(row.on_day),
    words: row.words,
    doneOn: nullableBranded<CalendarDay>(row.done_on),
    outcome: row.outcome,
    level: row.level,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
  }
}

function toTrack(row: Selectable<TrackTable>, items: TrackItem[]): Track {
  return {
    id: branded<TrackId>(row.id),
    repId: branded<RepId>(row.rep_id),
    kind: row.kind,
    openedOn: branded<CalendarDay>(row.opened_on),
    endsOn: nullableBranded<CalendarDay>(row.ends_on),
    expectation: row.expectation,
    expectationStatedOn: nullableBranded<CalendarDay>(row.expectation_stated_on),
    cause: row.cause,
    causeWhy: row.cause_why,
    checkpointDays: row.checkpoint_days,
    decision: row.decision,
    decisionWords: row.decision_words,
    decidedOn: nullableBranded<CalendarDay>(row.decided_on),
    audience: row.audience,
    items,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
