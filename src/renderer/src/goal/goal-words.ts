import type { GoalChange, GoalRating, GoalState, RevisedField } from '../../../shared/goal/goal.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { CalendarDay as CalendarDaySchema } from '../../../shared/kernel/time.ts'
import { formatMetricValue, type MetricUnit, type NumberStyle } from '../../../shared/metric/metric-value.ts'
import { formatDay } from '../format/format-day.ts'
import type { Tone } from '../ui/pill.tsx'

export const categoryOptions = [
  { value: 'result', label: 'A result', detail: 'a number the job is measured by' },
  { value: 'behaviour', label: 'A behaviour', detail: 'what leads to the number' },
  { value: 'development', label: 'Growing in the job', detail: 'a skill, a role, a certificate' },
  { value: 'personal', label: 'Their own', detail: 'life and career, apart from quota' },
] as const

export const ratingWords: Readonly<Record<GoalRating, { readonly text: string; readonly tone: Tone }>> = {
  'on-track': { text: 'on track', tone: 'g' },
  'at-risk': { text: 'at risk', tone: 'a' },
  'off-track': { text: 'off track', tone: 'b' },
}

export const stateWords: Readonly<Record<GoalState, { readonly text: string; readonly tone: Tone }>> = {
  draft: { text: 'draft', tone: 'n' },
  active: { text: 'active', tone: 's' },
  'on-hold': { text: 'on hold', tone: 'n' },
  met: { text: 'met', tone: 'g' },
  missed: { text: 'missed', tone: 'b' },
  dropped: { text: 'dropped', tone: 'n' },
  replaced: { text: 'replaced', tone: 'n' },
}

const fieldWords: Readonly<Record<RevisedField, string>> = {
  wording: 'wording',
  metricId: 'metric',
  measure: 'measure',
  unit: 'unit',
  goodDirection: 'good direction',
  counting: 'how it counts',
  baseline: 'baseline',
  commitValue: 'commit',
  targetValue: 'target',
  stretchValue: 'stretch',
  startsOn: 'start',
  endsOn: 'end',
  state: 'state',
}

/** One change of a revision in words: `target 90, now 70`. */
export function changeWords(
  change: GoalChange,
  unit: MetricUnit,
  style: NumberStyle,
  today: CalendarDay,
): string {
  if (change.field === 'metricId') return 'another metric'
  const say = (value: GoalChange['was']): string => {
    if (value === null || value === '') return 'none'
    if (typeof value === 'number') return formatMetricValue(value, unit, style)
    const day = CalendarDaySchema.safeParse(value)
    return day.success ? formatDay(day.data, today, style.locale) : value.replace('-', ' ')
  }
  return `${fieldWords[change.field]} ${say(change.was)}, now ${say(change.now)}`
}
