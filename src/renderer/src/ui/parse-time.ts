import { ClockTime } from '../../../shared/kernel/time.ts'

export type TimeReading =
  | { readonly kind: 'time'; readonly time: ClockTime }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }

/** Reads a time of day as it is typed: `14:00`, `9`, `930`, `9.30`, `2pm`, `2:30 pm`, `noon`. */
export function parseTime(text: string): TimeReading {
  const words = text.trim().toLowerCase()
  if (words === '') return { kind: 'empty' }
  if (words === 'noon') return { kind: 'time', time: ClockTime.parse('12:00') }
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm|a|p)?$/.exec(words)
  if (match === null) return { kind: 'unreadable' }
  const half = match[3]?.slice(0, 1)
  const hours = Number(match[1])
  if (half !== undefined && (hours < 1 || hours > 12)) return { kind: 'unreadable' }
  const shifted = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0)
  const time = ClockTime.safeParse(`${String(shifted).padStart(2, '0')}:${match[2] ?? '00'}`)
  return time.success ? { kind: 'time', time: time.data } : { kind: 'unreadable' }
}
