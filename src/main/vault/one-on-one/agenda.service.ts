import { AppError } from '../../../shared/kernel/errors.ts'
import { sortedAsTold } from '../../../shared/kernel/order.ts'
import {
  type AgendaItem,
  type ItemFields,
  isOpen,
  isTopic,
  type NewTopic,
  type OneOnOne,
  type OneOnOneItem,
  sectionTitle,
} from '../../../shared/one-on-one/one-on-one.ts'
import type { OneOnOneId, OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import { isEmpty, type RichText, richTextIn } from '../../../shared/rich-text/rich-text.ts'
import type { Template, TemplateId } from '../../../shared/template/template.ts'
import { listPromisesOfOneOnOne } from '../commitment/commitment.service.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getVersionOf, keepVersion, touchRecord } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import { getTemplate } from '../template/template.service.ts'
import { blankItem } from './blank-item.ts'
import { gatherOpenTopics, placeTopics, renumber, takeTopicBack } from './carry-over.service.ts'
import { isEmptyQuestion } from './listening.service.ts'
import { findOneOnOne, updateOneOnOne } from './one-on-one.repository.ts'
import { indexOneOnOne } from './one-on-one-index.service.ts'
import {
  deleteItem,
  findItem,
  type ItemChanges,
  insertItem,
  listItems,
  listPlaces,
  updateItem,
} from './one-on-one-item.repository.ts'

/** The agenda as a page shows it. While a meeting is open, what went on to another one is not in it. */
export async function listAgenda(db: Reader, oneOnOne: OneOnOne): Promise<AgendaItem[]> {
  const all = await listItems(db, oneOnOne.id)
  const here = isOpen(oneOnOne.state) ? all.filter((item) => item.carriedToItemId === null) : all
  const items = here.filter((item) => oneOnOne.listeningSince !== null || !isEmptyQuestion(item))
  const linked = items.flatMap((item) => [item.carriedFromItemId, item.carriedToItemId])
  const places = await listPlaces(
    db,
    linked.filter((id) => id !== null),
  )
  const placeOf = (id: OneOnOneItemId | null) => {
    const place = id === null ? undefined : places.get(id)
    return place === undefined ? null : { oneOnOneId: place.oneOnOneId, number: place.number, on: place.on }
  }
  return items.map((item) => ({
    item,
    carriedFrom: placeOf(item.carriedFromItemId),
    carriedTo: placeOf(item.carriedToItemId),
  }))
}

/** Writes a template's sections into a meeting, in the rep's name. */
export async function addSections(
  ctx: Context,
  oneOnOne: OneOnOne,
  template: Template,
  repName: string,
): Promise<OneOnOneItem[]> {
  const sections: OneOnOneItem[] = []
  for (const [position, section] of template.sections.entries()) {
    const item = await insertItem(ctx.db, {
      ...blankItem(ctx, oneOnOne.id),
      position,
      purpose: section.purpose,
      title: sectionTitle(section.title, repName),
      minutes: section.minutes,
      prompts: section.prompts,
      isPrivate: section.isPrivate,
    })
    sections.push(item)
  }
  return sections
}

/**
 * Another template for an open meeting. Sections without notes, tick and promise give way; the others and
 * all topics stay.
 *
 * @throws AppError `one-on-one-not-found`, `one-on-one-already-held`, `one-on-one-not-open`, `template-not-found`
 */
export async function changeMeetingTemplate(
  ctx: Context,
  id: OneOnOneId,
  templateId: TemplateId,
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const oneOnOne = await getMeeting(ctx, id)
    if (oneOnOne.state === 'held') throw new AppError('one-on-one-already-held')
    if (!isOpen(oneOnOne.state)) throw new AppError('one-on-one-not-open')
    const template = await getTemplate(ctx.db, templateId)
    const rep = await getRep(ctx.db, oneOnOne.repId)
    const promised = new Set(
      (await listPromisesOfOneOnOne(ctx.db, id)).map(({ sourceItemId }) => sourceItemId),
    )
    const touched: OneOnOneItem[] = []
    const topics: OneOnOneItem[] = []
    for (const item of await listItems(ctx.db, id)) {
      if (isTopic(item)) topics.push(item)
      else if (isTouched(item, promised)) touched.push(item)
      else await deleteItem(ctx.db, item.id)
    }
    const sections = await addSections(ctx, oneOnOne, template, rep.name)
    await renumber(ctx, [...touched, ...sections, ...topics])
    await placeTopics(ctx, id, topics)
    const length = oneOnOne.state === 'planned' ? { minutes: template.minutes } : {}
    const named = { templateId: template.id, templateName: template.name, ...length }
    await updateOneOnOne(ctx.db, id, named, ctx.now())
    await indexOneOnOne(ctx, id)
  })
}

