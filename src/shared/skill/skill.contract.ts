import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { CalendarDay } from '../kernel/time.ts'
import { Rep } from '../rep/rep.ts'
import { RepId } from '../rep/rep-id.ts'
import {
  LevelNumber,
  NewSkill,
  NewSkillLevel,
  Skill,
  SkillChanges,
  SkillId,
  SkillLevel,
  SkillLevelChanges,
  SkillLevelId,
} from './skill.ts'

const ofSkill = z.strictObject({ id: SkillId })

/** One cell of the grid: the newest level, the one before, how often it was seen. */
export const SkillCell = z.strictObject({
  skillId: SkillId,
  latest: SkillLevel,
  before: z.nullable(SkillLevel),
  count: z.int(),
})
export type SkillCell = z.infer<typeof SkillCell>

/** One rep's line of the grid. */
export const SkillRow = z.strictObject({
  rep: z.pick(Rep, { id: true, name: true, photo: true, role: true }),
  cells: z.array(SkillCell),
  /** The skill of the running plan. */
  plannedSkillId: z.nullable(SkillId),
})
export type SkillRow = z.infer<typeof SkillRow>

export const SkillGrid = z.strictObject({
  /** Those in use, in the manager's order. */
  skills: z.array(Skill),
  rows: z.array(SkillRow),
})
export type SkillGrid = z.infer<typeof SkillGrid>

/** Who could help whom, with the names that a sentence needs. */
export const MentorSuggestion = z.strictObject({
  learnerId: RepId,
  learnerName: z.string(),
  mentorId: RepId,
  mentorName: z.string(),
  skillId: SkillId,
  skillName: z.string(),
  learnerLevel: z.nullable(LevelNumber),
  mentorLevel: LevelNumber,
})
export type MentorSuggestion = z.infer<typeof MentorSuggestion>

/** Skills with their levels, and what was seen of each rep. Evidence goes to the trash through `record`. */
export const skillContract = {
  /** In the manager's order; those not in use behind the others. */
  list: query({ input: z.strictObject({}), output: z.array(Skill) }),
  /** Every rep who is neither archived nor trashed, by name. */
  grid: query({ input: z.strictObject({}), output: SkillGrid }),
  /** Everything ever seen of one rep, oldest first. */
  levelsOfRep: query({
    input: z.strictObject({ repId: RepId }),
    output: z.array(SkillLevel),
    errors: ['rep-not-found'],
  }),
  mentors: query({ input: z.strictObject({}), output: z.array(MentorSuggestion) }),
  create: command({ input: NewSkill, output: Skill }),
  change: command({
    input: z.strictObject({ id: SkillId, changes: SkillChanges }),
    output: Skill,
    errors: ['skill-not-found'],
  }),
  /** Out of the grid; what was seen stays on the rep's page. */
  archive: command({ input: ofSkill, output: Skill, errors: ['skill-not-found'] }),
  takeUp: command({ input: ofSkill, output: Skill, errors: ['skill-not-found'] }),
  /** Back to the words the app ships; what was changed stays as an earlier version. */
  restoreOriginal: command({
    input: ofSkill,
    output: Skill,
    errors: ['skill-not-found', 'skill-not-shipped'],
  }),
  /** The list in its new order; ids left out keep their order behind the others. */
  reorder: command({
    input: z.strictObject({ ids: z.array(SkillId).check(z.maxLength(200)) }),
    output: z.array(Skill),
  }),
  /** A level seen, with evidence. A rise also goes into the ledger of small gains. */
  setLevel: command({
    input: NewSkillLevel,
    output: SkillLevel,
    errors: ['rep-not-found', 'skill-not-found', 'scorecard-not-found', 'day-in-future'],
  }),
  changeLevel: command({
    input: z.strictObject({ id: SkillLevelId, changes: SkillLevelChanges }),
    output: SkillLevel,
    errors: ['skill-level-not-found', 'day-in-future'],
  }),
  /** The rise was said to the rep, on that day; null takes it back. */
  acknowledge: command({
    input: z.strictObject({ id: SkillLevelId, onDay: z.nullable(CalendarDay) }),
    output: SkillLevel,
    errors: ['skill-level-not-found', 'day-in-future'],
  }),
}
