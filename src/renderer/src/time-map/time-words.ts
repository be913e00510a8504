import type { NumberStyle } from '../../../shared/metric/metric-value.ts'
import { formatMetricValue } from '../../../shared/metric/metric-value.ts'
import type { RepTime, TimeMap } from '../../../shared/time-map/time-map.ts'
import { checksLookedAt } from '../../../shared/time-map/time-share.ts'
import { plural } from '../format/plural.ts'

export const tierWords = { top: 'top', core: 'core', developing: 'developing' } as const

const desireWords = { 'push-back': 'push back', neutral: 'neutral', pull: 'pull' } as const

/** `neutral, push back, neutral`: the last readings, oldest first. */
export function desireText({ desire }: Pick<RepTime, 'desire'>): string {
  const last = desire.slice(-checksLookedAt)
  return last.length === 0 ? 'no desire check' : last.map((check) => desireWords[check.desire]).join(', ')
}

/** `6 one-on-ones, 4 notes, 1 scorecard`; what there was none of is left out. */
export function touchText({ meetings, notes, scorecards }: RepTime): string {
  const parts = [
    ...(meetings > 0 ? [plural(meetings, 'one-on-one')] : []),
    ...(notes > 0 ? [plural(notes, 'note')] : []),
    ...(scorecards > 0 ? [plural(scorecards, 'scorecard')] : []),
  ]
  return parts.length === 0 ? 'no touch' : parts.join(', ')
}

/** A result with its unit; a dash where there is none. */
export function resultText(result: number | null, metric: TimeMap['metric'], style: NumberStyle): string {
  return result === null || metric === null ? '–' : formatMetricValue(result, metric.unit, style)
}
