import type { Kysely } from 'kysely'
import type { CommitmentId } from '../../../shared/commitment/commitment.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, fromFlag, toFlag } from '../db/columns.ts'
import { oneOf } from '../db/one-of.ts'
import type { Schema } from '../db/schema.generated.ts'

/** The open habits of a rep, the oldest first. */
export async function listHabitIds(db: Reader, repId: RepId): Promise<CommitmentId[]> {
  const rows = await db
    .selectFrom('commitment')
    .select('id')
    .where('rep_id', '=', repId)
    .where('is_habit', '=', 1)
    .where('outcome', 'is', null)
    .where('trashed_at', 'is', null)
    .orderBy('made_on')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => branded<CommitmentId>(id))
}

export async function isHabit(db: Reader, id: CommitmentId): Promise<boolean> {
  const row = await db
    .selectFrom('commitment')
    .select('id')
    .where('id', '=', id)
    .where('is_habit', '=', 1)
    .executeTakeFirst()
  return row !== undefined
}

export async function markAsHabit(db: Kysely<Schema>, id: CommitmentId): Promise<void> {
  await db.updateTable('commitment').set({ is_habit: 1 }).where('id', '=', id).execute()
}

/** What was said of the weeks of habits, by habit. */
export async function listHabitWeeks(
  db: Reader,
  ids: readonly CommitmentId[],
): Promise<ReadonlyMap<string, ReadonlyMap<CalendarDay, boolean>>> {
  const byHabit = new Map<string, Map<CalendarDay, boolean>>()
  const rows = await db
    .selectFrom('habit_week')
    .select(['commitment_id', 'week_from', 'was_kept'])
    .where('commitment_id', 'in', oneOf(ids))
    .execute()
  for (const row of rows) {
    const weeks = byHabit.get(row.commitment_id) ?? new Map<CalendarDay, boolean>()
    weeks.set(branded<CalendarDay>(row.week_from), fromFlag(row.was_kept))
    byHabit.set(row.commitment_id, weeks)
  }
  return byHabit
}

/** Keeps what was said of a week, or takes it back. */
export async function setHabitWeek(
  db: Kysely<Schema>,
  id: CommitmentId,
  weekFrom: CalendarDay,
  wasKept: boolean | null,
  changedAt: Instant,
): Promise<void> {
  if (wasKept === null) {
    await db
      .deleteFrom('habit_week')
      .where('commitment_id', '=', id)
      .where('week_from', '=', weekFrom)
      .execute()
    return
  }
  const said = { was_kept: toFlag(wasKept), changed_at: changedAt }
  await db
    .insertInto('habit_week')
    .values({ commitment_id: id, week_from: weekFrom, ...said })
    .onConflict((conflict) => conflict.columns(['commitment_id', 'week_from']).doUpdateSet(said))
    .execute()
}
