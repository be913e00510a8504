import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Audience, FilledLine, Line, Name, Words } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import type { ShippedSkill } from './shipped-skill.ts'

export const SkillId = idOf('SkillId')
export type SkillId = z.infer<typeof SkillId>
export const SkillLevelId = idOf('SkillLevelId')
export type SkillLevelId = z.infer<typeof SkillLevelId>
/** A card's id lives here so that evidence can name its card without the two files needing each other. */
export const ScorecardId = idOf('ScorecardId')
export type ScorecardId = z.infer<typeof ScorecardId>

/** How far a skill is seen: four levels, each described. More would promise a precision nobody has. */
export const LevelNumber = z.literal([1, 2, 3, 4])
export type LevelNumber = z.infer<typeof LevelNumber>
export const levelNumbers = [1, 2, 3, 4] as const

/** What a level is called on every skill; what it looks like is described on each. */
export const levelWords: Readonly<Record<LevelNumber, string>> = {
  1: 'first steps',
  2: 'with help',
  3: 'on their own',
  4: 'shows others',
}

/** `on their own, 3 of 4`: the word first, and the number for who counts. */
export function levelPhrase(level: LevelNumber): string {
  return `${levelWords[level]}, ${level} of 4`
}

const skillFields = {
  name: Name,
  /** The group it stands in, `In the conversation`. */
  area: Line,
  /** What one sees at each level, lowest first. */
  levels: z.array(FilledLine).check(z.length(4, 'four levels')),
}

/** Something a rep can get better at, described so that two people would see the same level. */
export const Skill = z.strictObject({
  id: SkillId,
  /** The shipped one it is or was; null for the manager's own. */
  shippedKey: z.nullable(z.string()),
  ...skillFields,
  /** Its place in the matrix, from 0. */
  position: z.int(),
  /** Out of the grid since then; its history stays. */
  archivedAt: z.nullable(Instant),
  createdAt: Instant,
  changedAt: Instant,
})
export type Skill = z.infer<typeof Skill>

export const NewSkill = z.strictObject({ ...skillFields, area: z._default(Line, '') })
export type NewSkill = z.infer<typeof NewSkill>

/** Only the fields that change are sent. */
export const SkillChanges = z.partial(z.strictObject(skillFields))
export type SkillChanges = z.infer<typeof SkillChanges>

/** A level seen on a day, with what was seen. The newest day says where a rep stands. */
export const SkillLevel = z.strictObject({
  id: SkillLevelId,
  repId: RepId,
  skillId: SkillId,
  level: LevelNumber,
  onDay: CalendarDay,
  /** What was said or done that shows it. */
  evidence: Words,
  /** The card it was read from, if one was filled. */
  scorecardId: z.nullable(ScorecardId),
  /** When a rise was said to the rep; null while it is not. */
  acknowledgedOn: z.nullable(CalendarDay),
  audience: Audience,
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type SkillLevel = z.infer<typeof SkillLevel>

/** Evidence that must say something: a level without it is an opinion. */
export const Evidence = Words.check(z.refine((text) => text.trim() !== '', 'empty'))

export const NewSkillLevel = z.strictObject({
  repId: RepId,
  skillId: SkillId,
  level: LevelNumber,
  /** Left out: today. */
  onDay: z.optional(CalendarDay),
  evidence: Evidence,
  scorecardId: z._default(z.nullable(ScorecardId), null),
  audience: z._default(Audience, 'only-me'),
})
export type NewSkillLevel = z.infer<typeof NewSkillLevel>

export const SkillLevelChanges = z.partial(
  z.strictObject({ level: LevelNumber, onDay: CalendarDay, evidence: Evidence, audience: Audience }),
)
export type SkillLevelChanges = z.infer<typeof SkillLevelChanges>

type Seen = Pick<SkillLevel, 'level' | 'onDay' | 'createdAt'>

/** Oldest first; of two on one day the one written later counts as later. */
export function inOrder<Level extends Seen>(levels: readonly Level[]): Level[] {
  return levels.toSorted(
    (one, other) => one.onDay.localeCompare(other.onDay) || one.createdAt.localeCompare(other.createdAt),
  )
}

/** Where a rep stands on one skill: the newest level seen and the one before it. */
export interface Standing<Level extends Seen> {
  readonly latest: Level
  readonly before: Level | null
  /** Levels seen so far. */
  readonly count: number
}

/** The standing on one skill; undefined while nothing was seen. Days after `asOf` do not count. */
export function standingOf<Level extends Seen>(
  levels: readonly Level[],
  asOf: CalendarDay,
): Standing<Level> | undefined {
  const seen = inOrder(levels.filter(({ onDay }) => onDay <= asOf))
  const latest = seen.at(-1)
  if (latest === undefined) return undefined
  return { latest, before: seen.at(-2) ?? null, count: seen.length }
}

/** Whether the newest level is above the one before it. A first level is a start, not a rise. */
export function hasRisen(standing: Pick<Standing<Seen>, 'latest' | 'before'>): boolean {
  return standing.before !== null && standing.latest.level > standing.before.level
}

/** Whether a skill still says what the shipped one says; the manager's own never differ from anything. */
export function isSkillAsShipped(
  skill: Pick<Skill, 'name' | 'area' | 'levels'>,
  shipped: ShippedSkill | undefined,
): boolean {
  if (shipped === undefined) return true
  return (
    skill.name === shipped.name &&
    skill.area === shipped.area &&
    skill.levels.join('\n') === shipped.levels.join('\n')
  )
}
