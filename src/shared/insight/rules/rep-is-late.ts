import { dayCount, firstNameOf, inWords, possessive, quoted } from '../../brief/phrases.ts'
import { capital } from '../../kernel/text.ts'
import { inDaysLimit, repRule } from '../rule.ts'
import { latePromises, whyLate } from './late.ts'

/** The rep owes something. */
export const repIsLate = repRule({
  key: 'rep-is-late',
  name: 'The rep is late',
  looksAt: 'Open promises of the rep that are past their day.',
  silencedBy: 'Keeping it, dropping it with a reason, or agreeing on a new day.',
  thresholds: { late: inDaysLimit('Days late', 1) },
  speak: (facts, limit) => {
    const late = latePromises(facts, 'rep', limit('late'))
    const [first] = late
    if (first === undefined) return undefined
    const name = firstNameOf(facts.rep.name)
    return {
      fact:
        late.length === 1
          ? `${name} is ${dayCount(first.daysLate)} late with ${quoted(first.words)}`
          : `${capital(inWords(late.length))} of ${possessive(name)} promises are late`,
      because: whyLate(late, facts.today),
      pill: { tone: 'a', text: 'ask' },
      suggestion: '“What got in the way, and what part of that do you control?”',
      subject: 'promises of the rep',
      basis: late.map(({ id, dueOn }) => `${id} ${dueOn}`).join(' '),
    }
  },
})
