import type { Kysely, Selectable } from 'kysely'
import type { FollowUp, FollowUpId } from '../../../shared/follow-up/follow-up.ts'
import type { JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded } from '../db/columns.ts'
import type { FollowUpTable, Schema } from '../db/schema.generated.ts'

export async function insertFollowUp(db: Kysely<Schema>, followUp: FollowUp): Promise<void> {
  await db
    .insertInto('follow_up')
    .values({
      id: followUp.id,
      journal_entry_id: followUp.entryId,
      rep_id: followUp.repId,
      mark: followUp.mark,
      happened_on: followUp.happenedOn,
      evidence: followUp.evidence,
      audience: followUp.audience,
      created_at: followUp.createdAt,
      changed_at: followUp.changedAt,
    })
    .execute()
}

export async function updateFollowUp(db: Kysely<Schema>, followUp: FollowUp): Promise<void> {
  const { mark, happenedOn, evidence, audience, changedAt } = followUp
  await db
    .updateTable('follow_up')
    .set({ mark, happened_on: happenedOn, evidence, audience, changed_at: changedAt })
    .where('id', '=', followUp.id)
    .execute()
}

/** A follow-up outside the trash. */
export async function findFollowUp(db: Reader, id: FollowUpId): Promise<FollowUp | undefined> {
  const row = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toFollowUp(row)
}

/** What became of an entry, oldest first. */
export async function listFollowUpsOfEntry(db: Reader, entryId: JournalEntryId): Promise<FollowUp[]> {
  const rows = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('journal_entry_id', '=', entryId)
    .where('trashed_at', 'is', null)
    .orderBy('happened_on')
    .orderBy('created_at')
    .execute()
  return rows.map(toFollowUp)
}

/** What became of what a rep was told, from a day on, oldest first. */
export async function listFollowUpsOfRep(db: Reader, repId: RepId, from: CalendarDay): Promise<FollowUp[]> {
  const rows = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('rep_id', '=', repId)
    .where('happened_on', '>=', from)
    .where('trashed_at', 'is', null)
    .orderBy('happened_on')
    .orderBy('created_at')
    .execute()
  return rows.map(toFollowUp)
}

function toFollowUp(row: Selectable<FollowUpTable>): FollowUp {
  return {
    id: branded<FollowUpId>(row.id),
    entryId: branded<JournalEntryId>(row.journal_entry_id),
    repId: branded<RepId>(row.rep_id),
    mark: row.mark,
    happenedOn: branded<CalendarDay>(row.happened_on),
    evidence: row.evidence,
    audience: row.audience,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
  }
}
