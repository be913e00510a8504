import type { Kysely, Selectable } from 'kysely'
import * as z from 'zod/mini'
import type { DesirePoint, DesireReading, DesireReadingId } from '../../../shared/desire/desire-reading.ts'
import { DesireSign } from '../../../shared/desire/desire-signs.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded, toJson } from '../db/columns.ts'
import { groupedBy, oneOf } from '../db/one-of.ts'
import type { DesireReadingTable, Schema } from '../db/schema.generated.ts'

const Signs = z.array(DesireSign)

export async function insertDesireReading(
  db: Kysely<Schema>,
  reading: DesireReading,
): Promise<DesireReading> {
  const row = await db
    .insertInto('desire_reading')
    .values({
      id: reading.id,
      rep_id: reading.repId,
      read_on: reading.readOn,
      desire: reading.desire,
      signs: toJson(reading.signs),
      seen: reading.seen,
      created_at: reading.createdAt,
      changed_at: reading.changedAt,
      trashed_at: reading.trashedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toReading(row)
}

export async function updateDesireReading(
  db: Kysely<Schema>,
  id: DesireReadingId,
  changes: {
    readonly readOn?: CalendarDay | undefined
    readonly desire?: DesireReading['desire'] | undefined
    readonly signs?: readonly DesireSign[] | undefined
    readonly seen?: string | undefined
  },
  changedAt: Instant,
): Promise<DesireReading> {
  const row = await db
    .updateTable('desire_reading')
    .set({
      read_on: changes.readOn,
      desire: changes.desire,
      signs: changes.signs === undefined ? undefined : toJson(changes.signs),
      seen: changes.seen,
      changed_at: changedAt,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toReading(row)
}

/** One that is not in the trash. */
export async function findDesireReading(db: Reader, id: DesireReadingId): Promise<DesireReading | undefined> {
  const row = await db
    .selectFrom('desire_reading')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toReading(row)
}

/** Every reading of each of these reps from a day on, in meetings that were held and outside, oldest first. */
export async function listDesirePoints(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ReadonlyMap<string, readonly DesirePoint[]>> {
  const inMeetings = await db
    .selectFrom('one_on_one')
    .select(['id', 'rep_id', 'number', 'held_on', 'desire', 'desire_ticks', 'desire_signs'])
    .select('listening_since')
    .where('rep_id', 'in', oneOf(repIds))
    .where('held_on', '>=', from)
    .where('trashed_at', 'is', null)
    .where('desire', 'is not', null)
    .execute()
  const outside = await db
    .selectFrom('desire_reading')
    .selectAll()
    .where('rep_id', 'in', oneOf(repIds))
    .where('read_on', '>=', from)
    .where('trashed_at', 'is', null)
    .orderBy('read_on')
    .orderBy('created_at')
    .execute()
  const points = [
    ...inMeetings.flatMap((row) => {
      const on = nullableBranded<CalendarDay>(row.held_on)
      if (on === null || row.desire === null) return []
      const point: DesirePoint = {
        on,
        desire: row.desire,
        signs: fromJson(Signs, row.desire_ticks),
        seen: row.desire_signs,
        from: {
          of: 'one-on-one',
          id: branded<OneOnOneId>(row.id),
          number: row.number,
          listened: row.listening_since !== null,
        },
      }
      return [{ repId: row.rep_id, point }]
    }),
    ...outside.map((row) => ({ repId: row.rep_id, point: toPoint(toReading(row)) })),
  ].toSorted((one, other) => (one.point.on < other.point.on ? -1 : one.point.on > other.point.on ? 1 : 0))
  return groupedBy(
    points,
    ({ repId }) => repId,
    ({ point }) => point,
  )
}

function toPoint(reading: DesireReading): DesirePoint {
  const { id, readOn, desire, signs, seen } = reading
  return { on: readOn, desire, signs, seen, from: { of: 'reading', id } }
}

function toReading(row: Selectable<DesireReadingTable>): DesireReading {
  return {
    id: branded<DesireReadingId>(row.id),
    repId: branded<RepId>(row.rep_id),
    readOn: branded<CalendarDay>(row.read_on),
    desire: row.desire,
    signs: fromJson(Signs, row.signs),
    seen: row.seen,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
