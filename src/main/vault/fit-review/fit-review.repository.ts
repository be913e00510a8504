import { type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import * as z from 'zod/mini'
import {
  type EndedPlan,
  EvidenceLine,
  type FitReview,
  type FitReviewId,
} from '../../../shared/fit-review/fit-review.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded, toJson } from '../db/columns.ts'
import { oneOf } from '../db/one-of.ts'
import type { FitReviewTable, Schema } from '../db/schema.generated.ts'

const Answers = z.record(z.string(), z.string())

export async function insertFitReview(db: Kysely<Schema>, review: FitReview): Promise<void> {
  await db
    .insertInto('fit_review')
    .values({
      id: review.id,
      rep_id: review.repId,
      opened_on: review.openedOn,
      evidence: toJson(review.evidence),
      answers: toJson(review.answers),
      conclusion: review.conclusion,
      concluded_on: review.concludedOn,
      created_at: review.createdAt,
      changed_at: review.changedAt,
      trashed_at: review.trashedAt,
    })
    .execute()
}

export async function updateFitReview(
  db: Kysely<Schema>,
  id: FitReviewId,
  changes: Partial<Pick<FitReview, 'answers' | 'conclusion' | 'concludedOn'>>,
  changedAt: Instant,
): Promise<void> {
  const set: Updateable<FitReviewTable> = {
    answers: changes.answers === undefined ? undefined : toJson(changes.answers),
    conclusion: changes.conclusion,
    concluded_on: changes.concludedOn,
    changed_at: changedAt,
  }
  await db.updateTable('fit_review').set(set).where('id', '=', id).execute()
}

/** A review outside the trash. */
export async function findFitReview(db: Reader, id: FitReviewId): Promise<FitReview | undefined> {
  const row = await db
    .selectFrom('fit_review')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toFitReview(row)
}

/** The reviews of a rep, last opened first. */
export async function listFitReviews(db: Reader, repId: RepId): Promise<FitReview[]> {
  const rows = await db
    .selectFrom('fit_review')
    .selectAll()
    .where('rep_id', '=', repId)
    .where('trashed_at', 'is', null)
    .orderBy('opened_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(toFitReview)
}

/** The day each of these reps was last reviewed. */
export async function listLastReviewDays(
  db: Reader,
  repIds: readonly RepId[],
): Promise<ReadonlyMap<string, CalendarDay>> {
  if (repIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('fit_review')
    .select(['rep_id', (eb) => eb.fn.max('opened_on').as('last')])
    .where('rep_id', 'in', oneOf(repIds))
    .where('trashed_at', 'is', null)
    .groupBy('rep_id')
    .execute()
  return new Map(rows.map((row) => [row.rep_id, branded<CalendarDay>(row.last)]))
}

/** The coaching plans of reps that have ended, oldest first, by rep. */
export async function listEndedPlans(
  db: Reader,
  repIds: readonly RepId[],
): Promise<ReadonlyMap<string, EndedPlan[]>> {
  const byRep = new Map<string, EndedPlan[]>()
  if (repIds.length === 0) return byRep
  const rows = await db
    .selectFrom('coaching_plan')
    .innerJoin('skill', 'skill.id', 'coaching_plan.skill_id')
    .select(['coaching_plan.id', 'coaching_plan.rep_id', 'coaching_plan.starts_on'])
    .select(['coaching_plan.ended_on', 'coaching_plan.outcome', 'skill.name'])
    .where('coaching_plan.rep_id', 'in', oneOf(repIds))
    .where('coaching_plan.ended_on', 'is not', null)
    .where('coaching_plan.trashed_at', 'is', null)
    .orderBy('coaching_plan.ended_on')
    .execute()
  for (const { id, rep_id, starts_on, ended_on, outcome, name } of rows) {
    if (ended_on === null || outcome === null) continue
    const plan: EndedPlan = {
      id,
      endedOn: branded<CalendarDay>(ended_on),
      startsOn: branded<CalendarDay>(starts_on),
      outcome,
      skillName: name,
    }
    const known = byRep.get(rep_id)
    if (known === undefined) byRep.set(rep_id, [plan])
    else known.push(plan)
  }
  return byRep
}

/** What both sides said they would do in these plans. */
export async function listPlanItems(
  db: Reader,
  planIds: readonly string[],
): Promise<
  readonly {
    readonly planId: string
    readonly side: 'provide' | 'do'
    readonly words: string
    readonly doneOn: CalendarDay | null
  }[]
> {
  if (planIds.length === 0) return []
  const rows = await db
    .selectFrom('coaching_plan_item')
    .select(['coaching_plan_id', 'side', 'words', 'done_on'])
    .where('coaching_plan_id', 'in', oneOf(planIds))
    .orderBy('coaching_plan_id')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    planId: row.coaching_plan_id,
    side: row.side,
    words: row.words,
    doneOn: nullableBranded<CalendarDay>(row.done_on),
  }))
}

/** How often each mark was given to feedback of a rep since a day. */
export async function countFollowUps(
  db: Reader,
  repId: RepId,
  from: CalendarDay,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('follow_up')
    .select(['mark', (eb) => eb.fn.countAll<number>().as('count')])
    .where('rep_id', '=', repId)
    .where('happened_on', '>=', from)
    .where('trashed_at', 'is', null)
    .groupBy('mark')
    .execute()
  return new Map(rows.map(({ mark, count }) => [mark, count]))
}

/** One-on-ones held and feedback told since a day. */
export async function countSupport(
  db: Reader,
  repId: RepId,
  from: CalendarDay,
): Promise<{ readonly held: number; readonly told: number }> {
  const { held } = await db
    .selectFrom('one_on_one')
    .select((eb) => eb.fn.countAll<number>().as('held'))
    .where('rep_id', '=', repId)
    .where('held_on', '>=', from)
    .where('trashed_at', 'is', null)
    .executeTakeFirstOrThrow()
  const { told } = await db
    .selectFrom('record_index_rep as about')
    .innerJoin('record_index as line', 'line.id', 'about.record_index_id')
    .innerJoin('journal_entry as entry', 'entry.id', 'line.record_id')
    .select(sql<number>`count(*)`.as('told'))
    .where('about.rep_id', '=', repId)
    .where('about.happened_on', '>=', from)
    .where('line.noun', '=', 'journal-entry')
    .where('line.trashed_at', 'is', null)
    .where('entry.kind', '=', 'feedback')
    .where('entry.delivered_on', 'is not', null)
    .executeTakeFirstOrThrow()
  return { held, told }
}

function toFitReview(row: Selectable<FitReviewTable>): FitReview {
  return {
    id: branded<FitReviewId>(row.id),
    repId: branded<RepId>(row.rep_id),
    openedOn: branded<CalendarDay>(row.opened_on),
    evidence: fromJson(z.array(EvidenceLine), row.evidence),
    answers: fromJson(Answers, row.answers),
    conclusion: row.conclusion,
    concludedOn: nullableBranded<CalendarDay>(row.concluded_on),
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
