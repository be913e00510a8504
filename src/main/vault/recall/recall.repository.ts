import type { Kysely } from 'kysely'
import { CalendarDay, type Instant } from '../../../shared/kernel/time.ts'
import type { Reader } from '../context.ts'
import { fromJson, toJson } from '../db/columns.ts'
import type { Schema } from '../db/schema.generated.ts'

const recallKey = 'recall-on'

/** The day of the next question; undefined before the first one. */
export async function findRecallDay(db: Reader): Promise<CalendarDay | undefined> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', recallKey).executeTakeFirst()
  return row === undefined ? undefined : fromJson(CalendarDay, row.value)
}

/** The day the vault was made. */
export async function findVaultDay(db: Reader): Promise<CalendarDay | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'created_at').executeTakeFirst()
  const parsed = CalendarDay.safeParse(row?.value.slice(0, 10))
  return parsed.success ? parsed.data : undefined
}

export async function upsertRecallDay(
  db: Kysely<Schema>,
  nextOn: CalendarDay,
  changedAt: Instant,
): Promise<void> {
  const value = toJson(nextOn)
  await db
    .insertInto('setting')
    .values({ key: recallKey, value, changed_at: changedAt })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value, changed_at: changedAt }))
    .execute()
}
