import { type Kysely, type Selectable, sql } from 'kysely'
import {
  type EntryTemplate,
  type EntryTemplateChanges,
  EntryTemplateId,
} from '../../../shared/entry-template/entry-template.ts'
import { entryKinds } from '../../../shared/journal-entry/journal-entry.ts'
import { Instant } from '../../../shared/kernel/time.ts'
import { isRichText, type RichText } from '../../../shared/rich-text/rich-text.ts'
import type { Reader } from '../context.ts'
import type { EntryTemplateTable, Schema } from '../db/schema.generated.ts'

/** Inserts a template; `shippedKey` names the form it came with the app as. */
export async function insertEntryTemplate(
  db: Kysely<Schema>,
  template: Omit<EntryTemplate, 'isShipped'>,
  shippedKey: string | null,
): Promise<EntryTemplate> {
  const row = await db
    .insertInto('entry_template')
    .values({
      id: template.id,
      shipped_key: shippedKey,
      kind: template.kind,
      name: template.name,
      document: JSON.stringify(template.document),
      created_at: template.changedAt,
      changed_at: template.changedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { ...template, isShipped: row.shipped_key !== null }
}

export async function findEntryTemplate(db: Reader, id: EntryTemplateId): Promise<EntryTemplate | undefined> {
  const row = await db
    .selectFrom('entry_template')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toTemplate(row)
}

/** By kind, within a kind in the order they came; templates in the trash are left out. */
export async function listEntryTemplates(db: Reader): Promise<EntryTemplate[]> {
  const rows = await db
    .selectFrom('entry_template')
    .selectAll()
    .where('trashed_at', 'is', null)
    .orderBy(sql`rowid`)
    .execute()
  const templates = rows.flatMap((row) => toTemplate(row) ?? [])
  return templates.sort((a, b) => entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind))
}

export async function updateEntryTemplate(
  db: Kysely<Schema>,
  id: EntryTemplateId,
  changes: Omit<EntryTemplateChanges, 'document'> & { readonly document?: RichText | undefined },
  changedAt: Instant,
): Promise<void> {
  await db
    .updateTable('entry_template')
    .set({
      kind: changes.kind,
      name: changes.name,
      document: changes.document === undefined ? undefined : JSON.stringify(changes.document),
      changed_at: changedAt,
    })
    .where('id', '=', id)
    .execute()
}

/** A template whose document this version cannot read is left alone and out of every list. */
function toTemplate(row: Selectable<EntryTemplateTable>): EntryTemplate | undefined {
  const document: unknown = JSON.parse(row.document)
  if (!isRichText(document)) return undefined
  return {
    id: EntryTemplateId.parse(row.id),
    kind: row.kind,
    name: row.name,
    document,
    isShipped: row.shipped_key !== null,
    changedAt: Instant.parse(row.changed_at),
  }
}
