import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { skillContract } from '../../../shared/skill/skill.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { listSkills } from './skill.repository.ts'
import {
  archiveSkill,
  changeSkill,
  createSkill,
  reorderSkills,
  restoreSkill,
  takeUpSkill,
} from './skill.service.ts'
import { skillGrid, suggestMentors } from './skill-grid.service.ts'
import { acknowledgeLevel, changeSkillLevel, listSeenOfRep, setSkillLevel } from './skill-level.service.ts'

export const skillHandlers: GroupHandlers<typeof skillContract, QueryContext, Context> = {
  list: (ctx) => listSkills(ctx.db),
  grid: (ctx) => skillGrid(ctx),
  levelsOfRep: (ctx, { repId }) => listSeenOfRep(ctx.db, repId),
  mentors: (ctx) => suggestMentors(ctx),
  create: (ctx, fields) => createSkill(ctx, fields),
  change: (ctx, { id, changes }) => changeSkill(ctx, id, changes),
  archive: (ctx, { id }) => archiveSkill(ctx, id),
  takeUp: (ctx, { id }) => takeUpSkill(ctx, id),
  restoreOriginal: (ctx, { id }) => restoreSkill(ctx, id),
  reorder: (ctx, { ids }) => reorderSkills(ctx, ids),
  setLevel: (ctx, fields) => setSkillLevel(ctx, fields),
  changeLevel: (ctx, { id, changes }) => changeSkillLevel(ctx, id, changes),
  acknowledge: (ctx, { id, onDay }) => acknowledgeLevel(ctx, id, onDay),
}
