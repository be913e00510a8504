import { type CalendarDay, ClockTime, daysBetween } from '../../../shared/kernel/time.ts'
import type { TodayRow } from '../../../shared/today/today.ts'
import { formatClock, formatDay, formatNearDay } from '../format/format-day.ts'

const kindNames: Readonly<Record<string, string>> = {
  'one-on-one': 'one-on-one',
  observation: 'observation',
  feedback: 'feedback',
  recognition: 'recognition',
  'coaching-note': 'coaching note',
  experiment: 'experiment',
}

/** `7 Nov, one-on-one`; `none yet` for someone nobody has met. */
export function contactWords(row: TodayRow, today: CalendarDay, locale: string): string {
  if (row.lastContactOn === null) return 'none yet'
  const on = formatNearDay(row.lastContactOn, today, locale)
  const kind = kindNames[row.lastContactKind ?? '']
  return kind === undefined ? on : `${on}, ${kind}`
}

/** `today 14:00`, `25 Nov`, `missed 18 Nov`, `not planned`. */
export function nextWords({ nextOn, nextAt }: TodayRow, today: CalendarDay, locale: string): string {
  if (nextOn === null) return 'not planned'
  if (nextOn < today) return `missed ${formatDay(nextOn, today, locale)}`
  const at = ClockTime.safeParse(nextAt)
  const on = formatNearDay(nextOn, today, locale)
  return at.success ? `${on} ${formatClock(at.data, locale)}` : on
}

const daysAMonth = 30.44

/** The quiet line under a name: `ramping, month 6`, `top tier`, `new hire`; nothing for everyone else. */
export function standsWords(row: TodayRow, today: CalendarDay): string {
  if (row.rampState === 'full') {
    return row.tier === null ? 'full' : row.tier === 'core' ? 'core' : `${row.tier} tier`
  }
  const word = row.rampState === 'ramping' ? 'ramping' : 'new hire'
  const since = row.startedOn ?? row.yoursSince
  if (since === null || since > today) return word
  return `${word}, month ${Math.floor(daysBetween(since, today) / daysAMonth) + 1}`
}
