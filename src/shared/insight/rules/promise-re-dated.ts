import { beside, firstNameOf, onDay, quoted } from '../../brief/phrases.ts'
import { times } from '../parts.ts'
import { openPromises, timesReDated } from '../rep-facts.ts'
import { inTimesLimit, repRule } from '../rule.ts'

/** The same promise got a new day again and again. */
export const promiseReDated = repRule({
  key: 'promise-re-dated',
  name: 'Re-dated again',
  looksAt: 'Open promises of either of you that were given a new day several times.',
  silencedBy: 'Keeping it, or dropping it with a reason.',
  thresholds: { moved: inTimesLimit('New days for one promise', 3, 2) },
  speak: ({ rep, promises, today }, limit) => {
    const [worst] = openPromises({ promises })
      .filter((promise) => timesReDated(promise) >= limit('moved'))
      .toSorted((one, other) => timesReDated(other) - timesReDated(one))
    if (worst === undefined) return undefined
    const moves = worst.steps.filter(({ kind }) => kind === 're-dated')
    const last = moves.at(-1)
    const whose = worst.owner === 'me' ? 'your' : `${firstNameOf(rep.name)}’s`
    return {
      fact: `${quoted(worst.words)} was re-dated ${times(moves.length)}`,
      because: beside(
        [
          `${whose} promise of `,
          { text: onDay(worst.madeOn, today), noun: 'commitment', recordId: worst.id },
          ...(worst.dueOn === null ? [] : [`, now due ${onDay(worst.dueOn, today)}`]),
        ],
        last === undefined || last.reason === '' ? [] : [`last reason: ${quoted(last.reason)}`],
      ),
      pill: { tone: 'a', text: 're-dated' },
      suggestion: '“Is this still worth doing? If not, let us drop it and say so.”',
      subject: worst.owner === 'me' ? 'promises of mine' : 'promises of the rep',
      basis: `${worst.id} ${moves.length}`,
    }
  },
})
