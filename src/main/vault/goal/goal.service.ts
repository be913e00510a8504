import type { GoalCard, GoalSummary } from '../../../shared/goal/goal.contract.ts'
import {
  defaultCounting,
  type Goal,
  type GoalChange,
  type GoalChanges,
  GoalCheckInId,
  type GoalEnd,
  GoalId,
  GoalRevisionId,
  goalDifferences,
  goalProblems,
  isGoalClosed,
  type NewGoal,
  type NewGoalCheckIn,
  needsReason,
} from '../../../shared/goal/goal.ts'
import { definedOf } from '../../../shared/kernel/defined.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Context, QueryContext, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getMetric } from '../metric/metric.service.ts'
import { indexRecord, keepVersion } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import {
  findGoal,
  type GoalUpdate,
  hasOneOnOne,
  insertCheckIn,
  insertGoal,
  insertRevision,
  listCheckIns,
  listRevisions,
  updateGoal,
} from './goal.repository.ts'
import { missingOf } from './goal-plan.service.ts'
import { summariseGoals } from './goal-standing.service.ts'

/** A goal that is not in the trash. @throws AppError `goal-not-found` */
export async function getGoal(db: Reader, id: GoalId): Promise<Goal> {
  const goal = await findGoal(db, id)
  if (goal === undefined) throw new AppError('goal-not-found')
  return goal
}

/** A goal with its numbers, check-ins and revision log. @throws AppError `goal-not-found` */
export async function getGoalCard(ctx: Pick<QueryContext, 'db' | 'today'>, id: GoalId): Promise<GoalCard> {
  const summary = await summarise(ctx, await getGoal(ctx.db, id))
  const checkIns = await listCheckIns(ctx.db, [id])
  return { summary, checkIns: checkIns.get(id) ?? [], revisions: await listRevisions(ctx.db, id) }
}

/**
 * Writes a goal down. With a metric, unit and good direction are the metric's.
 *
 * @throws AppError `rep-not-found`, `metric-not-found`, `goal-bands-out-of-order`
 */
export async function createGoal(ctx: Context, fields: NewGoal): Promise<GoalSummary> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, fields.repId)
    const metric = fields.metricId === null ? undefined : await getMetric(ctx.db, fields.metricId)
    const unit = metric?.unit ?? fields.unit ?? 'count'
    const now = ctx.now()
    const goal: Goal = {
      id: ctx.newId(GoalId),
      ...fields,
      unit,
      goodDirection: metric?.goodDirection ?? fields.goodDirection ?? 'up',
      counting: fields.counting ?? (metric === undefined ? 'latest' : defaultCounting(unit)),
      closedOn: null,
      resultValue: null,
      lesson: '',
      replacedById: null,
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    }
    refuseProblems(goal)
    await insertGoal(ctx.db, goal)
    return reindexed(ctx, goal)
  })
}

/**
 * Changes what is named. What was agreed on (bands, dates, measure) changes only with a reason once the
 * goal is no draft; every change of it is logged. The wording and the why keep their earlier texts.
 *
 * @throws AppError `goal-not-found`, `goal-already-closed`, `metric-not-found`, `reason-missing`,
 *   `ends-before-start`, `goal-bands-out-of-order`
 */
export async function changeGoal(
  ctx: Context,
  id: GoalId,
  changes: GoalChanges,
  reason: string,
): Promise<GoalSummary> {
  return inTransaction(ctx, async (ctx) => {
    const was = await getOpen(ctx.db, id)
    const wanted = await withMetricFacts(ctx.db, was, changes)
    const now: Goal = { ...was, ...definedOf(wanted) }
    const differences = goalDifferences(was, now)
    if (needsReason(was, differences) && reason.trim() === '') throw new AppError('reason-missing')
    refuseProblems(now)
    if (was.wording !== now.wording || was.why !== now.why) {
      await keepVersion(ctx, 'goal', was, { wording: was.wording, why: was.why })
    }
    const changed = await updateGoal(ctx.db, id, wanted, ctx.now())
    if (was.state !== 'draft') await logRevision(ctx, id, differences, reason)
    return reindexed(ctx, changed)
  })
}

/**
 * Begins a draft, or takes a goal up again that was on hold. A draft is a wish until a behaviour and a
 * promise hang on it.
 *
 * @throws AppError `goal-not-found`, `goal-already-closed`, `goal-plan-missing`
 */
export async function activateGoal(ctx: Context, id: GoalId): Promise<GoalSummary> {
  return inTransaction(ctx, async (ctx) => {
    const goal = await getOpen(ctx.db, id)
    if (goal.state === 'draft' && (await missingOf(ctx.db, goal)).length > 0) {
      throw new AppError('goal-plan-missing')
    }
    return moveOpen(ctx, id, 'active', '')
  })
}

/** Lets a goal rest. Its time does not stop. @throws AppError `goal-not-found`, `goal-already-closed` */
export async function holdGoal(ctx: Context, id: GoalId, reason: string): Promise<GoalSummary> {
  return moveOpen(ctx, id, 'on-hold', reason)
}

/**
 * Says how a goal stands, in one colour and one line; on a free goal the value moves its progress.
 *
 * @throws AppError `goal-not-found`, `goal-already-closed`, `one-on-one-not-found`, `day-in-future`
 */
