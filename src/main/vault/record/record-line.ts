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

/** The columns of a line; its people come as one text so that a page is one query. */
export function lineColumns(db: Reader) {
  return db
    .selectFrom('record_index')
    .select([
      'record_index.id',
      'noun',
      'record_id',
      'kind',
      'record_index.happened_on',
      'title',
      sql<string>`substr(body, 1, ${sql.lit(excerptLength)})`.as('excerpt'),
      'tags',
      'audience',
      'changed_at',
      'trashed_at',
      sql<
        string | null
      >`(SELECT group_concat(rep_id) FROM record_index_rep WHERE record_index_id = record_index.id)`.as(
        'rep_ids',
      ),
    ])
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
