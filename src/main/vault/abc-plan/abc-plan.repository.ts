import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import {
  type AbcConsequence,
  type AbcConsequenceChanges,
  type AbcConsequenceId,
  type AbcPlan,
  AbcPlanId,
  type AbcStep,
  type AbcStepId,
} from '../../../shared/abc-plan/abc-plan.ts'
import type { CommitmentId } from '../../../shared/commitment/commitment.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import type { AbcPlanTable, Schema } from '../db/schema.generated.ts'
import { insertedRow, updatedRow } from '../db/written-row.ts'

/** Inserts a plan as given and answers what the store holds. */
export async function insertAbcPlan(db: Kysely<Schema>, plan: AbcPlan): Promise<AbcPlan> {
  const row: Insertable<AbcPlanTable> = {
    id: plan.id,
    rep_id: plan.repId,
    skill_id: plan.skillId,
    started_on: plan.startedOn,
    now_before: plan.nowBefore,
    now_behaviour: plan.nowBehaviour,
    wanted_before: plan.wantedBefore,
    wanted_behaviour: plan.wantedBehaviour,
    closed_on: plan.closedOn,
    learned: plan.learned,
    audience: plan.audience,
    created_at: plan.createdAt,
    changed_at: plan.changedAt,
    trashed_at: plan.trashedAt,
  }
  return toPlan(await insertedRow(db, 'abc_plan', row))
}

export async function updateAbcPlan(
  db: Kysely<Schema>,
  id: AbcPlanId,
  changes: Partial<AbcPlan>,
  changedAt: Instant,
): Promise<AbcPlan> {
  const set: Updateable<AbcPlanTable> = {
    skill_id: changes.skillId,
    now_before: changes.nowBefore,
    now_behaviour: changes.nowBehaviour,
    wanted_before: changes.wantedBefore,
    wanted_behaviour: changes.wantedBehaviour,
    closed_on: changes.closedOn,
    learned: changes.learned,
    audience: changes.audience,
    changed_at: changedAt,
  }
  return toPlan(await updatedRow(db, 'abc_plan', id, set))
}

/** A plan outside the trash. */
export async function findAbcPlan(db: Reader, id: AbcPlanId): Promise<AbcPlan | undefined> {
  const row = await db
    .selectFrom('abc_plan')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toPlan(row)
}

