import { beside, firstNameOf, inARow, inWords } from '../../brief/phrases.ts'
import { capital } from '../../kernel/text.ts'
import { daysBetween } from '../../kernel/time.ts'
import { meetingPart, promisePart } from '../parts.ts'
import { heldMeetings } from '../rep-facts.ts'
import { inDaysLimit, inTimesLimit, repRule } from '../rule.ts'

/** A few minutes of recognition need no promise. */
const shortMinutes = 15

/** The last meeting left work with the manager only, or the last ones left none at all. */
export const noPromiseByRep = repRule({
  key: 'no-promise-by-rep',
  name: 'Nothing in the rep’s hands',
  looksAt: 'Promises made in the last one-on-ones, and who made them.',
  silencedBy: 'A one-on-one that ends with a promise of the rep.',
  thresholds: {
    meetings: inTimesLimit('One-on-ones in a row without any promise', 2),
    fresh: inDaysLimit('Days after the meeting in which it is said', 14),
  },
  speak: ({ rep, promises, today, ...facts }, limit) => {
    const held = heldMeetings(facts).filter(({ minutes }) => minutes > shortMinutes)
    const last = held.at(-1)
    if (last === undefined || daysBetween(last.heldOn, today) > limit('fresh')) return undefined
    const name = firstNameOf(rep.name)
    const rest = {
      pill: { tone: 'a', text: 'who does what' } as const,
      suggestion: '“What will you do before we meet again, and by when?”',
      subject: 'ownership',
    }
    const made = promises.filter(({ kind, oneOnOneId }) => kind !== 'decision' && oneOnOneId === last.id)
    // Who made it counts, not who has it now: a promise taken over later began in the rep's hands.
    const byRep = made.filter(
      ({ owner, steps }) => (steps.find(({ kind }) => kind === 'owner-changed')?.from ?? owner) === 'rep',
    )
    if (made.length > 0) {
      if (byRep.length > 0) return undefined
      return {
        fact: `The last one-on-one ended with ${made.length === 1 ? 'one thing' : `${inWords(made.length)} things`} for you and none for ${name}`,
        because: beside([
          'on ',
          meetingPart(last, today),
          ' you promised ',
          ...inARow(made.slice(0, 3).map(promisePart)),
        ]),
        basis: last.id,
        ...rest,
      }
    }
    const recent = held.slice(-limit('meetings'))
    const isEmpty = recent.every(({ id }) => promises.every(({ oneOnOneId }) => oneOnOneId !== id))
    if (recent.length < limit('meetings') || !isEmpty) return undefined
    return {
      fact:
        recent.length === 1
          ? `The last one-on-one with ${name} ended without a promise`
          : `${capital(inWords(recent.length))} one-on-ones with ${name} ended without a promise`,
      because: ['you met ', ...inARow(recent.map((meeting) => meetingPart(meeting, today)))],
      basis: recent.map(({ id }) => id).join(' '),
      ...rest,
    }
  },
})
