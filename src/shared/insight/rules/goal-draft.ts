import { beside, dayCount, quoted } from '../../brief/phrases.ts'
import { pieceWords } from '../../goal/goal-plan.ts'
import { CalendarDay, daysBetween } from '../../kernel/time.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** A goal that nobody has made a plan of. */
export const goalDraft = repRule({
  key: 'goal-draft',
  name: 'Goal without a plan',
  looksAt: 'Draft goals, and the days since they were written down.',
  silencedBy: 'A behaviour and a promise under the goal, and its beginning; or dropping it.',
  thresholds: { age: inDaysLimit('Days as a draft', 14) },
  speak: ({ goals, today }, limit) => {
    const [oldest] = goals
      .filter(({ goal }) => goal.state === 'draft')
      .map((one) => ({
        ...one,
        days: daysBetween(CalendarDay.parse(one.goal.createdAt.slice(0, 10)), today),
      }))
      .filter(({ days }) => days >= limit('age'))
      .toSorted((one, other) => other.days - one.days)
    if (oldest === undefined) return undefined
    const { goal, missing, days } = oldest
    const lacks = pieceWords(missing)
    return {
      fact: `${quoted(goal.wording)} has been a draft for ${dayCount(days)}`,
      because: beside([
        {
          text: lacks === '' ? 'it has its plan and was not begun' : `it still needs ${lacks}`,
          noun: 'goal',
          recordId: goal.id,
        },
      ]),
      pill: { tone: 's', text: 'draft' },
      suggestion:
        lacks === ''
          ? 'Begin it together, or let it go.'
          : '“What will you do each week for this, and what will you have done by our next talk?”',
      subject: `goal ${goal.id}`,
      basis: `${goal.id} ${missing.join(' ')}`,
    }
  },
})
