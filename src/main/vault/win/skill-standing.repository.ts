import { sql } from 'kysely'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { SkillStanding } from '../../../shared/win/win-fit.ts'
import type { Reader } from '../context.ts'
import { branded } from '../db/columns.ts'

/** How every rep of the team stands on every skill that was seen of them or that a plan works on now. */
export async function listSkillStandings(db: Reader): Promise<SkillStanding[]> {
  const standings = new Map<string, SkillStanding>()
  for (const row of await listLastLevels(db)) {
    const level = { level: row.level, on: branded<CalendarDay>(row.on_day) }
    const repId = branded<RepId>(row.rep_id)
    standings.set(keyOf(row), { repId, skillId: row.skill_id, level, plannedSince: null })
  }
  for (const row of await listOpenPlans(db)) {
    const plannedSince = branded<CalendarDay>(row.starts_on)
    const seen = standings.get(keyOf(row))
    const repId = branded<RepId>(row.rep_id)
    standings.set(keyOf(row), { repId, skillId: row.skill_id, level: seen?.level ?? null, plannedSince })
  }
  return [...standings.values()]
}

/** The names of skills by id, archived ones too: what was written about them stays. */
export async function listSkillNames(db: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('skill').select(['id', 'name']).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Of each rep and skill the row with the newest day: SQLite takes the other columns from where the maximum is. */
async function listLastLevels(db: Reader) {
  return db
    .selectFrom('skill_level as seen')
    .innerJoin('rep', 'rep.id', 'seen.rep_id')
    .select(['seen.rep_id', 'seen.skill_id', 'seen.level', 'seen.on_day'])
    .select(sql`max(seen.on_day || seen.created_at)`.as('newest'))
    .where('seen.trashed_at', 'is', null)
    .where('rep.trashed_at', 'is', null)
    .where('rep.archived_at', 'is', null)
    .groupBy(['seen.rep_id', 'seen.skill_id'])
    .execute()
}

async function listOpenPlans(db: Reader) {
  return db
    .selectFrom('coaching_plan as plan')
    .innerJoin('rep', 'rep.id', 'plan.rep_id')
    .select(['plan.rep_id', 'plan.skill_id', 'plan.starts_on'])
    .where('plan.ended_on', 'is', null)
    .where('plan.trashed_at', 'is', null)
    .where('rep.trashed_at', 'is', null)
    .where('rep.archived_at', 'is', null)
    .execute()
}

function keyOf(row: { readonly rep_id: string; readonly skill_id: string }): string {
  return `${row.rep_id} ${row.skill_id}`
}
