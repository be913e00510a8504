import { sql } from 'kysely'
import * as z from 'zod/mini'
import type { DesireReadingId } from '../../../shared/desire/desire-reading.ts'
import { DesireSign } from '../../../shared/desire/desire-signs.ts'
import { type DesireFacts, noDesire } from '../../../shared/insight/desire-facts.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson } from '../db/columns.ts'
import { groupedBy, oneOf } from '../db/one-of.ts'
import { listMisses } from '../ownership/ownership.repository.ts'
import { toVision } from '../rep/vision.repository.ts'

const Signs = z.array(DesireSign)

/** What each of these reps wants and what was missed since a day: three questions for all of them. */
export async function listDesireFacts(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ReadonlyMap<string, DesireFacts>> {
  const readings = await listReadings(db, repIds, from)
  const visions = await listVisions(db, repIds)
  const misses = groupedBy(
    await listMisses(db, repIds, from),
    ({ repId }) => repId,
    ({ commitmentId, words, miss }) => ({ promiseId: commitmentId, words, miss }),
  )
  return new Map(
    repIds.map((repId) => [
      repId,
      {
        readings: readings.get(repId) ?? noDesire.readings,
        visions: visions.get(repId) ?? noDesire.visions,
        misses: misses.get(repId) ?? noDesire.misses,
      },
    ]),
  )
}

async function listReadings(db: Reader, repIds: readonly RepId[], from: CalendarDay) {
  const rows = await db
    .selectFrom('desire_reading')
    .select(['id', 'rep_id', 'read_on', 'desire', 'signs', 'seen'])
    .where('rep_id', 'in', oneOf(repIds))
    .where('read_on', '>=', from)
    .where('trashed_at', 'is', null)
    .orderBy('read_on')
    .orderBy(sql`rowid`)
    .execute()
  return groupedBy(rows, repOf, (row) => ({
    on: branded<CalendarDay>(row.read_on),
    desire: row.desire,
    signs: fromJson(Signs, row.signs),
    seen: row.seen,
    from: { of: 'reading' as const, id: branded<DesireReadingId>(row.id) },
  }))
}

async function listVisions(db: Reader, repIds: readonly RepId[]) {
  const rows = await db
    .selectFrom('rep_vision')
    .selectAll()
    .where('rep_id', 'in', oneOf(repIds))
    .orderBy('said_on')
    .orderBy('created_at')
    .execute()
  return groupedBy(rows, repOf, toVision)
}

function repOf({ rep_id }: { readonly rep_id: string }): string {
  return rep_id
}
