import type { LastEntry } from '../../../shared/brief/brief.ts'
import { type EntryKind, JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'

/** The last journal entry of these kinds about a rep. Walks back through the rep's own days until it meets one. */
export async function findLastEntry(
  db: Reader,
  repId: RepId,
  kinds: readonly EntryKind[],
): Promise<(LastEntry & { readonly kind: string }) | undefined> {
  const row = await db
    .selectFrom('record_index_rep as about')
    .innerJoin('record_index as line', 'line.id', 'about.record_index_id')
    .select(['line.record_id', 'line.kind', 'about.happened_on'])
    .where('about.rep_id', '=', repId)
    .where('line.noun', '=', 'journal-entry')
    .where('line.kind', 'in', kinds)
    .where('line.trashed_at', 'is', null)
    .orderBy('about.happened_on', 'desc')
    .orderBy('about.record_index_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { record_id, kind, happened_on } = row
  return { id: JournalEntryId.parse(record_id), kind, on: CalendarDay.parse(happened_on) }
}
