import type { Kysely, Selectable, Updateable } from 'kysely'
import * as z from 'zod/mini'
import type { Instant } from '../../../shared/kernel/time.ts'
import {
  type Template,
  type TemplateChanges,
  type TemplateId,
  TemplateSection,
} from '../../../shared/template/template.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded, toJson } from '../db/columns.ts'
import type { Schema, TemplateTable } from '../db/schema.generated.ts'

const Sections = z.array(TemplateSection)

/** Inserts a template as given and answers what the store holds. */
export async function insertTemplate(db: Kysely<Schema>, template: Template): Promise<Template> {
  const row = await db
    .insertInto('template')
    .values({
      id: template.id,
      shipped_key: template.shippedKey,
      name: template.name,
      situation: template.situation,
      minutes: template.minutes,
      sections: toJson(template.sections),
      position: template.position,
      created_at: template.createdAt,
      changed_at: template.changedAt,
      trashed_at: template.trashedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toTemplate(row)
}

export async function findTemplate(db: Reader, id: TemplateId): Promise<Template | undefined> {
  const row = await db
    .selectFrom('template')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toTemplate(row)
}

/** In the manager's order; those in the trash are left out. */
export async function listTemplates(db: Reader): Promise<Template[]> {
  const rows = await db
    .selectFrom('template')
    .selectAll()
    .where('trashed_at', 'is', null)
    .orderBy('position')
    .orderBy('created_at')
    .execute()
  return rows.map(toTemplate)
}

/** The shipped keys in the store, those in the trash too. */
export async function listShippedKeys(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('template')
    .select('shipped_key')
    .where('shipped_key', 'is not', null)
    .execute()
  return rows.flatMap((row) => (row.shipped_key === null ? [] : [row.shipped_key]))
}

export async function updateTemplate(
  db: Kysely<Schema>,
  id: TemplateId,
  changes: TemplateChanges,
  changedAt: Instant,
): Promise<Template> {
  const set: Updateable<TemplateTable> = {
    name: changes.name,
    situation: changes.situation,
    minutes: changes.minutes,
    sections: changes.sections === undefined ? undefined : toJson(changes.sections),
    changed_at: changedAt,
  }
  const row = await db
    .updateTable('template')
    .set(set)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toTemplate(row)
}

export async function updatePosition(db: Kysely<Schema>, id: TemplateId, position: number): Promise<void> {
  await db.updateTable('template').set({ position }).where('id', '=', id).execute()
}

/** The highest place taken, -1 in an empty list. */
export async function lastPosition(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('template')
    .select((eb) => eb.fn.max('position').as('position'))
    .executeTakeFirst()
  return row?.position ?? -1
}

function toTemplate(row: Selectable<TemplateTable>): Template {
  return {
    id: branded<TemplateId>(row.id),
    shippedKey: row.shipped_key,
    name: row.name,
    situation: row.situation,
    minutes: row.minutes,
    sections: fromJson(Sections, row.sections),
    position: row.position,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
