import type { CalendarDay, DayRange } from '../../../shared/kernel/time.ts'
import { DateField } from '../ui/date-field.tsx'
import { Select } from '../ui/select.tsx'
import { usePeriodChoice } from '../ui/use-period-choice.ts'
import { timePeriods } from './time-periods.ts'

/** Over which days the time is looked at. */
export function PeriodChoice(props: {
  readonly value: DayRange
  readonly today: CalendarDay
  readonly onChange: (period: DayRange) => void
}) {
  const { value, today, onChange } = props
  const chosen = usePeriodChoice(timePeriods(today), value, onChange)
  return (
    <div className="time-period">
      <Select<string>
        label="Period"
        hideLabel
        value={chosen.name}
        options={chosen.options}
        onChange={chosen.take}
      />
      {chosen.asksDays && (
        <>
          <DateField
            label="From"
            hideLabel
            value={chosen.from}
            today={today}
            required
            onChange={chosen.takeFrom}
          />
          <DateField
            label="To"
            hideLabel
            value={chosen.to}
            today={today}
            required
            onChange={chosen.takeTo}
            error={chosen.toError}
          />
        </>
      )}
    </div>
  )
}
