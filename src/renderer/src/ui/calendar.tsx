import { DayPicker } from 'react-day-picker'
import { enGB } from 'react-day-picker/locale/en-GB'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { calendarDayOf, localNoonOf } from '../format/now.ts'

const weekStarts = [0, 1, 2, 3, 4, 5, 6] as const

/** A month to pick one day from. Arrow keys move by day, Page keys by month. */
export function Calendar(props: {
  readonly value: CalendarDay | null
  readonly onPick: (day: CalendarDay) => void
  readonly today: CalendarDay
  readonly weekStartsOn?: number | undefined
  readonly earliest?: CalendarDay | undefined
  readonly latest?: CalendarDay | undefined
}) {
  const { value, onPick, today, weekStartsOn = 1, earliest, latest } = props
  const selected = value === null ? undefined : localNoonOf(value)
  return (
    <DayPicker
      mode="single"
      className="ui-calendar"
      locale={enGB}
      autoFocus
      showOutsideDays
      fixedWeeks
      weekStartsOn={weekStarts[weekStartsOn] ?? 1}
      today={localNoonOf(today)}
      defaultMonth={selected ?? localNoonOf(today)}
      selected={selected}
      onDayClick={(date) => onPick(calendarDayOf(date))}
      disabled={[
        ...(earliest === undefined ? [] : [{ before: localNoonOf(earliest) }]),
        ...(latest === undefined ? [] : [{ after: localNoonOf(latest) }]),
      ]}
    />
  )
}
