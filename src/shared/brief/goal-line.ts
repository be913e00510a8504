import type { Goal } from '../goal/goal.ts'
import { type GoalStanding, paceWords } from '../goal/goal-progress.ts'
import { formatMetricValue, type MetricUnit, type NumberStyle } from '../metric/metric-value.ts'
import type { BriefGoal } from './brief.ts'

/** A goal as the brief shows it: where it stands in words, and how that compares with an even pace. */
export function goalLine(
  goal: Goal,
  standing: Omit<GoalStanding, 'personalBest'>,
  numberStyle: NumberStyle,
): BriefGoal {
  return {
    id: goal.id,
    wording: goal.wording,
    endsOn: goal.endsOn,
    standing: goalStandingWords(goal, standing, numberStyle),
    progress: standing.progress,
    pace: paceWords(standing),
    behindPercent: standing.behindPercent,
    elapsed: standing.elapsed,
  }
}

/** Units in which "2 of 6" reads naturally; for the others the target is named. */
const countedUnits: ReadonlySet<MetricUnit> = new Set(['count', 'money', 'hours'])

/** Where a goal stands: `2 of 6 deals`, or its value beside the target; empty while nothing was read. */
export function goalStandingWords(
  goal: Goal,
  { value }: Pick<GoalStanding, 'value'>,
  numberStyle: NumberStyle,
): string {
  if (value === null) return ''
  const format = (amount: number): string => formatMetricValue(amount, goal.unit, numberStyle)
  const target = goal.targetValue
  if (target === null) return format(value)
  return countedUnits.has(goal.unit) && goal.goodDirection === 'up'
    ? `${format(value)} of ${format(target)}`
    : `${format(value)}, target ${format(target)}`
}
