import { sql } from 'kysely'
import { entryExcerpt } from '../../../shared/journal-entry/entry-text.ts'
import {
  type ChartEvent,
  type EntryKind,
  type EntryLine,
  type EntryPage,
  type EntrySetting,
  JournalEntryId,
  type Polarity,
} from '../../../shared/journal-entry/journal-entry.ts'
import type { Audience } from '../../../shared/kernel/text.ts'
import { CalendarDay, type DayRange, Instant } from '../../../shared/kernel/time.ts'
import type { RecordCursor } from '../../../shared/record/record.ts'
import { RepId } from '../../../shared/rep/rep-id.ts'
import type { TagId } from '../../../shared/tag/tag.ts'
import type { Reader } from '../context.ts'

export interface EntryFilter {
  readonly repId?: RepId | undefined
  readonly kinds?: readonly EntryKind[] | undefined
  readonly tagIds?: readonly TagId[] | undefined
  readonly from?: CalendarDay | undefined
  readonly to?: CalendarDay | undefined
  readonly audience?: Audience | undefined
  readonly after?: RecordCursor | undefined
  readonly limit: number
}

interface LineRow {
  readonly index_id: number
  readonly id: string
  readonly kind: EntryKind
  readonly heading: string
  readonly title: string
  readonly beginning: string
  readonly happened_on: string
  readonly rep_ids: string | null
  readonly tags: string
  readonly setting: EntrySetting | null
  readonly polarity: Polarity | null
  readonly delivered_on: string | null
  readonly follows_entry_id: string | null
  readonly audience: Audience
  readonly changed_at: string
}

/** Characters of the body that are read for an excerpt: its 280, and a first line that may be the heading. */
const beginningLength = 600

/**
 * Entries newest first. Without a rep, entries that are only about leavers stay out: they are on the
 * pages of those reps.
 */
export async function listEntries(db: Reader, filter: EntryFilter): Promise<EntryPage> {
  const rows =
    filter.repId === undefined ? await teamRows(db, filter) : await repRows(db, filter, filter.repId)
  const shown = rows.slice(0, filter.limit)
  const last = shown.at(-1)
  return {
    lines: shown.map(toLine),
    next:
      rows.length > filter.limit && last !== undefined
        ? { happenedOn: CalendarDay.parse(last.happened_on), indexId: last.index_id }
        : null,
  }
}

