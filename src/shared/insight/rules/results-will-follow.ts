import { beside, dayCount } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { periodEnd } from '../../metric/metric-period.ts'
import { basisOf } from '../parts.ts'
import { freshReading, isGoodSide, readingPart, sideOf } from '../rep-trend.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** What leads to results fell below the usual, and the results have not shown it yet. */
export const resultsWillFollow = repRule({
  key: 'results-will-follow',
  name: 'Results will follow',
  looksAt:
    'A leading metric that fell below its normal range within one sales cycle, while the lagging metric still holds.',
  silencedBy: 'A full sales cycle without another fall, or a lagging metric that has fallen too.',
  thresholds: { cycle: inDaysLimit('Days of your sales cycle', 45, 7, 365) },
  speak: ({ trends, today }, limit) => {
    const lagging = trends.find(({ metric, settled }) => metric.kind === 'lagging' && settled.length > 0)
    const result = lagging === undefined ? undefined : freshReading(lagging, today)
    if (lagging === undefined || result === undefined) return undefined
    const { range: usual } = lagging
    const side = usual.kind === 'known' ? sideOf(result.value, usual) : undefined
    if (side !== undefined && !isGoodSide(side, lagging)) return undefined
    for (const one of trends) {
      const { range } = one
      if (one.metric.kind !== 'leading' || range.kind !== 'known') continue
      const fallen = one.settled.findLast(({ value }) => {
        const side = sideOf(value, range)
        return side !== undefined && !isGoodSide(side, one)
      })
      if (fallen === undefined) continue
      const days = daysBetween(periodEnd(fallen.start, one.metric.period), today)
      if (days > limit('cycle')) continue
      return {
        fact: `${one.metric.name} fell ${days <= 0 ? 'this ' : ''}${days <= 0 ? one.metric.period : `${dayCount(days)} ago`}, and ${lagging.metric.name} does not show it yet`,
        because: beside(
          [readingPart(one, fallen, today), ', below the usual'],
          [`your cycle is ${dayCount(limit('cycle'))}`],
          [readingPart(lagging, result, today)],
        ),
        pill: { tone: 'a', text: 'early sign' },
        suggestion: 'Which activity of this week will the result of the next cycle come from?',
        subject: `metric ${one.metric.id}`,
        basis: basisOf(one.metric.id, fallen.start),
      }
    }
    return undefined
  },
})
