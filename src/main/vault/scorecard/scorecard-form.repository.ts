import type { Kysely, Selectable, Updateable } from 'kysely'
import * as z from 'zod/mini'
import type { Instant } from '../../../shared/kernel/time.ts'
import {
  type ScorecardForm,
  type ScorecardFormChanges,
  type ScorecardFormId,
  ScorecardQuestion,
} from '../../../shared/scorecard/scorecard-form.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded, toJson } from '../db/columns.ts'
import type { Schema, ScorecardFormTable } from '../db/schema.generated.ts'

/** The questions of a form or a card, as a JSON column holds them. */
export const Questions = z.array(ScorecardQuestion)

/** Inserts a form as given and answers what the store holds. */
export async function insertForm(db: Kysely<Schema>, form: ScorecardForm): Promise<ScorecardForm> {
  const row = await db
    .insertInto('scorecard_form')
    .values({
      id: form.id,
      shipped_key: form.shippedKey,
      name: form.name,
      situation: form.situation,
      questions: toJson(form.questions),
      version: form.version,
      position: form.position,
      created_at: form.createdAt,
      changed_at: form.changedAt,
      trashed_at: form.trashedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toForm(row)
}

export async function findForm(db: Reader, id: ScorecardFormId): Promise<ScorecardForm | undefined> {
  const row = await db
    .selectFrom('scorecard_form')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toForm(row)
}

/** In the manager's order; those in the trash are left out. */
export async function listForms(db: Reader): Promise<ScorecardForm[]> {
  const rows = await db
    .selectFrom('scorecard_form')
    .selectAll()
    .where('trashed_at', 'is', null)
    .orderBy('position')
    .orderBy('created_at')
    .execute()
  return rows.map(toForm)
}

export async function updateForm(
  db: Kysely<Schema>,
  id: ScorecardFormId,
  changes: ScorecardFormChanges & { readonly version?: number },
  changedAt: Instant,
): Promise<ScorecardForm> {
  const set: Updateable<ScorecardFormTable> = {
    name: changes.name,
    situation: changes.situation,
    questions: changes.questions === undefined ? undefined : toJson(changes.questions),
    version: changes.version,
    changed_at: changedAt,
  }
  const row = await db
    .updateTable('scorecard_form')
    .set(set)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toForm(row)
}

export async function updateFormPosition(
  db: Kysely<Schema>,
  id: ScorecardFormId,
  position: number,
): Promise<void> {
  await db.updateTable('scorecard_form').set({ position }).where('id', '=', id).execute()
}

/** The highest place taken, -1 in an empty list. */
export async function lastFormPosition(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('scorecard_form')
    .select((eb) => eb.fn.max('position').as('position'))
    .executeTakeFirst()
  return row?.position ?? -1
}

/** Whether a card was filled with this version of a form; then its questions must not change under it. */
export async function isVersionFilled(db: Reader, id: ScorecardFormId, version: number): Promise<boolean> {
  const row = await db
    .selectFrom('scorecard')
    .select('id')
    .where('form_id', '=', id)
    .where('form_version', '=', version)
    .executeTakeFirst()
  return row !== undefined
}

function toForm(row: Selectable<ScorecardFormTable>): ScorecardForm {
  return {
    id: branded<ScorecardFormId>(row.id),
    shippedKey: row.shipped_key,
    name: row.name,
    situation: row.situation,
    questions: fromJson(Questions, row.questions),
    version: row.version,
    position: row.position,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
