import { type Kysely, sql } from 'kysely'
import * as z from 'zod/mini'
import type { CalendarDay, DayRange, Instant } from '../../../shared/kernel/time.ts'
import { MetricId } from '../../../shared/metric/metric.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { DesireCheck, TimeShare } from '../../../shared/time-map/time-map.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, nullableBranded, toJson } from '../db/columns.ts'
import { oneOf } from '../db/one-of.ts'
import type { Schema } from '../db/schema.generated.ts'

/** Minutes and number of the one-on-ones held with each rep in a period. */
export async function listHeldMinutes(
  db: Reader,
  repIds: readonly RepId[],
  { from, to }: DayRange,
): Promise<ReadonlyMap<string, { readonly minutes: number; readonly meetings: number }>> {
  const rows = await db
    .selectFrom('one_on_one')
    .select('rep_id')
    .select(
      sql<number>`sum(CASE WHEN elapsed_seconds > 0 THEN (elapsed_seconds + 30) / 60 ELSE minutes END)`.as(
        'minutes',
      ),
    )
    .select((eb) => eb.fn.countAll<number>().as('meetings'))
    .where('rep_id', 'in', oneOf(repIds))
    .where('held_on', 'is not', null)
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .where('trashed_at', 'is', null)
    .groupBy('rep_id')
    .execute()
  return new Map(rows.map(({ rep_id, minutes, meetings }) => [rep_id, { minutes, meetings }]))
}

/** Notes of coaching about each rep in a period. */
export async function countNotes(db: Reader, { from, to }: DayRange): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('journal_entry as entry')
    .innerJoin('journal_entry_rep as about', 'about.journal_entry_id', 'entry.id')
    .select(['about.rep_id', (eb) => eb.fn.countAll<number>().as('notes')])
    .where('entry.happened_on', '>=', from)
    .where('entry.happened_on', '<=', to)
    .where('entry.kind', 'not in', ['reflection', 'incident'])
    .where('entry.trashed_at', 'is', null)
    .groupBy('about.rep_id')
    .execute()
  return new Map(rows.map(({ rep_id, notes }) => [rep_id, notes]))
}

/** Scorecards filled about each rep in a period. */
export async function countScorecards(
  db: Reader,
  repIds: readonly RepId[],
  { from, to }: DayRange,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('scorecard')
    .select(['rep_id', (eb) => eb.fn.countAll<number>().as('scorecards')])
    .where('rep_id', 'in', oneOf(repIds))
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .where('trashed_at', 'is', null)
    .groupBy('rep_id')
    .execute()
  return new Map(rows.map(({ rep_id, scorecards }) => [rep_id, scorecards]))
}

/** Topics each rep brought up in a period; one that was carried on is one topic. */
export async function countAsked(db: Reader, { from, to }: DayRange): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('one_on_one_item as item')
    .innerJoin('one_on_one as meeting', 'meeting.id', 'item.one_on_one_id')
    .select(['meeting.rep_id', (eb) => eb.fn.countAll<number>().as('asked')])
    .where('item.raised_by', '=', 'rep')
    .where('item.raised_on', '>=', from)
    .where('item.raised_on', '<=', to)
    .where('item.carried_from_item_id', 'is', null)
    .where('item.trashed_at', 'is', null)
    .where('meeting.trashed_at', 'is', null)
    .groupBy('meeting.rep_id')
    .execute()
  return new Map(rows.map(({ rep_id, asked }) => [rep_id, asked]))
}

/** The readings of desire from one day to another, in one-on-ones and outside of them, oldest first, by rep. */
export async function listDesire(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
  to: CalendarDay,
): Promise<ReadonlyMap<string, DesireCheck[]>> {
  const inMeetings = await db
    .selectFrom('one_on_one')
    .select(['rep_id', 'held_on as on_day', 'desire'])
    .where('rep_id', 'in', oneOf(repIds))
    .where('held_on', 'is not', null)
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .where('desire', 'is not', null)
    .where('trashed_at', 'is', null)
    .execute()
  const outside = await db
    .selectFrom('desire_reading')
    .select(['rep_id', 'read_on as on_day', 'desire'])
    .where('rep_id', 'in', oneOf(repIds))
    .where('read_on', '>=', from)
    .where('read_on', '<=', to)
    .where('trashed_at', 'is', null)
    .execute()
  const byRep = new Map<string, DesireCheck[]>()
  const inOrder = [...inMeetings, ...outside].toSorted((one, other) =>
    (one.on_day ?? '') < (other.on_day ?? '') ? -1 : 1,
  )
  for (const { rep_id, on_day, desire } of inOrder) {
    if (on_day === null || desire === null) continue
    const check = { on: branded<CalendarDay>(on_day), desire }
    const known = byRep.get(rep_id)
    if (known === undefined) byRep.set(rep_id, [check])
    else known.push(check)
  }
  return byRep
}

/** What the readings of a metric come to for each rep, of the periods that begin in a period. */
export async function sumReadings(
  db: Reader,
  metricId: MetricId,
  { from, to }: DayRange,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('metric_reading')
    .select(['rep_id', (eb) => eb.fn.sum<number>('value').as('result')])
    .where('metric_id', '=', metricId)
    .where('period_start', '>=', from)
    .where('period_start', '<=', to)
    .groupBy('rep_id')
    .execute()
  return new Map(rows.map(({ rep_id, result }) => [rep_id, Number(result)]))
}

/** The split the manager chose; empty if she chose none. People in the trash are left out. */
export async function listShares(db: Reader): Promise<TimeShare[]> {
  const rows = await db
    .selectFrom('time_share as share')
    .leftJoin('rep', 'rep.id', 'share.rep_id')
    .select(['share.tier', 'share.rep_id', 'share.percent'])
    .where('rep.trashed_at', 'is', null)
    .orderBy(sql`CASE share.tier WHEN 'top' THEN 0 WHEN 'core' THEN 1 ELSE 2 END`)
    .orderBy(sql`rep.name COLLATE NOCASE`)
    .execute()
  return rows.map(({ tier, rep_id, percent }) => ({
    tier,
    repId: nullableBranded<RepId>(rep_id),
    percent,
  }))
}

/** Puts a split in place of the one before. */
export async function replaceShares(
  db: Kysely<Schema>,
  shares: readonly (TimeShare & { readonly id: string })[],
  changedAt: Instant,
): Promise<void> {
  await db.deleteFrom('time_share').execute()
  for (const { id, tier, repId, percent } of shares) {
    await db
      .insertInto('time_share')
      .values({ id, tier, rep_id: repId, percent, changed_at: changedAt })
      .execute()
  }
}

const metricKey = 'time-map-metric'

/** The metric the manager wants results from, if she chose one. */
export async function findChosenMetric(db: Reader): Promise<MetricId | null> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', metricKey).executeTakeFirst()
  return row === undefined ? null : fromJson(z.nullable(MetricId), row.value)
}

export async function upsertChosenMetric(
  db: Kysely<Schema>,
  metricId: MetricId | null,
  changedAt: Instant,
): Promise<void> {
  const value = toJson(metricId)
  await db
    .insertInto('setting')
    .values({ key: metricKey, value, changed_at: changedAt })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, changed_at: changedAt }))
    .execute()
}
