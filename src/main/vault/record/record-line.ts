import { sql } from 'kysely'
import type { Audience } from '../../../shared/kernel/text.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RecordLine, RecordNoun } from '../../../shared/record/record.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'

const excerptLength = 280

/** A row of the record index as the timeline, the trash and search read it. */
export interface LineRow {
  readonly id: number
  readonly noun: RecordNoun
  readonly record_id: string
  readonly kind: string
  readonly happened_on: string
  readonly title: string
  readonly excerpt: string
  readonly tags: string
  readonly audience: Audience
  readonly changed_at: string
  readonly trashed_at: string | null
  readonly rep_ids: string | null
}

/** What a line is made of; its people come as one text so that a page is one query. */
export const lineFields = [
  'record_index.id',
  'record_index.noun',
  'record_index.record_id',
  'record_index.kind',
  'record_index.happened_on',
  'record_index.title',
  sql<string>`substr(record_index.body, 1, ${sql.lit(excerptLength)})`.as('excerpt'),
  'record_index.tags',
  'record_index.audience',
  'record_index.changed_at',
  'record_index.trashed_at',
  sql<
    string | null
  >`(SELECT group_concat(rep_id) FROM record_index_rep WHERE record_index_id = record_index.id)`.as(
    'rep_ids',
  ),
] as const

/** Lines of records, to be narrowed and put in order. */
export function lineColumns(db: Reader) {
  return db.selectFrom('record_index').select(lineFields)
}

/** A row as the line that windows know. */
export function toLine(row: LineRow): RecordLine {
  return {
    noun: row.noun,
    recordId: row.record_id,
    kind: row.kind,
    happenedOn: branded<CalendarDay>(row.happened_on),
    title: row.title,
    excerpt: row.excerpt,
    tags: row.tags === '' ? [] : row.tags.split(','),
    repIds: row.rep_ids === null ? [] : row.rep_ids.split(',').map(branded<RepId>),
    audience: row.audience,
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
