import { type NextRole, type NextRoleDraft, NextRoleGapId } from '../../../shared/next-role/next-role.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getRep } from '../rep/rep.service.ts'
import { getSkill } from '../skill/skill.service.ts'
import { deleteNextRole, findNextRole, writeNextRole } from './next-role.repository.ts'

/** The role a rep wants next; null while nobody has asked. @throws AppError `rep-not-found` */
export async function nextRoleOf(db: Reader, repId: RepId): Promise<NextRole | null> {
  await getRep(db, repId)
  return (await findNextRole(db, repId)) ?? null
}

/**
 * Writes the whole page: the role and the gaps as they stand. A gap whose id is not this rep's gets a new one.
 *
 * @throws AppError `rep-not-found`, `skill-not-found`
 */
export async function saveNextRole(ctx: Context, draft: NextRoleDraft): Promise<NextRole> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, draft.repId)
    for (const { skillId } of draft.gaps) if (skillId !== null) await getSkill(ctx.db, skillId)
    const was = await findNextRole(ctx.db, draft.repId)
    const own = new Set(was?.gaps.map(({ id }) => id))
    const now = ctx.now()
    const role: NextRole = {
      ...draft,
      gaps: draft.gaps.map((gap) => ({
        ...gap,
        id: gap.id !== null && own.has(gap.id) ? gap.id : ctx.newId(NextRoleGapId),
      })),
      createdAt: was?.createdAt ?? now,
      changedAt: now,
    }
    await writeNextRole(ctx.db, role)
    return role
  })
}

/** Takes the page away. @throws AppError `rep-not-found` */
export async function clearNextRole(ctx: Context, repId: RepId): Promise<null> {
  await getRep(ctx.db, repId)
  await deleteNextRole(ctx.db, repId)
  return null
}
