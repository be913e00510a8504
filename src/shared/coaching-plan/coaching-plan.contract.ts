import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { RepId } from '../rep/rep-id.ts'
import { SkillLevel } from '../skill/skill.ts'
import {
  CoachingPlan,
  CoachingPlanChanges,
  CoachingPlanId,
  NewCoachingPlan,
  NewPlanItem,
  PlanEnd,
  PlanItem,
  PlanItemChanges,
  PlanItemId,
} from './coaching-plan.ts'

const ofPlan = z.strictObject({ id: CoachingPlanId })

/** A plan with its two columns and what was seen of its skill while it ran. */
export const CoachingPlanCard = z.strictObject({
  plan: CoachingPlan,
  skillName: z.string(),
  /** The four described levels of its skill. */
  skillLevels: z.array(z.string()),
  items: z.array(PlanItem),
  /** Evidence on the skill from its first to its last day, oldest first. */
  seen: z.array(SkillLevel),
})
export type CoachingPlanCard = z.infer<typeof CoachingPlanCard>

/** Coaching plans. They go to the trash and come back through `record`. */
export const coachingPlanContract = {
  /** The running one first, then those that ended, last ended first. */
  listForRep: query({
    input: z.strictObject({ repId: RepId }),
    output: z.array(CoachingPlanCard),
    errors: ['rep-not-found'],
  }),
  start: command({
    input: NewCoachingPlan,
    output: CoachingPlanCard,
    errors: ['rep-not-found', 'skill-not-found', 'plan-already-running', 'ends-before-start'],
  }),
  change: command({
    input: z.strictObject({ id: CoachingPlanId, changes: CoachingPlanChanges }),
    output: CoachingPlanCard,
    errors: ['coaching-plan-not-found', 'ends-before-start'],
  }),
  addItem: command({ input: NewPlanItem, output: CoachingPlanCard, errors: ['coaching-plan-not-found'] }),
  changeItem: command({
    input: z.strictObject({ id: PlanItemId, changes: PlanItemChanges }),
    output: CoachingPlanCard,
    errors: ['coaching-plan-not-found', 'plan-item-not-found', 'day-in-future'],
  }),
  removeItem: command({
    input: z.strictObject({ id: PlanItemId }),
    output: CoachingPlanCard,
    errors: ['coaching-plan-not-found', 'plan-item-not-found'],
  }),
  /** A plan ends with what was learned, however it ended. */
  end: command({
    input: PlanEnd,
    output: CoachingPlanCard,
    errors: ['coaching-plan-not-found', 'plan-already-ended', 'reason-missing'],
  }),
  reopen: command({
    input: ofPlan,
    output: CoachingPlanCard,
    errors: ['coaching-plan-not-found', 'plan-already-running'],
  }),
}
