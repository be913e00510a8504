import { type Kysely, type RawBuilder, sql } from 'kysely'
import { CalendarDay, type Instant } from '../../../shared/kernel/time.ts'
import type { RecordCursor, RecordNoun, RecordPage, TrashableNoun } from '../../../shared/record/record.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { prepared } from '../db/prepared.ts'
import type { Schema } from '../db/schema.generated.ts'
import { type LineRow, lineColumns, toLine } from './record-line.ts'

export interface LineFilter {
  readonly repId?: RepId | undefined
  readonly nouns?: readonly RecordNoun[] | undefined
  readonly kinds?: readonly string[] | undefined
  readonly from?: CalendarDay | undefined
  readonly to?: CalendarDay | undefined
  readonly after?: RecordCursor | undefined
  readonly limit: number
}

export async function deleteLine(db: Kysely<Schema>, noun: RecordNoun, recordId: string): Promise<void> {
  await db.deleteFrom('record_index').where('noun', '=', noun).where('record_id', '=', recordId).execute()
}

/** Newest first; a page ends with a cursor while there is more. */
export async function listLines(db: Reader, filter: LineFilter): Promise<RecordPage> {
  const rows =
    filter.repId === undefined ? await teamRows(db, filter) : await repRows(db, filter, filter.repId)
  return page(rows, filter.limit)
}

