import { type Kysely, sql } from 'kysely'
import * as z from 'zod/mini'
import type { Audience } from '../../../shared/kernel/text.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { RecordNoun } from '../../../shared/record/record.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { fromJson } from '../db/columns.ts'
import { prepared, preparedChange } from '../db/prepared.ts'
import type { Schema } from '../db/schema.generated.ts'
import { insertRow } from '../db/written-row.ts'

/** A line as its noun hands it in. */
export interface NewRecordLine {
  readonly noun: RecordNoun
  readonly recordId: string
  readonly kind: string
  readonly happenedOn: CalendarDay
  readonly title: string
  readonly body: string
  readonly tags: readonly string[]
  readonly audience: Audience
  readonly repIds: readonly RepId[]
  readonly changedAt: Instant
}

const lineOf = prepared<{ readonly noun: RecordNoun; readonly recordId: string; readonly body: string }>()(
  (db, value) =>
    db
      .selectFrom('record_index')
      .select(['id', 'kind', 'happened_on', 'title', 'tags', 'audience'])
      .select([sql<number>`body = ${value('body')}`.as('has_same_body'), linksOf.as('links')])
      .where('noun', '=', value('noun'))
      .where('record_id', '=', value('recordId')),
)

/** Whom a line is about, and since when, as one text: a save then asks once and not twice. */
const linksOf = sql<string>`(
  SELECT json_group_array(json_array(rep_id, happened_on)) FROM record_index_rep
  WHERE record_index_id = record_index.id
)`

/**
 * Writes or rewrites the line of a record, and whom it is about. A rewrite touches what differs and nothing
 * else: this runs with every save of a note, and each index it spares is a page less to write and to sync.
 */
export async function upsertLine(db: Kysely<Schema>, line: NewRecordLine): Promise<void> {
  const facts = {
    kind: line.kind,
    happened_on: line.happenedOn,
    title: line.title,
    tags: line.tags.join(','),
    audience: line.audience,
  }
  const { noun, recordId, body, changedAt } = line
  const [known] = await lineOf(db, { noun, recordId, body })
  if (known === undefined) {
    const row = { noun, record_id: recordId, ...facts, body, changed_at: changedAt }
    const { rowId } = await insertRow(db, 'record_index', row)
    await insertLinks(db, rowId, line)
    return
  }
  const changes = {
    ...(facts.kind === known.kind ? {} : { kind: facts.kind }),
    ...(facts.happened_on === known.happened_on ? {} : { happened_on: facts.happened_on }),
    ...(facts.title === known.title ? {} : { title: facts.title }),
    ...(facts.tags === known.tags ? {} : { tags: facts.tags }),
    ...(facts.audience === known.audience ? {} : { audience: facts.audience }),
  }
  const hasSameBody = known.has_same_body === 1
  if (Object.keys(changes).length > 0) {
    const set = { ...changes, ...(hasSameBody ? {} : { body }), changed_at: changedAt }
    await db.updateTable('record_index').set(set).where('id', '=', known.id).execute()
  } else if (hasSameBody) await touchLine(db, noun, recordId, changedAt)
  else await rewritten(db, { id: known.id, body, changedAt })
  if (hasSameLinks(known.links, line)) return
  await db.deleteFrom('record_index_rep').where('record_index_id', '=', known.id).execute()
  await insertLinks(db, known.id, line)
}

const Links = z.array(z.tuple([z.string(), z.string()]))

function hasSameLinks(known: string, line: NewRecordLine): boolean {
  const links = fromJson(Links, known)
  const reps = new Set<string>(line.repIds)
  return links.length === reps.size && links.every(([repId, on]) => reps.has(repId) && on === line.happenedOn)
}

const rewritten = preparedChange<{
  readonly id: number
  readonly body: string
  readonly changedAt: Instant
}>()((db, value) =>
  db
    .updateTable('record_index')
    .set({ body: value('body'), changed_at: value('changedAt') })
    .where('id', '=', value('id')),
)

const touched = preparedChange<{
  readonly noun: RecordNoun
  readonly recordId: string
  readonly changedAt: Instant
}>()((db, value) =>
  db
    .updateTable('record_index')
    .set({ changed_at: value('changedAt') })
    .where('noun', '=', value('noun'))
    .where('record_id', '=', value('recordId')),
)

/** Notes when a record was changed in something its line does not show. */
export async function touchLine(
  db: Kysely<Schema>,
  noun: RecordNoun,
  recordId: string,
  changedAt: Instant,
): Promise<void> {
  await touched(db, { noun, recordId, changedAt })
}

async function insertLinks(db: Kysely<Schema>, id: number, line: NewRecordLine): Promise<void> {
  for (const repId of line.repIds) {
    await insertRow(db, 'record_index_rep', {
      record_index_id: id,
      rep_id: repId,
      happened_on: line.happenedOn,
    })
  }
}
