import { beside, dayCount, firstNameOf, inARow } from '../../brief/phrases.ts'
import {
  addDays,
  addMonths,
  daysBetween,
  monthName,
  startOfMonth,
  startOfQuarter,
} from '../../kernel/time.ts'
import { repPart } from '../parts.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** Months of the quarter that would stand empty in a review. Only months that are over, and only with the rep. */
export const evidenceGap = repRule({
  key: 'evidence-gap',
  name: 'Months without evidence',
  looksAt: 'Months of the running quarter without a shareable note about the rep, as its end comes near.',
  silencedBy: 'A shareable note on something that happened in that month.',
  thresholds: { lead: inDaysLimit('Days before the end of the quarter', 42, 7, 92) },
  speak: ({ entries, rep, today }, limit) => {
    const quarter = startOfQuarter(today)
    const end = addDays(addMonths(quarter, 3), -1)
    const left = daysBetween(today, end)
    if (left > limit('lead') || rep.yoursSince === null) return undefined
    const { yoursSince } = rep
    const empty = [0, 1, 2]
      .map((offset) => addMonths(quarter, offset))
      .filter((month) => month < startOfMonth(today) && month >= yoursSince)
      .filter((month) => {
        const after = addMonths(month, 1)
        return !entries.some(
          ({ happenedOn, isShareable, kind }) =>
            isShareable && kind !== 'reflection' && happenedOn >= month && happenedOn < after,
        )
      })
    if (empty.length === 0) return undefined
    const name = firstNameOf(rep.name)
    const names = empty.map(monthName)
    return {
      fact: `Nothing that could stand in a review of ${name} is noted for ${inARow(names).join('')}`,
      because: beside(
        [`the quarter ends in ${dayCount(left)}`],
        ['no shareable note in that time is on ', repPart(rep, `${name}’s card`)],
      ),
      pill: { tone: 's', text: 'evidence' },
      suggestion: 'What did you see in that time? Note it on its day, or leave the month empty and say so.',
      subject: 'evidence',
      basis: empty.join(' '),
    }
  },
})
