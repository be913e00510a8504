import { beside, dayCount, firstNameOf, inWords } from '../../brief/phrases.ts'
import { balanceOf, balanceWords, outOfTen } from '../../coaching/balance.ts'
import { capital } from '../../kernel/text.ts'
import { addDays } from '../../kernel/time.ts'
import { basisOf, praiseWords } from '../parts.ts'
import { inDaysLimit, inTimesLimit, repRule } from '../rule.ts'

/** What reaches the rep is away from what the manager herself aims at. Without an aim there is nothing to say. */
export const balanceOffAim = repRule({
  key: 'balance-off-aim',
  name: 'Reinforcing and correcting',
  looksAt: 'Recognition and what was told, reinforcing and correcting, beside the aim you chose.',
  silencedBy: 'Coming nearer to your aim, or changing it.',
  thresholds: {
    off: inTimesLimit('Out of ten, away from your aim by', 2, 1, 9),
    told: inTimesLimit('Fewest things that reached them', 5, 2, 60),
    window: inDaysLimit('Days that are counted', 90, 14, 365),
  },
  speak: ({ rep, today, entries, coaching }, limit) => {
    const { reinforceAim: aim } = coaching
    if (aim === null) return undefined
    const from = addDays(today, -limit('window'))
    const balance = balanceOf(entries.filter(({ happenedOn }) => happenedOn > from))
    const share = outOfTen(balance)
    if (share === undefined || balance.reinforcing + balance.correcting < limit('told')) return undefined
    if (Math.abs(share - aim) < limit('off')) return undefined
    const isLess = share < aim
    return {
      fact: `${capital(inWords(share))} of ten things that reach ${firstNameOf(rep.name)} reinforce; your own aim is ${inWords(aim)}`,
      because: beside(
        [`${balanceWords(balance)} in ${dayCount(limit('window'))}`],
        isLess ? praiseWords(rep) : [],
      ),
      pill: { tone: 's', text: isLess ? 'reinforce more' : 'correct more' },
      suggestion: isLess
        ? 'Look for one thing they did on purpose, and name it.'
        : 'Is there something they should hear that you have not said?',
      subject: 'balance',
      basis: basisOf(balance.reinforcing, balance.correcting, aim),
    }
  },
})
