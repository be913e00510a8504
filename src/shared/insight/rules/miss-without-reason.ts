import { firstNameOf, inARow, inWords, quoted } from '../../brief/phrases.ts'
import { isExplained } from '../../commitment/miss.ts'
import { capital } from '../../kernel/text.ts'
import { daysBetween } from '../../kernel/time.ts'
import { inDaysLimit, inTimesLimit, repRule } from '../rule.ts'

const words = { late: 'late', 're-dated': 'moved', replaced: 'replaced', dropped: 'dropped' } as const

/** Promises of the rep were missed, and it was not said why or whose hands it was in. */
export const missWithoutReason = repRule({
  key: 'miss-without-reason',
  name: 'Missed without a reason',
  looksAt: 'Promises of the rep that were late, moved, replaced or dropped, and what was said about why.',
  silencedBy: 'Saying why, and in whose hands it was.',
  thresholds: {
    missed: inTimesLimit('Misses without a full reason', 2),
    window: inDaysLimit('Within days', 42, 7),
  },
  speak: ({ rep, desire, today }, limit) => {
    const open = desire.misses.filter(
      ({ miss }) =>
        miss.owner === 'rep' && !isExplained(miss) && daysBetween(miss.missedOn, today) <= limit('window'),
    )
    if (open.length < limit('missed')) return undefined
    const name = firstNameOf(rep.name)
    const count = capital(inWords(open.length))
    return {
      fact: `${count} ${open.length === 1 ? 'miss' : 'misses'} of ${name} without a full reason`,
      because: inARow(
        open.slice(-3).map(({ promiseId, words: promise, miss }) => ({
          text: `${quoted(promise, 32)} ${words[miss.kind]}`,
          noun: 'commitment' as const,
          recordId: promiseId,
        })),
      ),
      pill: { tone: 's', text: 'ask why' },
      suggestion: '“What got in the way, and whose hands was that in: yours, ours, or neither?”',
      subject: 'reasons',
      basis: open.map(({ miss }) => miss.id).join(' '),
    }
  },
})
