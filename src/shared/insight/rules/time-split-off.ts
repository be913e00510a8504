import type { FactPart } from '../../brief/fact.ts'
import { firstNameOf, inARow } from '../../brief/phrases.ts'
import { minutesWords } from '../../kernel/minutes-words.ts'
import { shipsOffBy } from '../../time-map/time-facts.ts'
import { furthestOff, type SplitLine, totalMinutes } from '../../time-map/time-share.ts'
import { repPart } from '../parts.ts'
import { inDaysLimit, inPercentLimit, inTimesLimit, teamRule } from '../rule.ts'
import { teamTime } from '../team-time.ts'

/** Coaching time goes elsewhere than the manager chose. */
export const timeSplitOff = teamRule({
  key: 'time-split-off',
  name: 'Time beside your split',
  looksAt: 'The minutes of held one-on-ones beside the split you chose on the time map.',
  silencedBy: 'Time that comes nearer to the split, or another split.',
  thresholds: {
    off: inPercentLimit('Points away from the split', shipsOffBy, 3),
    window: inDaysLimit('Days looked back', 90, 14),
    meetings: inTimesLimit('Fewest one-on-ones to say anything', 6, 2, 60),
  },
  speak: (team, limit) => {
    const split = team.reps[0]?.peers.split ?? []
    const times = teamTime(team, limit('window'))
    if (times.reduce((sum, { meetings }) => sum + meetings, 0) < limit('meetings')) return undefined
    const line = furthestOff(times, split)
    if (line === undefined || Math.abs(line.actual - line.chosen) < limit('off')) return undefined
    const isUnder = line.actual < line.chosen
    const of = times.filter(({ repId, tier }) =>
      line.tier === null ? repId === line.repId : tier === line.tier,
    )
    const parts = of
      .toSorted((one, other) => other.minutes - one.minutes)
      .slice(0, 3)
      .map(
        ({ repId, name, minutes }): FactPart =>
          repPart({ id: repId }, `${firstNameOf(name)} ${minutesWords(minutes)}`),
      )
    return {
      fact: `${who(line)} had ${line.actual} % of coaching time; you chose ${line.chosen} %`,
      because: [
        ...inARow(parts),
        ` of ${minutesWords(totalMinutes(times))} in ${limit('window')} days, by the split you chose`,
      ],
      pill: { tone: 'a', text: 'time' },
      suggestion: isUnder
        ? `Which hour of the next two weeks could go to ${inSentence(line)}?`
        : `What of the time with ${inSentence(line)} could wait, or be done by somebody else?`,
      subject: 'time',
      basis: `${line.tier ?? line.repId} ${line.chosen} ${isUnder ? 'under' : 'over'}`,
    }
  },
})

function who({ tier, label }: SplitLine): string {
  return tier === null ? firstNameOf(label) : `Your ${label.toLowerCase()} tier`
}

function inSentence({ tier, label }: SplitLine): string {
  return tier === null ? firstNameOf(label) : `your ${label.toLowerCase()} tier`
}
