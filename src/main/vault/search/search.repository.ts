import { type RawBuilder, sql } from 'kysely'
import {
  hitMarks,
  type SearchFilter,
  type SearchHit,
  type SearchQuestion,
  textParts,
} from '../../../shared/search/search.ts'
import type { Reader } from '../context.ts'
import { oneOf } from '../db/one-of.ts'
import { prepared } from '../db/prepared.ts'
import { lineFields, toLine } from '../record/record-line.ts'

/** Title hits weigh eight times, tags four times as much as the text. */
const ranking = sql<number>`bm25(record_search, 8.0, 1.0, 4.0)`
const snippetWords = 18

/**
 * Found records, in the question's order, at most `limit`. Two steps: first only places and ranks, so that
 * a common word does not build ten thousand snippets to show twenty.
 */
export async function findHits(
  db: Reader,
  question: SearchQuestion,
  filter: SearchFilter,
  limit: number,
): Promise<SearchHit[]> {
  const ids = await findPlaces(db, question, filter, limit)
  if (ids.length === 0) return []
  const rows = new Map((await hitsAt(db, { match: question.match, ids })).map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = rows.get(id)
    if (row === undefined) return []
    return [{ line: toLine(row), title: textParts(row.marked_title), snippet: textParts(row.snippet) }]
  })
}

function placesOf(db: Reader, match: string | RawBuilder<string>) {
  return db
    .selectFrom('record_search')
    .innerJoin('record_index', 'record_index.id', 'record_search.rowid')
    .select('record_search.rowid')
    .where(sql<boolean>`record_search MATCH ${match}`)
    .where('record_index.trashed_at', 'is', null)
}

const bestPlaces = prepared<{ readonly match: string; readonly limit: number }>()((db, value) =>
  placesOf(db, value('match')).orderBy(ranking).limit(value('limit')),
)

const newestPlaces = prepared<{ readonly match: string; readonly limit: number }>()((db, value) =>
  placesOf(db, value('match')).orderBy('record_search.rowid', 'desc').limit(value('limit')),
)

async function findPlaces(
  db: Reader,
  question: SearchQuestion,
  filter: SearchFilter,
  limit: number,
): Promise<number[]> {
  const isNewestFirst = question.order === 'newest-first'
  if (!Object.values(filter).some((value) => value !== undefined)) {
    const rows = await (isNewestFirst ? newestPlaces : bestPlaces)(db, { match: question.match, limit })
    return rows.map((row) => row.rowid)
  }
  let select = placesOf(db, question.match)
  if (filter.nouns !== undefined) select = select.where('noun', 'in', filter.nouns)
  if (filter.kinds !== undefined) select = select.where('kind', 'in', filter.kinds)
  if (filter.from !== undefined) select = select.where('record_index.happened_on', '>=', filter.from)
  if (filter.to !== undefined) select = select.where('record_index.happened_on', '<=', filter.to)
  for (const tag of filter.tags ?? []) {
    select = select.where(
      sql<boolean>`instr(',' || lower(record_index.tags) || ',', ${`,${tag.toLowerCase()},`}) > 0`,
    )
  }
  const repIds = filter.repIds
  if (repIds !== undefined) {
    select = select.where('record_index.id', 'in', (inner) =>
      inner.selectFrom('record_index_rep').select('record_index_id').where('rep_id', 'in', repIds),
    )
  }
  const ordered = isNewestFirst ? select.orderBy('record_search.rowid', 'desc') : select.orderBy(ranking)
  const rows = await ordered.limit(limit).execute()
  return rows.map((row) => row.rowid)
}

/** In SQLite a cross join keeps its order: one pass through the index, then the line of each hit. */
const hitsAt = prepared<{ readonly match: string; readonly ids: readonly number[] }>()((db, value) => {
  const { open, close } = hitMarks
  return (
    db
      .selectFrom('record_search')
      .crossJoin('record_index')
      .whereRef('record_index.id', '=', 'record_search.rowid')
      .select(lineFields)
      .select([
        sql<string>`highlight(record_search, 0, ${open}, ${close})`.as('marked_title'),
        sql<string>`snippet(record_search, 1, ${open}, ${close}, '…', ${sql.lit(snippetWords)})`.as(
          'snippet',
        ),
      ])
      .where(sql<boolean>`record_search MATCH ${value('match')}`)
      // The plus keeps SQLite from asking the index anew for each row, which for one letter took forty times as long.
      .where(sql<number>`+record_search.rowid`, 'in', oneOf(value('ids')))
  )
})
