import type { CommitmentId } from '../../../shared/commitment/commitment.ts'
import { type Goal, type GoalId, isGoalClosed, type NewGoal } from '../../../shared/goal/goal.ts'
import {
  type Assumptions,
  calculateBack,
  type FunnelSource,
  type GoalCalculation,
  rateWindowDays,
} from '../../../shared/goal/goal-calculation.ts'
import {
  type GoalBehaviour,
  type GoalBehaviourChanges,
  GoalBehaviourId,
  missingPieces,
  type NewGoalBehaviour,
  type PlanPiece,
} from '../../../shared/goal/goal-plan.ts'
import { goalValue } from '../../../shared/goal/goal-progress.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { addDays } from '../../../shared/kernel/time.ts'
import { readingsOf } from '../../../shared/metric/metric-series.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { getCommitment } from '../commitment/commitment.service.ts'
import type { Context, QueryContext, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getMetric } from '../metric/metric.service.ts'
import { listSeriesOfRep } from '../metric/metric-series.service.ts'
import { findGoal } from './goal.repository.ts'
import {
  findBehaviour,
  getAssumptions,
  insertBehaviour,
  listBehaviours,
  listGoalPromises,
  setAssumptions,
  setPromiseGoal,
  updateBehaviour,
} from './goal-plan.repository.ts'

/** The metrics of a rep with what was read of them, as the way back from a target needs them. */
export async function listFunnelSources(
  ctx: Pick<QueryContext, 'db' | 'today'>,
  repId: RepId,
): Promise<FunnelSource[]> {
  const from = addDays(ctx.today(), -rateWindowDays)
  const series = await listSeriesOfRep(ctx.db, repId, { from })
  return series.map(({ metric, series }) => ({
    metric,
    presetKey: metric.presetKey,
    readings: readingsOf(series).map(({ start, value }) => ({ on: start, value })),
  }))
}

/** What a goal still lacks before it can begin. @throws AppError `goal-not-found` */
export async function missingOf(db: Reader, goal: Goal): Promise<PlanPiece[]> {
  const behaviours = (await listBehaviours(db, [goal.id])).get(goal.id) ?? []
  const promises = (await listGoalPromises(db, [goal.id])).get(goal.id) ?? []
  return missingPieces(goal, behaviours.length, promises.length)
}

/**
 * From what is left of a goal's target back to a week, with the rep's own rates; null where there is no way
 * back.
 *
 * @throws AppError `goal-not-found`
 */
export async function calculateGoal(
  ctx: Pick<QueryContext, 'db' | 'today'>,
  goalId: GoalId,
): Promise<GoalCalculation | null> {
  const goal = await getGoalOf(ctx.db, goalId)
  const sources = await listFunnelSources(ctx, goal.repId)
  const own = sources.find(({ metric }) => metric.id === goal.metricId)
  if (own === undefined) return null
  const soFar = goalValue(goal, own.readings, ctx.today(), own.metric.period)
  return calculateBack(goal, soFar, sources, await getAssumptions(ctx.db, goalId), ctx.today()) ?? null
}

/** Keeps what the manager assumes in the place of a rate. @throws AppError `goal-not-found`, `goal-already-closed` */
export async function assumeRates(
  ctx: Context,
  goalId: GoalId,
  assumptions: Assumptions,
): Promise<GoalCalculation | null> {
  return inTransaction(ctx, async (ctx) => {
    await getOpenGoal(ctx.db, goalId)
    await setAssumptions(ctx.db, goalId, assumptions, ctx.now())
    return calculateGoal(ctx, goalId)
  })
}

/**
 * Writes what the way back asks of a week under the goal: one behaviour for each counted step. A behaviour
 * on the same metric gets the new amount; others stay as they are.
 *
 * @throws AppError `goal-not-found`, `goal-already-closed`
 */
export async function applyCalculation(ctx: Context, goalId: GoalId): Promise<GoalBehaviour[]> {
  return inTransaction(ctx, async (ctx) => {
    await getOpenGoal(ctx.db, goalId)
    const calculation = await calculateGoal(ctx, goalId)
    const known = (await listBehaviours(ctx.db, [goalId])).get(goalId) ?? []
    for (const { metricId, perWeek, name } of calculation?.steps ?? []) {
      if (metricId === null || perWeek === null) continue
      const weeklyAmount = roundedUp(perWeek)
      const same = known.find((behaviour) => behaviour.metricId === metricId)
      if (same === undefined) {
        await insertBehaviour(ctx.db, {
          ...newBehaviour(ctx, { goalId, words: name, metricId, weeklyAmount }),
          isReckoned: true,
        })
      } else await updateBehaviour(ctx.db, same.id, { weeklyAmount, isReckoned: true }, ctx.now())
    }
    ctx.announce('goal')
    return (await listBehaviours(ctx.db, [goalId])).get(goalId) ?? []
  })
}

