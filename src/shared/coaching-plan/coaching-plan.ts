import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Audience, FilledLine, Words } from '../kernel/text.ts'
import { CalendarDay, daysBetween, Instant } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import { Serves } from '../rep/serves.ts'
import { LevelNumber, SkillId } from '../skill/skill.ts'

export const CoachingPlanId = idOf('CoachingPlanId')
export type CoachingPlanId = z.infer<typeof CoachingPlanId>
export const PlanItemId = idOf('PlanItemId')
export type PlanItemId = z.infer<typeof PlanItemId>

/** Whose it is: what the manager provides, or what the rep does. Training is owned by both, effort by the rep. */
export const PlanSide = z.enum(['provide', 'do'])
export type PlanSide = z.infer<typeof PlanSide>

/** Who brought it up. */
export const AskedBy = z.enum(['me', 'rep'])
export type AskedBy = z.infer<typeof AskedBy>

/** How a plan ended: the level was reached, it moved on the way, it did not move, or the plan was given up. */
export const PlanOutcome = z.enum(['reached', 'moved', 'not-moved', 'stopped'])
export type PlanOutcome = z.infer<typeof PlanOutcome>

export const outcomeWords: Readonly<Record<PlanOutcome, string>> = {
  reached: 'level reached',
  moved: 'moved, not there yet',
  'not-moved': 'did not move',
  stopped: 'stopped',
}

const planFields = {
  aimLevel: LevelNumber,
  /** Why this skill and why now. */
  why: Words,
  serves: z.nullable(Serves),
  startedBy: AskedBy,
  startsOn: CalendarDay,
  /** The day both look at it. */
  reviewOn: CalendarDay,
  /** The day each of the two said yes to it. */
  iAgreedOn: z.nullable(CalendarDay),
  repAgreedOn: z.nullable(CalendarDay),
  audience: Audience,
}

/** Work on one skill, with what both sides do for it. A rep has one running plan at a time. */
export const CoachingPlan = z.strictObject({
  id: CoachingPlanId,
  repId: RepId,
  skillId: SkillId,
  /** Where the rep stood when it began; null if nothing had been seen. */
  fromLevel: z.nullable(LevelNumber),
  ...planFields,
  outcome: z.nullable(PlanOutcome),
  endedOn: z.nullable(CalendarDay),
  /** What both learned, written when it ended. */
  learned: Words,
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type CoachingPlan = z.infer<typeof CoachingPlan>

/** One thing that one side does, by a day. */
export const PlanItem = z.strictObject({
  id: PlanItemId,
  planId: CoachingPlanId,
  side: PlanSide,
  words: FilledLine,
  dueOn: z.nullable(CalendarDay),
  doneOn: z.nullable(CalendarDay),
  askedBy: AskedBy,
  createdAt: Instant,
  changedAt: Instant,
})
export type PlanItem = z.infer<typeof PlanItem>

const newItem = z.strictObject({
  side: PlanSide,
  words: FilledLine,
  dueOn: z._default(z.nullable(CalendarDay), null),
  askedBy: z._default(AskedBy, 'me'),
})

export const NewCoachingPlan = z.strictObject({
  repId: RepId,
  skillId: SkillId,
  aimLevel: LevelNumber,
  why: z._default(Words, ''),
  serves: z._default(z.nullable(Serves), null),
  startedBy: z._default(AskedBy, 'me'),
  /** Left out: today. */
  startsOn: z.optional(CalendarDay),
  reviewOn: CalendarDay,
  audience: z._default(Audience, 'only-me'),
  items: z._default(z.array(newItem).check(z.maxLength(20, 'too many')), []),
})
export type NewCoachingPlan = z.infer<typeof NewCoachingPlan>

/** Only the fields that change are sent. */
export const CoachingPlanChanges = z.partial(z.strictObject(planFields))
export type CoachingPlanChanges = z.infer<typeof CoachingPlanChanges>

export const NewPlanItem = z.strictObject({ planId: CoachingPlanId, ...newItem.def.shape })
export type NewPlanItem = z.infer<typeof NewPlanItem>

export const PlanItemChanges = z.partial(
  z.strictObject({
    words: FilledLine,
    dueOn: z.nullable(CalendarDay),
    doneOn: z.nullable(CalendarDay),
    askedBy: AskedBy,
  }),
)
export type PlanItemChanges = z.infer<typeof PlanItemChanges>

export const PlanEnd = z.strictObject({ id: CoachingPlanId, outcome: PlanOutcome, learned: Words })
export type PlanEnd = z.infer<typeof PlanEnd>

/** Whether both have something to do, and if not, whose column is empty. */
export type PlanBalance = 'balanced' | 'nothing-from-me' | 'nothing-from-rep' | 'empty'

/** A plan stands on two legs: until both sides have an item it is unbalanced. */
export function planBalance(items: readonly Pick<PlanItem, 'side'>[]): PlanBalance {
  const provides = items.some(({ side }) => side === 'provide')
  const does = items.some(({ side }) => side === 'do')
  if (provides && does) return 'balanced'
  if (provides) return 'nothing-from-rep'
  return does ? 'nothing-from-me' : 'empty'
}

/** The balance as a sentence about this rep; empty when it is balanced. */
export function balanceWords(balance: PlanBalance, name: string): string {
  switch (balance) {
    case 'balanced':
      return ''
    case 'nothing-from-me':
      return `Unbalanced: ${name} does something, you provide nothing yet.`
    case 'nothing-from-rep':
      return `Unbalanced: you provide something, ${name} does nothing yet.`
    case 'empty':
      return 'Unbalanced: neither side has an item yet.'
  }
}

export function isRunning(plan: Pick<CoachingPlan, 'endedOn' | 'trashedAt'>): boolean {
  return plan.endedOn === null && plan.trashedAt === null
}

/** Open items in the order they are due; those without a day last. */
export function openItems<Item extends Pick<PlanItem, 'doneOn' | 'dueOn' | 'createdAt'>>(
  items: readonly Item[],
): Item[] {
  return items
    .filter(({ doneOn }) => doneOn === null)
    .toSorted(
      (one, other) =>
        (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') ||
        one.createdAt.localeCompare(other.createdAt),
    )
}

/** Days past the day something was due; 0 while it is not. Due today is not late. */
export function daysLate(item: Pick<PlanItem, 'dueOn' | 'doneOn'>, today: CalendarDay): number {
  if (item.dueOn === null || item.doneOn !== null) return 0
  return Math.max(0, daysBetween(item.dueOn, today))
}
