/** A running clock: `18:42`, `1:05:09`. Never negative. */
export function formatStopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const tail = `${two(minutes)}:${two(whole % 60)}`
  return hours > 0 ? `${String(hours)}:${tail}` : tail
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
