import type { Tier } from '../rep/rep.ts'
import type { RepId } from '../rep/rep-id.ts'
import type { DesireCheck, RepTime, TimeShare } from './time-map.ts'

/** So many readings of desire are looked at; fewer say nothing. */
export const checksLookedAt = 3

type Timed = Pick<RepTime, 'repId' | 'name' | 'tier' | 'minutes'>

/** A share as a whole percent; 0 of nothing. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100)
}

/** The minutes of several reps together. */
export function totalMinutes(times: readonly Pick<RepTime, 'minutes'>[]): number {
  return times.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** One line of the split: what was chosen, and where the time went. */
export interface SplitLine {
  readonly tier: Tier | null
  readonly repId: RepId | null
  readonly label: string
  readonly chosen: number
  readonly actual: number
  readonly minutes: number
}

const tierLabels: Readonly<Record<Tier, string>> = { top: 'Top', core: 'Core', developing: 'Developing' }

/** The chosen split beside where the minutes went, in the order it was chosen. */
export function splitLines(times: readonly Timed[], split: readonly TimeShare[]): SplitLine[] {
  const all = totalMinutes(times)
  return split.map(({ tier, repId, percent }) => {
    const of = times.filter((time) => (tier === null ? time.repId === repId : time.tier === tier))
    const minutes = totalMinutes(of)
    return {
      tier,
      repId,
      label: tier === null ? (of[0]?.name ?? 'Someone who left') : tierLabels[tier],
      chosen: percent,
      actual: percentOf(minutes, all),
      minutes,
    }
  })
}

/** The line that is furthest from what was chosen; undefined without a split or without time. */
export function furthestOff(times: readonly Timed[], split: readonly TimeShare[]): SplitLine | undefined {
  if (totalMinutes(times) === 0) return undefined
  const off = ({ actual, chosen }: SplitLine) => Math.abs(actual - chosen)
  return splitLines(times, split).toSorted((one, other) => off(other) - off(one))[0]
}

/** Whether the last three readings of desire hold no pull. Fewer than three say nothing. */
export function isDesireLow(checks: readonly Pick<DesireCheck, 'desire'>[]): boolean {
  const last = checks.slice(-checksLookedAt)
  return last.length === checksLookedAt && last.every(({ desire }) => desire !== 'pull')
}

/** Whether at least two of the last three readings of desire were pull. */
export function isDesireHigh(checks: readonly Pick<DesireCheck, 'desire'>[]): boolean {
  const last = checks.slice(-checksLookedAt)
  return last.length === checksLookedAt && last.filter(({ desire }) => desire === 'pull').length >= 2
}

type Wanting = Timed & Pick<RepTime, 'desire' | 'asked'>

/** Someone who does not pull and has the time, beside someone who does and has little of it. */
export interface UnevenPair {
  readonly unwilling: Wanting
  readonly willing: Wanting
}

/**
 * The widest such pair: the first had at least `percent` of the minutes of the second. Willing is who pulled
 * in two of the last three checks, or is not low and brought up at least `asked` topics and more than the first.
 */
export function unevenPair(
  reps: readonly Wanting[],
  limits: { readonly percent: number; readonly asked: number },
): UnevenPair | undefined {
  const byMinutes = reps.toSorted((one, other) => other.minutes - one.minutes)
  const unwilling = byMinutes.find(({ desire }) => isDesireLow(desire))
  if (unwilling === undefined || unwilling.minutes === 0) return undefined
  const askedMore = Math.max(limits.asked, unwilling.asked + 1)
  const willing = byMinutes.findLast(
    ({ desire, asked }) => isDesireHigh(desire) || (asked >= askedMore && !isDesireLow(desire)),
  )
  if (willing === undefined) return undefined
  return unwilling.minutes * 100 >= willing.minutes * limits.percent ? { unwilling, willing } : undefined
}
