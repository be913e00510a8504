import type { Kysely, Selectable } from 'kysely'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { NextRole, NextRoleGap, NextRoleGapId } from '../../../shared/next-role/next-role.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { SkillId } from '../../../shared/skill/skill.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import type { NextRoleGapTable, Schema } from '../db/schema.generated.ts'
import { nullableLevelOf } from '../skill/skill-level.repository.ts'

/** The role a rep wants next, with its gaps in their order. */
export async function findNextRole(db: Reader, repId: RepId): Promise<NextRole | undefined> {
  const row = await db.selectFrom('next_role').selectAll().where('rep_id', '=', repId).executeTakeFirst()
  if (row === undefined) return undefined
  const gaps = await db
    .selectFrom('next_role_gap')
    .selectAll()
    .where('rep_id', '=', repId)
    .orderBy('position')
    .execute()
  return {
    repId,
    title: row.title,
    words: row.words,
    byOn: nullableBranded<CalendarDay>(row.by_on),
    askedOn: branded<CalendarDay>(row.asked_on),
    audience: row.audience,
    gaps: gaps.map(toGap),
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
  }
}

/** Writes the role and all its gaps; gaps that are not among them are removed. */
export async function writeNextRole(db: Kysely<Schema>, role: NextRole): Promise<void> {
  const facts = {
    title: role.title,
    words: role.words,
    by_on: role.byOn,
    asked_on: role.askedOn,
    audience: role.audience,
    changed_at: role.changedAt,
  }
  await db
    .insertInto('next_role')
    .values({ rep_id: role.repId, created_at: role.createdAt, ...facts })
    .onConflict((conflict) => conflict.column('rep_id').doUpdateSet(facts))
    .execute()
  const known = await db
    .selectFrom('next_role_gap')
    .select(['id', 'created_at'])
    .where('rep_id', '=', role.repId)
    .execute()
  const createdAt = new Map(known.map((row) => [row.id, row.created_at]))
  await db.deleteFrom('next_role_gap').where('rep_id', '=', role.repId).execute()
  for (const [position, gap] of role.gaps.entries()) {
    await db
      .insertInto('next_role_gap')
      .values({
        id: gap.id,
        rep_id: role.repId,
        words: gap.words,
        skill_id: gap.skillId,
        needed_level: gap.neededLevel,
        proof: gap.proof,
        by_on: gap.byOn,
        closed_on: gap.closedOn,
        position,
        created_at: createdAt.get(gap.id) ?? role.changedAt,
        changed_at: role.changedAt,
      })
      .execute()
  }
}

export async function deleteNextRole(db: Kysely<Schema>, repId: RepId): Promise<void> {
  await db.deleteFrom('next_role').where('rep_id', '=', repId).execute()
}

function toGap(row: Selectable<NextRoleGapTable>): NextRoleGap {
  return {
    id: branded<NextRoleGapId>(row.id),
    words: row.words,
    skillId: nullableBranded<SkillId>(row.skill_id),
    neededLevel: nullableLevelOf(row.needed_level),
    proof: row.proof,
    byOn: nullableBranded<CalendarDay>(row.by_on),
    closedOn: nullableBranded<CalendarDay>(row.closed_on),
  }
}
