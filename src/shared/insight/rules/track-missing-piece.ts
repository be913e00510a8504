import { beside, dayCount, firstNameOf, inDays, inWords } from '../../brief/phrases.ts'
import { capital } from '../../kernel/text.ts'
import { daysBetween } from '../../kernel/time.ts'
import { missingTrackPieces } from '../../track/missing-pieces.ts'
import { isTrackOpen } from '../../track/track.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** A support track nears its decision, or grows old, without what a fair one rests on. */
export const trackMissingPiece = repRule({
  key: 'track-missing-piece',
  name: 'Missing before a fair decision',
  looksAt: 'Open support tracks: facts, expectation, cause, support, checkpoints, their own view, time.',
  silencedBy: 'What is missing, written down with its day.',
  thresholds: {
    age: inDaysLimit('Days since it was opened', 14),
    ahead: inDaysLimit('Days before the decision', 10),
  },
  speak: ({ rep, support, today }, limit) => {
    for (const track of support.tracks) {
      if (track.kind !== 'underperformance' || !isTrackOpen(track)) continue
      const isOld = daysBetween(track.openedOn, today) >= limit('age')
      const isNear = track.endsOn !== null && daysBetween(today, track.endsOn) <= limit('ahead')
      // Time is the one thing nobody can add in a hurry; alone it is no reason to speak.
      const missing = missingTrackPieces(track, today).filter(({ key }) => key !== 'time')
      const [first] = missing
      if (first === undefined || !(isOld || isNear)) continue
      const names = missing.map(({ name }) => name.toLowerCase())
      return {
        fact: `${capital(inWords(missing.length))} ${missing.length === 1 ? 'thing is' : 'things are'} missing before a fair decision about ${firstNameOf(rep.name)}`,
        because: beside(
          [
            `missing: ${names.join(', ')}, on `,
            { text: 'the support track', noun: 'track', recordId: track.id },
          ],
          [
            track.endsOn === null
              ? `open for ${dayCount(daysBetween(track.openedOn, today))}`
              : `the decision is due ${track.endsOn < today ? 'since then' : inDays(track.endsOn, today)}`,
          ],
        ),
        pill: { tone: 'a', text: 'track' },
        suggestion: `${first.name}: ${first.words}`,
        subject: `track ${track.id} pieces`,
        basis: `${track.id} ${missing.map(({ key }) => key).join(' ')}`,
      }
    }
    return undefined
  },
})
