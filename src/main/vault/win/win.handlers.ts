import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { winContract } from '../../../shared/win/win.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import {
  changeTeaching,
  endPair,
  pairBuddies,
  recordTeaching,
  removePair,
  removeTeaching,
} from './peer.service.ts'
import {
  changeWin,
  createWin,
  createWinFromEntry,
  getWinCard,
  offerWin,
  readLibrary,
  readLibraryOf,
  takeOfferBack,
} from './win.service.ts'

export const winHandlers: GroupHandlers<typeof winContract, QueryContext, Context> = {
  library: (ctx) => readLibrary(ctx.db),
  forRep: (ctx, { repId }) => readLibraryOf(ctx.db, repId),
  get: (ctx, { id }) => getWinCard(ctx.db, id),
  create: (ctx, fields) => createWin(ctx, fields),
  createFromEntry: (ctx, { entryId }) => createWinFromEntry(ctx, entryId),
  change: (ctx, { id, changes }) => changeWin(ctx, id, changes),
  offer: (ctx, { id, ...to }) => offerWin(ctx, id, to),
  takeOfferBack: (ctx, { id, repId }) => takeOfferBack(ctx, id, repId),
  teach: (ctx, made) => recordTeaching(ctx, made),
  changeTeaching: (ctx, { id, changes }) => changeTeaching(ctx, id, changes),
  removeTeaching: (ctx, { id }) => removeTeaching(ctx, id),
  pair: (ctx, made) => pairBuddies(ctx, made),
  endPair: (ctx, { id, isOver }) => endPair(ctx, id, isOver),
  removePair: (ctx, { id }) => removePair(ctx, id),
}
