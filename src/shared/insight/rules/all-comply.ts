import { onDay } from '../../brief/phrases.ts'
import { countDeveloping } from '../../coaching/topic-mix.ts'
import { basisOf } from '../parts.ts'
import { inTimesLimit, repRule } from '../rule.ts'
import { nextAgenda } from './next-agenda.ts'

/** The next agenda only asks for keeping to rules. Silent where a focus is set: that is a skill. */
export const allComply = repRule({
  key: 'all-comply',
  name: 'Nothing builds a skill',
  looksAt: 'The topics of the next one-on-one that you marked as keeping to a rule or building a skill.',
  silencedBy: 'A topic that builds a skill, or a focus for the meeting.',
  thresholds: { topics: inTimesLimit('Fewest topics marked as keeping to a rule', 2) },
  speak: ({ today, ...facts }, limit) => {
    const next = nextAgenda(facts)
    if (next === undefined) return undefined
    const { meeting, topics } = next
    const comply = topics.filter(({ topicAim }) => topicAim === 'comply').length
    if (comply < limit('topics') || countDeveloping(topics) > 0) return undefined
    if (topics.some(({ focus }) => focus !== '')) return undefined
    return {
      fact: `0 of ${topics.length} topics build a skill`,
      because: [
        'the ',
        { text: `agenda of ${onDay(meeting.plannedOn, today)}`, noun: 'one-on-one', recordId: meeting.id },
        ` has ${comply} that keep to a rule, and no focus`,
      ],
      pill: { tone: 's', text: 'all rules' },
      suggestion: '“What would you like to get better at?” Rules can be asked for in writing.',
      subject: 'agenda',
      basis: basisOf(meeting.id, topics.length, comply),
    }
  },
})
