import { type Kysely, type Selectable, sql } from 'kysely'
import type { CommitmentId } from '../../../shared/commitment/commitment.ts'
import type { Miss, MissControl, MissId, MissKind } from '../../../shared/commitment/miss.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { Reader } from '../context.ts'
import { branded } from '../db/columns.ts'
import type { CommitmentMissTable, Schema } from '../db/schema.generated.ts'

export async function insertMiss(
  db: Kysely<Schema>,
  commitmentId: CommitmentId,
  miss: Miss,
  createdAt: Instant,
): Promise<void> {
  await db
    .insertInto('commitment_miss')
    .values({
      id: miss.id,
      commitment_id: commitmentId,
      kind: miss.kind,
      owner: miss.owner,
      missed_on: miss.missedOn,
      reason: miss.reason,
      control: miss.control,
      created_at: createdAt,
      changed_at: createdAt,
    })
    .execute()
}

/** One miss of a promise that is not in the trash. */
export async function findMiss(db: Reader, id: MissId): Promise<Miss | undefined> {
  const row = await db
    .selectFrom('commitment_miss as miss')
    .innerJoin('commitment', 'commitment.id', 'miss.commitment_id')
    .selectAll('miss')
    .where('miss.id', '=', id)
    .where('commitment.trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toMiss(row)
}

export async function updateMiss(
  db: Kysely<Schema>,
  id: MissId,
  why: { readonly reason: string; readonly control: MissControl | null },
  changedAt: Instant,
): Promise<Miss> {
  const row = await db
    .updateTable('commitment_miss')
    .set({ ...why, changed_at: changedAt })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toMiss(row)
}

/** Every time a promise was missed, oldest first. */
export async function listMissesOf(db: Reader, commitmentId: CommitmentId): Promise<Miss[]> {
  const rows = await db
    .selectFrom('commitment_miss')
    .selectAll()
    .where('commitment_id', '=', commitmentId)
    .orderBy('missed_on')
    .orderBy(sql`rowid`)
    .execute()
  return rows.map(toMiss)
}

/** Takes the last miss of these kinds on a day away; what it was is still told by the trace. */
export async function deleteLastMiss(
  db: Kysely<Schema>,
  commitmentId: CommitmentId,
  kinds: readonly MissKind[],
  on: CalendarDay,
): Promise<void> {
  const last = await db
    .selectFrom('commitment_miss')
    .select('id')
    .where('commitment_id', '=', commitmentId)
    .where('missed_on', '=', on)
    .where('kind', 'in', kinds)
    .orderBy(sql`rowid`, 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last !== undefined) await db.deleteFrom('commitment_miss').where('id', '=', last.id).execute()
}

/** A row as the miss it is. */
export function toMiss(row: Selectable<CommitmentMissTable>): Miss {
  return {
    id: branded<MissId>(row.id),
    kind: row.kind,
    owner: row.owner,
    missedOn: branded<CalendarDay>(row.missed_on),
    reason: row.reason,
    control: row.control,
  }
}
