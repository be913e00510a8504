/** A running clock: `18:42`, `1:05:09`. Never negative. */
export function formatStopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const tail = `${two(minutes)}:${two(whole % 60)}`
  return hours > 0 ? `${String(hours)}:${tail}` : tail
}

/** A length in words: `32 min`, `1 h 5 min`, `2 h`. */
export function formatMinutes(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes))
  if (whole < 60) return `${String(whole)} min`
  const rest = whole % 60
  return rest === 0 ? `${String(whole / 60)} h` : `${String(Math.floor(whole / 60))} h ${String(rest)} min`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
