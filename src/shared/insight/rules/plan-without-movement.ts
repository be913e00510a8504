import { beside, dayCount, firstNameOf, onDay } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { levelWords } from '../../skill/skill.ts'
import { times } from '../parts.ts'
import { inDaysLimit, inTimesLimit, repRule } from '../rule.ts'
import { runningPlan, seenSince } from '../skill-facts.ts'

/** A plan runs, its skill was looked at more than once, and the level is where it was. */
export const planWithoutMovement = repRule({
  key: 'plan-without-movement',
  name: 'Plan without movement',
  looksAt: 'Levels seen on the skill of the running plan since it began.',
  silencedBy: 'A level above the first one, or the end of the plan with what was learned.',
  thresholds: {
    age: inDaysLimit('Days a plan runs before this is said', 28, 7, 180),
    examples: inTimesLimit('Examples it takes to say so', 2, 1, 10),
  },
  speak: ({ rep, today, skills }, limit) => {
    const plan = runningPlan({ skills })
    if (plan === undefined) return undefined
    const seen = seenSince(skills, plan)
    const days = daysBetween(plan.startsOn, today)
    const latest = seen.at(-1)
    const from = plan.fromLevel ?? seen[0]?.level
    if (latest === undefined || from === undefined || days < limit('age')) return undefined
    if (seen.length < limit('examples') || latest.level > from) return undefined
    const name = firstNameOf(rep.name)
    return {
      fact: `${name}’s plan on ${plan.skillName.toLowerCase()} has run ${dayCount(days)}, and the level is where it was`,
      because: beside(
        [
          `seen ${times(seen.length)} since, last `,
          {
            text: `on ${onDay(latest.onDay, today)}: “${levelWords[latest.level]}”`,
            noun: 'skill',
            recordId: latest.id,
          },
        ],
        [
          'the ',
          { text: 'plan', noun: 'coaching-plan', recordId: plan.id },
          ` began at “${levelWords[from]}”`,
        ],
      ),
      pill: { tone: 'a', text: 'not moving' },
      suggestion: `Ask ${name} what is in the way: knowing how, wanting to, knowing what, or the system. Then change what you provide.`,
      subject: 'plan',
      basis: `${plan.id} ${latest.id}`,
    }
  },
})
