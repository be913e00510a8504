import * as z from 'zod/mini'
import { FilledLine } from '../kernel/text.ts'
import { addDays, CalendarDay } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import { Commitment, CommitmentOwner } from './commitment.ts'

/** A promise without an end that is kept week by week, and said to be kept or not. */
export const HabitWeek = z.strictObject({
  /** The first day of the week. */
  weekFrom: CalendarDay,
  /** Null while nobody has said. */
  wasKept: z.nullable(z.boolean()),
})
export type HabitWeek = z.infer<typeof HabitWeek>

/** How long a habit has held. One missed week is forgiven; two in a row are an end. */
export const HabitStreak = z.strictObject({
  /** Weeks that were kept, back to the last end. */
  weeks: z.int(),
  /** Missed weeks on the way that were followed by a kept one, or may still be. */
  forgiven: z.int(),
})
export type HabitStreak = z.infer<typeof HabitStreak>

/** A habit as a list shows it: its last weeks, oldest first, the running one last. */
export const Habit = z.strictObject({
  commitment: Commitment,
  weeks: z.array(HabitWeek),
  streak: HabitStreak,
})
export type Habit = z.infer<typeof Habit>

export const NewHabit = z.strictObject({
  repId: RepId,
  owner: CommitmentOwner,
  words: FilledLine,
})
export type NewHabit = z.infer<typeof NewHabit>

/** So many weeks stand beside a habit. */
export const shownHabitWeeks = 8

/**
 * How long a habit has held, from all its weeks up to the running one. A week about which nobody said
 * anything counts as missed, except the running one, which is not over.
 */
export function habitStreak(
  kept: ReadonlyMap<CalendarDay, boolean>,
  firstWeek: CalendarDay,
  runningWeek: CalendarDay,
): HabitStreak {
  let weeks = kept.get(runningWeek) === true ? 1 : 0
  let forgiven = 0
  let missedInARow = kept.get(runningWeek) === false ? 1 : 0
  let pending = missedInARow
  for (let week = addDays(runningWeek, -7); week >= firstWeek; week = addDays(week, -7)) {
    if (kept.get(week) === true) {
      weeks += 1
      forgiven += pending
      missedInARow = 0
      pending = 0
      continue
    }
    missedInARow += 1
    pending += 1
    if (missedInARow > 1) break
  }
  return { weeks, forgiven: weeks === 0 ? 0 : forgiven }
}

/** `5 weeks, one miss forgiven`; gentle when there is nothing to count. */
export function streakWords({ weeks, forgiven }: HabitStreak): string {
  if (weeks === 0) return 'begins with the next week that is kept'
  const span = weeks === 1 ? '1 week' : `${weeks} weeks`
  if (forgiven === 0) return span
  return `${span}, ${forgiven === 1 ? 'one miss' : `${forgiven} misses`} forgiven`
}
