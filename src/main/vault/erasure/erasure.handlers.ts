import type { erasureContract } from '../../../shared/erasure/erasure.contract.ts'
import type { GroupHandlers } from '../../../shared/kernel/contract.ts'
import type { Context, QueryContext } from '../context.ts'
import { eraseRep, listRetention, saveCertificate, writeReport } from './erasure.service.ts'

export const erasureHandlers: GroupHandlers<typeof erasureContract, QueryContext, Context> = {
  report: (ctx, { repId, fileToken }) => writeReport(ctx, repId, fileToken),
  due: (ctx) => listRetention(ctx),
  erase: (ctx, { repId, typedName }) => eraseRep(ctx, repId, typedName),
  saveCertificate: (ctx, { certificate, fileToken }) => saveCertificate(ctx, certificate, fileToken),
}
