import { beside } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { basisOf, praiseWords, recognitionWords } from '../parts.ts'
import { freshReading, isGoodSide, rangeWords, readingPart, sideOf } from '../rep-trend.ts'
import { inDaysLimit, repRule } from '../rule.ts'

/** A number left its usual range the good way, and nobody has recognised anything since. */
export const numberRose = repRule({
  key: 'number-rose',
  name: 'Improvement not acknowledged',
  looksAt: 'Metrics outside their normal range the good way, and recognition since that period began.',
  silencedBy: 'A recognition, or the next reading inside the normal range.',
  thresholds: { wait: inDaysLimit('Days you give yourself to say so', 0, 0, 60) },
  speak: ({ trends, lastRecognition, today, rep }, limit) => {
    for (const one of trends) {
      const last = freshReading(one, today)
      const { range } = one
      if (last === undefined || range.kind !== 'known') continue
      const side = sideOf(last.value, range)
      if (side === undefined || !isGoodSide(side, one)) continue
      if (lastRecognition !== null && lastRecognition.on >= last.start) continue
      if (daysBetween(last.start, today) < limit('wait')) continue
      return {
        fact: `${one.metric.name} ${side === 'above' ? 'rose above' : 'fell below'} the usual, and nobody has said so yet`,
        because: beside(
          [readingPart(one, last, today), `, normal range ${rangeWords(one, range)}`],
          recognitionWords(lastRecognition, today),
          praiseWords(rep),
        ),
        pill: { tone: 'g', text: 'reinforce' },
        suggestion: 'Name what they did differently, not the number: “I noticed that you …”',
        subject: 'praise',
        basis: basisOf(one.metric.id, last.start),
        rowWord: one.metric.name.length <= 16 ? `${one.metric.name.toLowerCase()} rose` : 'number rose',
      }
    }
    return undefined
  },
})
