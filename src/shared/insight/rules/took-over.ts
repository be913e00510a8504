import { firstNameOf, inARow, inWords, possessive } from '../../brief/phrases.ts'
import { promisePart } from '../parts.ts'
import { isTakenOver, openPromises } from '../rep-facts.ts'
import { inTimesLimit, repRule } from '../rule.ts'

/** Promises of the rep that the manager carries now. */
export const tookOver = repRule({
  key: 'took-over',
  name: 'Took over',
  looksAt: 'Open promises that were the rep’s and are yours now.',
  silencedBy: 'Handing them back, or closing them.',
  thresholds: { taken: inTimesLimit('Promises taken over', 1) },
  speak: ({ rep, promises }, limit) => {
    const taken = openPromises({ promises })
      .filter(isTakenOver)
      .toSorted((one, other) => ((one.dueOn ?? '~') < (other.dueOn ?? '~') ? -1 : 1))
    if (taken.length < limit('taken')) return undefined
    return {
      fact: `You took over ${inWords(taken.length)} of ${possessive(firstNameOf(rep.name))} promises`,
      because: [...inARow(taken.slice(0, 3).map(promisePart)), ' changed owner to you'],
      pill: { tone: 'a', text: 'hand back' },
      suggestion: '“I took this off you too quickly. What would you need to finish it yourself?”',
      subject: 'ownership',
      basis: taken.map(({ id }) => id).join(' '),
    }
  },
})
