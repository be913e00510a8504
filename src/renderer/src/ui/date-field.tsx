import { Field as Base } from '@base-ui/react/field'
import { Popover } from '@base-ui/react/popover'
import { CalendarDays } from 'lucide-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { formatWeekday } from '../format/format-day.ts'
import { today as todayHere } from '../format/now.ts'
import { Calendar } from './calendar.tsx'
import { Field, type FieldWords } from './field.tsx'
import { Icon } from './icon.tsx'
import { useLocale } from './locale.ts'
import { type DayReading, parseDay } from './parse-day.ts'

export type DateFieldProps = FieldWords & {
  readonly value: CalendarDay | null
  readonly onChange: (day: CalendarDay | null) => void
  /** What counts as today; the clock's day unless a screen is about another one. */
  readonly today?: CalendarDay | undefined
  readonly earliest?: CalendarDay | undefined
  readonly latest?: CalendarDay | undefined
  readonly placeholder?: string | undefined
  readonly required?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly autoFocus?: boolean | undefined
}

/** A day, typed as people say it ("next tue", "21 nov", "+3d") or picked from a month. */
export function DateField(props: DateFieldProps) {
  const {
    value,
    onChange,
    today = todayHere(),
    earliest,
    latest,
    required = false,
    autoFocus,
    ...rest
  } = props
  const { placeholder = 'next tue, 21 nov, +3d', ...words } = rest
  const { locale, weekStartsOn, dayOrder } = useLocale()
  // While typing the text is the truth; `null` means the value is shown as it stands.
  const [typed, setTyped] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | undefined>(undefined)
  const [open, setOpen] = useState(false)
  // The line under the field outlives the blur of a click, or the button being clicked would move away.
  const [lingering, setLingering] = useState<string | undefined>(undefined)
  useEffect(() => {
    if (lingering === undefined) return
    const timer = setTimeout(() => setLingering(undefined), 400)
    return () => clearTimeout(timer)
  }, [lingering])
  const reading = typed === null ? undefined : parseDay(typed, today, weekStartsOn, dayOrder)

  const preview =
    typed !== null && reading?.kind === 'day' ? formatWeekday(reading.day, today, locale) : undefined

  function take() {
    if (typed === null || reading === undefined) return
    const problem = whatIsWrong(reading, typed, { required, earliest, latest })
    setTrouble(problem)
    if (problem !== undefined) return
    setTyped(null)
    setLingering(preview)
    const next = reading.kind === 'day' ? reading.day : null
    if (next !== value) onChange(next)
  }
  function handleKey(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Enter') take()
    if (event.key === 'ArrowDown' && event.altKey) setOpen(true)
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      setTyped(null)
      setTrouble(undefined)
    }
  }
  function pick(day: CalendarDay) {
    setTyped(null)
    setTrouble(undefined)
    setOpen(false)
    if (day !== value) onChange(day)
  }
  return (
    <Field {...words} error={words.error ?? trouble} hint={preview ?? lingering ?? words.hint}>
      <div
        className="ui-input ui-input-box"
        data-invalid={(words.error ?? trouble) === undefined ? undefined : ''}
      >
        <Base.Control
          className="ui-bare-input"
          value={typed ?? (value === null ? '' : formatWeekday(value, today, locale))}
          onValueChange={setTyped}
          onBlur={take}
          onKeyDown={handleKey}
          placeholder={placeholder}
          autoComplete="off"
          autoFocus={autoFocus}
          spellCheck={false}
          required={required}
        />
        <Popover.Root open={open} onOpenChange={(next) => setOpen(next)}>
          <Popover.Trigger
            className="ui-icon-button"
            aria-label={`Pick a day for ${words.label}`}
            disabled={words.disabled}
          >
            <Icon of={CalendarDays} />
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Positioner className="ui-positioner" sideOffset={6} align="end">
              <Popover.Popup className="ui-popup ui-popover" aria-label={words.label}>
                <Calendar
                  value={value}
                  onPick={pick}
                  today={today}
                  weekStartsOn={weekStartsOn}
                  earliest={earliest}
                  latest={latest}
                />
              </Popover.Popup>
            </Popover.Positioner>
          </Popover.Portal>
        </Popover.Root>
      </div>
    </Field>
  )
}

type DayLimits = {
  readonly required: boolean
  readonly earliest: CalendarDay | undefined
  readonly latest: CalendarDay | undefined
}

function whatIsWrong(reading: DayReading, typed: string, limits: DayLimits): string | undefined {
  switch (reading.kind) {
    case 'unreadable':
      return `“${typed.trim()}” is not a day I can read. Try “21 nov”, “next tue” or “+3d”.`
    case 'no-such-day':
      return `There is no such day as “${typed.trim()}”.`
    case 'empty':
      return limits.required ? 'A day is needed here.' : undefined
    case 'day':
      if (limits.earliest !== undefined && reading.day < limits.earliest) return 'That day is too early.'
      return limits.latest !== undefined && reading.day > limits.latest ? 'That day is too late.' : undefined
  }
}
