import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { trackContract } from '../../../shared/track/track.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import {
  addTrackItem,
  bringBackTrackItem,
  changeTrack,
  changeTrackItem,
  decideTrack,
  exportTrackFacts,
  getTrack,
  listTracksOfRep,
  openTrack,
  removeTrackItem,
  reopenTrack,
} from './track.service.ts'

export const trackHandlers: GroupHandlers<typeof trackContract, QueryContext, Context> = {
  listForRep: (ctx, { repId }) => listTracksOfRep(ctx.db, repId),
  get: (ctx, { id }) => getTrack(ctx.db, id),
  open: (ctx, fields) => openTrack(ctx, fields),
  change: (ctx, { id, changes }) => changeTrack(ctx, id, changes),
  addItem: (ctx, fields) => addTrackItem(ctx, fields),
  changeItem: (ctx, { id, changes }) => changeTrackItem(ctx, id, changes),
  removeItem: (ctx, { id }) => removeTrackItem(ctx, id),
  bringBackItem: (ctx, { id }) => bringBackTrackItem(ctx, id),
  decide: (ctx, { id, decision, words }) => decideTrack(ctx, id, decision, words),
  reopen: (ctx, { id }) => reopenTrack(ctx, id),
  exportFacts: (ctx, { id, fileToken }) => exportTrackFacts(ctx, id, fileToken),
}
