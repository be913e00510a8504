import type { FactPart } from '../../brief/fact.ts'
import { firstNameOf, inARow, inWords, onDay } from '../../brief/phrases.ts'
import { capital } from '../../kernel/text.ts'
import { addDays, addMonths, startOfQuarter } from '../../kernel/time.ts'
import { inDaysLimit, inTimesLimit, teamRule } from '../rule.ts'

/** At quarter end the best people are moved first. */
export const quarterEndGuard = teamRule({
  key: 'quarter-end-guard',
  name: 'Quarter-end guard',
  looksAt: 'One-on-ones with top-tier reps that were moved or skipped in the last days of a quarter.',
  silencedBy: 'The next quarter, or fewer moves.',
  thresholds: {
    moves: inTimesLimit('Moved or skipped, all top-tier reps together', 3),
    window: inDaysLimit('Last days of the quarter', 21, 7, 60),
  },
  speak: ({ today, reps }, limit) => {
    const end = addDays(addMonths(startOfQuarter(today), 3), -1)
    const from = addDays(end, 1 - limit('window'))
    if (today < from) return undefined
    const moved = reps
      .filter(({ rep }) => rep.tier === 'top' && rep.archivedAt === null)
      .flatMap(({ rep, meetings }) =>
        meetings.flatMap((meeting) =>
          meeting.changes
            .filter(({ kind, on }) => (kind === 'moved' || kind === 'skipped') && on >= from && on <= today)
            .map(({ kind, on }) => ({ rep, meeting, kind, on })),
        ),
      )
    if (moved.length < limit('moves')) return undefined
    const parts = moved.slice(-4).map(
      ({ rep, meeting, kind, on }): FactPart => ({
        text: `${firstNameOf(rep.name)} ${kind} ${onDay(on, today)}`,
        noun: 'one-on-one',
        recordId: meeting.id,
      }),
    )
    return {
      fact: `${capital(inWords(moved.length))} top-tier one-on-ones were moved or skipped this quarter end`,
      because: inARow(parts),
      pill: { tone: 'a', text: 'quarter end' },
      suggestion: 'Keep the next one where it stands, even if it is short.',
      subject: 'quarter-end',
      basis: moved.map(({ meeting, on }) => `${meeting.id} ${on}`).join(' '),
    }
  },
})
