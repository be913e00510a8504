import { beside, firstNameOf, onDay, quoted } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { praiseWords } from '../parts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** A goal was met and nobody has recognised anything since. */
export const goalMetUnsaid = repRule({
  key: 'goal-met-unsaid',
  name: 'Goal met, not said',
  looksAt: 'Goals closed as met, and recognition since that day.',
  silencedBy: 'A recognition that names how it was reached.',
  thresholds: { window: inDaysLimit('Days in which it is worth saying', 28, 3, 120) },
  speak: ({ goals, lastRecognition, today, rep }, limit) => {
    const met = goals
      .flatMap(({ goal }) =>
        goal.state === 'met' && goal.closedOn !== null ? [{ goal, closedOn: goal.closedOn }] : [],
      )
      .filter(({ closedOn }) => closedOn <= today && daysBetween(closedOn, today) <= limit('window'))
      .filter(({ closedOn }) => lastRecognition === null || lastRecognition.on < closedOn)
      .toSorted((one, other) => daysBetween(one.closedOn, other.closedOn))[0]
    if (met === undefined) return undefined
    const { goal, closedOn } = met
    const name = firstNameOf(rep.name)
    return {
      fact: `${name} met ${quoted(goal.wording)}, and nobody has said so yet`,
      because: beside(
        ['it was ', { text: `closed as met on ${onDay(closedOn, today)}`, noun: 'goal', recordId: goal.id }],
        praiseWords(rep),
      ),
      pill: { tone: 'g', text: 'reinforce' },
      suggestion: 'Say what they did that got them there, and ask what they would do again.',
      subject: 'praise',
      basis: goal.id,
    }
  },
})