/**
 * Adds a topic, the rep's before the manager's. In a meeting that was held it counts as talked about; in one
 * that did not take place it goes on to the next.
 *
 * @throws AppError `one-on-one-not-found`
 */
export async function addTopic(ctx: Context, id: OneOnOneId, topic: NewTopic): Promise<OneOnOneItem> {
  return inTransaction(ctx, async (ctx) => {
    const oneOnOne = await getMeeting(ctx, id)
    const item = await insertItem(ctx.db, {
      ...blankItem(ctx, id),
      purpose: 'their-topics',
      title: topic.title,
      minutes: topic.minutes,
      raisedBy: topic.raisedBy,
      raisedOn: topic.raisedOn ?? ctx.today(),
      audience: topic.audience,
      doneAt: oneOnOne.state === 'held' ? ctx.now() : null,
    })
    await placeTopics(ctx, id, [item])
    await indexOneOnOne(ctx, id)
    if (!isOpen(oneOnOne.state)) await gatherOpenTopics(ctx, oneOnOne.repId)
    return getItem(ctx, item.id)
  })
}

/** @throws AppError `one-on-one-item-not-found`, `one-on-one-item-private` when a private section should be shareable */
export async function changeItem(
  ctx: Context,
  itemId: OneOnOneItemId,
  fields: ItemFields,
): Promise<OneOnOneItem> {
  return inTransaction(ctx, async (ctx) => {
    const item = await getItem(ctx, itemId)
    if (item.isPrivate && fields.audience === 'shareable') throw new AppError('one-on-one-item-private')
    const { raisedBy, ...others } = fields
    // A section stays a section: only a topic has somebody who raised it.
    return change(ctx, item, isTopic(item) && raisedBy !== undefined ? fields : others)
  })
}

/** Saves the notes under an item; the text before is kept as a version. @throws AppError `one-on-one-item-not-found` */
export async function saveItemNote(
  ctx: Context,
  itemId: OneOnOneItemId,
  document: RichText,
): Promise<OneOnOneItem> {
  return inTransaction(ctx, async (ctx) => {
    const item = await getItem(ctx, itemId)
    if (!isEmpty(item.document)) await keepVersion(ctx, 'one-on-one', item, item.document, isEmpty(document))
    return change(ctx, item, { document })
  })
}

/**
 * Puts an earlier text of an item back. The text it replaces is kept, so this can be undone.
 *
 * @throws AppError `one-on-one-item-not-found`, `version-not-found`, `document-invalid`
 */
export async function restoreItemNote(
  ctx: Context,
  itemId: OneOnOneItemId,
  versionId: string,
): Promise<OneOnOneItem> {
  return inTransaction(ctx, async (ctx) => {
    const item = await getItem(ctx, itemId)
    const document = richTextIn(await getVersionOf(ctx, 'one-on-one', itemId, versionId))
    await keepVersion(ctx, 'one-on-one', item, item.document, true)
    return change(ctx, item, { document })
  })
}

