import * as z from 'zod/mini'
import { CommitmentId } from '../commitment/commitment.ts'
import { command, query } from '../kernel/contract.ts'
import { MetricPeriod } from '../metric/metric-period.ts'
import { MetricUnit } from '../metric/metric-value.ts'
import { RepId } from '../rep/rep-id.ts'
import { GoalId } from './goal.ts'
import { Assumptions, GoalCalculation } from './goal-calculation.ts'
import { GoalLoop } from './goal-loop.ts'
import {
  GoalBehaviour,
  GoalBehaviourChanges,
  GoalBehaviourId,
  GoalPromise,
  NewGoalBehaviour,
  PlanPiece,
} from './goal-plan.ts'
import { StripCell } from './pace-strip.ts'

/** Period by period against what each asks for. */
export const PaceStrip = z.strictObject({
  period: MetricPeriod,
  unit: MetricUnit,
  needed: z.number(),
  cells: z.array(StripCell),
})
export type PaceStrip = z.infer<typeof PaceStrip>

/** A behaviour under a goal, with its last weeks if a metric counts it. */
export const BehaviourLine = z.strictObject({
  behaviour: GoalBehaviour,
  /** The name of its metric; empty for one that is only described. */
  metricName: z.string(),
  unit: z.nullable(MetricUnit),
  strip: z.nullable(PaceStrip),
})
export type BehaviourLine = z.infer<typeof BehaviourLine>

/** What hangs on a goal. */
export const GoalPlan = z.strictObject({
  goalId: GoalId,
  behaviours: z.array(BehaviourLine),
  promises: z.array(GoalPromise),
  missing: z.array(PlanPiece),
  loop: GoalLoop,
  /** For a goal on a metric with a target. */
  strip: z.nullable(PaceStrip),
  /** There is a way back from its target to a week. */
  hasCalculation: z.boolean(),
})
export type GoalPlan = z.infer<typeof GoalPlan>

/** The plan under a goal: behaviours, promises, its loop, and the way back from the target to a week. */
export const goalPlanContract = {
  /** Of every open goal of a rep. */
  listForRep: query({
    input: z.strictObject({ repId: RepId }),
    output: z.array(GoalPlan),
    errors: ['rep-not-found'],
  }),
  /** The way back from the target with the rep's own rates; null where there is none. */
  calculate: query({
    input: z.strictObject({ goalId: GoalId }),
    output: z.nullable(GoalCalculation),
    errors: ['goal-not-found'],
  }),
  /** What the manager puts in the place of a rate; a step that is left out takes the rep's own again. */
  assume: command({
    input: z.strictObject({ goalId: GoalId, assumptions: Assumptions }),
    output: z.nullable(GoalCalculation),
    errors: ['goal-not-found', 'goal-already-closed'],
  }),
  /** Writes what a week asks for under the goal, as behaviours on their metrics. */
  applyCalculation: command({
    input: z.strictObject({ goalId: GoalId }),
    output: z.array(GoalBehaviour),
    errors: ['goal-not-found', 'goal-already-closed'],
  }),
  addBehaviour: command({
    input: NewGoalBehaviour,
    output: GoalBehaviour,
    errors: ['goal-not-found', 'goal-already-closed', 'metric-not-found'],
  }),
  changeBehaviour: command({
    input: z.strictObject({ id: GoalBehaviourId, changes: GoalBehaviourChanges }),
    output: GoalBehaviour,
    errors: ['goal-behaviour-not-found', 'goal-already-closed', 'metric-not-found'],
  }),
  /** Sets a behaviour aside; `bringBackBehaviour` undoes it. */
  dropBehaviour: command({
    input: z.strictObject({ id: GoalBehaviourId }),
    output: GoalBehaviour,
    errors: ['goal-behaviour-not-found'],
  }),
  bringBackBehaviour: command({
    input: z.strictObject({ id: GoalBehaviourId }),
    output: GoalBehaviour,
    errors: ['goal-behaviour-not-found'],
  }),
  /** Hangs a promise of the same rep on a goal, or takes it off again. */
  hangPromise: command({
    input: z.strictObject({ commitmentId: CommitmentId, goalId: z.nullable(GoalId) }),
    output: z.strictObject({ commitmentId: CommitmentId, goalId: z.nullable(GoalId) }),
    errors: ['goal-not-found', 'commitment-not-found'],
  }),
}
