import { useEffect, useState } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { now, today, untilMidnight } from './now.ts'

/** Today, which becomes tomorrow at midnight even if the window stays open. */
export function useToday(): CalendarDay {
  const [day, setDay] = useState(today)
  useEffect(() => {
    // One hour at most: a laptop that slept over midnight notices soon after waking.
    const wait = Math.min(untilMidnight(now()) + 50, 3_600_000)
    let timer = setTimeout(function look() {
      setDay(today())
      timer = setTimeout(look, Math.min(untilMidnight(now()) + 50, 3_600_000))
    }, wait)
    return () => clearTimeout(timer)
  }, [])
  return day
}
