import { type Kysely, type Selectable, sql } from 'kysely'
import {
  type JournalEntry,
  type JournalEntryHead,
  JournalEntryId,
} from '../../../shared/journal-entry/journal-entry.ts'
import { CalendarDay, type DayRange, Instant } from '../../../shared/kernel/time.ts'
import { RepId } from '../../../shared/rep/rep-id.ts'
import { isRichText, type RichText } from '../../../shared/rich-text/rich-text.ts'
import { salvagePlainText } from '../../../shared/rich-text/salvage-plain-text.ts'
import type { Reader } from '../context.ts'
import { prepared } from '../db/prepared.ts'
import type { JournalEntryTable, Schema } from '../db/schema.generated.ts'

type HeadRow = Omit<Selectable<JournalEntryTable>, 'document' | 'trashed_at'> & {
  readonly rep_ids: string | null
  readonly tags: string | null
}

/** Inserts an entry and whom it is about; its tags are set apart (`setEntryTags`). */
export async function insertEntry(
  db: Kysely<Schema>,
  entry: JournalEntryHead,
  document: RichText,
): Promise<void> {
  await db
    .insertInto('journal_entry')
    .values({
      id: entry.id,
      ...fieldColumns(entry),
      document: JSON.stringify(document),
      source_one_on_one_id: entry.sourceOneOnOneId,
      created_at: entry.createdAt,
      changed_at: entry.changedAt,
    })
    .execute()
  await replaceReps(db, entry.id, entry.repIds)
}

/** An entry outside the trash, without its text. */
export async function findHead(db: Reader, id: JournalEntryId): Promise<JournalEntryHead | undefined> {
  const row = await headColumns(db)
    .where('entry.id', '=', id)
    .where('entry.trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toHead(row)
}

const entryById = prepared<{ readonly id: JournalEntryId }>()((db, value) =>
  headColumns(db)
    .select('entry.document')
    .where('entry.id', '=', value('id'))
    .where('entry.trashed_at', 'is', null),
)

/** An entry outside the trash, with its text. */
export async function findEntry(db: Reader, id: JournalEntryId): Promise<JournalEntry | undefined> {
  const [row] = await entryById(db, { id })
  return row === undefined ? undefined : toEntry(row)
}

/** The entries about a rep in a period, both end days included, oldest first; with their texts. */
export async function listEntriesAbout(db: Reader, repId: RepId, period: DayRange): Promise<JournalEntry[]> {
  const rows = await headColumns(db)
    .select('entry.document')
    .innerJoin('journal_entry_rep as about', 'about.journal_entry_id', 'entry.id')
    .where('about.rep_id', '=', repId)
    .where('entry.happened_on', '>=', period.from)
    .where('entry.happened_on', '<=', period.to)
    .where('entry.trashed_at', 'is', null)
    .orderBy('entry.happened_on')
    .orderBy('entry.created_at')
    .execute()
  return rows.map(toEntry)
}

/** Writes the facts of an entry; its text, tags and reps are written apart. */
export async function updateFacts(db: Kysely<Schema>, entry: JournalEntryHead): Promise<void> {
  await db
    .updateTable('journal_entry')
    .set({ ...fieldColumns(entry), changed_at: entry.changedAt })
    .where('id', '=', entry.id)
    .execute()
}

export async function updateDocument(
  db: Kysely<Schema>,
  id: JournalEntryId,
  document: RichText,
  changedAt: Instant,
): Promise<void> {
  await db
    .updateTable('journal_entry')
    .set({ document: JSON.stringify(document), changed_at: changedAt })
    .where('id', '=', id)
    .execute()
}

/** Makes the reps of an entry exactly these. */
export async function replaceReps(
  db: Kysely<Schema>,
  id: JournalEntryId,
  repIds: readonly RepId[],
): Promise<void> {
  await db.deleteFrom('journal_entry_rep').where('journal_entry_id', '=', id).execute()
  if (repIds.length === 0) return
  await db
    .insertInto('journal_entry_rep')
    .values(repIds.map((repId) => ({ journal_entry_id: id, rep_id: repId })))
    .execute()
}

/** Removes an entry at once, without the trash: only for one that says nothing. */
export async function deleteEntry(db: Kysely<Schema>, id: JournalEntryId): Promise<void> {
  await db.deleteFrom('journal_entry').where('id', '=', id).execute()
}

/** Those of the given reps that can be written about: not in the trash; a leaver can. */
export async function listKnownReps(db: Reader, repIds: readonly RepId[]): Promise<ReadonlySet<RepId>> {
  if (repIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('rep')
    .select('id')
    .where('id', 'in', repIds)
    .where('trashed_at', 'is', null)
    .execute()
  return new Set(rows.map((row) => RepId.parse(row.id)))
}

function headColumns(db: Reader) {
  return db.selectFrom('journal_entry as entry').select([
    'entry.id',
    'entry.kind',
    'entry.title',
    'entry.happened_on',
    'entry.setting',
    'entry.polarity',
    'entry.delivered_on',
    'entry.is_on_charts',
    'entry.source_one_on_one_id',
    'entry.audience',
    'entry.touch',
    'entry.follows_entry_id',
    'entry.created_at',
    'entry.changed_at',
    sql<
      string | null
    >`(SELECT group_concat(rep_id) FROM journal_entry_rep WHERE journal_entry_id = entry.id)`.as('rep_ids'),
    sql<string | null>`(SELECT group_concat(tag.name, ',' ORDER BY tag.name COLLATE NOCASE)
        FROM journal_entry_tag JOIN tag ON tag.id = tag_id WHERE journal_entry_id = entry.id)`.as('tags'),
  ])
}

function fieldColumns(entry: JournalEntryHead) {
  return {
    kind: entry.kind,
    title: entry.title,
    happened_on: entry.happenedOn,
    setting: entry.setting,
    polarity: entry.polarity,
    delivered_on: entry.deliveredOn,
    is_on_charts: entry.isOnCharts ? (1 as const) : (0 as const),
    audience: entry.audience,
    touch: entry.touch,
    follows_entry_id: entry.followsEntryId,
  }
}

function toHead(row: HeadRow): JournalEntryHead {
  return {
    id: JournalEntryId.parse(row.id),
    kind: row.kind,
    title: row.title,
    repIds: row.rep_ids === null ? [] : row.rep_ids.split(',').map((id) => RepId.parse(id)),
    happenedOn: CalendarDay.parse(row.happened_on),
    tags: row.tags === null ? [] : row.tags.split(','),
    setting: row.setting,
    polarity: row.polarity,
    deliveredOn: row.delivered_on === null ? null : CalendarDay.parse(row.delivered_on),
    isOnCharts: row.is_on_charts === 1,
    audience: row.audience,
    touch: row.touch,
    followsEntryId: row.follows_entry_id === null ? null : JournalEntryId.parse(row.follows_entry_id),
    sourceOneOnOneId: row.source_one_on_one_id,
    createdAt: Instant.parse(row.created_at),
    changedAt: Instant.parse(row.changed_at),
  }
}

function toEntry(row: HeadRow & { readonly document: string }): JournalEntry {
  const stored: unknown = JSON.parse(row.document)
  const document = isRichText(stored) ? stored : null
  return {
    ...toHead(row),
    document,
    salvagedText: document === null ? salvagePlainText(stored) : '',
  }
}
