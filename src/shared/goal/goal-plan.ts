import * as z from 'zod/mini'
import { CommitmentId, CommitmentOutcome, CommitmentOwner } from '../commitment/commitment.ts'
import { idOf } from '../kernel/id.ts'
import { FilledLine } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { MetricId, MetricNumber } from '../metric/metric.ts'
import { type Goal, GoalId } from './goal.ts'

export const GoalBehaviourId = idOf('GoalBehaviourId')
export type GoalBehaviourId = z.infer<typeof GoalBehaviourId>

/** What a rep does, week by week, so that the goal can come true. */
export const GoalBehaviour = z.strictObject({
  id: GoalBehaviourId,
  goalId: GoalId,
  words: FilledLine,
  /** Counted by a leading metric, or only described. */
  metricId: z.nullable(MetricId),
  /** How much of it a week; null when it is not counted. */
  weeklyAmount: z.nullable(MetricNumber),
  /** The amount was worked out back from the target, not set by hand. */
  isReckoned: z.boolean(),
  createdAt: Instant,
  changedAt: Instant,
  /** Set aside, with its history. */
  droppedAt: z.nullable(Instant),
})
export type GoalBehaviour = z.infer<typeof GoalBehaviour>

const amount = z.nullable(MetricNumber.check(z.gte(0, 'too small')))

export const NewGoalBehaviour = z.strictObject({
  goalId: GoalId,
  words: FilledLine,
  metricId: z._default(z.nullable(MetricId), null),
  weeklyAmount: z._default(amount, null),
})
export type NewGoalBehaviour = z.infer<typeof NewGoalBehaviour>

export const GoalBehaviourChanges = z.partial(
  z.strictObject({ words: FilledLine, metricId: z.nullable(MetricId), weeklyAmount: amount }),
)
export type GoalBehaviourChanges = z.infer<typeof GoalBehaviourChanges>

/** A promise that hangs on a goal, as its plan shows it. */
export const GoalPromise = z.strictObject({
  id: CommitmentId,
  owner: CommitmentOwner,
  words: z.string(),
  madeOn: CalendarDay,
  dueOn: z.nullable(CalendarDay),
  outcome: z.nullable(CommitmentOutcome),
  closedOn: z.nullable(CalendarDay),
})
export type GoalPromise = z.infer<typeof GoalPromise>

/** What a goal still lacks to be more than a wish. */
export const PlanPiece = z.enum(['behaviour', 'promise'])
export type PlanPiece = z.infer<typeof PlanPiece>

/**
 * What is missing before a draft can begin: a behaviour that leads to it, and a promise that hangs on it. A
 * goal that is itself about a behaviour needs the promise only, and the rep's own life needs no plan of
 * the manager's.
 */
export function missingPieces(
  { category }: Pick<Goal, 'category'>,
  behaviours: number,
  promises: number,
): PlanPiece[] {
  if (category === 'personal') return []
  return [
    ...(behaviours === 0 && category !== 'behaviour' ? (['behaviour'] as const) : []),
    ...(promises === 0 ? (['promise'] as const) : []),
  ]
}

/** `a behaviour and a promise`; empty when nothing is missing. */
export function pieceWords(missing: readonly PlanPiece[]): string {
  return missing.map((piece) => `a ${piece}`).join(' and ')
}
