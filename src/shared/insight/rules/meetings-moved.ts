import type { FactPart } from '../../brief/fact.ts'
import { firstNameOf, inARow, onDay } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { times } from '../parts.ts'
import { inDaysLimit, inTimesLimit, repRule } from '../rule.ts'

/** One-on-ones with one rep are moved or skipped again and again. */
export const meetingsMoved = repRule({
  key: 'meetings-moved',
  name: 'Moved again',
  looksAt: 'One-on-ones with one rep that were moved or skipped. Excused ones do not count.',
  silencedBy: 'One-on-ones that stay where they are.',
  thresholds: {
    moves: inTimesLimit('Moved or skipped', 2, 2),
    window: inDaysLimit('Within days', 28, 7, 180),
  },
  speak: ({ meetings, today, rep }, limit) => {
    const moves = meetings.flatMap((meeting) =>
      meeting.changes
        .filter(
          ({ kind, on }) =>
            (kind === 'moved' || kind === 'skipped') && daysBetween(on, today) <= limit('window'),
        )
        .map((change) => ({ ...change, meeting })),
    )
    if (moves.length < limit('moves')) return undefined
    const parts = moves.slice(-3).map(
      ({ kind, on, meeting }): FactPart => ({
        text: `${kind} on ${onDay(on, today)}`,
        noun: 'one-on-one',
        recordId: meeting.id,
      }),
    )
    return {
      fact: `One-on-ones with ${firstNameOf(rep.name)} were moved or skipped ${times(moves.length)} in ${limit('window')} days`,
      because: inARow(parts),
      pill: { tone: 'a', text: 'moved' },
      suggestion: 'Say sorry for it in one sentence, and pick a time that nobody else wants.',
      subject: 'meetings',
      basis: moves.map(({ on, meeting }) => `${meeting.id} ${on}`).join(' '),
    }
  },
})
