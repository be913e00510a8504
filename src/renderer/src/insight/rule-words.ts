import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { RuleReport, TunedThreshold } from '../../../shared/insight/insight.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { formatNearDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'

/** The unit inside the field of a limit. */
export const unitWords: Readonly<Record<TunedThreshold['unit'], string>> = {
  days: 'days',
  percent: '%',
  times: '',
}

/** `as it came`, or what it came with. */
export function thresholdHint({ value, shipped, unit }: TunedThreshold): string {
  if (value === shipped) return 'as it came'
  if (unit === 'days') return `came with ${plural(shipped, 'day')}`
  return `came with ${shipped}${unit === 'percent' ? ' %' : ''}`
}

/** The pill of a rule: whom it speaks about now, or that it is quiet. */
export function ruleState(rule: Pick<RuleReport, 'volume' | 'speaksNow' | 'ruleKey'>): {
  readonly tone: 'g' | 's' | 'n'
  readonly text: string
} {
  if (rule.volume === 'off') return { tone: 'n', text: 'off' }
  if (rule.speaksNow === 0) return { tone: 'n', text: rule.volume === 'quiet' ? 'quiet' : 'silent' }
  const about = rule.ruleKey === 'quarter-end-guard' ? 'the team' : plural(rule.speaksNow, 'rep')
  return { tone: 's', text: `speaks of ${about}` }
}

/** When a rule last had something to say, and what. */
export function lastWords(
  { lastSpoke }: Pick<RuleReport, 'lastSpoke'>,
  today: CalendarDay,
  locale: string,
): string {
  if (lastSpoke === null) return 'Nothing to say in the last half year'
  const { on, fact, repName } = lastSpoke
  const name = firstNameOf(repName)
  const whose = name === '' || fact.includes(name) ? '' : `, ${name}`
  return `${on === today ? 'Today' : `Around ${formatNearDay(on, today, locale)}`}${whose}: ${fact}`
}
