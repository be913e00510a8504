import { beside, firstNameOf, inARow, quoted } from '../../brief/phrases.ts'
import { causesOf, fewCauses as fewOf } from '../../commitment/causes.ts'
import { daysBetween } from '../../kernel/time.ts'
import { times } from '../parts.ts'
import { inDaysLimit, inPercentLimit, inTimesLimit, repRule } from '../rule.ts'

/** A few causes stand behind most of what the rep missed. */
export const fewCauses = repRule({
  key: 'few-causes',
  name: 'Few causes, most misses',
  looksAt: 'The reasons given for promises of the rep that were late, moved, replaced or dropped, counted.',
  silencedBy: 'Misses with other causes, or none.',
  thresholds: {
    percent: inPercentLimit('Percent of misses they explain', 70, 50),
    misses: inTimesLimit('Fewest misses with a reason', 4, 3),
    window: inDaysLimit('Within days', 182, 30),
  },
  speak: ({ rep, desire, today }, limit) => {
    const own = desire.misses.filter(
      ({ miss }) => miss.owner === 'rep' && daysBetween(miss.missedOn, today) <= limit('window'),
    )
    const causes = causesOf(own.map(({ miss, promiseId }) => ({ ...miss, promiseId })))
    const few = fewOf(causes, limit('percent'), limit('misses'))
    if (few === undefined) return undefined
    const named = causes.slice(0, few.causes)
    const name = firstNameOf(rep.name)
    return {
      fact: `${few.causes === 1 ? '1 cause explains' : `${few.causes} causes explain`} ${few.percent} % of what ${name} missed`,
      because: beside(
        inARow(
          named.map(({ reason, misses }) => ({
            text: `${quoted(reason, 32)} ${times(misses.length)}`,
            noun: 'commitment' as const,
            recordId: misses.at(-1)?.promiseId ?? '',
          })),
        ),
        [`${few.misses} of ${few.all} misses with a reason`],
      ),
      pill: { tone: 's', text: 'cause' },
      suggestion:
        '“This keeps coming back. What would take it out of the way for good, and what part is yours?”',
      subject: 'reasons',
      basis: named.flatMap(({ misses }) => misses.map(({ id }) => id)).join(' '),
    }
  },
})
