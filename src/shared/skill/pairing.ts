import type { RepId } from '../rep/rep-id.ts'
import type { LevelNumber, SkillId } from './skill.ts'

/** Where one rep stands on one skill today. */
export interface RepSkill {
  readonly repId: RepId
  readonly skillId: SkillId
  readonly level: LevelNumber
}

/** What a rep is working on: the skill of a running plan, or one that is wanted next. */
export interface WantedSkill {
  readonly repId: RepId
  readonly skillId: SkillId
}

/** Two people who could help each other: one does it already, the other has a plan on it. */
export interface Pairing {
  readonly learnerId: RepId
  readonly mentorId: RepId
  readonly skillId: SkillId
  readonly learnerLevel: LevelNumber | null
  readonly mentorLevel: LevelNumber
}

/** At and above this level a rep can show it to somebody. */
export const mentorLevel = 3

/**
 * Who could help whom: for each wanted skill the reps who do it on their own or show others, and stand
 * above the learner. Strongest first, and of equals the one who helps least elsewhere in the answer; ties
 * by id, so that the same team always gets the same answer. Each wanted skill gets at most `limit` mentors.
 */
export function suggestPairings(
  levels: readonly RepSkill[],
  wanted: readonly WantedSkill[],
  limit = 1,
): Pairing[] {
  const helps = new Map<RepId, number>()
  const pairings: Pairing[] = []
  for (const { repId, skillId } of wanted) {
    const onSkill = levels.filter((one) => one.skillId === skillId)
    const learnerLevel = onSkill.find((one) => one.repId === repId)?.level ?? null
    const mentors = onSkill
      .filter((one) => one.repId !== repId && one.level >= mentorLevel && one.level > (learnerLevel ?? 0))
      .toSorted(
        (one, other) =>
          other.level - one.level ||
          (helps.get(one.repId) ?? 0) - (helps.get(other.repId) ?? 0) ||
          one.repId.localeCompare(other.repId),
      )
      .slice(0, limit)
    for (const mentor of mentors) {
      helps.set(mentor.repId, (helps.get(mentor.repId) ?? 0) + 1)
      pairings.push({
        learnerId: repId,
        mentorId: mentor.repId,
        skillId,
        learnerLevel,
        mentorLevel: mentor.level,
      })
    }
  }
  return pairings
}

/**
 * Reps whom something about a skill would fit: those with a plan on it first, then those who are seen
 * at the two lower levels, lowest first. The one it comes from is left out.
 */
export function whomItFits(
  skillId: SkillId,
  from: RepId,
  levels: readonly RepSkill[],
  wanted: readonly WantedSkill[],
): RepId[] {
  const planned = wanted.filter((one) => one.skillId === skillId).map(({ repId }) => repId)
  const weak = levels
    .filter((one) => one.skillId === skillId && one.level < mentorLevel)
    .toSorted((one, other) => one.level - other.level || one.repId.localeCompare(other.repId))
    .map(({ repId }) => repId)
  return [...new Set([...planned, ...weak])].filter((repId) => repId !== from)
}
