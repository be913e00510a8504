import { sql } from 'kysely'
import * as z from 'zod/mini'
import type { CoachingPlanId } from '../../../shared/coaching-plan/coaching-plan.ts'
import type { CardFacts, PlanFacts, SeenFacts } from '../../../shared/insight/skill-facts.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { Serves } from '../../../shared/rep/serves.ts'
import { selfScoreGaps } from '../../../shared/scorecard/scorecard.ts'
import type { ScorecardId, SkillId, SkillLevelId } from '../../../shared/skill/skill.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded } from '../db/columns.ts'
import { groupedBy, oneOf } from '../db/one-of.ts'
import { Answers } from '../scorecard/scorecard.repository.ts'
import { Questions } from '../scorecard/scorecard-form.repository.ts'
import { levelOf, nullableLevelOf } from '../skill/skill-level.repository.ts'
import type { ByRep } from './rep-history.repository.ts'

/** Levels seen from a day on, oldest first. */
export async function listSeenFacts(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ByRep<SeenFacts>> {
  const rows = await db
    .selectFrom('skill_level as seen')
    .innerJoin('skill', 'skill.id', 'seen.skill_id')
    .select(['seen.id', 'seen.rep_id', 'seen.skill_id', 'skill.name', 'seen.level', 'seen.on_day'])
    .select(['seen.created_at', 'seen.acknowledged_on'])
    .where('seen.rep_id', 'in', oneOf(repIds))
    .where('seen.on_day', '>=', from)
    .where('seen.trashed_at', 'is', null)
    .orderBy('seen.on_day')
    .orderBy('seen.created_at')
    .execute()
  return groupedBy(
    rows,
    (row) => row.rep_id,
    (row) => ({
      id: branded<SkillLevelId>(row.id),
      skillId: branded<SkillId>(row.skill_id),
      skillName: row.name,
      level: levelOf(row.level),
      onDay: branded<CalendarDay>(row.on_day),
      createdAt: branded<Instant>(row.created_at),
      acknowledgedOn: nullableBranded<CalendarDay>(row.acknowledged_on),
    }),
  )
}

const Items = z.array(z.strictObject({ side: z.enum(['provide', 'do']), addedAt: z.string() }))

/** Plans that began from a day on, oldest first, with what each side brings. */
export async function listPlanFacts(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ByRep<PlanFacts>> {
  const rows = await db
    .selectFrom('coaching_plan as plan')
    .innerJoin('skill', 'skill.id', 'plan.skill_id')
    .select(['plan.id', 'plan.rep_id', 'plan.skill_id', 'skill.name', 'plan.from_level', 'plan.starts_on'])
    .select(['plan.review_on', 'plan.ended_on', 'plan.serves'])
    .select(
      sql<string>`(SELECT json_group_array(json_object('side', side, 'addedAt', created_at))
        FROM coaching_plan_item WHERE coaching_plan_id = plan.id)`.as('items'),
    )
    .where('plan.rep_id', 'in', oneOf(repIds))
    .where('plan.starts_on', '>=', from)
    .where('plan.trashed_at', 'is', null)
    .orderBy('plan.starts_on')
    .orderBy('plan.created_at')
    .execute()
  return groupedBy(
    rows,
    (row) => row.rep_id,
    (row) => ({
      id: branded<CoachingPlanId>(row.id),
      skillId: branded<SkillId>(row.skill_id),
      skillName: row.name,
      fromLevel: nullableLevelOf(row.from_level),
      startsOn: branded<CalendarDay>(row.starts_on),
      reviewOn: branded<CalendarDay>(row.review_on),
      endedOn: nullableBranded<CalendarDay>(row.ended_on),
      serves: row.serves === null ? null : Serves.parse(row.serves),
      items: fromJson(Items, row.items).map(({ side, addedAt }) => ({
        side,
        addedOn: branded<CalendarDay>(addedAt.slice(0, 10)),
      })),
    }),
  )
}

/** Cards filled from a day on, oldest first, each with what the two saw differently. */
export async function listCardFacts(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ByRep<CardFacts>> {
  const rows = await db
    .selectFrom('scorecard')
    .select(['id', 'rep_id', 'form_name', 'occasion', 'on_day', 'discussed_on', 'questions', 'answers'])
    .where('rep_id', 'in', oneOf(repIds))
    .where('on_day', '>=', from)
    .where('trashed_at', 'is', null)
    .orderBy('on_day')
    .orderBy('created_at')
    .execute()
  return groupedBy(
    rows,
    (row) => row.rep_id,
    (row) => ({
      id: branded<ScorecardId>(row.id),
      name: row.occasion === '' ? row.form_name : row.occasion,
      onDay: branded<CalendarDay>(row.on_day),
      discussedOn: nullableBranded<CalendarDay>(row.discussed_on),
      gaps: selfScoreGaps({
        questions: fromJson(Questions, row.questions),
        answers: fromJson(Answers, row.answers),
      }),
    }),
  )
}
