import type { journalEntryContract } from '../../../shared/journal-entry/journal-entry.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import {
  changeEntry,
  createEntry,
  discardEntryIfEmpty,
  getEntry,
  getHead,
  listUndelivered,
  markDelivered,
  restoreEntryVersion,
  saveEntryDocument,
} from './journal-entry.service.ts'
import { listChartEvents, listEntries } from './journal-entry-list.repository.ts'
import { listLoop, sayIt } from './loop.service.ts'

export const journalEntryHandlers: GroupHandlers<typeof journalEntryContract, QueryContext, Context> = {
  get: (ctx, { id }) => getEntry(ctx.db, id),
  getHead: (ctx, { id }) => getHead(ctx.db, id),
  create: (ctx, fields) => createEntry(ctx, fields),
  change: (ctx, { id, changes }) => changeEntry(ctx, id, changes),
  saveDocument: (ctx, { id, document }) => saveEntryDocument(ctx, id, document),
  restoreVersion: (ctx, { id, versionId }) => restoreEntryVersion(ctx, id, versionId),
  discardIfEmpty: (ctx, { id }) => discardEntryIfEmpty(ctx, id),
  list: (ctx, filter) => listEntries(ctx.db, filter),
  markDelivered: (ctx, { id, on }) => markDelivered(ctx, id, on),
  listUndelivered: (ctx, { repId }) => listUndelivered(ctx, repId),
  sayIt: (ctx, { id }) => sayIt(ctx, id),
  listLoop: (ctx, { id }) => listLoop(ctx.db, id),
  listChartEvents: (ctx, { repId, from, to }) => listChartEvents(ctx.db, repId, { from, to }),
}
