import type { GoalSummary } from '../../../shared/goal/goal.contract.ts'
import type { Goal, GoalCheckIn } from '../../../shared/goal/goal.ts'
import { type GoalReading, goalStanding } from '../../../shared/goal/goal-progress.ts'
import type { GoalTrace } from '../../../shared/insight/facts-on.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { MetricId } from '../../../shared/metric/metric.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { QueryContext, Reader } from '../context.ts'
import { findMetricReadings, type MetricReadings } from '../metric/metric-reading.service.ts'
import { getRep } from '../rep/rep.service.ts'
import { countRevisions, listCheckIns, listGoalsOfRep, listOpenGoals } from './goal.repository.ts'

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
  const checkIns = await listCheckIns(ctx.db, ids)
  const revisions = await countRevisions(ctx.db, ids)
  const sources = new SourceReader(ctx.db)
  const summaries: GoalSummary[] = []
  for (const goal of goals) {
    const own = (checkIns.get(goal.id) ?? []).filter((checkIn) => checkIn.onDay <= asOf)
    const source = await sources.of(goal.repId, goal.metricId)
    const readings =
      source === undefined
        ? valuesOf(own)
        : source.readings.map(({ periodStart, value }) => ({ on: periodStart, value }))
    summaries.push({
      goal,
      standing: goalStanding(goal, readings, asOf, source?.metric.period),
      measureName: source?.metric.name ?? goal.measure,
      lastCheckIn: own[0] ?? null,
      revisionCount: revisions.get(goal.id) ?? 0,
    })
  }
  return summaries
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
 * The goals of a rep, closed ones too, with everything their standing on any day is worked out from.
 *
 * @throws AppError `rep-not-found`
 */
export async function listGoalTraces(db: Reader, repId: RepId): Promise<GoalTrace[]> {
  await getRep(db, repId)
  const goals = await listGoalsOfRep(db, repId, true)
  const checkIns = await listCheckIns(
    db,
    goals.map(({ id }) => id),
  )
  const sources = new SourceReader(db)
  const traces: GoalTrace[] = []
  for (const goal of goals) {
    const own = checkIns.get(goal.id) ?? []
    const source = await sources.of(goal.repId, goal.metricId)
    traces.push({
      goal,
      readings:
        source === undefined
          ? valuesOf(own)
          : source.readings.map(({ periodStart, value }) => ({ on: periodStart, value })),
      period: source?.metric.period,
      checkInDays: own.map(({ onDay }) => onDay).toReversed(),
    })
  }
  return traces
}

/** Active goals and those on hold of the whole team, the one that ends next on top. */
export async function listOpenGoalSummaries(ctx: Pick<QueryContext, 'db' | 'today'>): Promise<GoalSummary[]> {
  return summariseGoals(ctx, await listOpenGoals(ctx.db))
}

/** Reads each metric of each rep once, however many goals hang on it. */
class SourceReader {
  readonly #db: Reader
  readonly #known = new Map<string, MetricReadings | undefined>()

  constructor(db: Reader) {
    this.#db = db
  }

  /** Undefined for a free goal, and for one whose metric lies in the trash. */
  async of(repId: RepId, metricId: MetricId | null): Promise<MetricReadings | undefined> {
    if (metricId === null) return undefined
    const key = `${repId} ${metricId}`
    if (!this.#known.has(key)) this.#known.set(key, await findMetricReadings(this.#db, repId, metricId))
    return this.#known.get(key)
  }
}

function valuesOf(checkIns: readonly GoalCheckIn[]): GoalReading[] {
  return checkIns.toReversed().flatMap(({ onDay, value }) => (value === null ? [] : [{ on: onDay, value }]))
}
