import { beside, dayCount, firstNameOf, onDay } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { itemsOf, nextCheckpointOn } from '../../track/track.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** A checkpoint of a support track whose day has come. */
export const trackCheckpointDue = repRule({
  key: 'track-checkpoint-due',
  name: 'Checkpoint due',
  looksAt: 'Open support tracks: planned checkpoints, or the rhythm since the last one.',
  silencedBy: 'A checkpoint that is held, or the decision.',
  thresholds: { late: inDaysLimit('Days after its day', 0, 0, 30) },
  speak: ({ rep, support, today }, limit) => {
    for (const track of support.tracks) {
      const due = nextCheckpointOn(track)
      if (due === null) continue
      const late = daysBetween(due, today)
      if (late < limit('late')) continue
      const held = itemsOf(track, 'checkpoint').flatMap(({ doneOn }) => doneOn ?? [])
      const last = held.toSorted().at(-1)
      return {
        fact:
          late === 0
            ? `A checkpoint with ${firstNameOf(rep.name)} is due today`
            : `A checkpoint with ${firstNameOf(rep.name)} was due ${dayCount(late)} ago`,
        because: beside(
          [
            last === undefined ? 'none was held yet on ' : `the last one was ${onDay(last, today)} on `,
            { text: 'the support track', noun: 'track', recordId: track.id },
          ],
          [`every ${dayCount(track.checkpointDays)}`],
        ),
        pill: { tone: 'a', text: 'checkpoint' },
        suggestion:
          '“Which part of this week did you keep, what got in the way, and what do you need from me?”',
        subject: `track ${track.id}`,
        basis: `${track.id} ${due}`,
      }
    }
    return undefined
  },
})
