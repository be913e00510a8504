import type { Kysely } from 'kysely'
import { JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import type { Instant } from '../../../shared/kernel/time.ts'
import type { ReviewPacketId } from '../../../shared/review-packet/review-packet.ts'
import { type PacketSupport, StatementKey } from '../../../shared/review-packet/statements.ts'
import type { Reader } from '../context.ts'
import type { Schema } from '../db/schema.generated.ts'

/** What the manager pointed to in one packet; feedback in the trash supports nothing. */
export async function listSupports(db: Reader, id: ReviewPacketId): Promise<PacketSupport[]> {
  const rows = await db
    .selectFrom('review_packet_support as support')
    .innerJoin('journal_entry as entry', 'entry.id', 'support.journal_entry_id')
    .where('support.review_packet_id', '=', id)
    .where('entry.trashed_at', 'is', null)
    .select(['support.statement', 'support.journal_entry_id'])
    .orderBy('support.statement')
    .execute()
  return rows.map((row) => ({
    statement: StatementKey.parse(row.statement),
    entryId: JournalEntryId.parse(row.journal_entry_id),
  }))
}

/** Points a statement to feedback, in place of what it pointed to. */
export async function upsertSupport(
  db: Kysely<Schema>,
  id: ReviewPacketId,
  { statement, entryId }: PacketSupport,
  createdAt: Instant,
): Promise<void> {
  await db
    .insertInto('review_packet_support')
    .values({ review_packet_id: id, statement, journal_entry_id: entryId, created_at: createdAt })
    .onConflict((conflict) =>
      conflict
        .columns(['review_packet_id', 'statement'])
        .doUpdateSet({ journal_entry_id: entryId, created_at: createdAt }),
    )
    .execute()
}

/** Takes the pointer away; none is none. */
export async function deleteSupport(
  db: Kysely<Schema>,
  id: ReviewPacketId,
  statement: StatementKey,
): Promise<void> {
  await db
    .deleteFrom('review_packet_support')
    .where('review_packet_id', '=', id)
    .where('statement', '=', statement)
    .execute()
}
