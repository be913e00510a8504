import { beside, firstNameOf, inARow, inWords, onDay, quoted } from '../../brief/phrases.ts'
import { isCritical } from '../../review-packet/critical.ts'
import { entryPart } from '../parts.ts'
import type { EntryFacts, RepFacts } from '../rep-facts.ts'
import { inTimesLimit, repRule } from '../rule.ts'

/** A packet is being written, and something critical in its period was never told. */
export const surpriseAhead = repRule({
  key: 'surprise-ahead',
  name: 'A surprise ahead',
  looksAt: 'Critical notes that were never told, while a review packet about their time is being written.',
  silencedBy: 'Telling it, or exporting the packet.',
  thresholds: { notes: inTimesLimit('Critical notes never told', 1) },
  speak: (facts, limit) => {
    const { words, rep, today } = facts
    for (const packet of words.packets) {
      const untold = neverTold(facts).filter(
        ({ happenedOn }) => happenedOn >= packet.period.from && happenedOn <= packet.period.to,
      )
      if (untold.length < limit('notes') || untold.length === 0) continue
      const name = firstNameOf(rep.name)
      const parts = untold
        .slice(0, 3)
        .map(({ id, heading, happenedOn }) =>
          entryPart(id, `${quoted(heading, 40)} of ${onDay(happenedOn, today)}`),
        )
      return {
        fact:
          untold.length === 1
            ? `${name} would read one thing for the first time in the review`
            : `${name} would read ${inWords(untold.length)} things for the first time in the review`,
        because: beside(
          [...inARow(parts), ' ', untold.length === 1 ? 'was' : 'were', ' never told'],
          ['you are writing ', { text: packet.title, noun: 'review-packet', recordId: packet.id }],
        ),
        pill: { tone: 'a', text: 'surprise' },
        suggestion:
          'Say it in the next one-on-one, and ask how they saw it. Then the review surprises nobody.',
        subject: 'surprise',
        basis: `${packet.id} ${untold.map(({ id }) => id).join(' ')}`,
      }
    }
    return undefined
  },
})

/** Critical notes that were not told themselves, and of which no feedback came that was. */
function neverTold({ entries }: Pick<RepFacts, 'entries'>): EntryFacts[] {
  const answered = new Set(
    entries.flatMap(({ kind, deliveredOn, followsId }) =>
      kind === 'feedback' && deliveredOn !== null && followsId !== null ? [followsId] : [],
    ),
  )
  return entries.filter((entry) => isCritical(entry) && entry.deliveredOn === null && !answered.has(entry.id))
}
