import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import * as z from 'zod/mini'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { ItemPlace, OneOnOneItem, OneOnOneState } from '../../../shared/one-on-one/one-on-one.ts'
import type { OneOnOneId, OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { emptyRichText, RichText } from '../../../shared/rich-text/rich-text.ts'
import type { Reader } from '../context.ts'
import { branded, fromFlag, fromJson, nullableBranded, toFlag, toJson } from '../db/columns.ts'
import { prepared, preparedChange } from '../db/prepared.ts'
import type { OneOnOneItemTable, Schema } from '../db/schema.generated.ts'
import { insertRow, updatedRow } from '../db/written-row.ts'

/** What may change in an agenda line; what is undefined stays. */
export type ItemChanges = { readonly [Field in ChangeableField]?: OneOnOneItem[Field] | undefined }
type ChangeableField =
  | 'oneOnOneId'
  | 'position'
  | 'title'
  | 'minutes'
  | 'raisedBy'
  | 'document'
  | 'audience'
  | 'doneAt'
  | 'carriedToItemId'
  | 'touch'
  | 'topicKind'
  | 'topicAim'
  | 'trashedAt'

const Prompts = z.array(z.string())

/** Inserts an agenda line as given, and answers it: the store adds nothing. */
export async function insertItem(db: Kysely<Schema>, item: OneOnOneItem): Promise<OneOnOneItem> {
  const row: Insertable<OneOnOneItemTable> = {
    id: item.id,
    one_on_one_id: item.oneOnOneId,
    position: item.position,
    purpose: item.purpose,
    title: item.title,
    minutes: item.minutes,
    prompts: toJson(item.prompts),
    raised_by: item.raisedBy,
    raised_on: item.raisedOn,
    document: toJson(item.document),
    audience: item.audience,
    is_private: toFlag(item.isPrivate),
    listens_for: item.listensFor,
    done_at: item.doneAt,
    carried_from_item_id: item.carriedFromItemId,
    carried_to_item_id: item.carriedToItemId,
    basket_item_id: item.basketItemId,
    touch: item.touch,
    topic_kind: item.topicKind,
    topic_aim: item.topicAim,
    created_at: item.createdAt,
    changed_at: item.changedAt,
    trashed_at: item.trashedAt,
  }
  await insertRow(db, 'one_on_one_item', row)
  return item
}

export async function updateItem(
  db: Kysely<Schema>,
  id: OneOnOneItemId,
  changes: ItemChanges,
  changedAt: Instant,
): Promise<OneOnOneItem> {
  const set: Updateable<OneOnOneItemTable> = {
    one_on_one_id: changes.oneOnOneId,
    position: changes.position,
    title: changes.title,
    minutes: changes.minutes,
    raised_by: changes.raisedBy,
    document: changes.document === undefined ? undefined : toJson(changes.document),
    audience: changes.audience,
    done_at: changes.doneAt,
    carried_to_item_id: changes.carriedToItemId,
    touch: changes.touch,
    topic_kind: changes.topicKind,
    topic_aim: changes.topicAim,
    changed_at: changedAt,
    trashed_at: changes.trashedAt,
  }
  const row = await updatedRow(db, 'one_on_one_item', id, set)
  return toItem(row)
}

const placed = preparedChange<{ readonly id: OneOnOneItemId; readonly position: number }>()((db, value) =>
  db
    .updateTable('one_on_one_item')
    .set({ position: value('position') })
    .where('id', '=', value('id')),
)

export async function updateItemPosition(
  db: Kysely<Schema>,
  id: OneOnOneItemId,
  position: number,
): Promise<void> {
  await placed(db, { id, position })
}

export async function deleteItem(db: Kysely<Schema>, id: OneOnOneItemId): Promise<void> {
  await db.deleteFrom('one_on_one_item').where('id', '=', id).execute()
}

const itemById = prepared<{ readonly id: OneOnOneItemId }>()((db, value) =>
  db
    .selectFrom('one_on_one_item')
    .innerJoin('one_on_one', 'one_on_one.id', 'one_on_one_item.one_on_one_id')
    .selectAll('one_on_one_item')
    .where('one_on_one_item.id', '=', value('id'))
    .where('one_on_one.trashed_at', 'is', null),
)

/** An agenda line, removed or not, as long as its meeting is not in the trash. */
export async function findItem(db: Reader, id: OneOnOneItemId): Promise<OneOnOneItem | undefined> {
  const [row] = await itemById(db, { id })
  return row === undefined ? undefined : toItem(row)
}

const itemsOf = prepared<{ readonly oneOnOneId: OneOnOneId }>()((db, value) =>
  db
    .selectFrom('one_on_one_item')
    .selectAll()
    .where('one_on_one_id', '=', value('oneOnOneId'))
    .where('trashed_at', 'is', null)
    .orderBy('position')
    .orderBy('created_at'),
)

/** The agenda of a meeting in its order; what was removed is left out. */
export async function listItems(db: Reader, oneOnOneId: OneOnOneId): Promise<OneOnOneItem[]> {
  return (await itemsOf(db, { oneOnOneId })).map(toItem)
}

/** What of an agenda line can be found. */
export type ItemText = Pick<OneOnOneItem, 'title' | 'raisedBy' | 'document' | 'audience'>

const textsOf = prepared<{ readonly oneOnOneId: OneOnOneId }>()((db, value) =>
  db
    .selectFrom('one_on_one_item')
    .select(['title', 'raised_by', 'document', 'audience'])
    .where('one_on_one_id', '=', value('oneOnOneId'))
    .where('trashed_at', 'is', null)
    .where((item) =>
      item.or([item('raised_by', 'is not', null), item('document', '!=', toJson(emptyRichText))]),
    )
    .orderBy('position')
    .orderBy('created_at'),
)

/** The topics and the sections that were written in, in their order; most sections of an agenda are blank. */
export async function listItemTexts(db: Reader, oneOnOneId: OneOnOneId): Promise<ItemText[]> {
  const rows = await textsOf(db, { oneOnOneId })
  return rows.map((row) => ({
    title: row.title,
    raisedBy: row.raised_by,
    document: fromJson(RichText, row.document),
    audience: row.audience,
  }))
}

/** A topic that waits, and the state of the meeting it waits in (`trashed` if that is in the trash). */
export interface WaitingTopic {
  readonly item: OneOnOneItem
  readonly place: OneOnOneState | 'trashed'
}

const topicsFor = prepared<{ readonly repId: RepId; readonly into: OneOnOneId }>()((db, value) =>
  db
    .selectFrom('one_on_one_item')
    .innerJoin('one_on_one', 'one_on_one.id', 'one_on_one_item.one_on_one_id')
    .selectAll('one_on_one_item')
    .select(['one_on_one.state', 'one_on_one.trashed_at as meeting_trashed_at'])
    .where('one_on_one.rep_id', '=', value('repId'))
    .where('one_on_one.id', '!=', value('into'))
    .where('one_on_one_item.raised_by', 'is not', null)
    .where('one_on_one_item.done_at', 'is', null)
    .where('one_on_one_item.carried_to_item_id', 'is', null)
    .where('one_on_one_item.trashed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('one_on_one.trashed_at', 'is not', null),
        eb('one_on_one.state', 'in', ['held', 'skipped', 'excused']),
        eb.and([
          eb('one_on_one.state', '=', 'planned'),
          eb.or([eb('carried_from_item_id', 'is not', null), eb('basket_item_id', 'is not', null)]),
        ]),
      ]),
    )
    .orderBy('one_on_one_item.raised_on')
    .orderBy('one_on_one_item.created_at')
    .orderBy(sql`one_on_one_item.rowid`),
)

