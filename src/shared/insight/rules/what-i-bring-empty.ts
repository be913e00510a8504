import { beside, firstNameOf, inDays } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { isTrackOpen, stillToBring } from '../../track/track.ts'
import { repPart } from '../parts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** A talk with a top performer is near, and the manager comes with empty hands. */
export const whatIBringEmpty = repRule({
  key: 'what-i-bring-empty',
  name: 'Nothing to bring',
  looksAt: 'Top-tier reps with a one-on-one ahead, and what you wrote down to bring.',
  silencedBy: 'One line under What I bring, or a roadblock to remove.',
  thresholds: { ahead: inDaysLimit('Days before the one-on-one', 5) },
  speak: ({ rep, contact, support, today }, limit) => {
    const { nextOneOnOneOn } = contact
    if (rep.tier !== 'top' || nextOneOnOneOn === null) return undefined
    const days = daysBetween(today, nextOneOnOneOn)
    if (days < 0 || days > limit('ahead')) return undefined
    const practice = support.tracks.find((track) => track.kind === 'top-performer' && isTrackOpen(track))
    if (practice !== undefined && stillToBring(practice).length > 0) return undefined
    const name = firstNameOf(rep.name)
    return {
      fact: `You meet ${name} ${inDays(nextOneOnOneOn, today)} and have nothing to bring yet`,
      because: beside(
        practice === undefined
          ? ['nothing was ever written down for ', repPart(rep, name)]
          : ['nothing open stands under ', { text: 'what you bring', noun: 'track', recordId: practice.id }],
        [`${name} is top tier`],
      ),
      pill: { tone: 'a', text: 'bring' },
      suggestion: 'A roadblock to remove, a door to open, or a harder question: which of the three?',
      subject: 'bring',
      basis: nextOneOnOneOn,
    }
  },
})
