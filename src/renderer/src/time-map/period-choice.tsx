import { useState } from 'react'
import type { CalendarDay, DayRange } from '../../../shared/kernel/time.ts'
import { formatDayRange } from '../format/format-day.ts'
import { DateField } from '../ui/date-field.tsx'
import { useLocale } from '../ui/locale.ts'
import { Select } from '../ui/select.tsx'
import { timePeriods } from './time-periods.ts'

const custom = 'Other days'

/** Over which days: one of the usual periods, or two days. Only a period that makes sense is handed on. */
export function PeriodChoice(props: {
  readonly value: DayRange
  readonly today: CalendarDay
  readonly onChange: (period: DayRange) => void
}) {
  const { value, today, onChange } = props
  const { locale } = useLocale()
  const periods = timePeriods(today)
  const [name, setName] = useState(periods[0]?.name ?? custom)
  const [from, setFrom] = useState<CalendarDay | null>(value.from)
  const [to, setTo] = useState<CalendarDay | null>(value.to)
  function takeDays(nextFrom: CalendarDay | null, nextTo: CalendarDay | null): void {
    setFrom(nextFrom)
    setTo(nextTo)
    if (nextFrom !== null && nextTo !== null && nextFrom <= nextTo) onChange({ from: nextFrom, to: nextTo })
  }
  function take(chosen: string): void {
    setName(chosen)
    const period = periods.find((one) => one.name === chosen)?.period
    if (period !== undefined) takeDays(period.from, period.to)
  }
  return (
    <div className="time-period">
      <Select<string>
        label="Period"
        hideLabel
        value={name}
        options={[
          ...periods.map(({ name, period }) => ({
            value: name,
            label: name,
            detail: formatDayRange(period.from, period.to, locale),
          })),
          { value: custom, label: custom, detail: 'from one day to another' },
        ]}
        onChange={take}
      />
      {name === custom && (
        <>
          <DateField
            label="From"
            hideLabel
            value={from}
            today={today}
            required
            onChange={(on) => takeDays(on, to)}
          />
          <DateField
            label="To"
            hideLabel
            value={to}
            today={today}
            required
            onChange={(on) => takeDays(from, on)}
            error={from !== null && to !== null && from > to ? 'The end is before the start.' : undefined}
          />
        </>
      )}
    </div>
  )
}
