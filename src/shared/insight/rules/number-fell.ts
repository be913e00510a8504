import type { FactPart } from '../../brief/fact.ts'
import { inWords } from '../../brief/phrases.ts'
import type { CalendarDay } from '../../kernel/time.ts'
import { basisOf } from '../parts.ts'
import {
  freshReading,
  isGoodSide,
  isShort,
  lastFour,
  planWords,
  type RepTrend,
  rangeWords,
  sideOf,
} from '../rep-trend.ts'
import { inTimesLimit, repRule, type Spoken } from '../rule.ts'

/** Something got worse: outside the usual the wrong way, or the wrong side of the plan again and again. */
export const numberFell = repRule({
  key: 'number-fell',
  name: 'Number fell',
  looksAt:
    'Metrics outside their normal range the wrong way, or missing their plan several periods in a row. A running period is never held against anyone.',
  silencedBy: 'A reading back inside the normal range, or on plan.',
  thresholds: { missed: inTimesLimit('Periods in a row that missed their plan', 3, 2, 12) },
  speak: ({ trends, today }, limit) => {
    for (const one of trends) {
      const spoken = fellBelowUsual(one, today) ?? missedPlan(one, today, limit('missed'))
      if (spoken !== undefined) return spoken
    }
    return undefined
  },
})

const suggestion = 'Ask what changed in these weeks, before you say what you think.'

function fellBelowUsual(one: RepTrend, today: CalendarDay): Spoken | undefined {
  const last = freshReading(one, today)
  const { range } = one
  if (last === undefined || range.kind !== 'known') return undefined
  const side = sideOf(last.value, range)
  if (side === undefined || isGoodSide(side, one)) return undefined
  return {
    fact: `${one.metric.name} ${side === 'below' ? 'fell below' : 'rose above'} the usual`,
    because: [readingsPart(one), ...planWords(one, last), ` · normal range ${rangeWords(one, range)}`],
    pill: { tone: 'a', text: one.metric.kind },
    suggestion,
    subject: `metric ${one.metric.id}`,
    basis: basisOf('usual', one.metric.id, last.start),
    rowWord: rowWord(one, side === 'below' ? 'fell' : 'rose'),
  }
}

function missedPlan(one: RepTrend, today: CalendarDay, least: number): Spoken | undefined {
  const last = freshReading(one, today)
  if (last === undefined) return undefined
  const readings = one.settled
  const missed = readings.length - 1 - readings.findLastIndex((reading) => !isShort(one, reading))
  if (missed < least) return undefined
  const side = one.metric.goodDirection === 'up' ? 'under' : 'over'
  return {
    fact: `${one.metric.name} ${side} plan for ${inWords(missed)} ${one.metric.period}s`,
    because: [readingsPart(one), ...planWords(one, last)],
    pill: { tone: 'a', text: one.metric.kind },
    suggestion,
    subject: `metric ${one.metric.id}`,
    basis: basisOf('plan', one.metric.id, last.start),
    rowWord: rowWord(one, `${side} plan`),
  }
}

function readingsPart(one: RepTrend): FactPart {
  return { text: lastFour(one, one.settled), noun: 'metric-reading', recordId: one.metric.id }
}

const longestName = 16

function rowWord({ metric }: RepTrend, what: string): string {
  return `${metric.name.length <= longestName ? metric.name.toLowerCase() : 'number'} ${what}`
}
