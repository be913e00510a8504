import { type CalendarDay, daysBetween } from '../kernel/time.ts'
import type { MetricPeriod } from '../metric/metric-period.ts'
import type { Goal } from './goal.ts'
import { type GoalPast, neededPast, pastWords } from './goal-past.ts'
import { hasNumber, vaguenessOf } from './goal-specificity.ts'

/** The five things a goal is asked for. */
export type GoalLetter = 'specific' | 'measurable' | 'achievable' | 'relevant' | 'time-bound'

/** One answer: fine, or what is missing, in plain words. A hint never stops anybody from saving. */
export interface GoalCheck {
  readonly letter: GoalLetter
  readonly isFine: boolean
  readonly words: string
}

/** A goal as it is being typed, with days that may still be missing. */
export type CheckedTerms = Pick<
  Goal,
  'wording' | 'why' | 'category' | 'metricId' | 'measure' | 'targetValue'
> & {
  readonly startsOn: CalendarDay | null
  readonly endsOn: CalendarDay | null
  readonly servesId?: string | null
}

/** From this multiple of what was done before, the app asks; from ten times it asks for a slip of the pen. */
export const doubtfulMultiple = 2
const slipMultiple = 10

/** Checks a goal while it is typed, letter by letter. `past` is the rep's own, if a metric is bound. */
export function goalChecks(
  terms: CheckedTerms,
  past: { readonly of: GoalPast; readonly period: MetricPeriod } | null,
  today: CalendarDay,
): GoalCheck[] {
  return [
    specific(terms),
    measurable(terms),
    achievable(terms, past),
    relevant(terms),
    timeBound(terms, today),
  ]
}

function specific({ wording, why, category }: CheckedTerms): GoalCheck {
  const check = (isFine: boolean, words: string): GoalCheck => ({ letter: 'specific', isFine, words })
  if (wording.trim() === '') return check(false, 'no words yet')
  const { vague, namesBehaviour, hasExample } = vaguenessOf(wording, why)
  if (vague.length > 0) return check(false, `“${vague.join('”, “')}” leaves open what will be true`)
  if (category === 'behaviour' && !namesBehaviour) {
    return check(false, 'no behaviour named: what would you see or hear?')
  }
  if (category !== 'result' && !hasExample) return check(false, 'no example: when, with whom, in which call?')
  return check(true, 'says what will be true')
}

function measurable({ wording, targetValue, metricId, measure }: CheckedTerms): GoalCheck {
  const check = (isFine: boolean, words: string): GoalCheck => ({ letter: 'measurable', isFine, words })
  if (targetValue === null && !hasNumber(wording)) return check(false, 'no number found')
  if (targetValue === null) return check(false, 'a number in the words, but no target to walk to')
  if (metricId === null && measure.trim() === '') return check(false, 'nothing says how it is counted')
  return check(true, 'a number, and how it is counted')
}

function achievable(
  { targetValue, metricId }: CheckedTerms,
  past: { readonly of: GoalPast; readonly period: MetricPeriod } | null,
): GoalCheck {
  const check = (isFine: boolean, words: string): GoalCheck => ({ letter: 'achievable', isFine, words })
  if (targetValue === null) return check(false, 'no target to hold against their past')
  if (metricId === null || past === null) return check(true, 'free measure: no past numbers to compare with')
  const { of } = past
  if (of.periods.length < neededPast) return check(true, pastWords(of, past.period) || 'no past numbers yet')
  const doubt = reachWords(of)
  return doubt === null ? check(true, pastWords(of, past.period)) : check(false, doubt)
}

/**
 * `target is 2.3 × what was done before: stretch or error?`; null while it lies within reach, or while there
 * is too little to say.
 */
export function reachWords({ multiple }: Pick<GoalPast, 'multiple'>, from = doubtfulMultiple): string | null {
  if (multiple === null) return null
  if (multiple >= slipMultiple) return `target is ${tidy(multiple)} × what was done before: a zero too many?`
  if (multiple >= from) return `target is ${tidy(multiple)} × what was done before: stretch or error?`
  if (multiple <= 1 / slipMultiple)
    return `target is ${tidy(multiple)} × what was done before: a zero too few?`
  if (multiple <= 0.5) return `target is ${tidy(multiple)} × what was done before: low on purpose?`
  return null
}

function relevant({ why, servesId }: CheckedTerms): GoalCheck {
  const check = (isFine: boolean, words: string): GoalCheck => ({ letter: 'relevant', isFine, words })
  if (servesId !== null && servesId !== undefined) return check(true, 'serves something they want')
  if (why.trim() === '') return check(false, 'nothing says why it matters to them')
  return check(true, 'says why it matters')
}

function timeBound({ startsOn, endsOn }: CheckedTerms, today: CalendarDay): GoalCheck {
  const check = (isFine: boolean, words: string): GoalCheck => ({ letter: 'time-bound', isFine, words })
  if (endsOn === null) return check(false, 'no end date')
  if (endsOn < today) return check(false, 'the end date is past')
  if (startsOn !== null && daysBetween(startsOn, endsOn) > 366) {
    return check(false, 'longer than a year: set a half-time in between')
  }
  return check(true, 'has an end date')
}

function tidy(multiple: number): string {
  return multiple >= 10 ? String(Math.round(multiple)) : String(Math.round(multiple * 10) / 10)
}
