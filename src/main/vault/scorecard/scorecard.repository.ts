import type { Kysely, Selectable, Updateable } from 'kysely'
import * as z from 'zod/mini'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { CardAnswer, type Scorecard, type ScorecardChanges } from '../../../shared/scorecard/scorecard.ts'
import type { ScorecardFormId } from '../../../shared/scorecard/scorecard-form.ts'
import type { ScorecardId } from '../../../shared/skill/skill.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded, toJson } from '../db/columns.ts'
import type { Schema, ScorecardTable } from '../db/schema.generated.ts'
import { Questions } from './scorecard-form.repository.ts'

/** The answers of a card, as a JSON column holds them. */
export const Answers = z.array(CardAnswer)

/** Inserts a card as given and answers what the store holds. */
export async function insertScorecard(db: Kysely<Schema>, card: Scorecard): Promise<Scorecard> {
  const row = await db
    .insertInto('scorecard')
    .values({
      id: card.id,
      rep_id: card.repId,
      form_id: card.formId,
      form_name: card.formName,
      form_version: card.formVersion,
      questions: toJson(card.questions),
      occasion: card.occasion,
      on_day: card.onDay,
      answers: toJson(card.answers),
      notes: card.notes,
      discussed_on: card.discussedOn,
      audience: card.audience,
      created_at: card.createdAt,
      changed_at: card.changedAt,
      trashed_at: card.trashedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toScorecard(row)
}

/** A card outside the trash. */
export async function findScorecard(db: Reader, id: ScorecardId): Promise<Scorecard | undefined> {
  const row = await db
    .selectFrom('scorecard')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toScorecard(row)
}

/** Newest first. */
export async function listScorecardsOfRep(db: Reader, repId: RepId): Promise<Scorecard[]> {
  const rows = await db
    .selectFrom('scorecard')
    .selectAll()
    .where('rep_id', '=', repId)
    .where('trashed_at', 'is', null)
    .orderBy('on_day', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(toScorecard)
}

export async function updateScorecard(
  db: Kysely<Schema>,
  id: ScorecardId,
  changes: ScorecardChanges,
  changedAt: Instant,
): Promise<Scorecard> {
  const set: Updateable<ScorecardTable> = {
    occasion: changes.occasion,
    on_day: changes.onDay,
    answers: changes.answers === undefined ? undefined : toJson(changes.answers),
    notes: changes.notes,
    discussed_on: changes.discussedOn,
    audience: changes.audience,
    changed_at: changedAt,
  }
  const row = await db
    .updateTable('scorecard')
    .set(set)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toScorecard(row)
}

/** A row as the domain knows it. */
export function toScorecard(row: Selectable<ScorecardTable>): Scorecard {
  return {
    id: branded<ScorecardId>(row.id),
    repId: branded<RepId>(row.rep_id),
    formId: nullableBranded<ScorecardFormId>(row.form_id),
    formName: row.form_name,
    formVersion: row.form_version,
    questions: fromJson(Questions, row.questions),
    occasion: row.occasion,
    onDay: branded<CalendarDay>(row.on_day),
    answers: fromJson(Answers, row.answers),
    notes: row.notes,
    discussedOn: nullableBranded<CalendarDay>(row.discussed_on),
    audience: row.audience,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