/**
 * A rep's topics that belong into the meeting `into`: those left open in meetings that are over or thrown
 * away, and those that came by themselves into another planned one. First raised first.
 */
export async function listTopicsFor(db: Reader, repId: RepId, into: OneOnOneId): Promise<WaitingTopic[]> {
  const rows = await topicsFor(db, { repId, into })
  return rows.map((row) => ({
    item: toItem(row),
    place: row.meeting_trashed_at === null ? row.state : 'trashed',
  }))
}

/** In which meeting each of these agenda lines stands. */
export async function listPlaces(
  db: Reader,
  ids: readonly OneOnOneItemId[],
): Promise<ReadonlyMap<OneOnOneItemId, ItemPlace & { readonly state: OneOnOneState }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('one_on_one_item')
    .innerJoin('one_on_one', 'one_on_one.id', 'one_on_one_item.one_on_one_id')
    .select([
      'one_on_one_item.id',
      'one_on_one_id',
      'one_on_one.number',
      'one_on_one.state',
      'held_on',
      'planned_on',
    ])
    .where('one_on_one_item.id', 'in', ids)
    .where('one_on_one.trashed_at', 'is', null)
    .execute()
  return new Map(
    rows.map((row) => [
      branded<OneOnOneItemId>(row.id),
      {
        oneOnOneId: branded<OneOnOneId>(row.one_on_one_id),
        number: row.number,
        on: branded<CalendarDay>(row.held_on ?? row.planned_on),
        state: row.state,
      },
    ]),
  )
}

function toItem(row: Selectable<OneOnOneItemTable>): OneOnOneItem {
  return {
    id: branded<OneOnOneItemId>(row.id),
    oneOnOneId: branded<OneOnOneId>(row.one_on_one_id),
    position: row.position,
    purpose: row.purpose,
    title: row.title,
    minutes: row.minutes,
    prompts: fromJson(Prompts, row.prompts),
    raisedBy: row.raised_by,
    raisedOn: nullableBranded<CalendarDay>(row.raised_on),
    document: fromJson(RichText, row.document),
    audience: row.audience,
    isPrivate: fromFlag(row.is_private),
    listensFor: row.listens_for,
    doneAt: nullableBranded<Instant>(row.done_at),
    carriedFromItemId: nullableBranded<OneOnOneItemId>(row.carried_from_item_id),
    carriedToItemId: nullableBranded<OneOnOneItemId>(row.carried_to_item_id),
    basketItemId: row.basket_item_id,
    touch: row.touch,
    topicKind: row.topic_kind,
    topicAim: row.topic_aim,
    createdAt: branded<Instant>(row.created_at),
    changedAt: branded<Instant>(row.changed_at),
    trashedAt: nullableBranded<Instant>(row.trashed_at),
  }
}