/** Puts a behaviour under a goal. @throws AppError `goal-not-found`, `goal-already-closed`, `metric-not-found` */
export async function addBehaviour(ctx: Context, fields: NewGoalBehaviour): Promise<GoalBehaviour> {
  return inTransaction(ctx, async (ctx) => {
    await getOpenGoal(ctx.db, fields.goalId)
    if (fields.metricId !== null) await getMetric(ctx.db, fields.metricId)
    ctx.announce('goal')
    return insertBehaviour(ctx.db, newBehaviour(ctx, fields))
  })
}

/** @throws AppError `goal-behaviour-not-found`, `goal-already-closed`, `metric-not-found` */
export async function changeBehaviour(
  ctx: Context,
  id: GoalBehaviourId,
  changes: GoalBehaviourChanges,
): Promise<GoalBehaviour> {
  return inTransaction(ctx, async (ctx) => {
    const behaviour = await getBehaviour(ctx.db, id)
    await getOpenGoal(ctx.db, behaviour.goalId)
    if (changes.metricId !== undefined && changes.metricId !== null) await getMetric(ctx.db, changes.metricId)
    const isReckoned = changes.weeklyAmount === undefined ? behaviour.isReckoned : false
    return updateBehaviour(ctx.db, id, { ...changes, isReckoned }, ctx.now())
  })
}

/** Sets a behaviour aside. @throws AppError `goal-behaviour-not-found` */
export async function dropBehaviour(ctx: Context, id: GoalBehaviourId): Promise<GoalBehaviour> {
  return inTransaction(ctx, async (ctx) => {
    await getBehaviour(ctx.db, id)
    ctx.announce('goal')
    return updateBehaviour(ctx.db, id, { droppedAt: ctx.now() }, ctx.now())
  })
}

/** Takes a behaviour up again that was set aside. @throws AppError `goal-behaviour-not-found` */
export async function bringBackBehaviour(ctx: Context, id: GoalBehaviourId): Promise<GoalBehaviour> {
  return inTransaction(ctx, async (ctx) => {
    await getBehaviour(ctx.db, id)
    ctx.announce('goal')
    return updateBehaviour(ctx.db, id, { droppedAt: null }, ctx.now())
  })
}

/**
 * Hangs a promise on a goal of the same rep, or takes it off.
 *
 * @throws AppError `commitment-not-found`; `goal-not-found`, also for a goal of somebody else
 */
export async function hangPromise(
  ctx: Context,
  commitmentId: CommitmentId,
  goalId: GoalId | null,
): Promise<{ readonly commitmentId: CommitmentId; readonly goalId: GoalId | null }> {
  return inTransaction(ctx, async (ctx) => {
    const promise = await getCommitment(ctx.db, commitmentId)
    if (goalId !== null && (await getGoalOf(ctx.db, goalId)).repId !== promise.repId) {
      throw new AppError('goal-not-found')
    }
    await setPromiseGoal(ctx.db, commitmentId, goalId, ctx.now())
    ctx.announce('goal')
    ctx.announce('commitment')
    return { commitmentId, goalId }
  })
}

function newBehaviour(ctx: Context, fields: NewGoalBehaviour): GoalBehaviour {
  const now = ctx.now()
  return {
    id: ctx.newId(GoalBehaviourId),
    ...fields,
    isReckoned: false,
    createdAt: now,
    changedAt: now,
    droppedAt: null,
  }
}

/** Half a meeting cannot be held: up to the next whole one, or tenth where a week holds less than one. */
function roundedUp(perWeek: number): number {
  return perWeek >= 1 ? Math.ceil(perWeek - 1e-9) : Math.ceil(perWeek * 10 - 1e-9) / 10
}

async function getBehaviour(db: Reader, id: GoalBehaviourId): Promise<GoalBehaviour> {
  const behaviour = await findBehaviour(db, id)
  if (behaviour === undefined) throw new AppError('goal-behaviour-not-found')
  return behaviour
}

async function getGoalOf(db: Reader, id: GoalId): Promise<Goal> {
  const goal = await findGoal(db, id)
  if (goal === undefined) throw new AppError('goal-not-found')
  return goal
}

async function getOpenGoal(db: Reader, id: GoalId): Promise<Goal> {
  const goal = await getGoalOf(db, id)
  if (isGoalClosed(goal)) throw new AppError('goal-already-closed')
  return goal
}

/** A new goal as it is kept: a draft while it lacks what makes it a plan. */
export function draftFirst(fields: NewGoal): NewGoal {
  return missingPieces(fields, 0, 0).length === 0 ? fields : { ...fields, state: 'draft' }
}