function teamRows(db: Reader, filter: EntryFilter): Promise<LineRow[]> {
  // The plus keeps the planner on the index by day: it can stop after one page, the index by noun must sort.
  let select = narrowed(lineColumns(db), filter)
    .where(sql<boolean>`+line.noun = 'journal-entry'`)
    .where(isAboutSomeonePresent)
  if (filter.from !== undefined) select = select.where('line.happened_on', '>=', filter.from)
  if (filter.to !== undefined) select = select.where('line.happened_on', '<=', filter.to)
  if (filter.after !== undefined) {
    const { happenedOn, indexId } = filter.after
    select = select.where(sql<boolean>`(line.happened_on, line.id) < (${happenedOn}, ${indexId})`)
  }
  return select
    .orderBy('line.happened_on', 'desc')
    .orderBy('line.id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

function repRows(db: Reader, filter: EntryFilter, repId: RepId): Promise<LineRow[]> {
  let select = narrowed(lineColumns(db), filter)
    .innerJoin('record_index_rep as about', 'about.record_index_id', 'line.id')
    .where('about.rep_id', '=', repId)
    .where('line.noun', '=', 'journal-entry')
  if (filter.from !== undefined) select = select.where('about.happened_on', '>=', filter.from)
  if (filter.to !== undefined) select = select.where('about.happened_on', '<=', filter.to)
  if (filter.after !== undefined) {
    const { happenedOn, indexId } = filter.after
    select = select.where(
      sql<boolean>`(about.happened_on, about.record_index_id) < (${happenedOn}, ${indexId})`,
    )
  }
  return select
    .orderBy('about.happened_on', 'desc')
    .orderBy('about.record_index_id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

/** Feedback that nobody has passed on yet, the oldest first. */
export async function listUndeliveredLines(db: Reader, repId?: RepId | undefined): Promise<EntryLine[]> {
  // The condition is written out: the planner cannot match bound values with a partial index.
  const undelivered = sql<string>`(
    SELECT id FROM journal_entry WHERE kind = 'feedback' AND delivered_on IS NULL AND trashed_at IS NULL
  )`
  let select = lineColumns(db)
    .where('line.noun', '=', 'journal-entry')
    .where('line.record_id', 'in', undelivered)
  select =
    repId === undefined
      ? select.where(isAboutSomeonePresent)
      : select.where(({ exists, selectFrom }) =>
          exists(
            selectFrom('journal_entry_rep as about')
              .select('about.rep_id')
              .whereRef('about.journal_entry_id', '=', 'entry.id')
              .where('about.rep_id', '=', repId),
          ),
        )
  const rows = await select.orderBy('entry.happened_on').orderBy('entry.created_at').limit(500).execute()
  return rows.map(toLine)
}

/**
 * Everything that hangs together with an entry, oldest first: what it came out of, and all that came out of
 * that. What lies in the trash is left out, and does not tear the rest apart.
 */
export async function listLinkedLines(db: Reader, id: JournalEntryId): Promise<EntryLine[]> {
  // A circle ends by itself: UNION keeps no row twice.
  const linked = sql<string>`(
    WITH RECURSIVE
      before (id) AS (
        SELECT ${id} UNION
        SELECT entry.follows_entry_id FROM journal_entry AS entry JOIN before ON entry.id = before.id
          WHERE entry.follows_entry_id IS NOT NULL
      ),
      linked (id) AS (
        SELECT id FROM before UNION
        SELECT entry.id FROM linked JOIN journal_entry AS entry ON entry.follows_entry_id = linked.id
      )
    SELECT id FROM linked LIMIT 100
  )`
  const rows = await lineColumns(db)
    .where('line.noun', '=', 'journal-entry')
    .where('line.record_id', 'in', linked)
    .orderBy('line.happened_on')
    .orderBy('line.id')
    .execute()
  return rows.map(toLine)
}

/** The entries that the trend charts of a rep draw, oldest first. */
export async function listChartEvents(db: Reader, repId: RepId, period: DayRange): Promise<ChartEvent[]> {
  const rows = await db
    .selectFrom('record_index_rep as about')
    .innerJoin('record_index as line', 'line.id', 'about.record_index_id')
    .innerJoin('journal_entry as entry', 'entry.id', 'line.record_id')
    .select(['entry.id', 'entry.kind', 'about.happened_on', 'line.title'])
    .where('about.rep_id', '=', repId)
    .where('about.happened_on', '>=', period.from)
    .where('about.happened_on', '<=', period.to)
    .where('line.noun', '=', 'journal-entry')
    .where('entry.is_on_charts', '=', 1)
    .where('entry.trashed_at', 'is', null)
    .orderBy('about.happened_on')
    .orderBy('about.record_index_id')
    .execute()
  return rows.map((row) => ({
    id: JournalEntryId.parse(row.id),
    happenedOn: CalendarDay.parse(row.happened_on),
    label: row.title,
    kind: row.kind,
  }))
}

const isAboutSomeonePresent = sql<boolean>`(
  NOT EXISTS (SELECT 1 FROM journal_entry_rep WHERE journal_entry_id = entry.id)
  OR EXISTS (
    SELECT 1 FROM journal_entry_rep AS about JOIN rep ON rep.id = about.rep_id
    WHERE about.journal_entry_id = entry.id AND rep.archived_at IS NULL AND rep.trashed_at IS NULL
  )
)`

function lineColumns(db: Reader) {
  return db
    .selectFrom('record_index as line')
    .innerJoin('journal_entry as entry', 'entry.id', 'line.record_id')
    .where('line.trashed_at', 'is', null)
    .select([
      'line.id as index_id',
      'entry.id',
      'entry.kind',
      'line.title as heading',
      'entry.title',
      sql<string>`substr(line.body, 1, ${sql.lit(beginningLength)})`.as('beginning'),
      'line.happened_on',
      'line.tags',
      'entry.setting',
      'entry.polarity',
      'entry.delivered_on',
      'entry.follows_entry_id',
      'line.audience',
      'entry.changed_at',
      sql<
        string | null
      >`(SELECT group_concat(rep_id) FROM journal_entry_rep WHERE journal_entry_id = entry.id)`.as('rep_ids'),
    ])
}

function narrowed(
  select: ReturnType<typeof lineColumns>,
  filter: EntryFilter,
): ReturnType<typeof lineColumns> {
  let narrow = select
  if (filter.kinds !== undefined) narrow = narrow.where('entry.kind', 'in', filter.kinds)
  if (filter.audience !== undefined) narrow = narrow.where('line.audience', '=', filter.audience)
  for (const tagId of filter.tagIds ?? []) {
    narrow = narrow.where(
      sql<boolean>`EXISTS (SELECT 1 FROM journal_entry_tag WHERE tag_id = ${tagId} AND journal_entry_id = entry.id)`,
    )
  }
  return narrow
}

function toLine(row: LineRow): EntryLine {
  return {
    id: JournalEntryId.parse(row.id),
    kind: row.kind,
    heading: row.heading,
    excerpt: entryExcerpt(row.title, row.heading, row.beginning),
    happenedOn: CalendarDay.parse(row.happened_on),
    repIds: row.rep_ids === null ? [] : row.rep_ids.split(',').map((id) => RepId.parse(id)),
    tags: row.tags === '' ? [] : row.tags.split(','),
    setting: row.setting,
    polarity: row.polarity,
    deliveredOn: row.delivered_on === null ? null : CalendarDay.parse(row.delivered_on),
    followsEntryId: row.follows_entry_id === null ? null : JournalEntryId.parse(row.follows_entry_id),
    audience: row.audience,
    changedAt: Instant.parse(row.changed_at),
  }
}
