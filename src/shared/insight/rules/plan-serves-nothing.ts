import { beside, firstNameOf, onDay } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { servesSomething } from '../../rep/serves.ts'
import { repPart } from '../parts.ts'
import { inDaysLimit, repRule } from '../rule.ts'
import { runningPlan } from '../skill-facts.ts'

/** A plan runs, and it serves nothing the rep has said they want. */
export const planServesNothing = repRule({
  key: 'plan-serves-nothing',
  name: 'Plan serves no goal of theirs',
  looksAt: 'Which of the rep’s own goals the running coaching plan serves.',
  silencedBy: 'A link to something the rep has said, or the end of the plan.',
  thresholds: { grace: inDaysLimit('Days a plan may run without it', 7, 1, 90) },
  speak: ({ rep, today, drives, ...facts }, limit) => {
    const plan = runningPlan(facts)
    if (plan === undefined || servesSomething(plan.serves)) return undefined
    if (daysBetween(plan.startsOn, today) < limit('grace')) return undefined
    const name = firstNameOf(rep.name)
    const drive = drives[0]
    return {
      fact: `This plan serves no goal ${name} has stated. Ask first?`,
      because: beside(
        [
          'the plan on ',
          { text: plan.skillName.toLowerCase(), noun: 'coaching-plan', recordId: plan.id },
          plan.serves === 'not-linked' ? ' is marked as not linked yet' : ' was never linked to one',
        ],
        drive === undefined
          ? [repPart(rep, `what drives ${name} is not written down`)]
          : [repPart(rep, `${name} said on ${onDay(drive.askedOn, today)} what drives them`)],
      ),
      pill: { tone: 's', text: 'whose goal' },
      suggestion: `Ask ${name} what getting better at this would make possible for them.`,
      subject: 'plan-serves',
      basis: `${plan.id} ${plan.serves ?? ''}`,
    }
  },
})