export async function checkInGoal(ctx: Context, fields: NewGoalCheckIn): Promise<GoalCard> {
  return inTransaction(ctx, async (ctx) => {
    const { goalId, onDay = ctx.today(), ...said } = fields
    const goal = await getOpen(ctx.db, goalId)
    if (onDay > ctx.today()) throw new AppError('day-in-future')
    const source = said.sourceOneOnOneId
    if (source !== null && !(await hasOneOnOne(ctx.db, goal.repId, source))) {
      throw new AppError('one-on-one-not-found')
    }
    await insertCheckIn(ctx.db, goalId, {
      id: ctx.newId(GoalCheckInId),
      onDay,
      ...said,
      createdAt: ctx.now(),
    })
    await reindexed(ctx, goal)
    return getGoalCard(ctx, goalId)
  })
}

/** How a goal came to its end. */
export interface GoalClosing {
  readonly state: GoalEnd
  readonly lesson: string
  readonly resultValue?: number | null | undefined
  readonly replacedById: GoalId | null
}

/**
 * Closes a goal today. Its result is what is told, else where it stands, and later numbers do not move it.
 * Only a goal that was met may be closed without a word: a miss leaves a lesson, dropping a reason.
 *
 * @throws AppError `goal-not-found`, also for the goal that takes its place; `goal-already-closed`,
 *   `reason-missing`
 */
export async function closeGoal(ctx: Context, id: GoalId, closing: GoalClosing): Promise<GoalSummary> {
  return inTransaction(ctx, async (ctx) => {
    const goal = await getOpen(ctx.db, id)
    const lesson = closing.lesson.trim()
    if (closing.state !== 'met' && lesson === '') throw new AppError('reason-missing')
    if (closing.replacedById !== null) await getGoal(ctx.db, closing.replacedById)
    const { standing } = await summarise(ctx, goal)
    const update: GoalUpdate = {
      state: closing.state,
      closedOn: ctx.today(),
      resultValue: closing.resultValue === undefined ? standing.value : closing.resultValue,
      lesson,
      replacedById: closing.state === 'replaced' ? closing.replacedById : null,
    }
    const closed = await updateGoal(ctx.db, id, update, ctx.now())
    await logRevision(ctx, id, [{ field: 'state', was: goal.state, now: closed.state }], lesson)
    return reindexed(ctx, closed)
  })
}

/** Opens a closed goal again; the lesson stays in the log. @throws AppError `goal-not-found`, `goal-still-open` */
export async function reopenGoal(ctx: Context, id: GoalId, reason: string): Promise<GoalSummary> {
  return inTransaction(ctx, async (ctx) => {
    const goal = await getGoal(ctx.db, id)
    if (!isGoalClosed(goal)) throw new AppError('goal-still-open')
    const open: GoalUpdate = {
      state: 'active',
      closedOn: null,
      resultValue: null,
      lesson: '',
      replacedById: null,
    }
    const reopened = await updateGoal(ctx.db, id, open, ctx.now())
    await logRevision(ctx, id, [{ field: 'state', was: goal.state, now: 'active' }], reason)
    return reindexed(ctx, reopened)
  })
}

async function moveOpen(
  ctx: Context,
  id: GoalId,
  state: 'active' | 'on-hold',
  reason: string,
): Promise<GoalSummary> {
  return inTransaction(ctx, async (ctx) => {
    const goal = await getOpen(ctx.db, id)
    if (goal.state === state) return summarise(ctx, goal)
    const moved = await updateGoal(ctx.db, id, { state }, ctx.now())
    await logRevision(ctx, id, [{ field: 'state', was: goal.state, now: state }], reason)
    return reindexed(ctx, moved)
  })
}

async function getOpen(db: Reader, id: GoalId): Promise<Goal> {
  const goal = await getGoal(db, id)
  if (isGoalClosed(goal)) throw new AppError('goal-already-closed')
  return goal
}

/** A goal on a metric takes unit and good direction from it, whatever was sent. */
async function withMetricFacts(db: Reader, was: Goal, changes: GoalChanges): Promise<GoalChanges> {
  const metricId = changes.metricId === undefined ? was.metricId : changes.metricId
  if (metricId === null || changes.metricId === undefined) return changes
  const metric = await getMetric(db, metricId)
  return { ...changes, unit: metric.unit, goodDirection: metric.goodDirection }
}

function refuseProblems(goal: Goal): void {
  const problem = goalProblems(goal)[0]
  if (problem?.code === 'ends-before-start') throw new AppError('ends-before-start')
  if (problem?.code === 'bands-out-of-order') throw new AppError('goal-bands-out-of-order')
}

async function logRevision(
  ctx: Context,
  id: GoalId,
  changes: readonly GoalChange[],
  reason: string,
): Promise<void> {
  if (changes.length === 0) return
  const revision = {
    id: ctx.newId(GoalRevisionId),
    changes: [...changes],
    reason: reason.trim(),
    createdAt: ctx.now(),
  }
  await insertRevision(ctx.db, id, revision)
}

async function summarise(ctx: Pick<QueryContext, 'db' | 'today'>, goal: Goal): Promise<GoalSummary> {
  const [summary] = await summariseGoals(ctx, [goal])
  if (summary === undefined) throw new AppError('goal-not-found')
  return summary
}

/** A goal's line: found by its wording, why, measure, lesson and what was said at check-ins. */
async function reindexed(ctx: Context, goal: Goal): Promise<GoalSummary> {
  const checkIns = (await listCheckIns(ctx.db, [goal.id])).get(goal.id) ?? []
  const texts = [goal.why, goal.measure, goal.lesson, ...checkIns.map((checkIn) => checkIn.note)]
  await indexRecord(ctx, {
    noun: 'goal',
    recordId: goal.id,
    kind: goal.state,
    happenedOn: goal.closedOn ?? goal.startsOn,
    title: goal.wording,
    body: texts.filter((text) => text !== '').join('\n'),
    tags: [],
    audience: goal.audience,
    repIds: [goal.repId],
  })
  return summarise(ctx, goal)
}
