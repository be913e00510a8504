import type { FactPart } from '../../brief/fact.ts'
import { beside, firstNameOf, inARow, inWords, onDay, quoted } from '../../brief/phrases.ts'
import { causesOf, controlCounts } from '../../commitment/causes.ts'
import type { Miss } from '../../commitment/miss.ts'
import { type CalendarDay, daysBetween } from '../../kernel/time.ts'
import { times } from '../parts.ts'
import type { RepFacts } from '../rep-facts.ts'
import { inDaysLimit, inTimesLimit, repRule } from '../rule.ts'

/** The same reason stands behind several misses; the activity of the same weeks stands beside it, unjudged. */
export const repeatedReason = repRule({
  key: 'repeated-reason',
  name: 'The same reason again',
  looksAt:
    'Reasons given for promises of the rep that were late, moved, replaced or dropped. Two are the same when they share half of their telling words.',
  silencedBy: 'Weeks in which it is not given again.',
  thresholds: {
    given: inTimesLimit('Times the same reason was given', 3, 2),
    window: inDaysLimit('Within days', 56, 14),
  },
  speak: (facts, limit) => {
    const { rep, desire, today } = facts
    const misses = desire.misses.filter(
      ({ miss }) => miss.owner === 'rep' && daysBetween(miss.missedOn, today) <= limit('window'),
    )
    const [most] = causesOf(misses.map(({ miss, promiseId }) => ({ ...miss, promiseId })))
    if (most === undefined || most.misses.length < limit('given')) return undefined
    const name = firstNameOf(rep.name)
    const parts = most.misses.slice(-3).map(
      ({ promiseId, missedOn }): FactPart => ({
        text: onDay(missedOn, today),
        noun: 'commitment',
        recordId: promiseId,
      }),
    )
    const from = most.misses[0]?.missedOn ?? today
    return {
      fact: `${name} gave the same reason ${inWords(most.misses.length)} times in ${limit('window')} days: ${quoted(most.reason, 40)}`,
      because: beside(['on ', ...inARow(parts)], controlWords(most.misses, name), activityWords(facts, from)),
      pill: { tone: 's', text: 'reason' },
      suggestion: '“What part of this do you control, and what could you try there?”',
      subject: 'reasons',
      basis: most.misses.map(({ id }) => id).join(' '),
    }
  },
})

/** `Alex’s hands 1, outside 2`; nothing where nobody said. */
function controlWords(misses: readonly Pick<Miss, 'control'>[], name: string): FactPart[] {
  const { owner, joint, outside } = controlCounts(misses)
  const said = [
    owner === 0 ? '' : `in ${name}’s hands ${times(owner)}`,
    joint === 0 ? '' : `shared ${times(joint)}`,
    outside === 0 ? '' : `outside ${times(outside)}`,
  ].filter((words) => words !== '')
  return said.length === 0 ? [] : [`${said.join(', ')} by what was said`]
}

/** The first leading metric in the same weeks: how many of its periods reached their plan. */
function activityWords({ trends }: RepFacts, from: CalendarDay): FactPart[] {
  const leading = trends.find(({ metric }) => metric.kind === 'leading')
  if (leading === undefined) return []
  const planned = leading.settled.flatMap((reading) =>
    reading.target === null || reading.target <= 0 || reading.start < from
      ? []
      : [{ value: reading.value, target: reading.target }],
  )
  if (planned.length === 0) return []
  const sum = (pick: (one: { value: number; target: number }) => number): number =>
    planned.reduce((total, one) => total + pick(one), 0)
  const share = Math.round((sum(({ value }) => value) / sum(({ target }) => target)) * 100)
  return [
    'in the same weeks ',
    {
      text: `${leading.metric.name} at ${share} % of plan`,
      noun: 'metric-reading',
      recordId: leading.metric.id,
    },
  ]
}
