import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { oneOnOneContract } from '../../../shared/one-on-one/one-on-one.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import {
  addTopic,
  changeItem,
  changeMeetingTemplate,
  orderItems,
  removeItem,
  restoreItem,
  restoreItemNote,
  saveItemNote,
  setItemDone,
} from './agenda.service.ts'
import { switchBack, switchToListening } from './listening.service.ts'
import { findLastHeld, listOneOnOnesForRep, listUpcoming } from './one-on-one.repository.ts'
import {
  changeOneOnOne,
  countInOneOnOne,
  excuseOneOnOne,
  finishOneOnOne,
  getOneOnOneCard,
  moveOneOnOne,
  proposeOneOnOne,
  reflectOnOneOnOne,
  reopenOneOnOne,
  savePrivateNote,
  scheduleOneOnOne,
  skipOneOnOne,
  startNow,
  startOneOnOne,
} from './one-on-one.service.ts'

export const oneOnOneHandlers: GroupHandlers<typeof oneOnOneContract, QueryContext, Context> = {
  listForRep: (ctx, filter) => listOneOnOnesForRep(ctx.db, filter),
  get: (ctx, { id }) => getOneOnOneCard(ctx.db, id),
  lastHeld: async (ctx, { repId }) => (await findLastHeld(ctx.db, repId)) ?? null,
  upcoming: (ctx, filter) => listUpcoming(ctx.db, filter),
  propose: (ctx, { repId }) => proposeOneOnOne(ctx.db, repId, ctx.today()),
  schedule: (ctx, plan) => scheduleOneOnOne(ctx, plan),
  startNow: (ctx, { repId, templateId }) => startNow(ctx, repId, templateId),
  start: (ctx, { id }) => startOneOnOne(ctx, id),
  finish: (ctx, { id, heldOn }) => finishOneOnOne(ctx, id, heldOn),
  move: (ctx, { id, reason, ...to }) => moveOneOnOne(ctx, id, to, reason),
  skip: (ctx, { id, reason }) => skipOneOnOne(ctx, id, reason),
  excuse: (ctx, { id, reason }) => excuseOneOnOne(ctx, id, reason),
  reopen: (ctx, { id, plannedOn, reason }) => reopenOneOnOne(ctx, id, plannedOn, reason),
  change: (ctx, { id, changes }) => changeOneOnOne(ctx, id, changes),
  changeTemplate: async (ctx, { id, templateId }) => {
    await changeMeetingTemplate(ctx, id, templateId)
    return getOneOnOneCard(ctx.db, id)
  },
  listen: async (ctx, { id }) => {
    await switchToListening(ctx, id)
    return getOneOnOneCard(ctx.db, id)
  },
  stopListening: async (ctx, { id }) => {
    await switchBack(ctx, id)
    return getOneOnOneCard(ctx.db, id)
  },
  count: (ctx, { id, what, by }) => countInOneOnOne(ctx, id, what, by),
  savePrivateNote: (ctx, { id, document }) => savePrivateNote(ctx, id, document),
  reflect: (ctx, { id, reflection }) => reflectOnOneOnOne(ctx, id, reflection),
  addItem: (ctx, { id, ...topic }) => addTopic(ctx, id, topic),
  changeItem: (ctx, { itemId, changes }) => changeItem(ctx, itemId, changes),
  saveItemNote: (ctx, { itemId, document }) => saveItemNote(ctx, itemId, document),
  restoreItemNote: (ctx, { itemId, versionId }) => restoreItemNote(ctx, itemId, versionId),
  setItemDone: (ctx, { itemId, isDone }) => setItemDone(ctx, itemId, isDone),
  orderItems: async (ctx, { id, itemIds }) => {
    await orderItems(ctx, id, itemIds)
    return getOneOnOneCard(ctx.db, id)
  },
  removeItem: (ctx, { itemId }) => removeItem(ctx, itemId),
  restoreItem: (ctx, { itemId }) => restoreItem(ctx, itemId),
}
