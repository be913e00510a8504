import type { Kysely, Selectable } from 'kysely'
import * as z from 'zod/mini'
import { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import { WeeklyReview, WeeklyReviewId, WeekStepKey } from '../../../shared/weekly-review/weekly-review.ts'
import type { Reader } from '../context.ts'
import { fromJson, nullableBranded, toFlag, toJson } from '../db/columns.ts'
import type { Schema, WeeklyReviewTable } from '../db/schema.generated.ts'

/** As many as two years of weeks have; an older one is found by search. */
const mostReviews = 110

/** Inserts a review as given and answers what the store holds. One of the sample team goes with it. */
export async function insertReview(
  db: Kysely<Schema>,
  review: WeeklyReview,
  isSample = false,
): Promise<WeeklyReview> {
  const row = await db
    .insertInto('weekly_review')
    .values({
      id: review.id,
      created_at: review.createdAt,
      trashed_at: review.trashedAt,
      is_sample: toFlag(isSample),
      ...columnsOf(review),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toReview(row)
}

/** Writes everything that can change of a review. */
export async function updateReview(db: Kysely<Schema>, review: WeeklyReview): Promise<WeeklyReview> {
  const row = await db
    .updateTable('weekly_review')
    .set(columnsOf(review))
    .where('id', '=', review.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toReview(row)
}

/** A review outside the trash. */
export async function findReview(db: Reader, id: WeeklyReviewId): Promise<WeeklyReview | undefined> {
  const row = await db
    .selectFrom('weekly_review')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toReview(row)
}

/** The one that was begun and not finished, the last begun of several. */
export async function findOpenReview(db: Reader): Promise<WeeklyReview | undefined> {
  const row = await db
    .selectFrom('weekly_review')
    .selectAll()
    .where('finished_on', 'is', null)
    .where('trashed_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : toReview(row)
}

/** Finished ones, last first. */
export async function listReviews(db: Reader, most = mostReviews): Promise<WeeklyReview[]> {
  const rows = await db
    .selectFrom('weekly_review')
    .selectAll()
    .where('finished_on', 'is not', null)
    .where('trashed_at', 'is', null)
    .orderBy('finished_on', 'desc')
    .limit(most)
    .execute()
  return rows.map(toReview)
}

function columnsOf(review: WeeklyReview) {
  return {
    week_from: review.weekFrom,
    seen: toJson(review.seen),
    findings: toJson(review.findings),
    note: review.note,
    finished_on: review.finishedOn,
    changed_at: review.changedAt,
  }
}

function toReview(row: Selectable<WeeklyReviewTable>): WeeklyReview {
  return {
    id: WeeklyReviewId.parse(row.id),
    weekFrom: CalendarDay.parse(row.week_from),
    seen: fromJson(z.array(WeekStepKey), row.seen),
    findings: fromJson(WeeklyReview.shape.findings, row.findings),
    note: row.note,
    finishedOn: nullableBranded<CalendarDay>(row.finished_on),
    createdAt: Instant.parse(row.created_at),
    changedAt: Instant.parse(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
