import { useEffect, useState } from 'react'

/** Seconds left of a pause, counting down to 0. `start` begins a new one. */
export function useCountdown(initialSeconds: number): {
  readonly secondsLeft: number
  readonly start: (seconds: number) => void
} {
  const [secondsLeft, setSecondsLeft] = useState(initialSeconds)
  useEffect(() => {
    if (secondsLeft <= 0) return
    const tick = setTimeout(() => setSecondsLeft(secondsLeft - 1), 1_000)
    return () => clearTimeout(tick)
  }, [secondsLeft])
  return { secondsLeft, start: setSecondsLeft }
}