function teamRows(db: Reader, filter: LineFilter): Promise<LineRow[]> {
  let select = lineColumns(db).where('record_index.trashed_at', 'is', null)
  if (filter.nouns !== undefined) select = select.where('noun', 'in', filter.nouns)
  if (filter.kinds !== undefined) select = select.where('kind', 'in', filter.kinds)
  if (filter.from !== undefined) select = select.where('record_index.happened_on', '>=', filter.from)
  if (filter.to !== undefined) select = select.where('record_index.happened_on', '<=', filter.to)
  if (filter.after !== undefined) {
    select = select.where(
      sql<boolean>`(record_index.happened_on, record_index.id) < (${filter.after.happenedOn}, ${filter.after.indexId})`,
    )
  }
  return select
    .orderBy('record_index.happened_on', 'desc')
    .orderBy('record_index.id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

function linesAbout(db: Reader, repId: RepId | RawBuilder<RepId>, most: number | RawBuilder<number>) {
  return lineColumns(db)
    .innerJoin('record_index_rep as about', 'about.record_index_id', 'record_index.id')
    .where('about.rep_id', '=', repId)
    .where('record_index.trashed_at', 'is', null)
    .orderBy('about.happened_on', 'desc')
    .orderBy('about.record_index_id', 'desc')
    .limit(most)
}

/** The first page of a rep's page, as it is nearly always asked. */
const firstLinesAbout = prepared<{ readonly repId: RepId; readonly most: number }>()((db, value) =>
  linesAbout(db, value('repId'), value('most')),
)

function repRows(db: Reader, { limit, ...filter }: LineFilter, repId: RepId): Promise<LineRow[]> {
  const most = limit + 1
  const isNarrowed = Object.entries(filter).some(([name, value]) => name !== 'repId' && value !== undefined)
  if (!isNarrowed) return firstLinesAbout(db, { repId, most })
  let select = linesAbout(db, repId, most)
  if (filter.nouns !== undefined) select = select.where('noun', 'in', filter.nouns)
  if (filter.kinds !== undefined) select = select.where('kind', 'in', filter.kinds)
  if (filter.from !== undefined) select = select.where('about.happened_on', '>=', filter.from)
  if (filter.to !== undefined) select = select.where('about.happened_on', '<=', filter.to)
  if (filter.after !== undefined) {
    select = select.where(
      sql<boolean>`(about.happened_on, about.record_index_id) < (${filter.after.happenedOn}, ${filter.after.indexId})`,
    )
  }
  return select.execute()
}

/** What was thrown away, last first. */
export async function listTrashedLines(db: Reader): Promise<RecordPage> {
  const rows = await lineColumns(db)
    .where('record_index.trashed_at', 'is not', null)
    // What became of a note lies under the note, if that was thrown away as well.
    .where(
      sql<boolean>`NOT (noun = 'follow-up' AND EXISTS (
        SELECT 1 FROM follow_up JOIN journal_entry AS entry ON entry.id = follow_up.journal_entry_id
        WHERE follow_up.id = record_index.record_id AND entry.trashed_at IS NOT NULL))`,
    )
    .orderBy('record_index.trashed_at', 'desc')
    .limit(500)
    .execute()
  return { lines: rows.map(toLine), next: null }
}

/** Stamps or clears the trash moment of a record and its line. Answers whether there was such a record. */
export async function setTrashedAt(
  db: Kysely<Schema>,
  noun: TrashableNoun,
  id: string,
  trashedAt: Instant | null,
): Promise<boolean> {
  const result = await db
    .updateTable(tableOf(noun))
    .set({ trashed_at: trashedAt })
    .where('id', '=', id)
    .executeTakeFirst()
  await db
    .updateTable('record_index')
    .set({ trashed_at: trashedAt })
    .where('noun', '=', noun)
    .where('record_id', '=', id)
    .execute()
  return result.numUpdatedRows > 0n
}

/**
 * Trashes what became of a note together with it, and brings back with it what went with it: those that
 * carry the same moment. Called before the note itself is stamped or cleared.
 */
export async function setFollowUpsTrashedAt(
  db: Kysely<Schema>,
  entryId: string,
  trashedAt: Instant | null,
): Promise<void> {
  const entry = await db
    .selectFrom('journal_entry')
    .select('trashed_at')
    .where('id', '=', entryId)
    .executeTakeFirst()
  if (entry === undefined || (trashedAt !== null && entry.trashed_at !== null)) return
  const ids = await db
    .selectFrom('follow_up')
    .select('id')
    .where('journal_entry_id', '=', entryId)
    .where('trashed_at', 'is', entry.trashed_at)
    .execute()
  for (const { id } of ids) await setTrashedAt(db, 'follow-up', id, trashedAt)
}

/** Whether a plan in the trash is a running one, and its rep has another that runs. */
export async function wouldRunBeside(db: Reader, planId: string): Promise<boolean> {
  const row = await db
    .selectFrom('coaching_plan as trashed')
    .innerJoin('coaching_plan as other', 'other.rep_id', 'trashed.rep_id')
    .select('other.id')
    .where('trashed.id', '=', planId)
    .where('trashed.ended_on', 'is', null)
    .where('other.ended_on', 'is', null)
    .where('other.trashed_at', 'is', null)
    .whereRef('other.id', '!=', 'trashed.id')
    .executeTakeFirst()
  return row !== undefined
}

/** Removes a record that lies in the trash, with its line and its earlier texts. */
export async function deleteTrashed(db: Kysely<Schema>, noun: TrashableNoun, id: string): Promise<boolean> {
  if (noun === 'journal-entry') await deleteLinesOfFollowUps(db, id)
  const result = await db
    .deleteFrom(tableOf(noun))
    .where('id', '=', id)
    .where('trashed_at', 'is not', null)
    .executeTakeFirst()
  if (result.numDeletedRows === 0n) return false
  await deleteLine(db, noun, id)
  await db.deleteFrom('text_version').where('noun', '=', noun).where('record_id', '=', id).execute()
  if (noun === 'rep') await db.deleteFrom('record_index_rep').where('rep_id', '=', id).execute()
  return true
}

/** The follow-ups themselves go with their note; their lines know nothing of it. */
async function deleteLinesOfFollowUps(db: Kysely<Schema>, entryId: string): Promise<void> {
  await db
    .deleteFrom('record_index')
    .where('noun', '=', 'follow-up')
    .where('record_id', 'in', (all) =>
      all
        .selectFrom('follow_up')
        .innerJoin('journal_entry', 'journal_entry.id', 'follow_up.journal_entry_id')
        .select('follow_up.id')
        .where('journal_entry_id', '=', entryId)
        .where('journal_entry.trashed_at', 'is not', null),
    )
    .execute()
}

/** Removes earlier texts of meetings and agenda items that are gone, so that "for good" is for good. */
export async function deleteVersionsOfGoneMeetings(db: Kysely<Schema>): Promise<void> {
  await db
    .deleteFrom('text_version')
    .where('noun', '=', 'one-on-one')
    .where('record_id', 'not in', (all) => all.selectFrom('one_on_one').select('id'))
    .where('record_id', 'not in', (all) => all.selectFrom('one_on_one_item').select('id'))
    .execute()
}

/** Records in the trash since before a moment, to be removed for good. */
export async function listTrashedBefore(
  db: Reader,
  moment: Instant,
): Promise<readonly { readonly noun: RecordNoun; readonly recordId: string }[]> {
  const rows = await db
    .selectFrom('record_index')
    .select(['noun', 'record_id'])
    .where('trashed_at', '<', moment)
    .execute()
  return rows.map((row) => ({ noun: row.noun, recordId: row.record_id }))
}

/** Index lines, in any state, that are about this rep and nobody else. */
export async function listLinesOnlyAbout(
  db: Reader,
  repId: RepId,
): Promise<readonly { readonly noun: RecordNoun; readonly recordId: string }[]> {
  const rows = await db
    .selectFrom('record_index_rep as about')
    .innerJoin('record_index', 'record_index.id', 'about.record_index_id')
    .select(['noun', 'record_id'])
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
    .execute()
  return rows.map((row) => ({ noun: row.noun, recordId: row.record_id }))
}

function page(rows: readonly LineRow[], limit: number): RecordPage {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next =
    rows.length > limit && last !== undefined
      ? { happenedOn: CalendarDay.parse(last.happened_on), indexId: last.id }
      : null
  return { lines: shown.map(toLine), next }
}

function tableOf(noun: TrashableNoun) {
  switch (noun) {
    case 'rep':
      return 'rep'
    case 'journal-entry':
      return 'journal_entry'
    case 'one-on-one':
      return 'one_on_one'
    case 'commitment':
      return 'commitment'
    case 'goal':
      return 'goal'
    case 'basket-item':
      return 'basket_item'
    case 'review-packet':
      return 'review_packet'
    case 'template':
      return 'template'
    case 'entry-template':
      return 'entry_template'
    case 'metric':
      return 'metric'
    case 'skill':
      return 'skill_level'
    case 'scorecard':
      return 'scorecard'
    case 'scorecard-form':
      return 'scorecard_form'
    case 'coaching-plan':
      return 'coaching_plan'
    case 'small-gain':
      return 'small_gain'
    case 'desire-reading':
      return 'desire_reading'
    case 'track':
      return 'track'
    case 'fit-review':
      return 'fit_review'
    case 'abc-plan':
      return 'abc_plan'
    case 'win':
      return 'win'
    case 'follow-up':
      return 'follow_up'
    case 'weekly-review':
      return 'weekly_review'
  }
}
