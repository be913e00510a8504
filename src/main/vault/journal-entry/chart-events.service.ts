import type { ChartEvent } from '../../../shared/journal-entry/journal-entry.ts'
import type { DayRange } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { listChartEvents } from './journal-entry-list.repository.ts'

/** What a rep's trend charts draw as events in a period, oldest first. */
export async function listEventsOnCharts(db: Reader, repId: RepId, period: DayRange): Promise<ChartEvent[]> {
  return listChartEvents(db, repId, period)
}
