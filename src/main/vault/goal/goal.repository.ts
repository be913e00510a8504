import { type Insertable, type Kysely, type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import * as z from 'zod/mini'
import {
  type Goal,
  GoalChange,
  type GoalChanges,
  type GoalCheckIn,
  type GoalCheckInId,
  GoalId,
  type GoalRevision,
  type GoalRevisionId,
} from '../../../shared/goal/goal.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { MetricId } from '../../../shared/metric/metric.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { Serves } from '../../../shared/rep/serves.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded, toJson } from '../db/columns.ts'
import { oneOf } from '../db/one-of.ts'
import { prepared } from '../db/prepared.ts'
import type { GoalCheckInTable, GoalTable, Schema } from '../db/schema.generated.ts'
import { insertedRow, updatedRow } from '../db/written-row.ts'

/** Inserts a goal as given and answers what the store holds. */
export async function insertGoal(db: Kysely<Schema>, goal: Goal): Promise<Goal> {
  const row: Insertable<GoalTable> = {
    id: goal.id,
    rep_id: goal.repId,
    wording: goal.wording,
    why: goal.why,
    category: goal.category,
    metric_id: goal.metricId,
    measure: goal.measure,
    unit: goal.unit,
    good_direction: goal.goodDirection,
    counting: goal.counting,
    baseline: goal.baseline,
    commit_value: goal.commitValue,
    target_value: goal.targetValue,
    stretch_value: goal.stretchValue,
    starts_on: goal.startsOn,
    ends_on: goal.endsOn,
    serves: goal.serves,
    state: goal.state,
    closed_on: goal.closedOn,
    result_value: goal.resultValue,
    lesson: goal.lesson,
    replaced_by_id: goal.replacedById,
    audience: goal.audience,
    created_at: goal.createdAt,
    changed_at: goal.changedAt,
    trashed_at: goal.trashedAt,
  }
  return toGoal(await insertedRow(db, 'goal', row))
}

/** What can be written over a goal: the manager's fields, and how it ended. */
export type GoalUpdate = GoalChanges &
  Partial<Pick<Goal, 'state' | 'closedOn' | 'resultValue' | 'lesson' | 'replacedById'>>

export async function updateGoal(
  db: Kysely<Schema>,
  id: GoalId,
  changes: GoalUpdate,
  changedAt: Instant,
): Promise<Goal> {
  const set: Updateable<GoalTable> = {
    wording: changes.wording,
    why: changes.why,
    category: changes.category,
    metric_id: changes.metricId,
    measure: changes.measure,
    unit: changes.unit,
    good_direction: changes.goodDirection,
    counting: changes.counting,
    baseline: changes.baseline,
    commit_value: changes.commitValue,
    target_value: changes.targetValue,
    stretch_value: changes.stretchValue,
    starts_on: changes.startsOn,
    ends_on: changes.endsOn,
    serves: changes.serves,
    audience: changes.audience,
    state: changes.state,
    closed_on: changes.closedOn,
    result_value: changes.resultValue,
    lesson: changes.lesson,
    replaced_by_id: changes.replacedById,
    changed_at: changedAt,
  }
  return toGoal(await updatedRow(db, 'goal', id, set))
}

/** A goal outside the trash. */
export async function findGoal(db: Reader, id: GoalId): Promise<Goal | undefined> {
  const row = await db
    .selectFrom('goal')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toGoal(row)
}

const isOpen = sql<boolean>`state IN ('draft', 'active', 'on-hold')`

/** The goals of a rep: open ones by their end, then closed ones, last closed first. */
export async function listGoalsOfRep(db: Reader, repId: RepId, includeClosed: boolean): Promise<Goal[]> {
  return listGoalsOfReps(db, [repId], includeClosed)
}

/** The goals of several reps in the same order. */
export async function listGoalsOfReps(
  db: Reader,
  repIds: readonly RepId[],
  includeClosed: boolean,
): Promise<Goal[]> {
  const rows = await (includeClosed ? allGoals : openGoals)(db, { repIds })
  return rows.map(toGoal)
}

function goalsIn(db: Reader, repIds: RawBuilder<string>) {
  return db
    .selectFrom('goal')
    .selectAll()
    .where('rep_id', 'in', repIds)
    .where('trashed_at', 'is', null)
    .orderBy(sql`closed_on IS NOT NULL`)
    .orderBy('closed_on', 'desc')
    .orderBy('ends_on')
    .orderBy('created_at')
}

const allGoals = prepared<{ readonly repIds: readonly RepId[] }>()((db, value) =>
  goalsIn(db, oneOf(value('repIds'))),
)

const openGoals = prepared<{ readonly repIds: readonly RepId[] }>()((db, value) =>
  goalsIn(db, oneOf(value('repIds'))).where(isOpen),
)

/** Active goals and those on hold of the reps of the team, by their end. */
export async function listOpenGoals(db: Reader): Promise<Goal[]> {
  const rows = await db
    .selectFrom('goal')
    .innerJoin('rep', 'rep.id', 'goal.rep_id')
    .selectAll('goal')
    .where('goal.state', 'in', ['active', 'on-hold'])
    .where('goal.trashed_at', 'is', null)
    .where('rep.trashed_at', 'is', null)
    .where('rep.archived_at', 'is', null)
    .orderBy('goal.ends_on')
    .orderBy('goal.created_at')
    .execute()
  return rows.map(toGoal)
}

export async function insertCheckIn(db: Kysely<Schema>, goalId: GoalId, checkIn: GoalCheckIn): Promise<void> {
  await db
    .insertInto('goal_check_in')
    .values({
      id: checkIn.id,
      goal_id: goalId,
      on_day: checkIn.onDay,
      value: checkIn.value,
      rating: checkIn.rating,
      note: checkIn.note,
      what_next: checkIn.whatNext,
      source_one_on_one_id: checkIn.sourceOneOnOneId,
      audience: checkIn.audience,
      created_at: checkIn.createdAt,
    })
    .execute()
}

const checkInsOf = prepared<{ readonly goalIds: readonly GoalId[] }>()((db, value) =>
  db
    .selectFrom('goal_check_in')
    .selectAll()
    .where('goal_id', 'in', oneOf(value('goalIds')))
    .orderBy('on_day', 'desc')
    .orderBy('created_at', 'desc'),
)

/** The check-ins of goals, newest first, by goal. */
export async function listCheckIns(
  db: Reader,
  goalIds: readonly GoalId[],
): Promise<ReadonlyMap<GoalId, GoalCheckIn[]>> {
  const byGoal = new Map<GoalId, GoalCheckIn[]>(goalIds.map((id) => [id, []]))
  if (goalIds.length === 0) return byGoal
  const rows = await checkInsOf(db, { goalIds })
  for (const row of rows) byGoal.get(branded<GoalId>(row.goal_id))?.push(toCheckIn(row))
  return byGoal
}

export async function insertRevision(
  db: Kysely<Schema>,
  goalId: GoalId,
  revision: GoalRevision,
): Promise<void> {
  await db
    .insertInto('goal_revision')
    .values({
      id: revision.id,
      goal_id: goalId,
      changes: toJson(revision.changes),
      reason: revision.reason,
      created_at: revision.createdAt,
    })
    .execute()
}

/** The revision log of a goal, newest first. */
export async function listRevisions(db: Reader, goalId: GoalId): Promise<GoalRevision[]> {
  const rows = await db
    .selectFrom('goal_revision')
    .selectAll()
    .where('goal_id', '=', goalId)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: branded<GoalRevisionId>(row.id),
    changes: fromJson(z.array(GoalChange), row.changes),
    reason: row.reason,
    createdAt: branded<Instant>(row.created_at),
  }))
}

