import { firstNameOf, inARow, inWords, quoted } from '../../brief/phrases.ts'
import { meetingPart } from '../parts.ts'
import { inTimesLimit, repRule } from '../rule.ts'

/** A topic goes from meeting to meeting and is never talked about. */
export const topicCarried = repRule({
  key: 'topic-carried',
  name: 'Topic carried along',
  looksAt: 'Topics on the agenda that went through several one-on-ones without being talked about.',
  silencedBy: 'Talking about it, or taking it off the agenda.',
  thresholds: { meetings: inTimesLimit('One-on-ones in a row', 3, 2) },
  speak: ({ topics, rep, today }, limit) => {
    const [worst] = topics
      .filter(({ passed, doneOn }) => doneOn === null && passed.length >= limit('meetings'))
      .toSorted((one, other) => other.passed.length - one.passed.length)
    if (worst === undefined) return undefined
    const parts = worst.passed
      .slice(-3)
      .map(({ oneOnOneId, heldOn }) => meetingPart({ id: oneOnOneId, heldOn }, today))
    const whose = worst.raisedBy === 'rep' ? `${firstNameOf(rep.name)} raised it` : 'you raised it'
    return {
      fact: `${quoted(worst.title)} was carried over ${inWords(worst.passed.length)} meetings in a row`,
      because: [`${whose} and it stayed open on `, ...inARow(parts)],
      pill: { tone: 'a', text: 'carried' },
      suggestion: 'Begin with it next time, or agree together that it is off the list.',
      subject: 'topics',
      basis: `${worst.title} ${worst.passed.length}`,
    }
  },
})
