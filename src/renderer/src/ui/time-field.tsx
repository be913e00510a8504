import { useState } from 'react'
import type { ClockTime } from '../../../shared/kernel/time.ts'
import { formatClock } from '../format/format-day.ts'
import type { FieldWords } from './field.tsx'
import { useLocale } from './locale.ts'
import { parseTime } from './parse-time.ts'
import { TextField } from './text-field.tsx'

/** A time of day, typed: `14:00`, `9`, `2pm`. */
export function TimeField(
  props: FieldWords & {
    readonly value: ClockTime | null
    readonly onChange: (time: ClockTime | null) => void
    readonly required?: boolean | undefined
    readonly disabled?: boolean | undefined
    readonly placeholder?: string | undefined
  },
) {
  const { value, onChange, placeholder = '14:00', ...words } = props
  const { locale } = useLocale()
  const [typed, setTyped] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | undefined>(undefined)
  function take() {
    if (typed === null) return
    const reading = parseTime(typed)
    if (reading.kind === 'unreadable') {
      setTrouble(`“${typed.trim()}” is not a time I can read. Try “14:00” or “2pm”.`)
    } else if (reading.kind === 'empty' && words.required === true) {
      setTrouble('A time is needed here.')
    } else {
      setTrouble(undefined)
      setTyped(null)
      const next = reading.kind === 'time' ? reading.time : null
      if (next !== value) onChange(next)
    }
  }
  return (
    <TextField
      {...words}
      error={words.error ?? trouble}
      value={typed ?? (value === null ? '' : formatClock(value, locale))}
      onChange={setTyped}
      onBlur={take}
      onEnter={take}
      placeholder={placeholder}
    />
  )
}
