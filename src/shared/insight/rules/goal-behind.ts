import { goalStandingWords } from '../../brief/goal-line.ts'
import { beside, onDay, quoted } from '../../brief/phrases.ts'
import { paceWords } from '../../goal/goal-progress.ts'
import { inPercentLimit, repRule } from '../rule.ts'

/** A goal walks slower than an even pace. */
export const goalBehind = repRule({
  key: 'goal-behind',
  name: 'Goal behind pace',
  looksAt: 'Active goals against an even walk to their target.',
  silencedBy: 'A reading or check-in that closes the gap, or a goal that is revised with a reason.',
  thresholds: { behind: inPercentLimit('Behind an even pace, in percent', 15) },
  speak: ({ goals, today, numberStyle }, limit) => {
    const behind = goals
      .flatMap(({ goal, standing }) => {
        const by = standing.behindPercent
        return goal.state === 'active' && by !== null && by >= limit('behind') ? [{ goal, standing, by }] : []
      })
      .toSorted((one, other) => other.by - one.by)[0]
    if (behind === undefined) return undefined
    const { goal, standing } = behind
    const stands = goalStandingWords(goal, standing, numberStyle)
    return {
      fact: `${quoted(goal.wording)} is ${paceWords(standing)}`,
      because: beside(
        [
          ...(stands === '' ? [] : [{ text: stands, noun: 'goal' as const, recordId: goal.id }, ' with ']),
          `${Math.round(standing.elapsed * 100)} % of the time gone`,
        ],
        [`it ends ${onDay(goal.endsOn, today)}`],
      ),
      pill: { tone: 'a', text: 'goal' },
      suggestion: '“What would have to be different in the next two weeks, and what will you do for that?”',
      subject: `goal ${goal.id}`,
      basis: `${goal.id} ${standing.value ?? ''}`,
    }
  },
})
