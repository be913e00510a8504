import type { CoachingPlanCard } from '../../../shared/coaching-plan/coaching-plan.contract.ts'
import type { DayRange } from '../../../shared/kernel/time.ts'
import type { NextRole } from '../../../shared/next-role/next-role.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Scorecard } from '../../../shared/scorecard/scorecard.ts'
import { type LevelNumber, type Skill, type SkillLevel, standingOf } from '../../../shared/skill/skill.ts'
import type { SmallGain } from '../../../shared/small-gain/small-gain.ts'
import { listPlanCards } from '../coaching-plan/coaching-plan.service.ts'
import type { Reader } from '../context.ts'
import { nextRoleOf } from '../next-role/next-role.service.ts'
import { listScorecards } from '../scorecard/scorecard.service.ts'
import { listGains } from '../small-gain/small-gain.service.ts'
import { listAllSkills } from './skill.service.ts'
import { listSeenOfRep } from './skill-level.service.ts'

/** One skill over a period: where it stood when it began, where when it ended, and the examples between. */
export interface SkillInPeriod {
  readonly skill: Skill
  /** Null when nothing had been seen by then. */
  readonly startLevel: LevelNumber | null
  readonly endLevel: LevelNumber
  /** Oldest first; each has its own reader. */
  readonly examples: readonly SkillLevel[]
}

/** Everything a packet may say about a rep's skills. Every record carries its own audience. */
export interface SkillsOfPeriod {
  readonly skills: readonly SkillInPeriod[]
  /** Plans that ran on any day of the period. */
  readonly plans: readonly CoachingPlanCard[]
  /** Oldest first. */
  readonly scorecards: readonly Scorecard[]
  /** Oldest first. */
  readonly gains: readonly SmallGain[]
  readonly nextRole: NextRole | null
}

/**
 * What was seen of a rep's skills in a period, both end days included. Nothing is left out for its
 * audience here: the packet does that for all its sections alike.
 *
 * @throws AppError `rep-not-found`
 */
export async function listSkillsForPacket(
  ctx: { readonly db: Reader },
  repId: RepId,
  period: DayRange,
): Promise<SkillsOfPeriod> {
  const { db } = ctx
  const isInside = (on: string): boolean => on >= period.from && on <= period.to
  const seen = await listSeenOfRep(db, repId)
  const skills = (await listAllSkills(db)).flatMap((skill): SkillInPeriod[] => {
    const onSkill = seen.filter(({ skillId }) => skillId === skill.id)
    const examples = onSkill.filter(({ onDay }) => isInside(onDay))
    const before = onSkill.filter(({ onDay }) => onDay < period.from)
    const end = standingOf(onSkill, period.to)?.latest
    if (end === undefined || examples.length === 0) return []
    const startLevel = standingOf(before, period.from)?.latest.level ?? null
    return [{ skill, startLevel, endLevel: end.level, examples }]
  })
  return {
    skills,
    plans: (await listPlanCards(db, repId)).filter(
      ({ plan }) => plan.startsOn <= period.to && (plan.endedOn === null || plan.endedOn >= period.from),
    ),
    scorecards: (await listScorecards(db, repId)).filter(({ onDay }) => isInside(onDay)).toReversed(),
    gains: (await listGains(db, repId)).filter(({ onDay }) => isInside(onDay)).toReversed(),
    nextRole: await nextRoleOf(db, repId),
  }
}
