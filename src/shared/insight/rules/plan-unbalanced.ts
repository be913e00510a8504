import { dayCount, firstNameOf, onDay } from '../../brief/phrases.ts'
import { planBalance } from '../../coaching-plan/coaching-plan.ts'
import { daysBetween } from '../../kernel/time.ts'
import { inDaysLimit, repRule } from '../rule.ts'
import { runningPlan } from '../skill-facts.ts'

/** A plan stands on one leg: one of the two brings nothing yet. */
export const planUnbalanced = repRule({
  key: 'plan-unbalanced',
  name: 'Plan unbalanced',
  looksAt: 'What you provide and what the rep does in the running coaching plan.',
  silencedBy: 'An item in the empty column.',
  thresholds: { grace: inDaysLimit('Days a plan may stand on one leg', 3, 1, 60) },
  speak: ({ rep, today, ...facts }, limit) => {
    const plan = runningPlan(facts)
    if (plan === undefined) return undefined
    const balance = planBalance(plan.items)
    const days = daysBetween(plan.startsOn, today)
    if (balance === 'balanced' || days < limit('grace')) return undefined
    const name = firstNameOf(rep.name)
    const missing = {
      'nothing-from-me': 'nothing that you provide',
      'nothing-from-rep': `nothing that ${name} does`,
      empty: 'nothing in either column',
    }[balance]
    return {
      fact: `${name}’s plan has ${missing} yet`,
      because: [
        'the plan on ',
        { text: plan.skillName.toLowerCase(), noun: 'coaching-plan', recordId: plan.id },
        ` runs since ${onDay(plan.startsOn, today)}, ${dayCount(days)}, and stands on two columns`,
      ],
      pill: { tone: 'a', text: 'unbalanced' },
      suggestion:
        balance === 'nothing-from-me'
          ? `Ask ${name} what would help most, and put it into your column with a day.`
          : `Ask ${name} what they will do by when, and write it in their words.`,
      subject: 'plan',
      basis: `${plan.id} ${balance}`,
    }
  },
})
