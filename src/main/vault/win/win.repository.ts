import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import * as z from 'zod/mini'
import type { JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { type Win, WinId, type WinOffer, type WinOfferId } from '../../../shared/win/win.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded, toJson } from '../db/columns.ts'
import type { Schema, WinTable } from '../db/schema.generated.ts'
import { insertedRow, updatedRow } from '../db/written-row.ts'

/** Inserts a win as given and answers what the store holds. */
export async function insertWin(db: Kysely<Schema>, win: Win): Promise<Win> {
  const row: Insertable<WinTable> = {
    id: win.id,
    rep_id: win.repId,
    skill_id: win.skillId,
    title: win.title,
    situation: win.situation,
    words: win.words,
    happened_on: win.happenedOn,
    tags: toJson(win.tags),
    source_entry_id: win.sourceEntryId,
    audience: win.audience,
    created_at: win.createdAt,
    changed_at: win.changedAt,
    trashed_at: win.trashedAt,
  }
  return toWin(await insertedRow(db, 'win', row))
}

export async function updateWin(
  db: Kysely<Schema>,
  id: WinId,
  changes: Partial<Win>,
  changedAt: Instant,
): Promise<Win> {
  const set: Updateable<WinTable> = {
    rep_id: changes.repId,
    skill_id: changes.skillId,
    title: changes.title,
    situation: changes.situation,
    words: changes.words,
    happened_on: changes.happenedOn,
    tags: changes.tags === undefined ? undefined : toJson(changes.tags),
    audience: changes.audience,
    changed_at: changedAt,
  }
  return toWin(await updatedRow(db, 'win', id, set))
}

/** A win outside the trash. */
export async function findWin(db: Reader, id: WinId): Promise<Win | undefined> {
  const row = await db
    .selectFrom('win')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toWin(row)
}

/** The win that was made from a note, if one was and it is not in the trash. */
export async function findWinOfEntry(db: Reader, entryId: JournalEntryId): Promise<Win | undefined> {
  const row = await db
    .selectFrom('win')
    .selectAll()
    .where('source_entry_id', '=', entryId)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toWin(row)
}

/** The wins of the whole library, newest first; those of reps in the trash are left out. */
export async function listWins(db: Reader, most: number): Promise<Win[]> {
  const rows = await db
    .selectFrom('win')
    .innerJoin('rep', 'rep.id', 'win.rep_id')
    .selectAll('win')
    .where('win.trashed_at', 'is', null)
    .where('rep.trashed_at', 'is', null)
    .orderBy('win.happened_on', 'desc')
    .orderBy('win.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(toWin)
}

/** Notes that a win was shown to somebody; an earlier day is overwritten. */
export async function upsertOffer(
  db: Kysely<Schema>,
  winId: WinId,
  offer: WinOffer,
  createdAt: Instant,
): Promise<void> {
  const said = { offered_on: offer.offeredOn, note: offer.note }
  await db
    .insertInto('win_offer')
    .values({ id: offer.id, win_id: winId, rep_id: offer.repId, ...said, created_at: createdAt })
    .onConflict((conflict) => conflict.columns(['win_id', 'rep_id']).doUpdateSet(said))
    .execute()
}

export async function deleteOffer(db: Kysely<Schema>, winId: WinId, repId: RepId): Promise<void> {
  await db.deleteFrom('win_offer').where('win_id', '=', winId).where('rep_id', '=', repId).execute()
}

/** To whom wins were shown, newest first, by win; reps in the trash are left out. */
export async function listOffers(
  db: Reader,
  winIds: readonly WinId[],
): Promise<ReadonlyMap<string, WinOffer[]>> {
  const byWin = new Map<string, WinOffer[]>(winIds.map((id) => [id, []]))
  if (winIds.length === 0) return byWin
  const rows = await db
    .selectFrom('win_offer as offer')
    .innerJoin('rep', 'rep.id', 'offer.rep_id')
    .select(['offer.id', 'offer.win_id', 'offer.rep_id', 'offer.offered_on', 'offer.note'])
    .where('offer.win_id', 'in', winIds)
    .where('rep.trashed_at', 'is', null)
    .orderBy('offer.offered_on', 'desc')
    .orderBy('offer.created_at', 'desc')
    .execute()
  for (const row of rows) {
    byWin.get(row.win_id)?.push({
      id: branded<WinOfferId>(row.id),
      repId: branded<RepId>(row.rep_id),
      offeredOn: branded<CalendarDay>(row.offered_on),
      note: row.note,
    })
  }
  return byWin
}

function toWin(row: Selectable<WinTable>): Win {
  return {
    id: WinId.parse(row.id),
    repId: branded<RepId>(row.rep_id),
    skillId: row.skill_id,
    title: row.title,
    situation: row.situation,
    words: row.words,
    happenedOn: branded<CalendarDay>(row.happened_on),
    tags: fromJson(z.array(z.string()), row.tags),
    sourceEntryId: nullableBranded<JournalEntryId>(row.source_entry_id),
    audience: row.audience,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
