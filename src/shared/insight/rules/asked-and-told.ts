import { firstNameOf, inARow } from '../../brief/phrases.ts'
import { meetingPart } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inPercentLimit, inTimesLimit, repRule } from '../rule.ts'

/** More was told than asked. Only what the manager counted herself. */
export const askedAndTold = repRule({
  key: 'asked-and-told',
  name: 'Asked and told',
  looksAt: 'What you counted as asked and told in the last one-on-ones.',
  silencedBy: 'A one-on-one with more questions.',
  thresholds: {
    told: inPercentLimit('Told, in percent, is above', 50),
    meetings: inTimesLimit('Last one-on-ones that were counted', 2),
    marks: inTimesLimit('Fewest marks to say anything', 8, 2, 100),
  },
  speak: ({ rep, today, ...facts }, limit) => {
    const counted = heldMeetings(facts).filter(({ askedCount, toldCount }) => askedCount + toldCount > 0)
    const last = counted.slice(-limit('meetings'))
    const asked = last.reduce((sum, { askedCount }) => sum + askedCount, 0)
    const told = last.reduce((sum, { toldCount }) => sum + toldCount, 0)
    if (last.length < limit('meetings') || asked + told < limit('marks')) return undefined
    if (told * 100 <= (asked + told) * limit('told')) return undefined
    const parts = last.map((meeting) =>
      meetingPart(meeting, today, `asked ${meeting.askedCount}, told ${meeting.toldCount}`),
    )
    return {
      fact: `You told ${firstNameOf(rep.name)} ${told} things and asked ${asked}`,
      because: ['you counted ', ...inARow(parts)],
      pill: { tone: 's', text: 'ask more' },
      suggestion: 'Begin the next one with a question, and wait for the second answer.',
      subject: 'asked',
      basis: last.map(({ id }) => id).join(' '),
    }
  },
})
