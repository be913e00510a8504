import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../../shared/kernel/time.ts'
import { type Tag, TagId } from '../../../shared/tag/tag.ts'
import type { Reader } from '../context.ts'
import type { Schema } from '../db/schema.generated.ts'

/** Every tag with the number of its entries outside the trash, in order of the alphabet. */
export async function listTags(db: Reader): Promise<Tag[]> {
  const rows = await db
    .selectFrom('tag')
    .leftJoin('journal_entry_tag as worn', 'worn.tag_id', 'tag.id')
    .leftJoin('journal_entry as entry', (join) =>
      join.onRef('entry.id', '=', 'worn.journal_entry_id').on('entry.trashed_at', 'is', null),
    )
    .select(['tag.id', 'tag.name', (eb) => eb.fn.count<number>('entry.id').as('entry_count')])
    .groupBy(['tag.id', 'tag.name'])
    .orderBy(sql`tag.name COLLATE NOCASE`)
    .execute()
  return rows.map((row) => ({ id: TagId.parse(row.id), name: row.name, entryCount: row.entry_count }))
}

/** The names of all tags with their ids: a few hundred at most, matched in memory. */
export async function listTagNames(
  db: Reader,
): Promise<readonly { readonly id: TagId; readonly name: string }[]> {
  const rows = await db.selectFrom('tag').select(['id', 'name']).execute()
  return rows.map((row) => ({ id: TagId.parse(row.id), name: row.name }))
}

export async function insertTag(
  db: Kysely<Schema>,
  tag: { readonly id: TagId; readonly name: string },
  createdAt: Instant,
): Promise<void> {
  await db.insertInto('tag').values({ id: tag.id, name: tag.name, created_at: createdAt }).execute()
}

export async function updateTagName(db: Kysely<Schema>, id: TagId, name: string): Promise<void> {
  await db.updateTable('tag').set({ name }).where('id', '=', id).execute()
}

export async function deleteTag(db: Kysely<Schema>, id: TagId): Promise<void> {
  await db.deleteFrom('tag').where('id', '=', id).execute()
}

/** Removes the tags that no entry carries, in the trash or out of it. */
export async function deleteUnusedTags(db: Kysely<Schema>): Promise<void> {
  await db
    .deleteFrom('tag')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('journal_entry_tag as worn')
            .select('worn.tag_id')
            .whereRef('worn.tag_id', '=', 'tag.id'),
        ),
      ),
    )
    .execute()
}

/** Makes the tags of an entry exactly these. */
export async function replaceEntryTags(
  db: Kysely<Schema>,
  entryId: string,
  tagIds: readonly TagId[],
): Promise<void> {
  await db.deleteFrom('journal_entry_tag').where('journal_entry_id', '=', entryId).execute()
  if (tagIds.length === 0) return
  await db
    .insertInto('journal_entry_tag')
    .values(tagIds.map((tagId) => ({ journal_entry_id: entryId, tag_id: tagId })))
    .execute()
}

/** The ids of the entries that carry a tag, in the trash or out of it. */
export async function listEntriesTagged(db: Reader, id: TagId): Promise<string[]> {
  const rows = await db
    .selectFrom('journal_entry_tag')
    .select('journal_entry_id')
    .where('tag_id', '=', id)
    .execute()
  return rows.map((row) => row.journal_entry_id)
}

/** Hangs the entries of one tag on another; those that carry both keep the other. */
export async function moveEntries(db: Kysely<Schema>, fromId: TagId, toId: TagId): Promise<void> {
  await sql`INSERT OR IGNORE INTO journal_entry_tag (journal_entry_id, tag_id)
    SELECT journal_entry_id, ${toId} FROM journal_entry_tag WHERE tag_id = ${fromId}`.execute(db)
  await db.deleteFrom('journal_entry_tag').where('tag_id', '=', fromId).execute()
}

/** Writes the tags of these entries anew into their lines of the record index. */
export async function refreshIndexedTags(db: Kysely<Schema>, entryIds: readonly string[]): Promise<void> {
  if (entryIds.length === 0) return
  await sql`UPDATE record_index SET tags = coalesce((
      SELECT group_concat(tag.name, ',' ORDER BY tag.name COLLATE NOCASE)
      FROM journal_entry_tag JOIN tag ON tag.id = tag_id WHERE journal_entry_id = record_id
    ), '')
    WHERE noun = 'journal-entry' AND record_id IN (SELECT value FROM json_each(${JSON.stringify(entryIds)}))`.execute(
    db,
  )
}
