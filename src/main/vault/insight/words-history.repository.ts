import type { PacketFacts } from '../../../shared/insight/words-facts.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded } from '../db/columns.ts'
import { groupedBy, oneOf } from '../db/one-of.ts'

/** The packets of these reps that have not left the app yet, the first begun first. */
export async function listOpenPackets(
  db: Reader,
  repIds: readonly RepId[],
): Promise<ReadonlyMap<string, readonly PacketFacts[]>> {
  const rows = await db
    .selectFrom('review_packet as packet')
    .select(['packet.id', 'packet.rep_id', 'packet.title', 'packet.period_from', 'packet.period_to'])
    .select('packet.created_at')
    .where('packet.rep_id', 'in', oneOf(repIds))
    .where('packet.trashed_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('review_packet_export as exported')
            .select('exported.id')
            .whereRef('exported.review_packet_id', '=', 'packet.id'),
        ),
      ),
    )
    .orderBy('packet.created_at')
    .execute()
  return groupedBy(
    rows,
    ({ rep_id }) => rep_id,
    (row) => ({
      id: row.id,
      title: row.title,
      period: { from: branded<CalendarDay>(row.period_from), to: branded<CalendarDay>(row.period_to) },
      begunOn: branded<CalendarDay>(row.created_at.slice(0, 10)),
    }),
  )
}
