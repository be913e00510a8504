import type { GoalChange, GoalRating, GoalState } from '../goal/goal.ts'
import type { EntryKind } from '../journal-entry/journal-entry.ts'
import type { CalendarDay, DayRange } from '../kernel/time.ts'
import { CalendarDay as Day, monthName } from '../kernel/time.ts'
import { dayLabel } from '../metric/metric-period.ts'
import { formatMetricValue, type MetricUnit, type NumberStyle } from '../metric/metric-value.ts'
import type { PacketReader } from './review-packet.ts'

/** How a packet names things. Paper has no hover and no screen around it: words must do. */

/** `1 July 2026` */
function longDay(on: CalendarDay): string {
  return `${Number(on.slice(8, 10))} ${monthName(on)} ${on.slice(0, 4)}`
}

/** `21 Nov 2026` */
export function dayWithYear(on: CalendarDay): string {
  return `${dayLabel(on)} ${on.slice(0, 4)}`
}

/** `1 July to 30 September 2026`, both end days included. */
export function longPeriod({ from, to }: DayRange): string {
  if (from === to) return longDay(from)
  const start = longDay(from)
  return `${from.slice(0, 4) === to.slice(0, 4) ? start.slice(0, -5) : start} to ${longDay(to)}`
}

/** A day in a packet: `9 Jul`, with its year where the packet crosses one or the day lies outside it. */
export function packetDay(on: CalendarDay, period: DayRange): string {
  const year = period.to.slice(0, 4)
  const isPlain = period.from.slice(0, 4) === year && on.slice(0, 4) === year
  return isPlain ? dayLabel(on) : dayWithYear(on)
}

/** Several days as a reader lists them: `3, 10 and 24 Jul, 7 Aug`; each month is named once. */
export function dayList(days: readonly CalendarDay[], period: DayRange): string {
  const sorted = days.toSorted()
  const inMonths = [...new Set(sorted.map((on) => on.slice(0, 7)))].map((month) =>
    sorted.filter((on) => on.startsWith(month)),
  )
  const parts = inMonths.map((ofMonth) => {
    const last = ofMonth.at(-1)
    if (last === undefined) return ''
    const before = ofMonth.slice(0, -1).map((on) => String(Number(on.slice(8, 10))))
    const label = packetDay(last, period)
    return before.length === 0 ? label : `${before.join(', ')} and ${label}`
  })
  return parts.join('; ')
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name
}

/** `Alex’s` */
export function possessive(name: string): string {
  return `${firstName(name)}’s`
}

/** `1 record`, `3 records` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

const numberWords = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** Small numbers as words: `none`, `two`, `14`. */
export function numberWord(count: number): string {
  return numberWords[count] ?? String(count)
}

/** The line above the name. */
export function readerLine(reader: PacketReader, name: string): string {
  switch (reader) {
    case 'rep':
      return `Review packet · for the conversation with ${firstName(name)}`
    case 'hr':
      return 'Review packet · for HR'
    case 'me':
      return 'Review packet · my own file'
  }
}

/** A list joined as in a sentence: `a, b and c`. */
export function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

export const entryKindWords: Readonly<Record<EntryKind, string>> = {
  observation: 'Observation',
  feedback: 'Feedback',
  recognition: 'Recognition',
  'coaching-note': 'Coaching',
  experiment: 'Experiment',
  incident: 'Incident',
  reflection: 'Reflection',
}

export const goalStateWords: Readonly<Record<GoalState, string>> = {
  draft: 'Draft',
  active: 'Under way',
  'on-hold': 'On hold',
  met: 'Met',
  missed: 'Missed',
  dropped: 'Dropped',
  replaced: 'Replaced',
}

export const ratingWords: Readonly<Record<GoalRating, string>> = {
  'on-track': 'on track',
  'at-risk': 'at risk',
  'off-track': 'off track',
}

const changedFields: Readonly<Record<GoalChange['field'], string>> = {
  wording: 'wording',
  metricId: 'measure',
  measure: 'measure',
  unit: 'unit',
  goodDirection: 'direction',
  counting: 'counting',
  baseline: 'baseline',
  commitValue: 'commit',
  targetValue: 'target',
  stretchValue: 'stretch',
  startsOn: 'start',
  endsOn: 'end',
  state: 'state',
}

const numberFields: readonly string[] = ['baseline', 'commitValue', 'targetValue', 'stretchValue']

/** One change of a goal in words: `target from 30 to 24`, `end from 30 Sep 2026 to 31 Oct 2026`, `measure`. */
export function goalChangeWords(change: GoalChange, unit: MetricUnit, style: NumberStyle): string {
  const name = changedFields[change.field]
  const say = (value: string | number | null): string => {
    if (value === null) return 'none'
    if (typeof value === 'number') {
      return numberFields.includes(change.field) ? formatMetricValue(value, unit, style) : String(value)
    }
    const on = Day.safeParse(value)
    return on.success ? dayWithYear(on.data) : `“${value.replaceAll('-', ' ')}”`
  }
  if (change.field === 'metricId') return name
  if (change.field === 'wording') return `${name}, before: ${say(change.was)}`
  return `${name} from ${say(change.was)} to ${say(change.now)}`
}
