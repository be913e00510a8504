import { type Goal, isGoalClosed } from '../../../shared/goal/goal.ts'
import { calculateBack, type FunnelSource, weeksIn } from '../../../shared/goal/goal-calculation.ts'
import { goalLoop } from '../../../shared/goal/goal-loop.ts'
import { periodsIn } from '../../../shared/goal/goal-past.ts'
import type { BehaviourLine, GoalPlan, PaceStrip } from '../../../shared/goal/goal-plan.contract.ts'
import { type GoalBehaviour, type GoalPromise, missingPieces } from '../../../shared/goal/goal-plan.ts'
import { paceStrip } from '../../../shared/goal/pace-strip.ts'
import { addDays, CalendarDay } from '../../../shared/kernel/time.ts'
import type { FirstWeekday } from '../../../shared/metric/metric-period.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { QueryContext } from '../context.ts'
import { getRep } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import { listCheckIns, listGoalsOfRep } from './goal.repository.ts'
import { listBehaviours, listGoalPromises } from './goal-plan.repository.ts'
import { listFunnelSources } from './goal-plan.service.ts'

/** So many weeks of a behaviour stand beside its amount. */
const behaviourWeeks = 8

/** What hangs on each open goal of a rep, in the order of the goals. @throws AppError `rep-not-found` */
export async function listGoalPlans(
  ctx: Pick<QueryContext, 'db' | 'today'>,
  repId: RepId,
): Promise<GoalPlan[]> {
  await getRep(ctx.db, repId)
  const goals = (await listGoalsOfRep(ctx.db, repId, false)).filter((goal) => !isGoalClosed(goal))
  const ids = goals.map(({ id }) => id)
  const behaviours = await listBehaviours(ctx.db, ids)
  const promises = await listGoalPromises(ctx.db, ids)
  const checkIns = await listCheckIns(ctx.db, ids)
  const sources = await listFunnelSources(ctx, repId)
  const { weekStartsOn } = await getSettings(ctx.db)
  const today = ctx.today()
  return goals.map((goal) => {
    const own = behaviours.get(goal.id) ?? []
    const hung = promises.get(goal.id) ?? []
    const said = checkIns.get(goal.id) ?? []
    return {
      goalId: goal.id,
      behaviours: own.map((behaviour) => behaviourLine(behaviour, sources, today, weekStartsOn)),
      promises: hung,
      missing: missingPieces(goal, own.length, hung.length),
      loop: goalLoop(
        {
          goal,
          actedOn: actedOn(own, hung),
          checkIns: said.map(({ onDay, whatNext }) => ({ on: onDay, hasNext: whatNext !== '' })),
          promisedOn: hung.map(({ madeOn }) => madeOn),
        },
        today,
      ),
      strip: goalStrip(goal, sources, today, weekStartsOn),
      hasCalculation: calculateBack(goal, null, sources, {}, today) !== undefined,
    }
  })
}

/** The days on which something was agreed or done for a goal. */
export function actedOn(
  behaviours: readonly Pick<GoalBehaviour, 'createdAt'>[],
  promises: readonly Pick<GoalPromise, 'madeOn' | 'outcome' | 'closedOn'>[],
): CalendarDay[] {
  return [
    ...behaviours.map(({ createdAt }) => CalendarDay.parse(createdAt.slice(0, 10))),
    ...promises.map(({ madeOn }) => madeOn),
    ...promises.flatMap(({ outcome, closedOn }) => (outcome === 'kept' && closedOn !== null ? closedOn : [])),
  ]
}

function behaviourLine(
  behaviour: GoalBehaviour,
  sources: readonly FunnelSource[],
  today: CalendarDay,
  firstWeekday: FirstWeekday,
): BehaviourLine {
  const source = sources.find(({ metric }) => metric.id === behaviour.metricId)
  if (source === undefined) return { behaviour, metricName: '', unit: null, strip: null }
  const { metric, readings } = source
  const { name, unit, period, goodDirection } = metric
  if (behaviour.weeklyAmount === null) return { behaviour, metricName: name, unit, strip: null }
  const isLevel = unit !== 'count' && unit !== 'money'
  const needed = isLevel ? behaviour.weeklyAmount : behaviour.weeklyAmount * weeksIn(period)
  const from = addDays(today, -7 * (behaviourWeeks - 1))
  const question = { readings, period, needed, goodDirection, from, to: today, today, firstWeekday }
  return { behaviour, metricName: name, unit, strip: { period, unit, needed, cells: paceStrip(question) } }
}

function goalStrip(
  goal: Goal,
  sources: readonly FunnelSource[],
  today: CalendarDay,
  firstWeekday: FirstWeekday,
): PaceStrip | null {
  const source = sources.find(({ metric }) => metric.id === goal.metricId)
  if (source === undefined || goal.targetValue === null) return null
  const { metric, readings } = source
  const needed =
    goal.counting === 'total' ? goal.targetValue / periodsIn(goal, metric.period) : goal.targetValue
  const question = {
    readings,
    needed,
    today,
    firstWeekday,
    period: metric.period,
    goodDirection: goal.goodDirection,
    from: goal.startsOn,
    to: goal.endsOn,
  }
  return { period: metric.period, unit: metric.unit, needed, cells: paceStrip(question) }
}
