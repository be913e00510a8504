import type { CoachingPlanId, PlanSide } from '../coaching-plan/coaching-plan.ts'
import type { CalendarDay, Instant } from '../kernel/time.ts'
import type { Serves } from '../rep/serves.ts'
import type { SelfScoreGap } from '../scorecard/scorecard.ts'
import type { LevelNumber, ScorecardId, SkillId, SkillLevelId } from '../skill/skill.ts'

/** A level seen on a day. */
export interface SeenFacts {
  readonly id: SkillLevelId
  readonly skillId: SkillId
  readonly skillName: string
  readonly level: LevelNumber
  readonly onDay: CalendarDay
  readonly createdAt: Instant
  readonly acknowledgedOn: CalendarDay | null
}

/** What one side brings to a plan. */
export interface PlanItemFacts {
  readonly side: PlanSide
  readonly addedOn: CalendarDay
}

/** A coaching plan as rules see it. */
export interface PlanFacts {
  readonly id: CoachingPlanId
  readonly skillId: SkillId
  readonly skillName: string
  readonly fromLevel: LevelNumber | null
  readonly startsOn: CalendarDay
  readonly reviewOn: CalendarDay
  readonly endedOn: CalendarDay | null
  readonly serves: Serves | null
  readonly items: readonly PlanItemFacts[]
}

/** A filled card, with the answers the two gave differently. */
export interface CardFacts {
  readonly id: ScorecardId
  readonly name: string
  readonly onDay: CalendarDay
  readonly discussedOn: CalendarDay | null
  /** Widest first. */
  readonly gaps: readonly SelfScoreGap[]
}

/** What the rules know about a rep's skills. Lists are oldest first. */
export interface SkillFacts {
  readonly seen: readonly SeenFacts[]
  readonly plans: readonly PlanFacts[]
  readonly cards: readonly CardFacts[]
}

/** Nothing seen, no plan, no card. */
export const noSkills: SkillFacts = { seen: [], plans: [], cards: [] }

/** What was known of it at the end of an earlier day. */
export function skillsOn(facts: SkillFacts, day: CalendarDay): SkillFacts {
  const laterIsNull = (on: CalendarDay | null): CalendarDay | null => (on !== null && on > day ? null : on)
  return {
    seen: facts.seen
      .filter(({ onDay }) => onDay <= day)
      .map((seen) => ({ ...seen, acknowledgedOn: laterIsNull(seen.acknowledgedOn) })),
    plans: facts.plans
      .filter(({ startsOn }) => startsOn <= day)
      .map((plan) => ({
        ...plan,
        endedOn: laterIsNull(plan.endedOn),
        items: plan.items.filter(({ addedOn }) => addedOn <= day),
      })),
    cards: facts.cards
      .filter(({ onDay }) => onDay <= day)
      .map((card) => ({ ...card, discussedOn: laterIsNull(card.discussedOn) })),
  }
}

/** The plan that runs; of two the one that began last. */
export function runningPlan({ skills }: { readonly skills: SkillFacts }): PlanFacts | undefined {
  return skills.plans.findLast(({ endedOn }) => endedOn === null)
}

/** What was seen of the plan's skill since it began. */
export function seenSince(skills: SkillFacts, plan: PlanFacts): SeenFacts[] {
  return skills.seen.filter(({ skillId, onDay }) => skillId === plan.skillId && onDay >= plan.startsOn)
}
