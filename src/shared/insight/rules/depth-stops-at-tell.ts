import { beside, dayCount, firstNameOf, onDay } from '../../brief/phrases.ts'
import { ladderOf, type TouchOn, toldShare, touchOfEntry } from '../../coaching/ladder.ts'
import { addDays, daysBetween } from '../../kernel/time.ts'
import { basisOf, entryPart } from '../parts.ts'
import { inDaysLimit, inPercentLimit, inTimesLimit, repRule } from '../rule.ts'

/** Most touches are telling. Only what was marked, or what its kind says by itself. */
export const depthStopsAtTell = repRule({
  key: 'depth-stops-at-tell',
  name: 'Depth of coaching',
  looksAt: 'Notes and topics by kind of touch: tell, show, observe, feedback, reinforce.',
  silencedBy: 'Watching them do it, and noting what you saw.',
  thresholds: {
    told: inPercentLimit('Told, in percent, is at least', 60),
    touches: inTimesLimit('Fewest touches to say anything', 6, 2, 100),
    window: inDaysLimit('Days that are counted', 90, 14, 365),
  },
  speak: ({ rep, today, entries, coaching, lastObservation }, limit) => {
    const from = addDays(today, -limit('window'))
    const all: TouchOn[] = [
      ...entries.flatMap((entry) => touchOfEntry(entry) ?? []),
      ...coaching.agenda.flatMap(({ touch, heldOn }) =>
        touch === null || heldOn === null ? [] : [{ touch, on: heldOn }],
      ),
    ]
    const ladder = ladderOf(all.filter(({ on }) => on > from && on <= today))
    const share = toldShare(ladder)
    if (share === undefined || ladder.total < limit('touches') || share < limit('told')) return undefined
    return {
      fact: `${share} % of touches with ${firstNameOf(rep.name)} stop at tell`,
      because: beside(
        [`${ladder.counts.tell} of ${ladder.total} in ${dayCount(limit('window'))}`],
        lastObservation === null
          ? ['no observation is noted']
          : [
              'last observed ',
              entryPart(lastObservation.id, onDay(lastObservation.on, today)),
              `, ${dayCount(daysBetween(lastObservation.on, today))} ago`,
            ],
      ),
      pill: { tone: 's', text: 'stops at tell' },
      suggestion: 'Show it once, or sit in and only watch. Then say one thing you saw.',
      subject: 'depth',
      basis: basisOf(ladder.counts.tell, ladder.total),
    }
  },
})
