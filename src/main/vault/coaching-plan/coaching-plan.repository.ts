import type { Kysely, Selectable, Updateable } from 'kysely'
import type {
  CoachingPlan,
  CoachingPlanChanges,
  CoachingPlanId,
  PlanItem,
  PlanItemChanges,
  PlanItemId,
} from '../../../shared/coaching-plan/coaching-plan.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { Serves } from '../../../shared/rep/serves.ts'
import type { SkillId } from '../../../shared/skill/skill.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import { oneOf } from '../db/one-of.ts'
import type { CoachingPlanItemTable, CoachingPlanTable, Schema } from '../db/schema.generated.ts'
import { updatedRow } from '../db/written-row.ts'
import { levelOf, nullableLevelOf } from '../skill/skill-level.repository.ts'

/** Inserts a plan as given and answers what the store holds. */
export async function insertPlan(db: Kysely<Schema>, plan: CoachingPlan): Promise<CoachingPlan> {
  const row = await db
    .insertInto('coaching_plan')
    .values({
      id: plan.id,
      rep_id: plan.repId,
      skill_id: plan.skillId,
      from_level: plan.fromLevel,
      aim_level: plan.aimLevel,
      why: plan.why,
      serves: plan.serves,
      started_by: plan.startedBy,
      i_agreed_on: plan.iAgreedOn,
      rep_agreed_on: plan.repAgreedOn,
      starts_on: plan.startsOn,
      review_on: plan.reviewOn,
      outcome: plan.outcome,
      ended_on: plan.endedOn,
      learned: plan.learned,
      audience: plan.audience,
      created_at: plan.createdAt,
      changed_at: plan.changedAt,
      trashed_at: plan.trashedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toPlan(row)
}

/** A plan outside the trash. */
export async function findPlan(db: Reader, id: CoachingPlanId): Promise<CoachingPlan | undefined> {
  const row = await db
    .selectFrom('coaching_plan')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toPlan(row)
}

/** Running first, then ended ones, last ended first. */
export async function listPlansOfRep(db: Reader, repId: RepId): Promise<CoachingPlan[]> {
  const rows = await db
    .selectFrom('coaching_plan')
    .selectAll()
    .where('rep_id', '=', repId)
    .where('trashed_at', 'is', null)
    .orderBy('starts_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  const plans = rows.map(toPlan)
  return [
    ...plans.filter(({ endedOn }) => endedOn === null),
    ...plans
      .filter(({ endedOn }) => endedOn !== null)
      .toSorted((one, other) => (other.endedOn ?? '').localeCompare(one.endedOn ?? '')),
  ]
}

/** The running plan of a rep; of two, where one came back from the trash, the one that began last. */
export async function findRunningPlan(db: Reader, repId: RepId): Promise<CoachingPlan | undefined> {
  return (await listPlansOfRep(db, repId)).find(({ endedOn }) => endedOn === null)
}

/** The running plans of the whole team, oldest first. */
export async function listRunningPlans(db: Reader): Promise<CoachingPlan[]> {
  const rows = await db
    .selectFrom('coaching_plan')
    .selectAll()
    .where('ended_on', 'is', null)
    .where('trashed_at', 'is', null)
    .orderBy('starts_on')
    .orderBy('created_at')
    .execute()
  return rows.map(toPlan)
}

/** What can be written over a plan: the manager's fields, and how it ended. */
export type PlanUpdate = CoachingPlanChanges & Partial<Pick<CoachingPlan, 'outcome' | 'endedOn' | 'learned'>>

export async function updatePlan(
  db: Kysely<Schema>,
  id: CoachingPlanId,
  changes: PlanUpdate,
  changedAt: Instant,
): Promise<CoachingPlan> {
  const set: Updateable<CoachingPlanTable> = {
    aim_level: changes.aimLevel,
    why: changes.why,
    serves: changes.serves,
    started_by: changes.startedBy,
    i_agreed_on: changes.iAgreedOn,
    rep_agreed_on: changes.repAgreedOn,
    starts_on: changes.startsOn,
    review_on: changes.reviewOn,
    outcome: changes.outcome,
    ended_on: changes.endedOn,
    learned: changes.learned,
    audience: changes.audience,
    changed_at: changedAt,
  }
  const row = await updatedRow(db, 'coaching_plan', id, set)
  return toPlan(row)
}

/** The items of several plans, in their order. */
export async function listItemsOfPlans(db: Reader, ids: readonly CoachingPlanId[]): Promise<PlanItem[]> {
  const rows = await db
    .selectFrom('coaching_plan_item')
    .selectAll()
    .where('coaching_plan_id', 'in', oneOf(ids))
    .orderBy('coaching_plan_id')
    .orderBy('position')
    .execute()
  return rows.map(toItem)
}

export async function findItem(db: Reader, id: PlanItemId): Promise<PlanItem | undefined> {
  const row = await db.selectFrom('coaching_plan_item').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toItem(row)
}

/** Inserts an item at the end of its plan. */
export async function insertItem(db: Kysely<Schema>, item: PlanItem): Promise<void> {
  const last = await db
    .selectFrom('coaching_plan_item')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('coaching_plan_id', '=', item.planId)
    .executeTakeFirst()
  await db
    .insertInto('coaching_plan_item')
    .values({
      id: item.id,
      coaching_plan_id: item.planId,
      side: item.side,
      words: item.words,
      due_on: item.dueOn,
      done_on: item.doneOn,
      asked_by: item.askedBy,
      position: (last?.position ?? -1) + 1,
      created_at: item.createdAt,
      changed_at: item.changedAt,
    })
    .execute()
}

export async function updateItem(
  db: Kysely<Schema>,
  id: PlanItemId,
  changes: PlanItemChanges,
  changedAt: Instant,
): Promise<void> {
  const set: Updateable<CoachingPlanItemTable> = {
    words: changes.words,
    due_on: changes.dueOn,
    done_on: changes.doneOn,
    asked_by: changes.askedBy,
    changed_at: changedAt,
  }
  await db.updateTable('coaching_plan_item').set(set).where('id', '=', id).execute()
}

export async function deleteItem(db: Kysely<Schema>, id: PlanItemId): Promise<void> {
  await db.deleteFrom('coaching_plan_item').where('id', '=', id).execute()
}

function toPlan(row: Selectable<CoachingPlanTable>): CoachingPlan {
  return {
    id: branded<CoachingPlanId>(row.id),
    repId: branded<RepId>(row.rep_id),
    skillId: branded<SkillId>(row.skill_id),
    fromLevel: nullableLevelOf(row.from_level),
    aimLevel: levelOf(row.aim_level),
    why: row.why,
    serves: row.serves === null ? null : Serves.parse(row.serves),
    startedBy: row.started_by,
    iAgreedOn: nullableBranded<CalendarDay>(row.i_agreed_on),
    repAgreedOn: nullableBranded<CalendarDay>(row.rep_agreed_on),
    startsOn: branded<CalendarDay>(row.starts_on),
    reviewOn: branded<CalendarDay>(row.review_on),
    outcome: row.outcome,
    endedOn: nullableBranded<CalendarDay>(row.ended_on),
    learned: row.learned,
    audience: row.audience,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}

function toItem(row: Selectable<CoachingPlanItemTable>): PlanItem {
  return {
    id: branded<PlanItemId>(row.id),
    planId: branded<CoachingPlanId>(row.coaching_plan_id),
    side: row.side,
    words: row.words,
    dueOn: nullableBranded<CalendarDay>(row.due_on),
    doneOn: nullableBranded<CalendarDay>(row.done_on),
    askedBy: row.asked_by,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
  }
}
