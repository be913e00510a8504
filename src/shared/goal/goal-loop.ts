import * as z from 'zod/mini'
import { CalendarDay, daysBetween } from '../kernel/time.ts'
import type { Goal } from './goal.ts'

/** The four stations of a goal's loop. */
export const LoopStation = z.enum(['goal', 'action', 'result', 'next'])
export type LoopStation = z.infer<typeof LoopStation>

/** Where the loop of a goal is, and where it waits. */
export const GoalLoop = z.strictObject({
  /** The last day each station was passed; null if never in this round. */
  passed: z.strictObject({
    goal: CalendarDay,
    action: z.nullable(CalendarDay),
    result: z.nullable(CalendarDay),
    next: z.nullable(CalendarDay),
  }),
  /** The station it waits for. */
  waitsFor: z.nullable(LoopStation),
  /** Since when it waits there. */
  since: CalendarDay,
  /** Waiting for longer than the limit. */
  isStalled: z.boolean(),
  days: z.int(),
})
export type GoalLoop = z.infer<typeof GoalLoop>

/** What the loop of a goal is worked out from. Days in any order. */
export interface LoopFacts {
  readonly goal: Pick<Goal, 'startsOn' | 'createdAt' | 'state' | 'closedOn'>
  /** Days on which a behaviour was agreed or a promise was made or kept. */
  readonly actedOn: readonly CalendarDay[]
  /** Days on which somebody looked at the result; `hasNext` where what comes next was said with it. */
  readonly checkIns: readonly { readonly on: CalendarDay; readonly hasNext: boolean }[]
  /** Days on which a promise was made that hangs on the goal. */
  readonly promisedOn: readonly CalendarDay[]
}

/** Days without the next station after which a loop counts as stalled. */
export const loopLimit = { action: 14, result: 21, next: 10 } as const

/**
 * Goal → action → result → what next, and around again. A result is looked at by a check-in, not by a number
 * that happened to come in. What comes next is said with the check-in, or is a promise made on its day or later.
 */
export function goalLoop(facts: LoopFacts, today: CalendarDay, limits = loopLimit): GoalLoop {
  const until = facts.goal.closedOn ?? today
  const known = (days: readonly CalendarDay[]) => days.filter((on) => on <= until).toSorted()
  const begun = CalendarDay.parse(facts.goal.createdAt.slice(0, 10))
  const checkIns = facts.checkIns.filter(({ on }) => on <= until)
  const result = known(checkIns.map(({ on }) => on)).at(-1) ?? null
  const acted = known(facts.actedOn)
  const action = acted.at(-1) ?? null
  const next = result === null ? null : nextOn(facts, checkIns, result, until)
  const passed = { goal: begun, action, result, next }
  if (facts.goal.closedOn !== null) return { passed, waitsFor: null, since: until, isStalled: false, days: 0 }
  const started = [facts.goal.startsOn, begun].toSorted().at(-1) ?? begun
  const [waitsFor, since] = waiting(passed, acted[0] ?? started)
  const days = Math.max(0, daysBetween(since, today))
  const isActive = facts.goal.state === 'active' || facts.goal.state === 'draft'
  return { passed, waitsFor, since, days, isStalled: isActive && days >= limits[waitsFor] }
}

function nextOn(
  { promisedOn }: LoopFacts,
  checkIns: LoopFacts['checkIns'],
  result: CalendarDay,
  until: CalendarDay,
): CalendarDay | null {
  if (checkIns.some(({ on, hasNext }) => on === result && hasNext)) return result
  return promisedOn.filter((on) => on >= result && on <= until).toSorted()[0] ?? null
}

/** `first` is the day of the first act, or of the start while nobody acted. */
function waiting(
  { action, result, next }: GoalLoop['passed'],
  first: CalendarDay,
): readonly ['action' | 'result' | 'next', CalendarDay] {
  if (result !== null && next === null) return ['next', result]
  if (result !== null) return ['result', result]
  return action === null ? ['action', first] : ['result', first]
}

const stationWords = {
  goal: 'the goal',
  action: 'acting',
  result: 'a look at the result',
  next: 'what next',
} as const

/** `stalled at a look at the result for 3 weeks`; while it moves, what it waits for; empty at the end. */
export function loopWords({ waitsFor, isStalled, days }: GoalLoop): string {
  if (waitsFor === null) return ''
  if (!isStalled) return `next: ${stationWords[waitsFor]}`
  const weeks = Math.floor(days / 7)
  const span = weeks >= 2 ? `${weeks} weeks` : `${days} days`
  return `stalled at ${stationWords[waitsFor]} for ${span}`
}
