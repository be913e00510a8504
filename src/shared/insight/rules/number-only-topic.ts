import { onDay, quoted } from '../../brief/phrases.ts'
import { namesOnlyANumber } from '../../coaching/behaviour-words.ts'
import { basisOf } from '../parts.ts'
import { inTimesLimit, repRule } from '../rule.ts'
import { nextAgenda } from './next-agenda.ts'

/** A topic of the manager's names a result and nothing that anybody does. */
export const numberOnlyTopic = repRule({
  key: 'number-only-topic',
  name: 'Number without a behaviour',
  looksAt:
    'Topics you raised for the next one-on-one that name a result, and whether they name what is done.',
  silencedBy: 'Words that say what somebody does.',
  thresholds: { topics: inTimesLimit('Topics that name only a number', 1) },
  speak: ({ today, trends, ...facts }, limit) => {
    const next = nextAgenda(facts)
    if (next === undefined) return undefined
    const lagging = trends.filter(({ metric }) => metric.kind === 'lagging').map(({ metric }) => metric.name)
    const { meeting, topics } = next
    const numbers = topics.filter(
      ({ raisedBy, title }) => raisedBy === 'me' && namesOnlyANumber(title, lagging),
    )
    const [topic] = numbers
    if (topic === undefined || numbers.length < limit('topics')) return undefined
    return {
      fact: `${quoted(topic.title)} names no behaviour. Which one?`,
      because: [
        'it is on the ',
        { text: `agenda of ${onDay(meeting.plannedOn, today)}`, noun: 'one-on-one', recordId: meeting.id },
        ', and a result is not something one can do',
      ],
      pill: { tone: 's', text: 'name it' },
      suggestion: 'Ask what they will do this week that leads there, and write that down instead.',
      subject: 'agenda',
      basis: basisOf(meeting.id, topic.title),
    }
  },
})
