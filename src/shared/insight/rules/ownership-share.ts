import { beside, firstNameOf, inARow } from '../../brief/phrases.ts'
import { meetingPart, promisePart } from '../parts.ts'
import { heldMeetings, openPromises, type PromiseFacts, promiseOn } from '../rep-facts.ts'
import { inPercentLimit, inTimesLimit, repRule } from '../rule.ts'

/** The manager carries most of what is open, meeting after meeting. */
export const ownershipShare = repRule({
  key: 'ownership-share',
  name: 'Who carries what',
  looksAt: 'The share of open promises that is yours at the end of the last one-on-ones.',
  silencedBy: 'A one-on-one that ends with more in the rep’s hands.',
  thresholds: {
    share: inPercentLimit('Your share of open promises, in percent, is above', 60),
    meetings: inTimesLimit('One-on-ones in a row', 2),
    open: inTimesLimit('Fewest open promises to say anything', 3),
  },
  speak: ({ rep, promises, today, ...facts }, limit) => {
    const last = heldMeetings(facts).slice(-limit('meetings'))
    if (last.length < limit('meetings')) return undefined
    const splits = last.map((meeting) => ({ meeting, ...splitOn(promises, meeting.heldOn) }))
    const isMine = splits.every(
      ({ mine, all }) => all >= limit('open') && mine.length * 100 > all * limit('share'),
    )
    const now = splits.at(-1)
    if (!isMine || now === undefined) return undefined
    const name = firstNameOf(rep.name)
    return {
      fact: `You carry ${now.mine.length} of ${now.all} open promises between you and ${name}`,
      because: beside(
        inARow(
          splits.map(({ meeting, mine, all }) => meetingPart(meeting, today, `${mine.length} of ${all}`)),
        ),
        inARow(now.mine.slice(0, 2).map(promisePart)),
      ),
      pill: { tone: 'a', text: 'ownership' },
      suggestion: '“Which of these should be yours? What will you do by when?”',
      subject: 'ownership',
      basis: last.map(({ id }) => id).join(' '),
    }
  },
})

function splitOn(promises: readonly PromiseFacts[], day: PromiseFacts['madeOn']) {
  const open = openPromises({ promises: promises.flatMap((promise) => promiseOn(promise, day) ?? []) })
  return { all: open.length, mine: open.filter(({ owner }) => owner === 'me') }
}
