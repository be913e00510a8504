import { beside, dayCount, onDay, quoted } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** A goal nobody has spoken about for weeks. */
export const goalWithoutCheckIn = repRule({
  key: 'goal-without-check-in',
  name: 'Goal without check-in',
  looksAt: 'Active goals, and the day of their last check-in.',
  silencedBy: 'A check-in: one colour and one line.',
  thresholds: { gap: inDaysLimit('Days without a check-in', 35) },
  speak: ({ goals, today }, limit) => {
    const [oldest] = goals
      .filter(({ goal }) => goal.state === 'active' && goal.startsOn <= today)
      .map((one) => ({ ...one, days: daysBetween(one.lastCheckInOn ?? one.goal.startsOn, today) }))
      .filter(({ days }) => days >= limit('gap'))
      .toSorted((one, other) => other.days - one.days)
    if (oldest === undefined) return undefined
    const { goal, lastCheckInOn, days } = oldest
    return {
      fact: `${quoted(goal.wording)} has had no check-in for ${dayCount(days)}`,
      because: beside(
        lastCheckInOn === null
          ? [
              'none so far; it ',
              { text: `began on ${onDay(goal.startsOn, today)}`, noun: 'goal', recordId: goal.id },
            ]
          : ['the last one was ', { text: onDay(lastCheckInOn, today), noun: 'goal', recordId: goal.id }],
        [`it ends ${onDay(goal.endsOn, today)}`],
      ),
      pill: { tone: 's', text: 'check-in' },
      suggestion: '“Green, amber or red? And one line why.”',
      subject: `goal ${goal.id}`,
      basis: `${goal.id} ${lastCheckInOn ?? ''}`,
    }
  },
})
