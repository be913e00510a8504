import { dayCount, firstNameOf, onDay } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { inDaysLimit, repRule } from '../rule.ts'
import { runningPlan, seenSince } from '../skill-facts.ts'

/** A plan is on a skill, and nobody has looked at that skill for a while. */
export const skillNotObserved = repRule({
  key: 'skill-not-observed',
  name: 'Skill of the plan not seen',
  looksAt: 'Days since there was evidence on the skill of the running coaching plan.',
  silencedBy: 'A level with evidence on that skill, or the end of the plan.',
  thresholds: { gap: inDaysLimit('Days without evidence', 21, 3, 120) },
  speak: ({ rep, today, skills }, limit) => {
    const plan = runningPlan({ skills })
    if (plan === undefined) return undefined
    const last = seenSince(skills, plan).at(-1)
    const days = daysBetween(last?.onDay ?? plan.startsOn, today)
    if (days < limit('gap')) return undefined
    const name = firstNameOf(rep.name)
    return {
      fact: `Nobody has looked at ${name}’s ${plan.skillName.toLowerCase()} for ${dayCount(days)}`,
      because: [
        'the ',
        { text: 'plan', noun: 'coaching-plan', recordId: plan.id },
        ` is on it since ${onDay(plan.startsOn, today)}, `,
        ...(last === undefined
          ? ['and nothing was seen since']
          : ['last seen ', { text: onDay(last.onDay, today), noun: 'skill', recordId: last.id } as const]),
      ],
      pill: { tone: 's', text: 'not seen' },
      suggestion: `Ask ${name} which meeting this week would show it, and listen in.`,
      subject: 'observation',
      basis: `${plan.id} ${last?.id ?? ''}`,
    }
  },
})
