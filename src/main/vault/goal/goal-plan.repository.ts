import type { Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { CommitmentId } from '../../../shared/commitment/commitment.ts'
import type { GoalId } from '../../../shared/goal/goal.ts'
import { Assumptions } from '../../../shared/goal/goal-calculation.ts'
import type {
  GoalBehaviour,
  GoalBehaviourChanges,
  GoalBehaviourId,
  GoalPromise,
} from '../../../shared/goal/goal-plan.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { MetricId } from '../../../shared/metric/metric.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded, toJson } from '../db/columns.ts'
import { oneOf } from '../db/one-of.ts'
import type { GoalBehaviourTable, Schema } from '../db/schema.generated.ts'
import { insertedRow, updatedRow } from '../db/written-row.ts'

/** Puts a behaviour under a goal, after those that are there. */
export async function insertBehaviour(db: Kysely<Schema>, behaviour: GoalBehaviour): Promise<GoalBehaviour> {
  const { position } = await db
    .selectFrom('goal_behaviour')
    .select((eb) => eb.fn.countAll<number>().as('position'))
    .where('goal_id', '=', behaviour.goalId)
    .executeTakeFirstOrThrow()
  const row: Insertable<GoalBehaviourTable> = {
    id: behaviour.id,
    goal_id: behaviour.goalId,
    position,
    words: behaviour.words,
    metric_id: behaviour.metricId,
    weekly_amount: behaviour.weeklyAmount,
    is_reckoned: behaviour.isReckoned ? 1 : 0,
    created_at: behaviour.createdAt,
    changed_at: behaviour.changedAt,
    dropped_at: behaviour.droppedAt,
  }
  return toBehaviour(await insertedRow(db, 'goal_behaviour', row))
}

export async function updateBehaviour(
  db: Kysely<Schema>,
  id: GoalBehaviourId,
  changes: GoalBehaviourChanges & Partial<Pick<GoalBehaviour, 'isReckoned' | 'droppedAt'>>,
  changedAt: Instant,
): Promise<GoalBehaviour> {
  const set: Updateable<GoalBehaviourTable> = {
    words: changes.words,
    metric_id: changes.metricId,
    weekly_amount: changes.weeklyAmount,
    is_reckoned: changes.isReckoned === undefined ? undefined : changes.isReckoned ? 1 : 0,
    dropped_at: changes.droppedAt,
    changed_at: changedAt,
  }
  return toBehaviour(await updatedRow(db, 'goal_behaviour', id, set))
}

/** A behaviour of a goal outside the trash, also one that was set aside. */
export async function findBehaviour(db: Reader, id: GoalBehaviourId): Promise<GoalBehaviour | undefined> {
  const row = await db
    .selectFrom('goal_behaviour')
    .innerJoin('goal', 'goal.id', 'goal_behaviour.goal_id')
    .selectAll('goal_behaviour')
    .where('goal_behaviour.id', '=', id)
    .where('goal.trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toBehaviour(row)
}

/** The behaviours under goals that were not set aside, in their order, by goal. */
export async function listBehaviours(
  db: Reader,
  goalIds: readonly GoalId[],
): Promise<ReadonlyMap<string, GoalBehaviour[]>> {
  const byGoal = new Map<string, GoalBehaviour[]>(goalIds.map((id) => [id, []]))
  if (goalIds.length === 0) return byGoal
  const rows = await db
    .selectFrom('goal_behaviour')
    .selectAll()
    .where('goal_id', 'in', oneOf(goalIds))
    .where('dropped_at', 'is', null)
    .orderBy('goal_id')
    .orderBy('position')
    .execute()
  for (const row of rows) byGoal.get(row.goal_id)?.push(toBehaviour(row))
  return byGoal
}

/** The promises that hang on goals, last made first, by goal. */
export async function listGoalPromises(
  db: Reader,
  goalIds: readonly GoalId[],
): Promise<ReadonlyMap<string, GoalPromise[]>> {
  const byGoal = new Map<string, GoalPromise[]>(goalIds.map((id) => [id, []]))
  if (goalIds.length === 0) return byGoal
  const rows = await db
    .selectFrom('commitment')
    .select(['id', 'goal_id', 'owner', 'words', 'made_on', 'due_on', 'outcome', 'closed_on'])
    .where('goal_id', 'in', oneOf(goalIds))
    .where('trashed_at', 'is', null)
    .orderBy('made_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  for (const row of rows) {
    byGoal.get(row.goal_id ?? '')?.push({
      id: branded<CommitmentId>(row.id),
      owner: row.owner,
      words: row.words,
      madeOn: branded<CalendarDay>(row.made_on),
      dueOn: nullableBranded<CalendarDay>(row.due_on),
      outcome: row.outcome,
      closedOn: nullableBranded<CalendarDay>(row.closed_on),
    })
  }
  return byGoal
}

/** Hangs a promise on a goal, or on none. */
export async function setPromiseGoal(
  db: Kysely<Schema>,
  id: CommitmentId,
  goalId: GoalId | null,
  changedAt: Instant,
): Promise<void> {
  await db
    .updateTable('commitment')
    .set({ goal_id: goalId, changed_at: changedAt })
    .where('id', '=', id)
    .execute()
}

export async function getAssumptions(db: Reader, goalId: GoalId): Promise<Assumptions> {
  const { assumptions } = await db
    .selectFrom('goal')
    .select('assumptions')
    .where('id', '=', goalId)
    .executeTakeFirstOrThrow()
  return fromJson(Assumptions, assumptions)
}

export async function setAssumptions(
  db: Kysely<Schema>,
  goalId: GoalId,
  assumptions: Assumptions,
  changedAt: Instant,
): Promise<void> {
  await db
    .updateTable('goal')
    .set({ assumptions: toJson(assumptions), changed_at: changedAt })
    .where('id', '=', goalId)
    .execute()
}

function toBehaviour(row: Selectable<GoalBehaviourTable>): GoalBehaviour {
  return {
    id: branded<GoalBehaviourId>(row.id),
    goalId: branded<GoalId>(row.goal_id),
    words: row.words,
    metricId: nullableBranded<MetricId>(row.metric_id),
    weeklyAmount: row.weekly_amount,
    isReckoned: row.is_reckoned === 1,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    droppedAt: nullableBranded<Instant>(row.dropped_at),
  }
}