/** The plans of a rep, newest first. */
export async function listAbcPlans(db: Reader, repId: RepId): Promise<AbcPlan[]> {
  const rows = await db
    .selectFrom('abc_plan')
    .selectAll()
    .where('rep_id', '=', repId)
    .where('trashed_at', 'is', null)
    .orderBy('started_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(toPlan)
}

export async function insertConsequence(
  db: Kysely<Schema>,
  planId: AbcPlanId,
  one: AbcConsequence,
  position: number,
  createdAt: Instant,
): Promise<void> {
  const { id, side, words, effect, timing, certainty } = one
  const row = { id, abc_plan_id: planId, side, words, effect, timing, certainty, position }
  await db
    .insertInto('abc_consequence')
    .values({ ...row, created_at: createdAt })
    .execute()
}

/** Answers whether the plan has such a consequence. */
export async function updateConsequence(
  db: Kysely<Schema>,
  planId: AbcPlanId,
  id: AbcConsequenceId,
  changes: AbcConsequenceChanges,
): Promise<boolean> {
  const result = await db
    .updateTable('abc_consequence')
    .set({ id, ...changes })
    .where('id', '=', id)
    .where('abc_plan_id', '=', planId)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function deleteConsequence(
  db: Kysely<Schema>,
  planId: AbcPlanId,
  id: AbcConsequenceId,
): Promise<void> {
  await db.deleteFrom('abc_consequence').where('id', '=', id).where('abc_plan_id', '=', planId).execute()
}

/** The consequences of plans in the order they were written, by plan. */
export async function listConsequences(
  db: Reader,
  planIds: readonly AbcPlanId[],
): Promise<ReadonlyMap<string, AbcConsequence[]>> {
  const byPlan = new Map<string, AbcConsequence[]>(planIds.map((id) => [id, []]))
  if (planIds.length === 0) return byPlan
  const rows = await db
    .selectFrom('abc_consequence')
    .select(['id', 'abc_plan_id', 'side', 'words', 'effect', 'timing', 'certainty'])
    .where('abc_plan_id', 'in', planIds)
    .orderBy('abc_plan_id')
    .orderBy('position')
    .orderBy('created_at')
    .execute()
  for (const { id, abc_plan_id, ...marks } of rows) {
    byPlan.get(abc_plan_id)?.push({ id: branded<AbcConsequenceId>(id), ...marks })
  }
  return byPlan
}

export async function insertStep(
  db: Kysely<Schema>,
  planId: AbcPlanId,
  step: Pick<AbcStep, 'id' | 'words' | 'dueOn'>,
  createdAt: Instant,
): Promise<void> {
  await db
    .insertInto('abc_step')
    .values({
      id: step.id,
      abc_plan_id: planId,
      words: step.words,
      due_on: step.dueOn,
      commitment_id: null,
      done_on: null,
      outcome: '',
      created_at: createdAt,
    })
    .execute()
}

/** What may change in a step. */
export interface StepUpdate {
  readonly words?: string | undefined
  readonly dueOn?: CalendarDay | undefined
  readonly doneOn?: CalendarDay | null | undefined
  readonly outcome?: string | undefined
  readonly promiseId?: CommitmentId | undefined
}

export async function updateStep(db: Kysely<Schema>, id: AbcStepId, changes: StepUpdate): Promise<void> {
  await db
    .updateTable('abc_step')
    .set({
      id,
      words: changes.words,
      due_on: changes.dueOn,
      done_on: changes.doneOn,
      outcome: changes.outcome,
      commitment_id: changes.promiseId,
    })
    .where('id', '=', id)
    .execute()
}

export async function deleteStep(db: Kysely<Schema>, planId: AbcPlanId, id: AbcStepId): Promise<void> {
  await db.deleteFrom('abc_step').where('id', '=', id).where('abc_plan_id', '=', planId).execute()
}

/** The steps of plans by their day, by plan. A promise that moved or was kept elsewhere says so here too. */
export async function listSteps(
  db: Reader,
  planIds: readonly AbcPlanId[],
): Promise<ReadonlyMap<string, AbcStep[]>> {
  const byPlan = new Map<string, AbcStep[]>(planIds.map((id) => [id, []]))
  if (planIds.length === 0) return byPlan
  const rows = await db
    .selectFrom('abc_step as step')
    .leftJoin('commitment', (join) =>
      join.onRef('commitment.id', '=', 'step.commitment_id').on('commitment.trashed_at', 'is', null),
    )
    .select(['step.id', 'step.abc_plan_id', 'step.words', 'step.due_on', 'step.done_on', 'step.outcome'])
    .select(['commitment.id as promise_id', 'commitment.outcome as promise_outcome'])
    .select(['commitment.due_on as promise_due_on'])
    .where('step.abc_plan_id', 'in', planIds)
    .orderBy('step.abc_plan_id')
    .orderBy('step.due_on')
    .orderBy('step.created_at')
    .execute()
  for (const row of rows) {
    byPlan.get(row.abc_plan_id)?.push({
      id: branded<AbcStepId>(row.id),
      words: row.words,
      dueOn: branded<CalendarDay>(row.promise_due_on ?? row.due_on),
      promise:
        row.promise_id === null
          ? null
          : { id: branded<CommitmentId>(row.promise_id), outcome: row.promise_outcome },
      doneOn: nullableBranded<CalendarDay>(row.done_on),
      outcome: row.outcome,
    })
  }
  return byPlan
}

/** The name of a skill; null when there is no such skill. */
export async function findSkillName(db: Reader, id: string): Promise<string | null> {
  const row = await db.selectFrom('skill').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}

function toPlan(row: Selectable<AbcPlanTable>): AbcPlan {
  return {
    id: AbcPlanId.parse(row.id),
    repId: branded<RepId>(row.rep_id),
    skillId: row.skill_id,
    nowBefore: row.now_before,
    nowBehaviour: row.now_behaviour,
    wantedBefore: row.wanted_before,
    wantedBehaviour: row.wanted_behaviour,
    audience: row.audience,
    startedOn: branded<CalendarDay>(row.started_on),
    closedOn: nullableBranded<CalendarDay>(row.closed_on),
    learned: row.learned,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
