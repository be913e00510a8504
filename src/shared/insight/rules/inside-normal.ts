import { beside } from '../../brief/phrases.ts'
import { basisOf } from '../parts.ts'
import { freshReading, isShort, rangeWords, readingPart, sideOf } from '../rep-trend.ts'
import { inTimesLimit, repRule } from '../rule.ts'

/** A number got worse, and it is routine: nothing to explain. Said before somebody asks for an explanation. */
export const insideNormal = repRule({
  key: 'inside-normal',
  name: 'Inside the normal range',
  looksAt: 'A leading metric whose last reading got worse but lies inside its normal range.',
  silencedBy: 'The next reading.',
  thresholds: { readings: inTimesLimit('Fewest readings behind the range', 8, 8, 26) },
  speak: ({ trends, today }, limit) => {
    for (const one of trends) {
      const last = freshReading(one, today)
      const before = one.settled.at(-2)
      const { range } = one
      if (one.metric.kind !== 'leading' || last === undefined || before === undefined) continue
      if (range.kind !== 'known' || range.readings < limit('readings')) continue
      if (sideOf(last.value, range) !== undefined) continue
      const isWorse =
        one.metric.goodDirection === 'up' ? last.value < before.value : last.value > before.value
      if (!isWorse) continue
      return {
        fact: `${one.metric.name} went ${one.metric.goodDirection === 'up' ? 'down' : 'up'}, inside the normal range: nothing to explain`,
        because: beside(
          [readingPart(one, last, today), `, normal range ${rangeWords(one, range)}`],
          [`${range.readings} readings`],
          isShort(one, last) ? ['the plan is another question'] : [],
        ),
        pill: { tone: 's', text: 'inside normal range' },
        suggestion: 'Leave the number alone this week.',
        subject: `metric ${one.metric.id}`,
        basis: basisOf(one.metric.id, last.start),
      }
    }
    return undefined
  },
})
