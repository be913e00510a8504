import type { Kysely, Selectable, Updateable } from 'kysely'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { MetricId } from '../../../shared/metric/metric.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { SkillId, SkillLevelId } from '../../../shared/skill/skill.ts'
import type { SmallGain, SmallGainChanges, SmallGainId } from '../../../shared/small-gain/small-gain.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import type { Schema, SmallGainTable } from '../db/schema.generated.ts'
import { updatedRow } from '../db/written-row.ts'

/** Inserts a gain as given and answers what the store holds. */
export async function insertGain(db: Kysely<Schema>, gain: SmallGain): Promise<SmallGain> {
  const row = await db
    .insertInto('small_gain')
    .values({
      id: gain.id,
      rep_id: gain.repId,
      kind: gain.kind,
      on_day: gain.onDay,
      words: gain.words,
      step_percent: gain.stepPercent,
      skill_id: gain.skillId,
      skill_level_id: gain.skillLevelId,
      metric_id: gain.metricId,
      audience: gain.audience,
      created_at: gain.createdAt,
      changed_at: gain.changedAt,
      trashed_at: gain.trashedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toGain(row)
}

export async function findGain(db: Reader, id: SmallGainId): Promise<SmallGain | undefined> {
  const row = await db
    .selectFrom('small_gain')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toGain(row)
}

/** The gain that rests on this evidence, in the trash or not. */
export async function findGainOfLevel(db: Reader, levelId: SkillLevelId): Promise<SmallGain | undefined> {
  const row = await db
    .selectFrom('small_gain')
    .selectAll()
    .where('skill_level_id', '=', levelId)
    .executeTakeFirst()
  return row === undefined ? undefined : toGain(row)
}

/** Newest first. A gain whose evidence lies in the trash is left out with it. */
export async function listGainsOfRep(db: Reader, repId: RepId): Promise<SmallGain[]> {
  const rows = await db
    .selectFrom('small_gain')
    .leftJoin('skill_level', 'skill_level.id', 'small_gain.skill_level_id')
    .selectAll('small_gain')
    .where('small_gain.rep_id', '=', repId)
    .where('small_gain.trashed_at', 'is', null)
    .where('skill_level.trashed_at', 'is', null)
    .orderBy('small_gain.on_day', 'desc')
    .orderBy('small_gain.created_at', 'desc')
    .execute()
  return rows.map(toGain)
}

export async function updateGain(
  db: Kysely<Schema>,
  id: SmallGainId,
  changes: SmallGainChanges,
  changedAt: Instant,
): Promise<SmallGain> {
  const set: Updateable<SmallGainTable> = {
    on_day: changes.onDay,
    words: changes.words,
    step_percent: changes.stepPercent,
    audience: changes.audience,
    changed_at: changedAt,
  }
  const row = await updatedRow(db, 'small_gain', id, set)
  return toGain(row)
}

export async function deleteGain(db: Kysely<Schema>, id: SmallGainId): Promise<void> {
  await db.deleteFrom('small_gain').where('id', '=', id).execute()
}

function toGain(row: Selectable<SmallGainTable>): SmallGain {
  return {
    id: branded<SmallGainId>(row.id),
    repId: branded<RepId>(row.rep_id),
    kind: row.kind,
    onDay: branded<CalendarDay>(row.on_day),
    words: row.words,
    stepPercent: row.step_percent,
    skillId: nullableBranded<SkillId>(row.skill_id),
    skillLevelId: nullableBranded<SkillLevelId>(row.skill_level_id),
    metricId: nullableBranded<MetricId>(row.metric_id),
    audience: row.audience,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
