import { addDays, addMonths, type CalendarDay, startOfQuarter } from '../../../shared/kernel/time.ts'
import type { NamedPeriod } from '../ui/use-period-choice.ts'

/** The periods a time map is looked at over; the first is the one it opens with. */
export function timePeriods(today: CalendarDay): readonly NamedPeriod[] {
  const quarter = startOfQuarter(today)
  return [
    { name: 'Last 90 days', period: { from: addDays(today, -89), to: today } },
    { name: 'Last 30 days', period: { from: addDays(today, -29), to: today } },
    { name: 'This quarter', period: { from: quarter, to: today } },
    { name: 'Last quarter', period: { from: addMonths(quarter, -3), to: addDays(quarter, -1) } },
    { name: 'Last half-year', period: { from: addDays(today, -182), to: today } },
  ]
}
