import type { Kysely } from 'kysely'
import { Instant } from '../../../shared/kernel/time.ts'
import type { RecordNoun, TextVersion } from '../../../shared/record/record.ts'
import type { Reader } from '../context.ts'
import { prepared } from '../db/prepared.ts'
import type { Schema } from '../db/schema.generated.ts'
import { insertRow } from '../db/written-row.ts'

export async function insertVersion(
  db: Kysely<Schema>,
  version: {
    readonly id: string
    readonly noun: RecordNoun
    readonly recordId: string
    readonly content: string
    readonly savedAt: Instant
  },
): Promise<void> {
  await insertRow(db, 'text_version', {
    id: version.id,
    noun: version.noun,
    record_id: version.recordId,
    content: version.content,
    saved_at: version.savedAt,
  })
}

const lastMoment = prepared<{ readonly noun: RecordNoun; readonly recordId: string }>()((db, value) =>
  db
    .selectFrom('text_version')
    .select('saved_at')
    .where('noun', '=', value('noun'))
    .where('record_id', '=', value('recordId'))
    .orderBy('saved_at', 'desc')
    .limit(1),
)

/** When the last version of a record was kept, if any. */
export async function findLastVersionMoment(
  db: Reader,
  noun: RecordNoun,
  recordId: string,
): Promise<Instant | null> {
  const [row] = await lastMoment(db, { noun, recordId })
  return row === undefined ? null : Instant.parse(row.saved_at)
}

/** Earlier texts of a record, newest first, without their content. */
export async function listVersions(db: Reader, noun: RecordNoun, recordId: string): Promise<TextVersion[]> {
  const rows = await db
    .selectFrom('text_version')
    .select(['id', 'saved_at', (eb) => eb.fn<number>('length', ['content']).as('characters')])
    .where('noun', '=', noun)
    .where('record_id', '=', recordId)
    .orderBy('saved_at', 'desc')
    .execute()
  return rows.map((row) => ({ id: row.id, savedAt: Instant.parse(row.saved_at), characters: row.characters }))
}

export async function findVersion(
  db: Reader,
  id: string,
): Promise<{ readonly version: TextVersion; readonly content: string } | undefined> {
  const row = await db
    .selectFrom('text_version')
    .select(['id', 'saved_at', 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    version: { id: row.id, savedAt: Instant.parse(row.saved_at), characters: row.content.length },
    content: row.content,
  }
}
