import * as z from 'zod/mini'
import { Miss } from '../commitment/miss.ts'
import { addDays, addMonths, CalendarDay, startOfMonth } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'

const count = z.int().check(z.nonnegative())
const both = z.strictObject({ rep: count, me: count })

/** Who carried what in one month, as the traces of the promises tell. */
export const OwnershipMonth = z.strictObject({
  /** Its first day. */
  month: CalendarDay,
  /** Open when the month ended, or today in the month that runs. */
  open: both,
  /** Promises made in it, by who carried them then. */
  made: both,
  /** Went from the rep to the manager, and the other way. */
  tookOver: count,
  handedBack: count,
  /** Topics that were raised in it, by whom. */
  raised: both,
})
export type OwnershipMonth = z.infer<typeof OwnershipMonth>

/** A miss with the promise it happened to. */
export const MissLine = z.strictObject({
  miss: Miss,
  commitmentId: z.string(),
  repId: RepId,
  words: z.string(),
})
export type MissLine = z.infer<typeof MissLine>

/** What one leading metric did in one week: the reading beside its plan. */
export const ActivityWeek = z.strictObject({
  weekOf: CalendarDay,
  value: z.number(),
  plan: z.number(),
})
export type ActivityWeek = z.infer<typeof ActivityWeek>

/** Misses of a span of days, and the activity of the same weeks beside them. */
export const MissReport = z.strictObject({
  from: CalendarDay,
  /** Oldest first. */
  misses: z.array(MissLine),
  /** The rep's first leading metric that has a plan by the week; null for a team, or without one. */
  activity: z.nullable(z.strictObject({ metric: z.string(), weeks: z.array(ActivityWeek) })),
})
export type MissReport = z.infer<typeof MissReport>

/** The months up to today, oldest first; the last one is still running. */
export function monthsUntil(today: CalendarDay, months: number): readonly CalendarDay[] {
  const last = startOfMonth(today)
  return Array.from({ length: months }, (_, index) => addMonths(last, index - months + 1))
}

/**
 * The activity of the weeks in which these days lie, in percent of its plan; null when none of them is known.
 * It stands beside the reasons given and says nothing about them.
 */
export function activityBeside(days: readonly CalendarDay[], weeks: readonly ActivityWeek[]): number | null {
  const same = weeks.filter(({ weekOf }) => days.some((day) => day >= weekOf && day < addDays(weekOf, 7)))
  if (same.length === 0) return null
  const value = same.reduce((sum, week) => sum + week.value, 0)
  const plan = same.reduce((sum, week) => sum + week.plan, 0)
  return Math.round((value / plan) * 100)
}

/** The manager's share of what both carried, in percent; null when nobody carried anything. */
export function shareOfMe({ rep, me }: { readonly rep: number; readonly me: number }): number | null {
  return rep + me === 0 ? null : Math.round((me / (rep + me)) * 100)
}

/** The rep's share of what was raised, in percent; null when nothing was. */
export function shareOfRep({ rep, me }: { readonly rep: number; readonly me: number }): number | null {
  return rep + me === 0 ? null : Math.round((rep / (rep + me)) * 100)
}
