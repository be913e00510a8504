import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Audience, FilledLine, Name, Words } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import { LevelNumber, SkillId } from '../skill/skill.ts'

export const NextRoleGapId = idOf('NextRoleGapId')
export type NextRoleGapId = z.infer<typeof NextRoleGapId>

/** What stands between a rep and the next role, and what would prove that it is closed. */
export const NextRoleGap = z.strictObject({
  id: NextRoleGapId,
  words: FilledLine,
  /** The skill it is about, if it is one, and the level the role asks for. */
  skillId: z.nullable(SkillId),
  neededLevel: z.nullable(LevelNumber),
  /** What one would see when it is closed. */
  proof: Words,
  byOn: z.nullable(CalendarDay),
  closedOn: z.nullable(CalendarDay),
})
export type NextRoleGap = z.infer<typeof NextRoleGap>

/** The role a rep wants next, in the rep's words, with the way there. */
export const NextRole = z.strictObject({
  repId: RepId,
  title: Name,
  /** Why, in the rep's words. */
  words: Words,
  byOn: z.nullable(CalendarDay),
  /** When the two last talked about it. */
  askedOn: CalendarDay,
  audience: Audience,
  gaps: z.array(NextRoleGap),
  createdAt: Instant,
  changedAt: Instant,
})
export type NextRole = z.infer<typeof NextRole>

/** A gap as it is written down; without an id it is a new one. */
export const GapDraft = z
  .strictObject({
    id: z.nullable(NextRoleGapId),
    words: FilledLine,
    skillId: z.nullable(SkillId),
    neededLevel: z.nullable(LevelNumber),
    proof: Words,
    byOn: z.nullable(CalendarDay),
    closedOn: z.nullable(CalendarDay),
  })
  .check(
    z.refine((gap) => gap.neededLevel === null || gap.skillId !== null, {
      message: 'a level of which skill',
      path: ['skillId'],
    }),
  )
export type GapDraft = z.infer<typeof GapDraft>

/** The whole page as it is saved. */
export const NextRoleDraft = z.strictObject({
  repId: RepId,
  title: Name,
  words: Words,
  byOn: z.nullable(CalendarDay),
  askedOn: CalendarDay,
  audience: Audience,
  gaps: z.array(GapDraft).check(z.maxLength(30, 'too many')),
})
export type NextRoleDraft = z.infer<typeof NextRoleDraft>

/**
 * How many levels a gap is still away: 0 when the skill stands there already, null when it is not about a
 * level, or nothing was seen yet.
 */
export function levelsAway(
  gap: Pick<NextRoleGap, 'neededLevel'>,
  seen: LevelNumber | undefined,
): number | null {
  if (gap.neededLevel === null || seen === undefined) return null
  return Math.max(0, gap.neededLevel - seen)
}

/** Open gaps and all of them: `3 of 4 still open`. */
export function openGaps(gaps: readonly Pick<NextRoleGap, 'closedOn'>[]): number {
  return gaps.filter(({ closedOn }) => closedOn === null).length
}
