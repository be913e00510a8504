import type { Kysely, Selectable, Updateable } from 'kysely'
import * as z from 'zod/mini'
import type { Instant } from '../../../shared/kernel/time.ts'
import type { Skill, SkillChanges, SkillId } from '../../../shared/skill/skill.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded, toJson } from '../db/columns.ts'
import type { Schema, SkillTable } from '../db/schema.generated.ts'

const Levels = z.array(z.string())

/** Inserts a skill as given and answers what the store holds. */
export async function insertSkill(db: Kysely<Schema>, skill: Skill): Promise<Skill> {
  const row = await db
    .insertInto('skill')
    .values({
      id: skill.id,
      shipped_key: skill.shippedKey,
      name: skill.name,
      area: skill.area,
      levels: toJson(skill.levels),
      position: skill.position,
      archived_at: skill.archivedAt,
      created_at: skill.createdAt,
      changed_at: skill.changedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toSkill(row)
}

export async function findSkill(db: Reader, id: SkillId): Promise<Skill | undefined> {
  const row = await db.selectFrom('skill').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toSkill(row)
}

/** Those in use in the manager's order, then those not in use. */
export async function listSkills(db: Reader): Promise<Skill[]> {
  const rows = await db.selectFrom('skill').selectAll().orderBy('position').orderBy('created_at').execute()
  const skills = rows.map(toSkill)
  return [
    ...skills.filter(({ archivedAt }) => archivedAt === null),
    ...skills.filter(({ archivedAt }) => archivedAt !== null),
  ]
}

export async function updateSkill(
  db: Kysely<Schema>,
  id: SkillId,
  changes: SkillChanges & { readonly archivedAt?: Instant | null | undefined },
  changedAt: Instant,
): Promise<Skill> {
  const set: Updateable<SkillTable> = {
    name: changes.name,
    area: changes.area,
    levels: changes.levels === undefined ? undefined : toJson(changes.levels),
    archived_at: changes.archivedAt,
    changed_at: changedAt,
  }
  const row = await db
    .updateTable('skill')
    .set(set)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toSkill(row)
}

export async function updateSkillPosition(db: Kysely<Schema>, id: SkillId, position: number): Promise<void> {
  await db.updateTable('skill').set({ position }).where('id', '=', id).execute()
}

/** The highest place taken, -1 in an empty list. */
export async function lastSkillPosition(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('skill')
    .select((eb) => eb.fn.max('position').as('position'))
    .executeTakeFirst()
  return row?.position ?? -1
}

function toSkill(row: Selectable<SkillTable>): Skill {
  return {
    id: branded<SkillId>(row.id),
    shippedKey: row.shipped_key,
    name: row.name,
    area: row.area,
    levels: fromJson(Levels, row.levels),
    position: row.position,
    archivedAt: nullableBranded<Instant>(row.archived_at),
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
  }
}