/**
 * Ticks an item as discussed, or takes the tick away. The first moment stands. A topic ticked late, in a
 * meeting that is over, comes back from the next agenda; one that loses its tick there goes on to it.
 *
 * @throws AppError `one-on-one-item-not-found`
 */
export async function setItemDone(
  ctx: Context,
  itemId: OneOnOneItemId,
  isDone: boolean,
): Promise<OneOnOneItem> {
  return inTransaction(ctx, async (ctx) => {
    const item = await getItem(ctx, itemId)
    if (isDone) {
      const back = await takeTopicBack(ctx, item)
      return back.doneAt === null ? change(ctx, back, { doneAt: ctx.now() }) : back
    }
    const open = await change(ctx, item, { doneAt: null })
    const oneOnOne = await getMeeting(ctx, item.oneOnOneId)
    if (!isOpen(oneOnOne.state)) await gatherOpenTopics(ctx, oneOnOne.repId)
    return (await findItem(ctx.db, itemId)) ?? open
  })
}

/** Sorts an agenda. Unknown ids are passed over; lines left out follow. @throws AppError `one-on-one-not-found` */
export async function orderItems(
  ctx: Context,
  id: OneOnOneId,
  itemIds: readonly OneOnOneItemId[],
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await getMeeting(ctx, id)
    await renumber(ctx, sortedAsTold(await listItems(ctx.db, id), itemIds))
  })
}

/** Takes an item out of its agenda; `restoreItem` is the way back. @throws AppError `one-on-one-item-not-found` */
export async function removeItem(ctx: Context, itemId: OneOnOneItemId): Promise<OneOnOneItem> {
  return inTransaction(ctx, async (ctx) => change(ctx, await getItem(ctx, itemId), { trashedAt: ctx.now() }))
}

/** Puts a removed item back in its place. @throws AppError `one-on-one-item-not-found` */
export async function restoreItem(ctx: Context, itemId: OneOnOneItemId): Promise<OneOnOneItem> {
  return inTransaction(ctx, async (ctx) => {
    const item = await findItem(ctx.db, itemId)
    if (item === undefined) throw new AppError('one-on-one-item-not-found')
    const restored = await change(ctx, item, { trashedAt: null })
    const oneOnOne = await getMeeting(ctx, item.oneOnOneId)
    if (!isOpen(oneOnOne.state)) await gatherOpenTopics(ctx, oneOnOne.repId)
    return (await findItem(ctx.db, itemId)) ?? restored
  })
}

/** A section with notes, a tick or a promise; and what listens stays in any case. */
function isTouched(item: OneOnOneItem, promised: ReadonlySet<OneOnOneItemId | null>): boolean {
  return item.listensFor !== null || item.doneAt !== null || !isEmpty(item.document) || promised.has(item.id)
}

async function getItem(ctx: Context, itemId: OneOnOneItemId): Promise<OneOnOneItem> {
  const item = await findItem(ctx.db, itemId)
  if (item === undefined || item.trashedAt !== null) throw new AppError('one-on-one-item-not-found')
  return item
}

async function getMeeting(ctx: Context, id: OneOnOneId): Promise<OneOnOne> {
  const oneOnOne = await findOneOnOne(ctx.db, id)
  if (oneOnOne === undefined) throw new AppError('one-on-one-not-found')
  return oneOnOne
}

async function change(ctx: Context, item: OneOnOneItem, changes: ItemChanges): Promise<OneOnOneItem> {
  const changed = await updateItem(ctx.db, item.id, changes, ctx.now())
  if (showsInLine(changes)) await indexOneOnOne(ctx, item.oneOnOneId)
  else await touchRecord(ctx, 'one-on-one', item.oneOnOneId)
  return changed
}

/** Whether the meeting's line shows what changed; a tick, a touch or minutes it does not. */
function showsInLine({ title, raisedBy, document, audience, trashedAt }: ItemChanges): boolean {
  return [title, raisedBy, document, audience, trashedAt].some((value) => value !== undefined)
}
