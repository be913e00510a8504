import { firstNameOf, inARow } from '../../brief/phrases.ts'
import { capital, meetingPart, times } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inTimesLimit, repRule } from '../rule.ts'

const words = { neutral: '“neutral”', 'push-back': '“push back”', pull: '“pull”' } as const

/** The manager read no pull several meetings in a row. A reading of hers, not a mood of theirs. */
export const desireCool = repRule({
  key: 'desire-cool',
  name: 'Desire without pull',
  looksAt: 'How you read the rep’s desire in the last one-on-ones. Meetings without a reading do not count.',
  silencedBy: 'A one-on-one in which you read pull.',
  thresholds: { meetings: inTimesLimit('Readings in a row', 2) },
  speak: ({ rep, today, ...facts }, limit) => {
    const read = heldMeetings(facts).flatMap((meeting) =>
      meeting.desire === null ? [] : [{ ...meeting, desire: meeting.desire }],
    )
    const cool = read.slice(read.findLastIndex(({ desire }) => desire === 'pull') + 1)
    if (cool.length < limit('meetings')) return undefined
    const shown = cool.slice(-3)
    return {
      fact: `No pull in ${firstNameOf(rep.name)}’s last ${cool.length === 1 ? 'one-on-one' : `${cool.length} one-on-ones`}`,
      because: [
        'you read ',
        ...inARow(shown.map((meeting) => meetingPart(meeting, today, words[meeting.desire]))),
        cool.length > shown.length ? `, no pull ${times(cool.length)} in a row` : '',
      ].filter((part) => part !== ''),
      pill: { tone: 's', text: 'desire' },
      suggestion: capital('“What is on your mind about this? It may not matter to you as it does to me.”'),
      subject: 'desire',
      basis: cool.map(({ id }) => id).join(' '),
    }
  },
})
