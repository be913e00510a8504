import { type Kysely, sql } from 'kysely'
import { HeldAudience, type HeldKind } from '../../../shared/erasure/erasure.ts'
import type { Named } from '../../../shared/erasure/redact-names.ts'
import type { Instant } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded } from '../db/columns.ts'
import type { Schema } from '../db/schema.generated.ts'
import { type HeldTable, heldTables, type Scope } from './held-tables.ts'

/** A row as the store holds it. */
export type HeldRow = Readonly<Record<string, string | number | null>>

/** Somebody of the vault, also from the archive and the trash. */
export interface Person extends Named {
  readonly id: RepId
  readonly createdAt: Instant
}

/** Everybody there is or was, with every name imported files know them by. */
export async function listPeople(db: Reader): Promise<Person[]> {
  const reps = await db.selectFrom('rep').select(['id', 'name', 'created_at']).execute()
  const aliases = await db.selectFrom('rep_alias').select(['rep_id', 'alias']).execute()
  return reps.map((rep) => ({
    id: branded<RepId>(rep.id),
    name: rep.name,
    createdAt: branded<Instant>(rep.created_at),
    aliases: aliases.filter((one) => one.rep_id === rep.id).map((one) => one.alias),
  }))
}

/** The rows of one table that are about a rep, oldest first, each with its reader. */
export async function listHeldRows(
  db: Kysely<Schema>,
  from: HeldTable,
  repId: RepId,
): Promise<readonly { readonly row: HeldRow; readonly audience: HeldAudience }[]> {
  const { rows } = await sql<HeldRow>`
    SELECT *, ${audienceOf(from)} AS held_audience FROM ${sql.table(from.table)}
    WHERE ${from.belongsTo(repId, 'about')}
    ORDER BY ${from.day === undefined ? sql`1` : sql.ref(from.day)}`.execute(db)
  return rows.map(({ held_audience, ...row }) => ({ row, audience: HeldAudience.parse(held_audience) }))
}

/** How many rows there are about a rep, by kind and reader. */
export async function countHeldRows(
  db: Kysely<Schema>,
  repId: RepId,
  scope: Scope,
): Promise<{ kind: HeldKind; audience: HeldAudience; count: number }[]> {
  const counted: { kind: HeldKind; audience: HeldAudience; count: number }[] = []
  for (const from of heldTables) {
    const { rows } = await sql<{ reader: string; rows: number }>`
      SELECT ${audienceOf(from)} AS reader, count(*) AS rows FROM ${sql.table(from.table)}
      WHERE ${from.belongsTo(repId, scope)} GROUP BY reader`.execute(db)
    for (const row of rows) {
      counted.push({ kind: from.kind, audience: HeldAudience.parse(row.reader), count: row.rows })
    }
  }
  return counted
}

function audienceOf({ audience }: HeldTable) {
  return typeof audience === 'string' ? sql`${audience}` : audience
}

/** The ids of all earlier texts that go with a rep: some hang on records that take no texts along. */
export async function deleteEarlierTexts(db: Kysely<Schema>, repId: RepId): Promise<void> {
  const texts = heldTables.find(({ table }) => table === 'text_version')
  if (texts === undefined) return
  await sql`DELETE FROM text_version WHERE ${texts.belongsTo(repId, 'only-about')}`.execute(db)
}

/** Index lines that are about this rep and nobody else. */
export async function countIndexLines(db: Reader, repId: RepId): Promise<number> {
  const row = await db
    .selectFrom('record_index_rep as about')
    .select((all) => all.fn.countAll<number>().as('lines'))
    .where('about.rep_id', '=', repId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('record_index_rep as other')
            .select('other.rep_id')
            .whereRef('other.record_index_id', '=', 'about.record_index_id')
            .where('other.rep_id', '!=', repId),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return row.lines
}

/** Notes that are about this rep and somebody else. */
export async function countSharedNotes(db: Reader, repId: RepId): Promise<number> {
  const row = await db
    .selectFrom('journal_entry_rep as about')
    .select((all) => all.fn.countAll<number>().as('notes'))
    .where('about.rep_id', '=', repId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('journal_entry_rep as other')
          .select('other.rep_id')
          .whereRef('other.journal_entry_id', '=', 'about.journal_entry_id')
          .where('other.rep_id', '!=', repId),
      ),
    )
    .executeTakeFirstOrThrow()
  return row.notes
}

/** Records whose title or text has this name in it. */
export async function countMentions(db: Kysely<Schema>, name: string): Promise<number> {
  const { rows } = await sql<{ found: number }>`
    SELECT count(*) AS found FROM record_index WHERE instr(lower(title || ' ' || body), lower(${name})) > 0`.execute(
    db,
  )
  return rows[0]?.found ?? 0
}

/**
 * Builds the search index anew from what is left. Deleting marks an entry as gone and keeps its words in
 * the index until its pages happen to be merged.
 */
export async function rebuildSearchIndex(db: Kysely<Schema>): Promise<void> {
  await sql`INSERT INTO record_search (record_search) VALUES ('rebuild')`.execute(db)
}

/** What metrics are called, for readings and goals in a report. */
export async function metricNames(db: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('metric').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The tags of the notes about a rep, by note. */
export async function tagsOfNotes(db: Reader, repId: RepId): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('journal_entry_rep as about')
    .innerJoin('journal_entry_tag as tagged', 'tagged.journal_entry_id', 'about.journal_entry_id')
    .innerJoin('tag', 'tag.id', 'tagged.tag_id')
    .select(['about.journal_entry_id as entry', 'tag.name as name'])
    .where('about.rep_id', '=', repId)
    .orderBy('tag.name')
    .execute()
  const tags = new Map<string, string[]>()
  for (const { entry, name } of rows) tags.set(entry, [...(tags.get(entry) ?? []), name])
  return tags
}

/** Everybody who left and is not in the trash, who left first first. */
export async function listLeavers(
  db: Reader,
): Promise<readonly { readonly repId: RepId; readonly name: string; readonly archivedAt: Instant }[]> {
  const rows = await db
    .selectFrom('rep')
    .select(['id', 'name', 'archived_at'])
    .where('archived_at', 'is not', null)
    .where('trashed_at', 'is', null)
    .orderBy('archived_at')
    .execute()
  return rows.flatMap(({ id, name, archived_at }) =>
    archived_at === null
      ? []
      : [{ repId: branded<RepId>(id), name, archivedAt: branded<Instant>(archived_at) }],
  )
}
