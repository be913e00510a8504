import { beside, firstNameOf, inWords, quoted } from '../../brief/phrases.ts'
import { plansWithoutMovement } from '../../fit-review/fit-review.ts'
import { capital } from '../../kernel/text.ts'
import { median } from '../../metric/normal-range.ts'
import type { RepFacts } from '../rep-facts.ts'
import { inTimesLimit, repRule } from '../rule.ts'

/** So many readings on either side say whether a leading number moved. */
const compared = 4

/** Full coaching plans moved neither the skill nor a leading number: something to think over, alone. */
export const fitReviewOffered = repRule({
  key: 'fit-review-offered',
  name: 'Fit review offered',
  looksAt: 'Full coaching plans without movement since the last review, and the leading numbers since then.',
  silencedBy: 'A fit review that is opened, a plan that moves something, or a leading number that rises.',
  thresholds: { plans: inTimesLimit('Full plans without movement', 2, 2, 6) },
  speak: (facts, limit) => {
    const { rep, support } = facts
    const plans = plansWithoutMovement(support.endedPlans, support.lastFitReviewOn, limit('plans'))
    const [first] = plans
    const last = plans.at(-1)
    if (first === undefined || last === undefined || hasLeadingMoved(facts, first.startsOn)) return undefined
    const skills = [...new Set(plans.map(({ skillName }) => quoted(skillName, 32)))].join(' and ')
    return {
      fact: `${capital(inWords(plans.length))} full coaching plans with ${firstNameOf(rep.name)} moved nothing`,
      because: beside(
        ['on ', { text: skills, noun: 'coaching-plan', recordId: last.id }],
        ['no leading number rose since the first one began'],
      ),
      pill: { tone: 's', text: 'fit' },
      suggestion:
        'If you want to think it over: the evidence and five questions are on the coaching tab, for you only.',
      subject: 'fit',
      basis: plans.map(({ id }) => id).join(' '),
    }
  },
})

/** Whether the middle of the last readings of any leading metric is better than before the plans. */
function hasLeadingMoved({ trends }: RepFacts, since: RepFacts['today']): boolean {
  return trends.some(({ metric, settled }) => {
    if (metric.kind !== 'leading') return false
    const before = settled.filter(({ start }) => start < since).slice(-compared)
    const after = settled.filter(({ start }) => start >= since).slice(-compared)
    if (before.length < compared || after.length < compared) return false
    const [was, is] = [before, after].map((readings) => median(readings.map(({ value }) => value)) ?? 0)
    if (was === undefined || is === undefined) return false
    return metric.goodDirection === 'up' ? is > was : is < was
  })
}
