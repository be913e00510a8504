import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { reviewPacketContract } from '../../../shared/review-packet/review-packet.contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { getSupportDesk, pointStatement } from './packet-support.service.ts'
import { listExports, listPackets } from './review-packet.repository.ts'
import {
  assembleSavedPacket,
  changePacket,
  createPacket,
  getPacket,
  recordExport,
  renderForPrint,
  savePacketText,
} from './review-packet.service.ts'

export const reviewPacketHandlers: GroupHandlers<typeof reviewPacketContract, QueryContext, Context> = {
  list: (ctx, { repId }) => listPackets(ctx.db, repId),
  get: (ctx, { id }) => getPacket(ctx.db, id),
  create: (ctx, packet) => createPacket(ctx, packet),
  change: (ctx, { id, changes }) => changePacket(ctx, id, changes),
  saveSummary: (ctx, { id, document }) => savePacketText(ctx, id, 'summary', document),
  saveRepWords: (ctx, { id, document }) => savePacketText(ctx, id, 'repWords', document),
  assemble: (ctx, { id }) => assembleSavedPacket(ctx, id),
  getSupport: (ctx, { id }) => getSupportDesk(ctx, id),
  pointStatement: (ctx, { id, statement, entryId }) => pointStatement(ctx, id, statement, entryId),
  listExports: (ctx, { id }) => listExports(ctx.db, id),
  renderForPrint: (ctx, { reviewPacketId, paper }) => renderForPrint(ctx, reviewPacketId, paper),
  recordExport: (ctx, exported) => recordExport(ctx, exported),
}
