import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { Words } from '../kernel/text.ts'
import { MetricNumber } from '../metric/metric.ts'
import { RepId } from '../rep/rep-id.ts'
import {
  Goal,
  GoalChanges,
  GoalCheckIn,
  GoalEnd,
  GoalId,
  GoalRevision,
  NewGoal,
  NewGoalCheckIn,
} from './goal.ts'
import { GoalStanding } from './goal-progress.ts'

const ofGoal = z.strictObject({ id: GoalId })

/** A goal as a list shows it. */
export const GoalSummary = z.strictObject({
  goal: Goal,
  standing: GoalStanding,
  /** The name of its metric, or what it measures freely; empty if neither is said. */
  measureName: z.string(),
  lastCheckIn: z.nullable(GoalCheckIn),
  revisionCount: z.int(),
})
export type GoalSummary = z.infer<typeof GoalSummary>

/** A goal with everything that was said about it, newest first. */
export const GoalCard = z.strictObject({
  summary: GoalSummary,
  checkIns: z.array(GoalCheckIn),
  revisions: z.array(GoalRevision),
})
export type GoalCard = z.infer<typeof GoalCard>

export const goalContract = {
  /** Open goals first, the one that ends next on top; then closed ones, last closed first. */
  listForRep: query({
    input: z.strictObject({ repId: RepId, includeClosed: z._default(z.boolean(), true) }),
    output: z.array(GoalSummary),
    errors: ['rep-not-found'],
  }),
  /** Active goals and those on hold of the whole team, the one that ends next on top. */
  listOpen: query({ input: z.strictObject({}), output: z.array(GoalSummary) }),
  get: query({ input: ofGoal, output: GoalCard, errors: ['goal-not-found'] }),
  /** Begins as a draft unless it needs no plan; see `missingPieces`. */
  create: command({
    input: NewGoal,
    output: GoalSummary,
    errors: ['rep-not-found', 'metric-not-found', 'goal-bands-out-of-order'],
  }),
  /** A change of target or dates of an agreed goal needs a reason; what changed is logged with it. */
  change: command({
    input: z.strictObject({ id: GoalId, changes: GoalChanges, reason: z._default(Words, '') }),
    output: GoalSummary,
    errors: [
      'goal-not-found',
      'goal-already-closed',
      'metric-not-found',
      'reason-missing',
      'ends-before-start',
      'goal-bands-out-of-order',
    ],
  }),
  /** From draft or hold to active. A draft begins once a behaviour and a promise hang on it. */
  activate: command({
    input: ofGoal,
    output: GoalSummary,
    errors: ['goal-not-found', 'goal-already-closed', 'goal-plan-missing'],
  }),
  hold: command({
    input: z.strictObject({ id: GoalId, reason: z._default(Words, '') }),
    output: GoalSummary,
    errors: ['goal-not-found', 'goal-already-closed'],
  }),
  checkIn: command({
    input: NewGoalCheckIn,
    output: GoalCard,
    errors: ['goal-not-found', 'goal-already-closed', 'one-on-one-not-found', 'day-in-future'],
  }),
  /** A missed goal keeps its lesson; a dropped or replaced one says why. */
  close: command({
    input: z.strictObject({
      id: GoalId,
      state: GoalEnd,
      lesson: z._default(Words, ''),
      /** Left out: where it stands today. */
      resultValue: z.optional(z.nullable(MetricNumber)),
      replacedById: z._default(z.nullable(GoalId), null),
    }),
    output: GoalSummary,
    errors: ['goal-not-found', 'goal-already-closed', 'reason-missing'],
  }),
  reopen: command({
    input: z.strictObject({ id: GoalId, reason: z._default(Words, '') }),
    output: GoalSummary,
    errors: ['goal-not-found', 'goal-still-open'],
  }),
}
