import { AppError } from '../../../shared/kernel/errors.ts'
import { sortedAsTold } from '../../../shared/kernel/order.ts'
import { shippedSkills } from '../../../shared/skill/shipped-skills.ts'
import { type NewSkill, type Skill, type SkillChanges, SkillId } from '../../../shared/skill/skill.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { keepVersion } from '../record/record.service.ts'
import {
  findSkill,
  insertSkill,
  lastSkillPosition,
  listSkills,
  updateSkill,
  updateSkillPosition,
} from './skill.repository.ts'

/** A skill, in use or not. @throws AppError `skill-not-found` */
export async function getSkill(db: Reader, id: SkillId): Promise<Skill> {
  const skill = await findSkill(db, id)
  if (skill === undefined) throw new AppError('skill-not-found')
  return skill
}

/** Every skill: those in use in the manager's order, then those not in use. */
export async function listAllSkills(db: Reader): Promise<Skill[]> {
  return listSkills(db)
}

/**
 * Puts the shipped skills into the store. A skill cannot be deleted, so one that is there already, changed
 * or out of use, stays as it is; one that a later release brings is added at the end.
 */
export async function ensureShippedSkills(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const given = new Set((await listSkills(ctx.db)).map(({ shippedKey }) => shippedKey))
    let position = await lastSkillPosition(ctx.db)
    for (const { key, name, area, levels, inUse } of shippedSkills) {
      if (given.has(key)) continue
      position += 1
      const now = ctx.now()
      await insertSkill(ctx.db, {
        id: ctx.newId(SkillId),
        shippedKey: key,
        name,
        area,
        levels: [...levels],
        position,
        archivedAt: inUse ? null : now,
        createdAt: now,
        changedAt: now,
      })
    }
  })
}

/** A skill of the manager's own, at the end of the grid. */
export async function createSkill(ctx: Context, fields: NewSkill): Promise<Skill> {
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.now()
    return insertSkill(ctx.db, {
      id: ctx.newId(SkillId),
      shippedKey: null,
      ...fields,
      position: (await lastSkillPosition(ctx.db)) + 1,
      archivedAt: null,
      createdAt: now,
      changedAt: now,
    })
  })
}

/** Changes a skill; what was seen keeps its level. @throws AppError `skill-not-found` */
export async function changeSkill(ctx: Context, id: SkillId, changes: SkillChanges): Promise<Skill> {
  return inTransaction(ctx, async (ctx) => {
    const was = await getSkill(ctx.db, id)
    await keepVersion(ctx, 'skill', was, contentOf(was))
    return updateSkill(ctx.db, id, changes, ctx.now())
  })
}

/** Takes a skill out of the grid. Doing it twice keeps the first moment. @throws AppError `skill-not-found` */
export async function archiveSkill(ctx: Context, id: SkillId): Promise<Skill> {
  return inTransaction(ctx, async (ctx) => {
    const skill = await getSkill(ctx.db, id)
    if (skill.archivedAt !== null) return skill
    return updateSkill(ctx.db, id, { archivedAt: ctx.now() }, ctx.now())
  })
}

/** Brings a skill into the grid, where it stood. @throws AppError `skill-not-found` */
export async function takeUpSkill(ctx: Context, id: SkillId): Promise<Skill> {
  return inTransaction(ctx, async (ctx) => {
    await getSkill(ctx.db, id)
    return updateSkill(ctx.db, id, { archivedAt: null }, ctx.now())
  })
}

/**
 * Gives a shipped skill its own words back. What was changed stays as an earlier version.
 *
 * @throws AppError `skill-not-found`, `skill-not-shipped`
 */
export async function restoreSkill(ctx: Context, id: SkillId): Promise<Skill> {
  return inTransaction(ctx, async (ctx) => {
    const skill = await getSkill(ctx.db, id)
    const shipped = shippedSkills.find(({ key }) => key === skill.shippedKey)
    if (shipped === undefined) throw new AppError('skill-not-shipped')
    await keepVersion(ctx, 'skill', skill, contentOf(skill), true)
    const { name, area, levels } = shipped
    return updateSkill(ctx.db, id, { name, area, levels: [...levels] }, ctx.now())
  })
}

/** Sorts the skills as told. Unknown ids are passed over; those left out follow in their old order. */
export async function reorderSkills(ctx: Context, ids: readonly SkillId[]): Promise<Skill[]> {
  return inTransaction(ctx, async (ctx) => {
    const sorted = sortedAsTold(await listSkills(ctx.db), ids)
    for (const [position, { id }] of sorted.entries()) await updateSkillPosition(ctx.db, id, position)
    return listSkills(ctx.db)
  })
}

function contentOf({ name, area, levels }: Skill): NewSkill {
  return { name, area, levels }
}
