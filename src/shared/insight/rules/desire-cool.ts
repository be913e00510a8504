import type { FactPart } from '../../brief/fact.ts'
import { firstNameOf, inARow, onDay } from '../../brief/phrases.ts'
import type { Desire } from '../../desire/desire-signs.ts'
import type { CalendarDay } from '../../kernel/time.ts'
import { meetingPart, repPart, times } from '../parts.ts'
import { heldMeetings, type RepFacts } from '../rep-facts.ts'
import { inTimesLimit, repRule } from '../rule.ts'

const words = { neutral: '“neutral”', 'push-back': '“push back”', pull: '“pull”' } as const

interface Read {
  readonly id: string
  readonly on: CalendarDay
  readonly desire: Desire
  readonly isInMeeting: boolean
  readonly part: FactPart
}

/** The manager read no pull several times in a row. A reading of hers, not a mood of theirs. */
export const desireCool = repRule({
  key: 'desire-cool',
  name: 'Desire without pull',
  looksAt:
    'How you read the rep’s desire in the last one-on-ones and outside them. Meetings without a reading do not count.',
  silencedBy: 'A reading of pull.',
  thresholds: { meetings: inTimesLimit('Readings in a row', 2) },
  speak: (facts, limit) => {
    const read = readingsOf(facts)
    const cool = read.slice(read.findLastIndex(({ desire }) => desire === 'pull') + 1)
    if (cool.length < limit('meetings')) return undefined
    const shown = cool.slice(-3)
    const what = cool.every(({ isInMeeting }) => isInMeeting) ? 'one-on-one' : 'reading'
    return {
      fact: `No pull in ${firstNameOf(facts.rep.name)}’s last ${cool.length === 1 ? what : `${cool.length} ${what}s`}`,
      because: [
        'you read ',
        ...inARow(shown.map(({ part }) => part)),
        cool.length > shown.length ? `, no pull ${times(cool.length)} in a row` : '',
      ].filter((part) => part !== ''),
      pill: { tone: 's', text: 'desire' },
      suggestion: '“What is on your mind about this? It may not matter to you as it does to me.”',
      subject: 'desire',
      basis: cool.map(({ id }) => id).join(' '),
    }
  },
})

/** In meetings that were held and outside them, oldest first. */
function readingsOf({ rep, desire, today, ...facts }: RepFacts): readonly Read[] {
  const inMeetings = heldMeetings(facts).flatMap((meeting): Read[] =>
    meeting.desire === null
      ? []
      : [
          {
            id: meeting.id,
            on: meeting.heldOn,
            desire: meeting.desire,
            isInMeeting: true,
            part: meetingPart(meeting, today, words[meeting.desire]),
          },
        ],
  )
  const outside = desire.readings.map(
    ({ on, desire: read, from }): Read => ({
      id: from.id,
      on,
      desire: read,
      isInMeeting: false,
      part: repPart(rep, `${words[read]} on ${onDay(on, today)}`),
    }),
  )
  return [...inMeetings, ...outside].toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  )
}
