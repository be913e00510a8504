import { useMemo } from 'react'
import type { FirstWeekday } from '../../../shared/metric/metric-period.ts'
import type { NumberStyle } from '../../../shared/metric/metric-value.ts'
import { useLocale } from '../ui/locale.ts'

/** How numbers and weeks are written, as the rules of metrics take it; the same object while nothing changed. */
export function useNumberStyle(): { readonly numberStyle: NumberStyle; readonly firstWeekday: FirstWeekday } {
  const { locale, currency, weekStartsOn } = useLocale()
  return useMemo(
    () => ({ numberStyle: { locale, currency }, firstWeekday: asFirstWeekday(weekStartsOn) }),
    [locale, currency, weekStartsOn],
  )
}

function asFirstWeekday(day: number): FirstWeekday {
  return day === 0 || day === 6 ? day : 1
}
