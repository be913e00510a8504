import { dayCount, firstNameOf, inWords, quoted } from '../../brief/phrases.ts'
import { inDaysLimit, repRule } from '../rule.ts'
import { latePromises, whyLate } from './late.ts'

/** The manager owes something. */
export const iAmLate = repRule({
  key: 'i-am-late',
  name: 'You are late',
  looksAt: 'Your open promises that are past their day.',
  silencedBy: 'Keeping it, or agreeing on a new day.',
  thresholds: { late: inDaysLimit('Days late', 1) },
  speak: (facts, limit) => {
    const late = latePromises(facts, 'me', limit('late'))
    const [first] = late
    if (first === undefined) return undefined
    const name = firstNameOf(facts.rep.name)
    return {
      fact:
        late.length === 1
          ? `You are ${dayCount(first.daysLate)} late with ${quoted(first.words)}`
          : `You owe ${name} ${inWords(late.length)} things that are late`,
      because: whyLate(late, facts.today),
      pill: { tone: 'b', text: 'you owe' },
      suggestion: `Say so before ${name} asks, with a day you will keep.`,
      subject: 'promises of mine',
      basis: late.map(({ id, dueOn }) => `${id} ${dueOn}`).join(' '),
      rowWord: late.length === 1 ? 'you are late' : `you owe ${late.length}`,
    }
  },
})
