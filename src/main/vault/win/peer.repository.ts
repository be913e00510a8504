import type { Kysely, Selectable } from 'kysely'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import {
  type Buddy,
  BuddyId,
  type Teaching,
  type TeachingChanges,
  TeachingId,
  type WinId,
} from '../../../shared/win/win.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import type { BuddyTable, Schema, TeachingTable } from '../db/schema.generated.ts'

/** Inserts a teaching as given and answers what the store holds. */
export async function insertTeaching(db: Kysely<Schema>, made: Teaching): Promise<Teaching> {
  const row = await db
    .insertInto('teaching')
    .values({
      id: made.id,
      teacher_rep_id: made.teacherRepId,
      learner_rep_id: made.learnerRepId,
      win_id: made.winId,
      skill_id: made.skillId,
      words: made.words,
      taught_on: made.taughtOn,
      outcome: made.outcome,
      started_by: made.startedBy,
      audience: made.audience,
      created_at: made.createdAt,
      changed_at: made.changedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toTeaching(row)
}

/** Undefined when there is no such teaching. */
export async function updateTeaching(
  db: Kysely<Schema>,
  id: TeachingId,
  changes: TeachingChanges,
  changedAt: Instant,
): Promise<Teaching | undefined> {
  const row = await db
    .updateTable('teaching')
    .set({
      words: changes.words,
      outcome: changes.outcome,
      taught_on: changes.taughtOn,
      audience: changes.audience,
      changed_at: changedAt,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? undefined : toTeaching(row)
}

export async function deleteTeaching(db: Kysely<Schema>, id: TeachingId): Promise<void> {
  await db.deleteFrom('teaching').where('id', '=', id).execute()
}

/** Who learned from whom, newest first; left out where one of the two lies in the trash. */
export async function listTeachings(db: Reader): Promise<Teaching[]> {
  const rows = await db
    .selectFrom('teaching')
    .innerJoin('rep as teacher', 'teacher.id', 'teaching.teacher_rep_id')
    .innerJoin('rep as learner', 'learner.id', 'teaching.learner_rep_id')
    .selectAll('teaching')
    .where('teacher.trashed_at', 'is', null)
    .where('learner.trashed_at', 'is', null)
    .orderBy('teaching.taught_on', 'desc')
    .orderBy('teaching.id', 'desc')
    .limit(1_000)
    .execute()
  return rows.map(toTeaching)
}

export async function insertBuddy(db: Kysely<Schema>, pair: Buddy): Promise<void> {
  await db
    .insertInto('buddy')
    .values({
      id: pair.id,
      rep_id: pair.repId,
      buddy_rep_id: pair.buddyRepId,
      purpose: pair.purpose,
      started_on: pair.startedOn,
      ended_on: pair.endedOn,
      audience: pair.audience,
      created_at: pair.createdAt,
    })
    .execute()
}

/** Undefined when there is no such pair. */
export async function updateBuddyEnd(
  db: Kysely<Schema>,
  id: BuddyId,
  endedOn: CalendarDay | null,
): Promise<Buddy | undefined> {
  const row = await db
    .updateTable('buddy')
    .set({ ended_on: endedOn })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? undefined : toBuddy(row)
}

export async function deleteBuddy(db: Kysely<Schema>, id: BuddyId): Promise<void> {
  await db.deleteFrom('buddy').where('id', '=', id).execute()
}

/** Pairs by their beginning, newest first; left out where one of the two lies in the trash. */
export async function listBuddies(db: Reader): Promise<Buddy[]> {
  const rows = await db
    .selectFrom('buddy')
    .innerJoin('rep', 'rep.id', 'buddy.rep_id')
    .innerJoin('rep as other', 'other.id', 'buddy.buddy_rep_id')
    .selectAll('buddy')
    .where('rep.trashed_at', 'is', null)
    .where('other.trashed_at', 'is', null)
    .orderBy('buddy.started_on', 'desc')
    .orderBy('buddy.id', 'desc')
    .limit(500)
    .execute()
  return rows.map(toBuddy)
}

function toTeaching(row: Selectable<TeachingTable>): Teaching {
  return {
    id: TeachingId.parse(row.id),
    teacherRepId: branded<RepId>(row.teacher_rep_id),
    learnerRepId: branded<RepId>(row.learner_rep_id),
    winId: nullableBranded<WinId>(row.win_id),
    skillId: row.skill_id,
    words: row.words,
    taughtOn: branded<CalendarDay>(row.taught_on),
    outcome: row.outcome,
    startedBy: row.started_by,
    audience: row.audience,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
  }
}

function toBuddy(row: Selectable<BuddyTable>): Buddy {
  return {
    id: BuddyId.parse(row.id),
    repId: branded<RepId>(row.rep_id),
    buddyRepId: branded<RepId>(row.buddy_rep_id),
    purpose: row.purpose,
    startedOn: branded<CalendarDay>(row.started_on),
    endedOn: nullableBranded<CalendarDay>(row.ended_on),
    audience: row.audience,
    createdAt: branded<Instant>(row.created_at),
  }
}
