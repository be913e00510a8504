import type { Kysely, Selectable } from 'kysely'
import type { BasketItem, BasketItemChanges, BasketItemId } from '../../../shared/basket-item/basket-item.ts'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { RecordNoun } from '../../../shared/record/record.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import type { BasketItemTable, Schema } from '../db/schema.generated.ts'

/** Inserts a basket item as given and answers what the store holds. */
export async function insertBasketItem(db: Kysely<Schema>, item: BasketItem): Promise<BasketItem> {
  const row = await db
    .insertInto('basket_item')
    .values({
      id: item.id,
      rep_id: item.repId,
      words: item.words,
      raised_by: item.raisedBy,
      raised_on: item.raisedOn,
      source_noun: item.sourceNoun,
      source_record_id: item.sourceRecordId,
      taken_into_one_on_one_id: item.takenIntoOneOnOneId,
      audience: item.audience,
      created_at: item.createdAt,
      changed_at: item.changedAt,
      trashed_at: item.trashedAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toBasketItem(row)
}

/** What waits for a rep, first put aside first. */
export async function listWaiting(db: Reader, repId: RepId): Promise<BasketItem[]> {
  const rows = await db
    .selectFrom('basket_item')
    .selectAll()
    .where('rep_id', '=', repId)
    .where('taken_into_one_on_one_id', 'is', null)
    .where('trashed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toBasketItem)
}

export async function findBasketItem(db: Reader, id: BasketItemId): Promise<BasketItem | undefined> {
  const row = await db
    .selectFrom('basket_item')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? undefined : toBasketItem(row)
}

export async function updateBasketItem(
  db: Kysely<Schema>,
  id: BasketItemId,
  changes: BasketItemChanges,
  changedAt: Instant,
): Promise<BasketItem> {
  const row = await db
    .updateTable('basket_item')
    .set({
      words: changes.words,
      raised_by: changes.raisedBy,
      audience: changes.audience,
      changed_at: changedAt,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toBasketItem(row)
}

export async function updateTakenInto(
  db: Kysely<Schema>,
  id: string,
  oneOnOneId: OneOnOneId,
  changedAt: Instant,
): Promise<void> {
  await db
    .updateTable('basket_item')
    .set({ taken_into_one_on_one_id: oneOnOneId, changed_at: changedAt })
    .where('id', '=', id)
    .execute()
}

function toBasketItem(row: Selectable<BasketItemTable>): BasketItem {
  return {
    id: branded<BasketItemId>(row.id),
    repId: branded<RepId>(row.rep_id),
    words: row.words,
    raisedBy: row.raised_by,
    raisedOn: branded<CalendarDay>(row.raised_on),
    sourceNoun: nullableBranded<RecordNoun>(row.source_noun),
    sourceRecordId: row.source_record_id,
    takenIntoOneOnOneId: nullableBranded<OneOnOneId>(row.taken_into_one_on_one_id),
    audience: row.audience,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
