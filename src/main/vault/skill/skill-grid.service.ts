import { type RepSkill, suggestPairings } from '../../../shared/skill/pairing.ts'
import type { MentorSuggestion, SkillCell, SkillGrid } from '../../../shared/skill/skill.contract.ts'
import { type SkillLevel, standingOf } from '../../../shared/skill/skill.ts'
import { listPlansRunning } from '../coaching-plan/coaching-plan.service.ts'
import type { QueryContext } from '../context.ts'
import { groupedBy } from '../db/one-of.ts'
import { listRepSummaries } from '../rep/rep.service.ts'
import { listSkills } from './skill.repository.ts'
import { listLevelsOfReps } from './skill-level.repository.ts'

/** Every rep against every skill in use: where they stand, and since when. */
export async function skillGrid(ctx: QueryContext): Promise<SkillGrid> {
  const skills = (await listSkills(ctx.db)).filter(({ archivedAt }) => archivedAt === null)
  const reps = (await listRepSummaries(ctx, false)).map(({ rep }) => rep)
  const levels = groupedBy(
    await listLevelsOfReps(
      ctx.db,
      reps.map(({ id }) => id),
    ),
    ({ repId }) => repId,
    (level) => level,
  )
  const plans = new Map((await listPlansRunning(ctx.db)).map((plan) => [plan.repId, plan.skillId]))
  const inUse = new Set(skills.map(({ id }) => id))
  const rows = reps.map(({ id, name, photo, role }) => ({
    rep: { id, name, photo, role },
    cells: cellsOf(levels.get(id) ?? [], ctx).filter(({ skillId }) => inUse.has(skillId)),
    plannedSkillId: plans.get(id) ?? null,
  }))
  return { skills, rows }
}

/** For each running plan the colleague who could show it. Empty while nobody stands above. */
export async function suggestMentors(ctx: QueryContext): Promise<MentorSuggestion[]> {
  const { rows } = await skillGrid(ctx)
  const names = new Map(rows.map(({ rep }) => [rep.id, rep.name]))
  const skillNames = new Map((await listSkills(ctx.db)).map(({ id, name }) => [id, name]))
  const levels: RepSkill[] = rows.flatMap(({ rep, cells }) =>
    cells.map(({ skillId, latest }) => ({ repId: rep.id, skillId, level: latest.level })),
  )
  const wanted = rows.flatMap(({ rep, plannedSkillId }) =>
    plannedSkillId === null ? [] : [{ repId: rep.id, skillId: plannedSkillId }],
  )
  return suggestPairings(levels, wanted).map((pairing) => ({
    ...pairing,
    learnerName: names.get(pairing.learnerId) ?? '',
    mentorName: names.get(pairing.mentorId) ?? '',
    skillName: skillNames.get(pairing.skillId) ?? '',
  }))
}

function cellsOf(levels: readonly SkillLevel[], ctx: Pick<QueryContext, 'today'>): SkillCell[] {
  const bySkill = groupedBy(
    levels,
    ({ skillId }) => skillId,
    (level) => level,
  )
  return [...bySkill.values()].flatMap((seen) => {
    const standing = standingOf(seen, ctx.today())
    return standing === undefined ? [] : [{ skillId: standing.latest.skillId, ...standing }]
  })
}
