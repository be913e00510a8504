import { useState } from 'react'
import type { CalendarDay, DayRange } from '../../../shared/kernel/time.ts'
import { packetPeriods } from '../../../shared/review-packet/review-packet.ts'
import { formatDayRange } from '../format/format-day.ts'
import { DateField } from '../ui/date-field.tsx'
import { useLocale } from '../ui/locale.ts'
import { Select } from '../ui/select.tsx'
import { presetOf } from './packet-labels.ts'

/** A period: one of the usual ones, or two days. Only a period that makes sense is handed on. */
export function PeriodFields(props: {
  readonly value: DayRange
  readonly today: CalendarDay
  readonly onChange: (period: DayRange) => void
}) {
  const { value, today, onChange } = props
  const { locale } = useLocale()
  const presets = packetPeriods(today)
  const [preset, setPreset] = useState(() => presetOf(value, today))
  const [from, setFrom] = useState<CalendarDay | null>(value.from)
  const [to, setTo] = useState<CalendarDay | null>(value.to)
  function takeDays(nextFrom: CalendarDay | null, nextTo: CalendarDay | null): void {
    setFrom(nextFrom)
    setTo(nextTo)
    if (nextFrom !== null && nextTo !== null && nextFrom <= nextTo) onChange({ from: nextFrom, to: nextTo })
  }
  function takePreset(name: string): void {
    setPreset(name)
    const chosen = presets.find((one) => one.name === name)?.period
    if (chosen !== undefined) takeDays(chosen.from, chosen.to)
  }
  const isBackwards = from !== null && to !== null && from > to
  return (
    <>
      <Select<string>
        label="Period"
        value={preset}
        options={[
          ...presets.map(({ name, period }) => ({
            value: name,
            label: name,
            detail: formatDayRange(period.from, period.to, locale),
          })),
          { value: 'custom', label: 'Other days', detail: 'from one day to another' },
        ]}
        onChange={takePreset}
        hint={preset === 'custom' ? undefined : formatDayRange(value.from, value.to, locale)}
      />
      {preset === 'custom' && (
        <div className="packet-days">
          <DateField label="From" value={from} today={today} onChange={(on) => takeDays(on, to)} required />
          <DateField
            label="To"
            value={to}
            today={today}
            onChange={(on) => takeDays(from, on)}
            required
            error={isBackwards ? 'The end is before the start.' : undefined}
          />
        </div>
      )}
    </>
  )
}
