import type { GoalSummary } from '../../../shared/goal/goal.contract.ts'
import type { Goal, GoalCheckIn } from '../../../shared/goal/goal.ts'
import { type GoalReading, goalStanding } from '../../../shared/goal/goal-progress.ts'
import type { GoalTrace, PlanTrace } from '../../../shared/insight/facts-on.ts'
import { CalendarDay } from '../../../shared/kernel/time.ts'
import type { Metric } from '../../../shared/metric/metric.ts'
import type { FirstWeekday } from '../../../shared/metric/metric-period.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { QueryContext, Reader } from '../context.ts'
import { groupedBy } from '../db/one-of.ts'
import { getMetricsById } from '../metric/metric.service.ts'
import { getRep } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import {
  countRevisions,
  listCheckIns,
  listGoalsOfRep,
  listGoalsOfReps,
  listOpenGoals,
} from './goal.repository.ts'
import { listBehaviours, listGoalPromises } from './goal-plan.repository.ts'
import { listBestReadings, listReadingsOfGoals } from './goal-reading.repository.ts'

/**
 * Goals with their numbers as they stood on a day (today if none is given): what a list, a brief or a
 * packet shows of them. Nothing that came after that day counts.
 */
export async function summariseGoals(
  ctx: Pick<QueryContext, 'db' | 'today'>,
  goals: readonly Goal[],
  asOf: CalendarDay = ctx.today(),
): Promise<GoalSummary[]> {
  const ids = goals.map((goal) => goal.id)
  const { weekStartsOn } = await getSettings(ctx.db)
  const traces = await tracesOf(ctx.db, goals, weekStartsOn)
  const revisions = await countRevisions(ctx.db, ids)
  const best = await listBestReadings(ctx.db, ids, asOf, weekStartsOn)
  return traces.map(({ goal, metric, checkIns, readings }) => ({
    goal,
    standing: goalStanding(
      goal,
      metric === undefined
        ? valuesOf(checkIns.filter(({ onDay }) => onDay <= asOf))
        : withBest(readings, best.get(goal.id)),
      asOf,
      metric?.period,
    ),
    measureName: metric?.name ?? goal.measure,
    lastCheckIn: checkIns.find(({ onDay }) => onDay <= asOf) ?? null,
    revisionCount: revisions.get(goal.id) ?? 0,
  }))
}

/** The goals of a rep with their numbers; see `listGoalsOfRep` for the order. @throws AppError `rep-not-found` */
export async function listGoalsForRep(
  ctx: Pick<QueryContext, 'db' | 'today'>,
  repId: RepId,
  includeClosed: boolean,
  asOf?: CalendarDay,
): Promise<GoalSummary[]> {
  await getRep(ctx.db, repId)
  return summariseGoals(ctx, await listGoalsOfRep(ctx.db, repId, includeClosed), asOf)
}

/**
 * The goals of these reps, closed ones too, with everything their standing on any day is worked out from;
 * by rep.
 */
export async function listGoalTraces(
  db: Reader,
  repIds: readonly RepId[],
  weekStartsOn: FirstWeekday,
): Promise<ReadonlyMap<string, readonly GoalTrace[]>> {
  const traces = await tracesOf(db, await listGoalsOfReps(db, repIds, true), weekStartsOn)
  const ids = traces.map(({ goal }) => goal.id)
  const behaviours = await listBehaviours(db, ids)
  const promises = await listGoalPromises(db, ids)
  return groupedBy(
    traces,
    ({ goal }) => goal.repId,
    ({ goal, metric, checkIns, readings }) => ({
      goal,
      readings: metric === undefined ? valuesOf(checkIns) : readings,
      period: metric?.period,
      checkInDays: checkIns.map(({ onDay }) => onDay).toReversed(),
      plan: planTrace(goal.id, checkIns, behaviours, promises),
    }),
  )
}

/** Active goals and those on hold of the whole team, the one that ends next on top. */
export async function listOpenGoalSummaries(ctx: Pick<QueryContext, 'db' | 'today'>): Promise<GoalSummary[]> {
  return summariseGoals(ctx, await listOpenGoals(ctx.db))
}

function planTrace(
  id: Goal['id'],
  checkIns: readonly GoalCheckIn[],
  behaviours: Awaited<ReturnType<typeof listBehaviours>>,
  promises: Awaited<ReturnType<typeof listGoalPromises>>,
): PlanTrace {
  return {
    behaviourDays: (behaviours.get(id) ?? []).map(({ createdAt }) =>
      CalendarDay.parse(createdAt.slice(0, 10)),
    ),
    promises: (promises.get(id) ?? []).map(({ madeOn, outcome, closedOn }) => ({
      madeOn,
      keptOn: outcome === 'kept' ? closedOn : null,
    })),
    nextDays: checkIns.filter(({ whatNext }) => whatNext !== '').map(({ onDay }) => onDay),
  }
}

/** A goal with what was read and noted on its way. */
interface TracedGoal {
  readonly goal: Goal
  /** Undefined for a free goal, and for one whose metric lies in the trash. */
  readonly metric: Metric | undefined
  /** Newest first. */
  readonly checkIns: readonly GoalCheckIn[]
  /** What was read of the metric in the time of the goal, oldest first. */
  readonly readings: readonly GoalReading[]
}

/** A few questions for all goals together, however many they are and on however many metrics. */
async function tracesOf(
  db: Reader,
  goals: readonly Goal[],
  weekStartsOn: FirstWeekday,
): Promise<TracedGoal[]> {
  const ids = goals.map(({ id }) => id)
  const metrics = await getMetricsById(db, [...new Set(goals.flatMap(({ metricId }) => metricId ?? []))])
  const checkIns = await listCheckIns(db, ids)
  const readings = await listReadingsOfGoals(db, ids, weekStartsOn)
  return goals.map((goal) => ({
    goal,
    metric: goal.metricId === null ? undefined : metrics.get(goal.metricId),
    checkIns: checkIns.get(goal.id) ?? [],
    readings: readings.get(goal.id) ?? [],
  }))
}

/** The best period may lie outside the goal's own time, but is a reading like the others. */
function withBest(readings: readonly GoalReading[], best: GoalReading | undefined): readonly GoalReading[] {
  if (best === undefined || readings.some(({ on }) => on === best.on)) return readings
  return [...readings, best].toSorted((one, other) => (one.on < other.on ? -1 : 1))
}

function valuesOf(checkIns: readonly GoalCheckIn[]): GoalReading[] {
  return checkIns.toReversed().flatMap(({ onDay, value }) => (value === null ? [] : [{ on: onDay, value }]))
}
