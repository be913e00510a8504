import type { BasketItem } from '../../../shared/basket-item/basket-item.ts'
import { type OneOnOne, type OneOnOneItem, topicIndex } from '../../../shared/one-on-one/one-on-one.ts'
import { type OneOnOneId, OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { emptyRichText, isEmpty, type RichText, richTextFrom } from '../../../shared/rich-text/rich-text.ts'
import { listWaitingItems, takeIntoOneOnOne } from '../basket-item/waiting-items.service.ts'
import type { Context } from '../context.ts'
import { blankItem } from './blank-item.ts'
import { findNextPlanned } from './one-on-one.repository.ts'
import { indexOneOnOne } from './one-on-one-index.service.ts'
import {
  deleteItem,
  findItem,
  insertItem,
  listItems,
  listPlaces,
  listTopicsFor,
  updateItem,
  updateItemPosition,
  type WaitingTopic,
} from './one-on-one-item.repository.ts'

/**
 * Brings every open topic of a rep to where it will be talked about: into the next planned one-on-one, or
 * into `into`. That is what waits in the basket, what was left open in meetings that are over or thrown
 * away, and what had already moved on into a planned one that is no longer the next. A topic raised for one
 * meeting on purpose stays there until that meeting is over.
 *
 * Called after whatever may change which meeting is next, in the same transaction. Calling it once more
 * changes nothing. With no meeting planned, topics wait where they are.
 */
export async function gatherOpenTopics(ctx: Context, repId: RepId, into?: OneOnOne): Promise<void> {
  const target = into ?? (await findNextPlanned(ctx.db, repId))
  if (target === undefined) return
  const topics = await listTopicsFor(ctx.db, repId, target.id)
  const waiting = await listWaitingItems(ctx.db, repId)
  if (topics.length === 0 && waiting.length === 0) return
  const arrived: OneOnOneItem[] = []
  for (const topic of topics) {
    arrived.push(
      topic.place === 'planned' ? await moveOver(ctx, topic, target) : await carryOver(ctx, topic, target),
    )
  }
  for (const item of waiting) arrived.push(await takeFromBasket(ctx, item, target))
  await placeTopics(ctx, target.id, arrived)
  await indexOneOnOne(ctx, target.id)
  const left = new Set(topics.filter(({ place }) => place === 'planned').map(({ item }) => item.oneOnOneId))
  for (const id of left) await indexOneOnOne(ctx, id)
}

/**
 * Takes topics of a meeting that is open again back from where they had gone, with what was noted there
 * since. Topics that were already talked about there stay there.
 */
export async function takeTopicsBack(ctx: Context, oneOnOneId: OneOnOneId): Promise<void> {
  for (const item of await listItems(ctx.db, oneOnOneId)) await takeTopicBack(ctx, item)
}

/** The same for one topic; answers it as it is now. */
export async function takeTopicBack(ctx: Context, item: OneOnOneItem): Promise<OneOnOneItem> {
  if (item.carriedToItemId === null) return item
  const copy = await findItem(ctx.db, item.carriedToItemId)
  if (
    copy === undefined ||
    copy.doneAt !== null ||
    copy.trashedAt !== null ||
    copy.carriedToItemId !== null
  ) {
    return item
  }
  const place = (await listPlaces(ctx.db, [copy.id])).get(copy.id)
  if (place === undefined || place.state !== 'planned') return item
  await deleteItem(ctx.db, copy.id)
  const document = joinNotes(item.document, copy.document)
  const changes = { document, carriedToItemId: null, title: copy.title, audience: copy.audience }
  const back = await updateItem(ctx.db, item.id, changes, ctx.now())
  if (back.basketItemId !== null) await takeIntoOneOnOne(ctx, back.basketItemId, back.oneOnOneId)
  await indexOneOnOne(ctx, copy.oneOnOneId)
  await indexOneOnOne(ctx, back.oneOnOneId)
  return back
}

/** Puts topics into an agenda: the rep's first, then the manager's, each behind those already there. */
export async function placeTopics(
  ctx: Context,
  oneOnOneId: OneOnOneId,
  topics: readonly OneOnOneItem[],
): Promise<void> {
  const items = new Map((await listItems(ctx.db, oneOnOneId)).map((item) => [item.id, item]))
  const arriving = topics.map((topic) => items.get(topic.id) ?? topic)
  for (const { id } of arriving) items.delete(id)
  const agenda = [...items.values()]
  for (const topic of arriving) agenda.splice(topicIndex(agenda, topic.raisedBy ?? 'me'), 0, topic)
  await renumber(ctx, agenda)
}

/** Gives agenda lines, as the store has them, the positions of their order. */
export async function renumber(ctx: Context, agenda: readonly OneOnOneItem[]): Promise<void> {
  for (const [position, item] of agenda.entries()) {
    if (item.position !== position) await updateItemPosition(ctx.db, item.id, position)
  }
}

/** Between two planned meetings the line itself moves, with its notes. */
async function moveOver(ctx: Context, topic: WaitingTopic, target: OneOnOne): Promise<OneOnOneItem> {
  const moved = await updateItem(ctx.db, topic.item.id, { oneOnOneId: target.id }, ctx.now())
  if (moved.basketItemId !== null) await takeIntoOneOnOne(ctx, moved.basketItemId, target.id)
  return moved
}

/**
 * From a meeting that is over the line stays, as a trace, and a new one begins. What was noted in a meeting
 * that was held stays with it; what was prepared for one that never took place comes along.
 */
async function carryOver(
  ctx: Context,
  { item, place }: WaitingTopic,
  target: OneOnOne,
): Promise<OneOnOneItem> {
  const now = ctx.now()
  const copy = await insertItem(ctx.db, {
    ...item,
    id: ctx.newId(OneOnOneItemId),
    oneOnOneId: target.id,
    document: place === 'held' ? emptyRichText : item.document,
    carriedFromItemId: item.id,
    touch: null,
    createdAt: now,
    changedAt: now,
  })
  await updateItem(ctx.db, item.id, { carriedToItemId: copy.id }, now)
  if (copy.basketItemId !== null) await takeIntoOneOnOne(ctx, copy.basketItemId, target.id)
  return copy
}

async function takeFromBasket(ctx: Context, waiting: BasketItem, target: OneOnOne): Promise<OneOnOneItem> {
  await takeIntoOneOnOne(ctx, waiting.id, target.id)
  return insertItem(ctx.db, {
    ...blankItem(ctx, target.id),
    purpose: 'their-topics',
    title: waiting.words,
    raisedBy: waiting.raisedBy,
    raisedOn: waiting.raisedOn,
    audience: waiting.audience,
    basketItemId: waiting.id,
  })
}

/** The earlier notes and, below, what is new. Notes too large together keep the earlier ones. */
function joinNotes(earlier: RichText, later: RichText): RichText {
  if (isEmpty(later) || JSON.stringify(earlier) === JSON.stringify(later)) return earlier
  if (isEmpty(earlier)) return later
  const content = [...(earlier.doc.content ?? []), ...(later.doc.content ?? [])]
  return richTextFrom({ type: 'doc', content }) ?? earlier
}
