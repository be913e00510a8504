import { sql } from 'kysely'

import { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RecordLine } from '../../../shared/record/record.ts'
import { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'

const mostMemories = 8
const excerptLength = 140

/** What happened on one of these days: notes, and one-on-ones that were held. The latest day first. */
export async function listLinesOnDays(db: Reader, days: readonly CalendarDay[]): Promise<RecordLine[]> {
  const rows = await db
    .selectFrom('record_index')
    .select([
      'noun',
      'record_id',
      'kind',
      'happened_on',
      'title',
      sql<string>`substr(body, 1, ${sql.lit(excerptLength)})`.as('excerpt'),
      'audience',
      'changed_at',
      sql<
        string | null
      >`(SELECT group_concat(rep_id) FROM record_index_rep WHERE record_index_id = record_index.id)`.as(
        'rep_ids',
      ),
    ])
    .where('happened_on', 'in', days)
    .where('trashed_at', 'is', null)
    .where((is) =>
      is.or([
        // The plus keeps the walk on the few days: by noun it would go through every note there is.
        is(sql`+noun`, '=', 'journal-entry'),
        is.and([is(sql`+noun`, '=', 'one-on-one'), is('kind', '=', 'held')]),
      ]),
    )
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(mostMemories)
    .execute()
  return rows.map((row) => ({
    noun: row.noun,
    recordId: row.record_id,
    kind: row.kind,
    happenedOn: CalendarDay.parse(row.happened_on),
    title: row.title,
    excerpt: row.excerpt,
    tags: [],
    repIds: row.rep_ids === null ? [] : row.rep_ids.split(',').map((id) => RepId.parse(id)),
    audience: row.audience,
    changedAt: Instant.parse(row.changed_at),
    trashedAt: null,
  }))
}
