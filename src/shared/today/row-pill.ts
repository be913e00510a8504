import type { FactPill } from '../brief/fact.ts'
import type { Nudge } from '../insight/insight.ts'
import type { Trend } from '../metric/metric-trend.ts'

/**
 * The one word at the end of a rep's row: that of the first thing the rules have to say, or else that the
 * number is inside its usual range. Null when too little is known to say even that.
 */
export function rowPill(
  nudge: Pick<Nudge, 'pill' | 'rowWord'> | undefined,
  trend: Pick<Trend, 'range' | 'last'> | undefined,
): FactPill | null {
  if (nudge !== undefined) return { tone: nudge.pill.tone, text: nudge.rowWord }
  return trend?.range.kind === 'known' && trend.last !== undefined
    ? { tone: 's', text: 'inside normal range' }
    : null
}
