import { beside, firstNameOf, inARow, inWords } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { promisePart } from '../parts.ts'
import { inDaysLimit, inTimesLimit, teamRule } from '../rule.ts'

/** The manager took promises off several hands in a short time: a habit, seen over the whole team. */
export const handBackOffered = teamRule({
  key: 'hand-back-offered',
  name: 'Taken off the team',
  looksAt: 'Promises of the whole team that changed owner to you, and those you gave back.',
  silencedBy: 'Handing one back, with words to say it.',
  thresholds: {
    taken: inTimesLimit('More taken than given back', 2),
    window: inDaysLimit('Within days', 30, 7),
  },
  speak: ({ reps, today }, limit) => {
    const flips = reps.flatMap(({ rep, promises }) =>
      promises.flatMap((promise) =>
        promise.steps
          .filter(({ kind, on }) => kind === 'owner-changed' && daysBetween(on, today) <= limit('window'))
          .map(({ from }) => ({ rep, promise, isTaken: from === 'rep' })),
      ),
    )
    const taken = flips.filter(({ isTaken }) => isTaken)
    const given = flips.length - taken.length
    if (taken.length - given < limit('taken')) return undefined
    const still = taken.filter(({ promise }) => promise.owner === 'me' && promise.outcome === null)
    const [first] = still
    if (first === undefined) return undefined
    const names = [...new Set(taken.map(({ rep }) => firstNameOf(rep.name)))]
    return {
      fact: `You took over ${inWords(taken.length)} promises of your team in ${limit('window')} days, gave back ${given === 0 ? 'none' : inWords(given)}`,
      because: beside(inARow(still.slice(0, 3).map(({ promise }) => promisePart(promise))), [
        `from ${names.slice(0, -1).join(', ')}${names.length > 1 ? ' and ' : ''}${names.at(-1)}`,
      ]),
      pill: { tone: 'a', text: 'hand back' },
      suggestion: `Hand one back today. Start with ${firstNameOf(first.rep.name)}: “I took this off you too quickly. What is your next step?”`,
      subject: 'ownership',
      basis: still.map(({ promise }) => promise.id).join(' '),
    }
  },
})
