import { addDays, type CalendarDay, Instant, weekday } from '../../../shared/kernel/time.ts'
import { nextWorkday } from '../../../shared/one-on-one/meeting-time.ts'
import type { Context } from '../context.ts'
import type { DaysAgo } from './sample-story.ts'

/** The last three weeks are told to the day, because Today and the briefs count their days. */
const toTheDay = 21

/** A day of the story. Long ago nobody worked on a weekend, so it becomes the Friday before; ahead, the Monday after. */
export function storyDay(today: CalendarDay, ago: DaysAgo): CalendarDay {
  const on = addDays(today, -ago)
  if (ago < 0) return nextWorkday(on)
  if (ago <= toTheDay) return on
  const number = weekday(on)
  if (number === 6) return addDays(on, -1)
  return number === 0 ? addDays(on, -2) : on
}

/** A context whose clock stands at a moment of the story; never later than it really is. */
export function contextAt(ctx: Context, ago: DaysAgo, time: string, plusMinutes = 0): Context {
  const on = storyDay(ctx.today(), ago)
  const told = Date.parse(`${on}T${time}:00.000Z`) + plusMinutes * 60_000
  const now = Instant.parse(new Date(Math.min(told, Date.parse(ctx.now()))).toISOString())
  return { ...ctx, now: () => now, today: () => on }
}

/** Something that happens in the story, told by the services of its noun. */
export interface StoryMoment {
  readonly ago: DaysAgo
  readonly time: string
  readonly tell: (ctx: Context) => Promise<void>
}

/** Lets everything happen in its order, each with the clock at its own moment. */
export async function tellInOrder(ctx: Context, moments: readonly StoryMoment[]): Promise<void> {
  const inOrder = moments.toSorted(
    (one, other) => other.ago - one.ago || (one.time < other.time ? -1 : one.time > other.time ? 1 : 0),
  )
  for (const { ago, time, tell } of inOrder) await tell(contextAt(ctx, ago, time))
}