const revisionCountsOf = prepared<{ readonly goalIds: readonly GoalId[] }>()((db, value) =>
  db
    .selectFrom('goal_revision')
    .select(['goal_id', (eb) => eb.fn.countAll<number>().as('count')])
    .where('goal_id', 'in', oneOf(value('goalIds')))
    .groupBy('goal_id'),
)

/** How often each of these goals was revised. */
export async function countRevisions(
  db: Reader,
  goalIds: readonly GoalId[],
): Promise<ReadonlyMap<string, number>> {
  if (goalIds.length === 0) return new Map()
  const rows = await revisionCountsOf(db, { goalIds })
  return new Map(rows.map((row) => [row.goal_id, row.count]))
}

/** Whether a one-on-one of this rep exists, outside the trash. */
export async function hasOneOnOne(db: Reader, repId: RepId, id: OneOnOneId): Promise<boolean> {
  const row = await db
    .selectFrom('one_on_one')
    .select('id')
    .where('id', '=', id)
    .where('rep_id', '=', repId)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

function toCheckIn(row: Selectable<GoalCheckInTable>): GoalCheckIn {
  return {
    id: branded<GoalCheckInId>(row.id),
    onDay: branded<CalendarDay>(row.on_day),
    value: row.value,
    rating: row.rating,
    note: row.note,
    whatNext: row.what_next,
    sourceOneOnOneId: nullableBranded<OneOnOneId>(row.source_one_on_one_id),
    audience: row.audience,
    createdAt: branded<Instant>(row.created_at),
  }
}

function toGoal(row: Selectable<GoalTable>): Goal {
  return {
    id: GoalId.parse(row.id),
    repId: branded<RepId>(row.rep_id),
    wording: row.wording,
    why: row.why,
    category: row.category,
    metricId: nullableBranded<MetricId>(row.metric_id),
    measure: row.measure,
    unit: row.unit,
    goodDirection: row.good_direction,
    counting: row.counting,
    baseline: row.baseline,
    commitValue: row.commit_value,
    targetValue: row.target_value,
    stretchValue: row.stretch_value,
    startsOn: branded<CalendarDay>(row.starts_on),
    endsOn: branded<CalendarDay>(row.ends_on),
    serves: servesOf(row.serves),
    audience: row.audience,
    state: row.state,
    closedOn: nullableBranded<CalendarDay>(row.closed_on),
    resultValue: row.result_value,
    lesson: row.lesson,
    replacedById: nullableBranded<GoalId>(row.replaced_by_id),
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}

/** A want that was taken back reads as nobody having asked. */
function servesOf(stored: string | null): Serves | null {
  return Serves.safeParse(stored).data ?? null
}
