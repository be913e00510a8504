import { useMemo } from 'react'
import type { ChartEvent } from '../../../shared/chart/trend-chart-model.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { coachingEvents } from '../../../shared/metric/coaching-events.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'

const none: readonly ChartEvent[] = []

/** What is drawn on the axis of a rep's trends in those days; the same list while nothing changed. */
export function useChartEvents(repId: RepId, from: CalendarDay, to: CalendarDay): readonly ChartEvent[] {
  const entries = useQueryOf('journalEntry.listChartEvents', { repId, from, to }, { keepPrevious: true }).data
  const meetings = useQueryOf(
    'oneOnOne.listForRep',
    { repId, from, to, limit: 200 },
    { keepPrevious: true },
  ).data
  return useMemo(() => {
    if (entries === undefined || meetings === undefined) return none
    return coachingEvents(
      entries,
      meetings.oneOnOnes.map(({ oneOnOne }) => oneOnOne),
    )
  }, [entries, meetings])
}
