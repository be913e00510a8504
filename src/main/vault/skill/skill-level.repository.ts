import type { Kysely, Selectable, Updateable } from 'kysely'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import {
  LevelNumber,
  type ScorecardId,
  type SkillId,
  type SkillLevel,
  type SkillLevelChanges,
  type SkillLevelId,
} from '../../../shared/skill/skill.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import { oneOf } from '../db/one-of.ts'
import type { Schema, SkillLevelTable } from '../db/schema.generated.ts'

/** Inserts a level as given and answers what the store holds. */
export async function insertLevel(db: Kysely<Schema>, level: SkillLevel): Promise<SkillLevel> {
  const row = await db
    .insertInto('skill_level')
    .values({
      id: level.id,
      rep_id: level.repId,
      skill_id: level.skillId,
      level: level.level,
      on_day: level.onDay,
      evidence: level.evidence,
      scorecard_id: level.scorecardId,
      acknowledged_on: level.acknowledgedOn,
      audience: level.audience,
      created_at: level.createdAt,
      changed_at: level.changedAt,
      trashed_at: level.trashedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toLevel(row)
}

/** Evidence outside the trash. */
export async function findLevel(db: Reader, id: SkillLevelId): Promise<SkillLevel | undefined> {
  const row = await db
    .selectFrom('skill_level')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toLevel(row)
}

/** Everything seen of one rep outside the trash, oldest first. */
export async function listLevelsOfRep(db: Reader, repId: RepId): Promise<SkillLevel[]> {
  const rows = await db
    .selectFrom('skill_level')
    .selectAll()
    .where('rep_id', '=', repId)
    .where('trashed_at', 'is', null)
    .orderBy('on_day')
    .orderBy('created_at')
    .execute()
  return rows.map(toLevel)
}

/** Everything seen of these reps outside the trash, oldest first. */
export async function listLevelsOfReps(db: Reader, repIds: readonly RepId[]): Promise<SkillLevel[]> {
  const rows = await db
    .selectFrom('skill_level')
    .selectAll()
    .where('rep_id', 'in', oneOf(repIds))
    .where('trashed_at', 'is', null)
    .orderBy('on_day')
    .orderBy('created_at')
    .execute()
  return rows.map(toLevel)
}

export async function updateLevel(
  db: Kysely<Schema>,
  id: SkillLevelId,
  changes: SkillLevelChanges & { readonly acknowledgedOn?: CalendarDay | null | undefined },
  changedAt: Instant,
): Promise<SkillLevel> {
  const set: Updateable<SkillLevelTable> = {
    level: changes.level,
    on_day: changes.onDay,
    evidence: changes.evidence,
    acknowledged_on: changes.acknowledgedOn,
    audience: changes.audience,
    changed_at: changedAt,
  }
  const row = await db
    .updateTable('skill_level')
    .set(set)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toLevel(row)
}

/** A level out of its column: the store's own CHECK lets nothing else in. */
export function levelOf(column: number): LevelNumber {
  return LevelNumber.parse(column)
}

/** The same for a column that may be empty. */
export function nullableLevelOf(column: number | null): LevelNumber | null {
  return column === null ? null : levelOf(column)
}

/** A row as the domain knows it. */
export function toLevel(row: Selectable<SkillLevelTable>): SkillLevel {
  return {
    id: branded<SkillLevelId>(row.id),
    repId: branded<RepId>(row.rep_id),
    skillId: branded<SkillId>(row.skill_id),
    level: levelOf(row.level),
    onDay: branded<CalendarDay>(row.on_day),
    evidence: row.evidence,
    scorecardId: nullableBranded<ScorecardId>(row.scorecard_id),
    acknowledgedOn: nullableBranded<CalendarDay>(row.acknowledged_on),
    audience: row.audience,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
