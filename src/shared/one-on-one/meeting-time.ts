import { addDays, type CalendarDay, Instant, weekday } from '../kernel/time.ts'

/** Longer than this nobody meets: a meeting left running overnight counts with its planned minutes. */
const longestSeconds = 6 * 3600

/**
 * The day a rep's cadence asks for: the ideal number of days after the last meeting, today if that is
 * past or there was none; a Saturday or Sunday becomes the Monday after.
 */
export function proposedDay(
  lastHeldOn: CalendarDay | null,
  idealDays: number,
  today: CalendarDay,
): CalendarDay {
  const ideal = lastHeldOn === null ? today : addDays(lastHeldOn, idealDays)
  return nextWorkday(ideal < today ? today : ideal)
}

/** The day itself, or the Monday after a weekend. */
export function nextWorkday(on: CalendarDay): CalendarDay {
  const number = weekday(on)
  if (number === 6) return addDays(on, 2)
  return number === 0 ? addDays(on, 1) : on
}

/** Seconds a meeting has been running; never negative, also when the clock was set back. */
export function runningSeconds(startedAt: Instant, now: Instant): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(startedAt)) / 1000))
}

/** Seconds a meeting took when it is closed at `now`; forgotten meetings count with their planned minutes. */
export function closedSeconds(startedAt: Instant | null, now: Instant, plannedMinutes: number): number {
  if (startedAt === null) return 0
  const seconds = runningSeconds(startedAt, now)
  return seconds > longestSeconds ? plannedMinutes * 60 : seconds
}

/** When a reopened meeting would have begun, so that its timer goes on where it stopped. */
export function startForElapsed(now: Instant, elapsedSeconds: number): Instant {
  return Instant.parse(new Date(Date.parse(now) - elapsedSeconds * 1000).toISOString())
}
