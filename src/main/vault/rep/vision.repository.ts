import type { Kysely, Selectable } from 'kysely'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { RepVision, RepVisionId } from '../../../shared/rep/vision.ts'
import type { Reader } from '../context.ts'
import { branded } from '../db/columns.ts'
import type { RepVisionTable, Schema } from '../db/schema.generated.ts'

/** What a rep said about where they want to be, newest first. */
export async function listVisions(db: Reader, repId: RepId): Promise<RepVision[]> {
  const rows = await db
    .selectFrom('rep_vision')
    .selectAll()
    .where('rep_id', '=', repId)
    .orderBy('said_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(toVision)
}

/** Of a rep who is not in the trash. */
export async function findVision(db: Reader, id: RepVisionId): Promise<RepVision | undefined> {
  const row = await db
    .selectFrom('rep_vision')
    .innerJoin('rep', 'rep.id', 'rep_vision.rep_id')
    .selectAll('rep_vision')
    .where('rep_vision.id', '=', id)
    .where('rep.trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toVision(row)
}

export async function insertVision(db: Kysely<Schema>, vision: RepVision, createdAt: Instant): Promise<void> {
  await db
    .insertInto('rep_vision')
    .values({
      id: vision.id,
      rep_id: vision.repId,
      one_year: vision.oneYear,
      three_years: vision.threeYears,
      said_on: vision.saidOn,
      revisited_on: vision.revisitedOn,
      created_at: createdAt,
    })
    .execute()
}

export async function updateVision(
  db: Kysely<Schema>,
  id: RepVisionId,
  changes: Partial<Pick<RepVision, 'oneYear' | 'threeYears' | 'revisitedOn'>>,
): Promise<void> {
  await db
    .updateTable('rep_vision')
    .set({
      one_year: changes.oneYear,
      three_years: changes.threeYears,
      revisited_on: changes.revisitedOn,
    })
    .where('id', '=', id)
    .execute()
}

export async function deleteVision(db: Kysely<Schema>, id: RepVisionId): Promise<void> {
  await db.deleteFrom('rep_vision').where('id', '=', id).execute()
}

/** A row as the vision it is. */
export function toVision(row: Selectable<RepVisionTable>): RepVision {
  return {
    id: branded<RepVisionId>(row.id),
    repId: branded<RepId>(row.rep_id),
    oneYear: row.one_year,
    threeYears: row.three_years,
    saidOn: branded<CalendarDay>(row.said_on),
    revisitedOn: branded<CalendarDay>(row.revisited_on),
  }
}
