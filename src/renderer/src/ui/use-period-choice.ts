import { useState } from 'react'
import type { CalendarDay, DayRange } from '../../../shared/kernel/time.ts'
import { formatDayRange } from '../format/format-day.ts'
import { useLocale } from './locale.ts'

export interface NamedPeriod {
  readonly name: string
  readonly period: DayRange
}

const otherDays = { value: 'other', label: 'Other days', detail: 'from one day to another' }

/** Choosing a period: one of the usual ones, or two days. Only a period that makes sense is handed on. */
export function usePeriodChoice(
  usual: readonly NamedPeriod[],
  value: DayRange,
  onChange: (period: DayRange) => void,
) {
  const { locale } = useLocale()
  const [name, setName] = useState(
    () =>
      usual.find(({ period }) => period.from === value.from && period.to === value.to)?.name ??
      otherDays.value,
  )
  const [from, setFrom] = useState<CalendarDay | null>(value.from)
  const [to, setTo] = useState<CalendarDay | null>(value.to)
  function takeDays(nextFrom: CalendarDay | null, nextTo: CalendarDay | null): void {
    setFrom(nextFrom)
    setTo(nextTo)
    if (nextFrom !== null && nextTo !== null && nextFrom <= nextTo) onChange({ from: nextFrom, to: nextTo })
  }
  return {
    name,
    options: [
      ...usual.map(({ name, period }) => ({
        value: name,
        label: name,
        detail: formatDayRange(period.from, period.to, locale),
      })),
      otherDays,
    ],
    take: (chosen: string): void => {
      setName(chosen)
      const period = usual.find((one) => one.name === chosen)?.period
      if (period !== undefined) takeDays(period.from, period.to)
    },
    /** Whether the two days are to be asked for. */
    asksDays: name === otherDays.value,
    from,
    to,
    takeFrom: (day: CalendarDay | null): void => takeDays(day, to),
    takeTo: (day: CalendarDay | null): void => takeDays(from, day),
    toError: from !== null && to !== null && from > to ? 'The end is before the start.' : undefined,
  }
}
