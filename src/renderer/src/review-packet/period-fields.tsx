import type { CalendarDay, DayRange } from '../../../shared/kernel/time.ts'
import { packetPeriods } from '../../../shared/review-packet/review-packet.ts'
import { formatDayRange } from '../format/format-day.ts'
import { DateField } from '../ui/date-field.tsx'
import { useLocale } from '../ui/locale.ts'
import { Select } from '../ui/select.tsx'
import { usePeriodChoice } from '../ui/use-period-choice.ts'

/** Which days a packet is about. */
export function PeriodFields(props: {
  readonly value: DayRange
  readonly today: CalendarDay
  readonly onChange: (period: DayRange) => void
}) {
  const { value, today, onChange } = props
  const { locale } = useLocale()
  const chosen = usePeriodChoice(packetPeriods(today), value, onChange)
  return (
    <>
      <Select<string>
        label="Period"
        value={chosen.name}
        options={chosen.options}
        onChange={chosen.take}
        hint={chosen.asksDays ? undefined : formatDayRange(value.from, value.to, locale)}
      />
      {chosen.asksDays && (
        <div className="packet-days">
          <DateField label="From" value={chosen.from} today={today} onChange={chosen.takeFrom} required />
          <DateField
            label="To"
            value={chosen.to}
            today={today}
            onChange={chosen.takeTo}
            required
            error={chosen.toError}
          />
        </div>
      )}
    </>
  )
}
