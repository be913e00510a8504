import { inARow } from '../../brief/phrases.ts'
import { mainKind, topicMix } from '../../coaching/topic-mix.ts'
import type { TopicKind } from '../../coaching/touch.ts'
import { meetingPart } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inPercentLimit, inTimesLimit, repRule } from '../rule.ts'

const words: Readonly<Record<TopicKind, string>> = {
  numbers: 'numbers',
  deals: 'deals',
  skill: 'skill',
  person: 'the person',
  career: 'career',
}

const questions: Readonly<Record<TopicKind, string>> = {
  numbers: 'Let them choose the first topic, and leave the numbers for the last ten minutes.',
  deals: '“What did you do in that deal that you would do again in every other?”',
  skill: '“How are you, apart from all this?”',
  person: '“What would you like to get better at before the quarter ends?”',
  career: '“What of that can you practise this week?”',
}

/** The last one-on-ones were about one thing. Only topics whose kind the manager marked. */
export const topicMixOneSided = repRule({
  key: 'topic-mix',
  name: 'Topic mix',
  looksAt: 'The kinds you marked on what was talked about in the last one-on-ones.',
  silencedBy: 'A one-on-one about something else.',
  thresholds: {
    share: inPercentLimit('One kind, in percent, is at least', 70),
    meetings: inTimesLimit('Last one-on-ones', 4),
    topics: inTimesLimit('Fewest marked topics to say anything', 6, 2, 60),
  },
  speak: ({ today, coaching, ...facts }, limit) => {
    const last = heldMeetings(facts).slice(-limit('meetings'))
    const ids = new Set(last.map(({ id }) => id))
    const mix = topicMix(coaching.agenda.filter(({ oneOnOneId, isDone }) => isDone && ids.has(oneOnOneId)))
    const main = mainKind(mix)
    if (main === undefined || last.length < limit('meetings') || mix.marked < limit('topics'))
      return undefined
    if (main.share < limit('share')) return undefined
    return {
      fact: `Last ${last.length} one-on-ones: ${main.share} % ${words[main.kind]}`,
      because: [
        `${mix.counts[main.kind]} of ${mix.marked} topics you marked, in those of `,
        ...inARow(last.map((meeting) => meetingPart(meeting, today))),
      ],
      pill: { tone: 's', text: 'one-sided' },
      suggestion: questions[main.kind],
      subject: 'topics',
      basis: last.map(({ id }) => id).join(' '),
    }
  },
})
