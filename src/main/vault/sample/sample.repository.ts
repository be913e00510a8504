import { type Kysely, sql } from 'kysely'
import { MetricId } from '../../../shared/metric/metric.ts'
import { TemplateId } from '../../../shared/template/template.ts'
import type { Reader } from '../context.ts'
import type { Schema } from '../db/schema.generated.ts'

/** How many people of the sample team there are, the archived and the thrown away included. */
export async function countSampleReps(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('rep')
    .select((eb) => eb.fn.countAll<number>().as('reps'))
    .where('is_sample', '=', 1)
    .executeTakeFirstOrThrow()
  return Number(row.reps)
}

/** Every metric, also in the trash, as far as it must be known to take it or to keep clear of its name. */
export async function listMetricFacts(db: Reader) {
  const rows = await db
    .selectFrom('metric')
    .select(['id', 'preset_key', 'name', 'period', 'unit', 'trashed_at'])
    .execute()
  return rows.map((row) => ({
    id: MetricId.parse(row.id),
    presetKey: row.preset_key,
    name: row.name,
    period: row.period,
    unit: row.unit,
    isTrashed: row.trashed_at !== null,
  }))
}

/** The shipped templates that are still there, by their key. */
export async function listShippedTemplateIds(db: Reader): Promise<ReadonlyMap<string, TemplateId>> {
  const rows = await db
    .selectFrom('template')
    .select(['id', 'shipped_key'])
    .where('shipped_key', 'is not', null)
    .where('trashed_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.shipped_key ?? '', TemplateId.parse(row.id)]))
}

/** The skills that came with the app, by their key. */
export async function listShippedSkillIds(db: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('skill').select(['id', 'shipped_key']).execute()
  return new Map(rows.flatMap(({ id, shipped_key }) => (shipped_key === null ? [] : [[shipped_key, id]])))
}

/**
 * Removes every record that is about sample people and nobody else, then the people themselves, with all
 * that hangs on them. An entry that is also about a real rep stays and loses only the sample people.
 */
export async function deleteSampleReps(db: Kysely<Schema>): Promise<void> {
  const samples = db.selectFrom('rep').select('id').where('is_sample', '=', 1)
  const lines = await db
    .selectFrom('record_index')
    .select(['id', 'noun', 'record_id'])
    .where((is) =>
      is.exists(
        is
          .selectFrom('record_index_rep as about')
          .select('about.rep_id')
          .whereRef('about.record_index_id', '=', 'record_index.id')
          .where('about.rep_id', 'in', samples),
      ),
    )
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('record_index_rep as about')
            .select('about.rep_id')
            .whereRef('about.record_index_id', '=', 'record_index.id')
            .where('about.rep_id', 'not in', samples),
        ),
      ),
    )
    .execute()
  for (const { id, noun, record_id } of lines) {
    if (noun === 'journal-entry') await db.deleteFrom('journal_entry').where('id', '=', record_id).execute()
    await db.deleteFrom('text_version').where('noun', '=', noun).where('record_id', '=', record_id).execute()
    await db.deleteFrom('record_index').where('id', '=', id).execute()
  }
  await db.deleteFrom('record_index_rep').where('rep_id', 'in', samples).execute()
  await db.deleteFrom('rep').where('is_sample', '=', 1).execute()
}

/**
 * Removes the metrics that came with the sample team. One that real people have numbers, targets or goals
 * in meanwhile is theirs now and stays.
 */
export async function deleteSampleMetrics(db: Kysely<Schema>): Promise<void> {
  const isUsed = sql<boolean>`EXISTS (SELECT 1 FROM rep_metric WHERE metric_id = metric.id)
    OR EXISTS (SELECT 1 FROM metric_reading WHERE metric_id = metric.id)
    OR EXISTS (SELECT 1 FROM metric_target WHERE metric_id = metric.id)
    OR EXISTS (SELECT 1 FROM goal WHERE metric_id = metric.id)`
  const samples = await db
    .selectFrom('metric')
    .select(['id', isUsed.as('isUsed')])
    .where('is_sample', '=', 1)
    .execute()
  for (const { id, isUsed } of samples) {
    if (isUsed) {
      await db.updateTable('metric').set({ is_sample: 0 }).where('id', '=', id).execute()
      continue
    }
    await db.deleteFrom('metric').where('id', '=', id).execute()
    await db.deleteFrom('text_version').where('noun', '=', 'metric').where('record_id', '=', id).execute()
    await db.deleteFrom('record_index').where('noun', '=', 'metric').where('record_id', '=', id).execute()
  }
}

/** Removes the weekly reviews that came with the sample team. */
export async function deleteSampleReviews(db: Kysely<Schema>): Promise<void> {
  const samples = await db.selectFrom('weekly_review').select('id').where('is_sample', '=', 1).execute()
  for (const { id } of samples) {
    await db
      .deleteFrom('text_version')
      .where('noun', '=', 'weekly-review')
      .where('record_id', '=', id)
      .execute()
    await db
      .deleteFrom('record_index')
      .where('noun', '=', 'weekly-review')
      .where('record_id', '=', id)
      .execute()
    await db.deleteFrom('weekly_review').where('id', '=', id).execute()
  }
}

/** A template that was made for the story only; the meetings keep their agendas. */
export async function deleteTemplate(db: Kysely<Schema>, id: TemplateId): Promise<void> {
  await db.deleteFrom('template').where('id', '=', id).execute()
  await db.deleteFrom('record_index').where('noun', '=', 'template').where('record_id', '=', id).execute()
}
