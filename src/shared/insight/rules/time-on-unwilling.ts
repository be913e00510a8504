import { firstNameOf } from '../../brief/phrases.ts'
import { minutesWords } from '../../kernel/minutes-words.ts'
import { shipsAsked, shipsPercent, wantsWords } from '../../time-map/time-facts.ts'
import { checksLookedAt, unevenPair } from '../../time-map/time-share.ts'
import { repPart } from '../parts.ts'
import { inDaysLimit, inPercentLimit, inTimesLimit, teamRule } from '../rule.ts'
import { teamTime } from '../team-time.ts'

/** Much time with one who does not pull, little with one who does. */
export const timeOnUnwilling = teamRule({
  key: 'time-on-unwilling-beside-willing',
  name: 'Time without pull beside pull',
  looksAt: 'Minutes with reps without pull in the last three desire checks, beside those who pull or ask.',
  silencedBy: 'More time with the one who asks, or a check with pull by the other.',
  thresholds: {
    percent: inPercentLimit('Minutes beside the other’s, in percent', shipsPercent, 100, 500),
    asked: inTimesLimit('Topics of their own that count as asking', shipsAsked, 1, 10),
    window: inDaysLimit('Days looked back', 60, 14),
  },
  speak: (team, limit) => {
    const pair = unevenPair(teamTime(team, limit('window')), {
      percent: limit('percent'),
      asked: limit('asked'),
    })
    if (pair === undefined) return undefined
    const { unwilling, willing } = pair
    const [one, other] = [firstNameOf(unwilling.name), firstNameOf(willing.name)]
    return {
      fact: `${one}, without pull in ${checksLookedAt} checks, had ${minutesWords(unwilling.minutes)}; ${other}, who ${wantsWords(willing)}, ${minutesWords(willing.minutes)}`,
      because: [
        repPart({ id: unwilling.repId }, one),
        ` had no pull in the last ${checksLookedAt} checks · `,
        repPart({ id: willing.repId }, other),
        ` ${wantsWords(willing)} · both in ${limit('window')} days`,
      ],
      pill: { tone: 'a', text: 'time' },
      suggestion: `What would ${other} do with half an hour more? What would ${one} want to work on, if anything?`,
      subject: 'time',
      basis: `${unwilling.repId} ${willing.repId}`,
    }
  },
})
