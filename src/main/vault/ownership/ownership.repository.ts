import { sql } from 'kysely'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { MissLine } from '../../../shared/ownership/ownership.ts'
import type { OwnershipTrace, Raised } from '../../../shared/ownership/ownership-months.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { toMiss } from '../commitment/miss.repository.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import { groupedBy, oneOf } from '../db/one-of.ts'

/** Promises that were open at some time since a day, with the days they changed hands. */
export async function listOwnershipTraces(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<OwnershipTrace[]> {
  const rows = await db
    .selectFrom('commitment')
    .select(['id', 'kind', 'owner', 'made_on', 'closed_on'])
    .where('rep_id', 'in', oneOf(repIds))
    .where('trashed_at', 'is', null)
    .where((eb) => eb.or([eb('closed_on', 'is', null), eb('closed_on', '>=', from)]))
    .execute()
  const flips = await db
    .selectFrom('commitment_event')
    .select(['commitment_id', 'from_value', 'created_at'])
    .where('commitment_id', 'in', oneOf(rows.map(({ id }) => id)))
    .where('kind', '=', 'owner-changed')
    .orderBy('created_at')
    .execute()
  const flipsOf = groupedBy(
    flips,
    ({ commitment_id }) => commitment_id,
    ({ from_value, created_at }) => ({
      on: branded<CalendarDay>(created_at.slice(0, 10)),
      from: from_value === 'rep' ? ('rep' as const) : ('me' as const),
    }),
  )
  return rows.map((row) => ({
    kind: row.kind,
    owner: row.owner,
    madeOn: branded<CalendarDay>(row.made_on),
    closedOn: nullableBranded<CalendarDay>(row.closed_on),
    flips: flipsOf.get(row.id) ?? [],
  }))
}

/**
 * Everything brought up since a day, once each: topics of agendas where they were raised first, and what
 * still waits in the basket.
 */
export async function listRaised(db: Reader, repIds: readonly RepId[], from: CalendarDay): Promise<Raised[]> {
  const topics = await db
    .selectFrom('one_on_one as meeting')
    .innerJoin('one_on_one_item as item', 'item.one_on_one_id', 'meeting.id')
    .select(['item.raised_by', 'item.raised_on'])
    .where('meeting.rep_id', 'in', oneOf(repIds))
    .where('meeting.trashed_at', 'is', null)
    .where('item.trashed_at', 'is', null)
    .where('item.raised_on', '>=', from)
    .where('item.carried_from_item_id', 'is', null)
    .execute()
  const waiting = await db
    .selectFrom('basket_item')
    .select(['raised_by', 'raised_on'])
    .where('rep_id', 'in', oneOf(repIds))
    .where('taken_into_one_on_one_id', 'is', null)
    .where('trashed_at', 'is', null)
    .where('raised_on', '>=', from)
    .execute()
  return [...topics, ...waiting].flatMap(({ raised_by, raised_on }) =>
    raised_by === null || raised_on === null ? [] : [{ by: raised_by, on: branded<CalendarDay>(raised_on) }],
  )
}

/**
 * Every time a promise of these reps was missed since a day, oldest first. By day, not by rep: few were missed
 * since then, and a rep's promises are those of ten years.
 */
export async function listMisses(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<MissLine[]> {
  const rows = await db
    .selectFrom('commitment_miss as miss')
    .innerJoin('commitment', 'commitment.id', 'miss.commitment_id')
    .selectAll('miss')
    .select(['commitment.rep_id', 'commitment.words'])
    .where('miss.missed_on', '>=', from)
    .where(sql`+commitment.rep_id`, 'in', oneOf(repIds))
    .where('commitment.trashed_at', 'is', null)
    .orderBy('miss.missed_on')
    .orderBy(sql`miss.rowid`)
    .execute()
  return rows.map((row) => ({
    miss: toMiss(row),
    commitmentId: row.commitment_id,
    repId: branded<RepId>(row.rep_id),
    words: row.words,
  }))
}
