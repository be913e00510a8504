import { beside, quoted } from '../../brief/phrases.ts'
import { reachWords } from '../../goal/goal-checks.ts'
import { goalPast, pastWords } from '../../goal/goal-past.ts'
import { daysBetween } from '../../kernel/time.ts'
import type { RepFacts } from '../rep-facts.ts'
import { inDaysLimit, inPercentLimit, repRule } from '../rule.ts'

/** A target far beyond, or far below, what the same rep did before: a stretch, or a slip of the pen. */
export const targetDoubtful = repRule({
  key: 'target-doubtful',
  name: 'Target: stretch or error?',
  looksAt: 'Targets of open goals on a metric, against as many periods right before the goal.',
  silencedBy: 'A target that is revised, a why that says it is meant, or the goal being well under way.',
  thresholds: {
    multiple: inPercentLimit('Percent of what was done before', 200, 120, 1_000),
    early: inDaysLimit('Days from its beginning', 45),
  },
  speak: (facts, limit) => {
    for (const { goal } of facts.goals) {
      if (goal.state !== 'active' && goal.state !== 'draft') continue
      if (daysBetween(goal.startsOn, facts.today) > limit('early')) continue
      const past = pastOf(facts, goal)
      if (past === undefined) continue
      const doubt = reachWords(past.of, limit('multiple') / 100)
      if (doubt === null) continue
      return {
        fact: `${quoted(goal.wording)}: ${doubt}`,
        because: beside([
          { text: 'what it asks for', noun: 'goal', recordId: goal.id },
          ` was ${pastWords(past.of, past.period)}`,
        ]),
        pill: { tone: 's', text: 'target' },
        suggestion: '“What would have to be different for this to come true?”',
        subject: `goal ${goal.id}`,
        basis: `${goal.id} ${goal.targetValue ?? ''}`,
        rowWord: 'target',
      }
    }
    return undefined
  },
})

function pastOf({ trends, today }: RepFacts, goal: RepFacts['goals'][number]['goal']) {
  const trend = trends.find(({ metric }) => metric.id === goal.metricId)
  if (trend === undefined) return undefined
  const readings = trend.settled.map(({ start, value }) => ({ on: start, value }))
  const { period } = trend.metric
  return { of: goalPast(goal, readings, period, today), period }
}
